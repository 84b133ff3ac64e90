package id.terang.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.CitizenPrincipal;
import id.terang.accounts.OfficialPrincipal;
import java.util.Optional;
import org.springframework.security.core.userdetails.UserDetails;

/// Who is here. An official and a citizen may open the same page, and asking Vaadin for the one where the other is
/// signed in fails.
public final class SignedIn {

    private SignedIn() {
    }

    public static Optional<OfficialPrincipal> official(AuthenticationContext session) {
        return session.getAuthenticatedUser(UserDetails.class)
            .filter(OfficialPrincipal.class::isInstance).map(OfficialPrincipal.class::cast);
    }

    public static Optional<CitizenPrincipal> citizen(AuthenticationContext session) {
        return session.getAuthenticatedUser(UserDetails.class)
            .filter(CitizenPrincipal.class::isInstance).map(CitizenPrincipal.class::cast);
    }
}
