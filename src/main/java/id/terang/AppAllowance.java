package id.terang;

import id.terang.shared.Allowance;
import id.terang.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Whoever opens a page under `/app` without a session gets one, which is kept for half an hour; and each thing done there may
/// look for similar cases or read a whole text. Each network may do so only so often, which no office notices. Scripts, styles
/// and files cost little and are not counted.
@Component
@ConditionalOnWebApplication
class AppAllowance extends OncePerRequestFilter {

    /// Nothing below these makes a session.
    private static final List<String> CHEAP = List.of("/app/VAADIN/build/", "/app/VAADIN/static/", "/app/files/");

    private final Allowance sessions;
    private final Allowance requests;

    AppAllowance(@Value("${terang.limits.sessions-per-hour}") long sessions, @Value("${terang.limits.app-requests-per-minute}") long requests) {
        this.sessions = new Allowance(sessions, Duration.ofHours(1));
        this.requests = new Allowance(requests, Duration.ofMinutes(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            requests.take(request.getRemoteAddr());
            if (request.getSession(false) == null) {
                sessions.take(request.getRemoteAddr());
            }
        } catch (Refusal.TooMany wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.args()[0]));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return CHEAP.stream().anyMatch(path::startsWith);
    }

    /// It stands among the filters of `/app` ({@link WebSecurity}) only.
    @Bean
    static FilterRegistrationBean<AppAllowance> onlyThere(AppAllowance filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
