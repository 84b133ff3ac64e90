package id.terang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Other sites may link here but not post: not to `/app`, not even the sign-in form, which Vaadin exempts from CSRF tokens:
/// nobody is signed in by stealth as somebody else; and not to the forms of public pages, or visitors of another site would
/// ask for letters without knowing. Browsers say where a request comes from (Fetch Metadata; older
/// ones send `Origin`); what says neither is no browser and carries nobody's cookies.
final class SameOrigin extends OncePerRequestFilter {

    private final RequestMatcher guarded;

    SameOrigin(RequestMatcher guarded) {
        this.guarded = guarded;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && guarded.matches(request) && isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !request.getServerName().equalsIgnoreCase(host(origin));
    }

    private static String host(String origin) {
        try {
            String host = URI.create(origin).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
