package id.terang.portal.search;

import id.terang.shared.Allowance;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The public pages that cost most, search and figures, answer each network only so often. What is offered while somebody
/// types is asked for several times per second and has an allowance of its own; so have the profiles with their figures, of
/// which there are as many as agencies, areas and services: a robot that reads them all takes no search from anybody.
@Component
class SearchAllowance implements HandlerInterceptor, WebMvcConfigurer {

    private static final String SUGGEST = "/suggest.json";
    private static final List<String> PROFILES = List.of("/agencies", "/areas", "/services");

    private final Allowance searches;
    private final Allowance suggestions;
    private final Allowance profiles;

    SearchAllowance(@Value("${terang.limits.searches-per-minute}") long searches,
                    @Value("${terang.limits.suggestions-per-minute}") long suggestions,
                    @Value("${terang.limits.profiles-per-minute}") long profiles) {
        this.searches = new Allowance(searches, Duration.ofMinutes(1));
        this.suggestions = new Allowance(suggestions, Duration.ofMinutes(1));
        this.profiles = new Allowance(profiles, Duration.ofMinutes(1));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        Stream<String> pages = Stream.concat(Stream.of("/complaints", "/complaints.*", "/statistics/**", "/statistics.*", "/embed/*", SUGGEST),
                PROFILES.stream().map(page -> page + "/*"));
        registry.addInterceptor(this).addPathPatterns(pages.flatMap(page -> Stream.of(page, "/en" + page)).toList())
                .addPathPatterns("/areas", "/en/areas", "/sitemap.xml");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        try {
            of(request.getRequestURI()).take(request.getRemoteAddr());
            return true;
        } catch (Refusal.TooMany wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.args()[0]));
            throw wait;
        }
    }

    private Allowance of(String address) {
        String page = address.startsWith("/en/") ? address.substring("/en".length()) : address;
        return page.endsWith(SUGGEST) ? suggestions
                : page.equals("/sitemap.xml") || PROFILES.stream().anyMatch(page::startsWith) ? profiles : searches;
    }
}
