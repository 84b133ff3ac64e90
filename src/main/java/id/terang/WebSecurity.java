package id.terang;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import id.terang.accounts.SignInSlowed;
import id.terang.ui.SignInView;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Two worlds: `/app` has sessions, cookies and CSRF tokens as Vaadin and Spring Security do them; everything else
/// is the same for everybody, has no session and sets no cookie; what can be posted there needs nobody's rights.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class WebSecurity {

    /// The forms of public pages. Mail programs post to other addresses and say nothing of where they come from.
    private static final RequestMatcher FORMS = new OrRequestMatcher(Stream.of("/complaints/*/follow", "/en/complaints/*/follow",
        "/complaints/follow", "/en/complaints/follow", "/follow/*", "/en/follow/*").map(path -> (RequestMatcher) PathPatternRequestMatcher.pathPattern(path)).toList());

    /// Requests are measured as a whole. Spring Security would measure each of its twenty filters as well, which takes longer
    /// than most public pages.
    @Bean
    SecurityObservationSettings unobservedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain app(HttpSecurity http, FreshRights freshRights, AppAllowance allowance) throws Exception {
        http.securityMatcher("/app", "/app/**")
            .headers(WebSecurity::headersForAll)
            .addFilterBefore(new SameOrigin(AnyRequestMatcher.INSTANCE), CsrfFilter.class)
            .addFilterBefore(allowance, CsrfFilter.class)
            .addFilterBefore(freshRights, AuthorizationFilter.class);
        // Who may have which file is decided case by case, by the doors of the ui.
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/app/files/**").permitAll());
        http.with(VaadinSecurityConfigurer.vaadin(),
            vaadin -> vaadin.loginView(SignInView.class, "/").defaultSuccessUrl("/app/")
                // Vaadin asks every view who may enter (and without an answer: nobody); an address that leads
                // nowhere is not found rather than forbidden.
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll));
        http.formLogin(form -> form.failureHandler(signInFailed()));
        return http.build();
    }

    /// Charts that other sites may show in a frame; nothing can be done in them.
    @Bean
    @Order(2)
    SecurityFilterChain embedded(HttpSecurity http, ContentPolicy policy) throws Exception {
        return withoutState(http.securityMatcher("/embed/**", "/en/embed/**"))
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .headers(headers -> {
                headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable);
                headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.forEmbeddedPages()));
            })
            .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http, ContentPolicy policy, @Value("${terang.metrics.token}") String token) throws Exception {
        return withoutState(http.securityMatcher("/**"))
            .authorizeHttpRequests(requests -> requests
                .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .requestMatchers("/actuator/metrics", "/actuator/metrics/**").access(new Watcher(token))
                .requestMatchers("/actuator", "/actuator/**").denyAll()
                .anyRequest().permitAll())
            .addFilterBefore(new SameOrigin(FORMS), AuthorizationFilter.class)
            .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy.forPublicPages())))
            .build();
    }

    private static HttpSecurity withoutState(HttpSecurity http) throws Exception {
        return http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .headers(headers -> {
                headersForAll(headers);
                headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
            });
    }

    private static void headersForAll(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(
            "geolocation=(self), camera=(self), microphone=(), payment=(), usb=(), browsing-topics=()"));
    }

    /// Back to the form, which says that name and password do not match, or how long to wait.
    private static AuthenticationFailureHandler signInFailed() {
        return (request, response, failure) -> response.sendRedirect(request.getContextPath() + "/app/"
            + SignInView.PATH + (failure instanceof SignInSlowed slowed ? "?wait=" + slowed.seconds() : "?error"));
    }
}
