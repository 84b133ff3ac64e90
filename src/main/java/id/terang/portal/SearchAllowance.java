package id.terang.portal;

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

/// The public pages that cost most, search and figures, answer each network only so often.
@Component
class SearchAllowance implements HandlerInterceptor, WebMvcConfigurer {

    private final Allowance searches;

    SearchAllowance(@Value("${terang.limits.searches-per-minute}") long perMinute) {
        this.searches = new Allowance(perMinute, Duration.ofMinutes(1));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/complaints", "/complaints.*", "/statistics", "/statistics.*",
                "/en/complaints", "/en/complaints.*", "/en/statistics", "/en/statistics.*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        try {
            searches.take(request.getRemoteAddr());
            return true;
        } catch (Refusal.TooMany wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.args()[0]));
            throw wait;
        }
    }
}
