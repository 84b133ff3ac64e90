package id.terang;

import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// A disabled official is out with the next request; changed mandates count from the next request on. One look by
/// primary key per request. Clicks arrive as ordinary requests, because push is for the other direction only.
@Component
@ConditionalOnWebApplication
class FreshRights extends OncePerRequestFilter {

    /// Looked up when needed: tests of a single room have no accounts.
    private final ObjectProvider<Officials> officials;
    /// Where the chain around this filter keeps who asks; the static holder may be another's.
    private final ObjectProvider<SecurityContextHolderStrategy> contexts;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    FreshRights(ObjectProvider<Officials> officials, ObjectProvider<SecurityContextHolderStrategy> contexts) {
        this.officials = officials;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = contexts().getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof OfficialPrincipal official) {
            Optional<OfficialPrincipal> now = officials.getObject().refresh(official);
            if (now.isEmpty()) {
                leave(request);
            } else if (now.get() != official) {
                become(now.get(), known, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private SecurityContextHolderStrategy contexts() {
        return contexts.getIfUnique(SecurityContextHolder::getContextHolderStrategy);
    }

    private void leave(HttpServletRequest request) {
        contexts().clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void become(OfficialPrincipal now, Authentication known, HttpServletRequest request,
                        HttpServletResponse response) {
        var renewed = UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities());
        renewed.setDetails(known.getDetails());
        SecurityContext context = contexts().createEmptyContext();
        context.setAuthentication(renewed);
        contexts().setContext(context);
        sessions.saveContext(context, request, response);
    }

    /// It runs inside the security chain of `/app` only.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class InsideTheChainOnly {

        @Bean
        FilterRegistrationBean<FreshRights> freshRightsRegistration(FreshRights filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
