package id.terang;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Metrics are for who knows the token that the operator chose, `Authorization: Bearer …`; where none is chosen, for nobody.
///
/// @param token empty for none
record Watcher(String token) implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> ignored, RequestAuthorizationContext asked) {
        String said = asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(!token.isBlank() && said != null
            && MessageDigest.isEqual(("Bearer " + token).getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8)));
    }
}
