package id.terang.portal.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.UrlHandlerFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// How addresses end. One that ends in a format is answered in that format whatever the reader says it accepts: there is no other
/// to choose, and a refusal would be kept by caches for everybody who comes after. A slash too many leads to the page.
@Configuration(proxyBeanMethods = false)
public class Endings implements WebMvcConfigurer {

    private static final Pattern DATA = Pattern.compile("\\.(?:json|jsonl|jsonld|csv|atom)$");

    /// Whether programs read this address.
    public static boolean data(HttpServletRequest request) {
        return DATA.matcher(request.getRequestURI()).find();
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        var asked = new HeaderContentNegotiationStrategy();
        negotiation.strategies(List.of(request -> data(of(request)) ? ContentNegotiationStrategy.MEDIA_TYPE_ALL_LIST
                : asked.resolveMediaTypes(request)));
    }

    @Bean
    UrlHandlerFilter slashes() {
        return UrlHandlerFilter.trailingSlashHandler("/en/**", "/complaints/**", "/agencies/**", "/services/**", "/areas/**",
                "/statistics/**", "/data/**", "/about/**", "/privacy/**", "/accessibility/**").redirect(HttpStatus.PERMANENT_REDIRECT).build();
    }

    private static HttpServletRequest of(NativeWebRequest request) {
        return request.getNativeRequest(HttpServletRequest.class);
    }
}
