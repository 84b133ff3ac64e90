package id.terang.portal.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/// How long a page may be kept before it is asked for again. Every page has a weak validator besides, so asking again
/// is cheap.
public class Caching {

    public static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    public static final CacheControl ASK_AGAIN = CacheControl.noCache();

    private Caching() { }

    /// Figures, offices: a minute.
    public static void shortly(HttpServletResponse response) {
        set(response, SHORTLY);
    }

    /// A case, lists of them: never without asking.
    public static void never(HttpServletResponse response) {
        set(response, ASK_AGAIN);
    }

    private static void set(HttpServletResponse response, CacheControl control) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, control.getHeaderValue());
    }
}
