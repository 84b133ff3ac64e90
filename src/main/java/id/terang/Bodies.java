package id.terang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Files are taken where somebody drops them, within a session, and nowhere else. The container writes the parts of a multipart
/// body to disk as soon as anybody asks for a parameter, which is before any page has looked who asks and for what: to every
/// other address such a body is refused unread.
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Bodies extends OncePerRequestFilter {

    private static final String DROPPED_HERE = "/app/VAADIN/dynamic/resource/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (inParts(request.getContentType()) && !takesFiles(request) && !guarded(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean inParts(@Nullable String type) {
        return type != null && type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/");
    }

    /// The API refuses whatever is not asked with GET, in its own words and as unread.
    private static boolean guarded(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static boolean takesFiles(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + DROPPED_HERE) && request.getSession(false) != null;
    }
}
