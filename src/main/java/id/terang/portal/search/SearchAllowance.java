package id.terang.portal.search;

import id.terang.shared.Allowance;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The public pages that cost most, search and figures, answer each network only so often. What is offered while somebody
/// types is asked for several times per second and has an allowance of its own.
@Component
class SearchAllowance implements HandlerInterceptor, WebMvcConfigurer {

    private static final String SUGGEST = "/suggest.json";

    private final Allowance searches;
    private final Allowance suggestions;

    SearchAllowance(@Value("${terang.limits.searches-per-minute}") long searches,
                    @Value("${terang.limits.suggestions-per-minute}") long suggestions) {
        this.searches = new Allowance(searches, Duration.ofMinutes(1));
        this.suggestions = new Allowance(suggestions, Duration.ofMinutes(1));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/complaints", "/complaints.*", "/statistics/**", "/statistics.*",
                "/embed/*", "/en/complaints", "/en/complaints.*", "/en/statistics/**", "/en/statistics.*", "/en/embed/*", SUGGEST,
                "/en" + SUGGEST);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        try {
            (request.getRequestURI().endsWith(SUGGEST) ? suggestions : searches).take(request.getRemoteAddr());
            return true;
        } catch (Refusal.TooMany wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.args()[0]));
            throw wait;
        }
    }
}
