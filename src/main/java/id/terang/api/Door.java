package id.terang.api;

import id.terang.shared.Allowance;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Before every answer: may this network ask again, and does it read JSON. Pages of other sites may ask too (CORS).
@Component
class Door implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ALL = "/api/v1/**";
    private static final String POLICY = "RateLimit-Policy";
    private static final String LIMIT = "RateLimit";

    private final long perMinute;
    private final Allowance allowance;

    Door(@Value("${terang.limits.api-per-minute}") long perMinute) {
        this.perMinute = perMinute;
        this.allowance = new Allowance(perMinute, Duration.ofMinutes(1));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1", ALL);
    }

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        for (String path : List.of("/api/v1", ALL)) {
            registry.addMapping(path).allowedOrigins("*").allowedMethods("GET", "HEAD").allowedHeaders("*")
                .exposedHeaders(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, POLICY, LIMIT).maxAge(Duration.ofDays(1).toSeconds());
        }
    }

    /// @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotAcceptableException {
        if (request.getMethod().equals(HttpMethod.OPTIONS.name())) {
            // A browser asks so before it asks: that is no question yet.
            response.setHeader(HttpHeaders.ALLOW, Threshold.ALLOWED);
            return true;
        }
        response.setHeader(POLICY, "\"network\";q=" + perMinute + ";w=60");
        try {
            var left = allowance.take(request.getRemoteAddr());
            response.setHeader(LIMIT, "\"network\";r=" + left.remaining() + ";t=" + Math.ceilDiv(left.fullIn().toMillis(), 1000L));
        } catch (Refusal.TooMany wait) {
            response.setHeader(LIMIT, "\"network\";r=0;t=" + wait.args()[0]);
            response.setHeader(HttpHeaders.RETRY_AFTER, wait.args()[0].toString());
            throw wait;
        }
        if (!readsJson(request)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return true;
    }

    private static boolean readsJson(HttpServletRequest request) {
        try {
            List<MediaType> read = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
            return read.isEmpty() || read.stream().anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
                || type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
