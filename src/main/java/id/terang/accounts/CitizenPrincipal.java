package id.terang.accounts;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A citizen who has signed in.
///
/// @param contact the e-mail address or the telephone number in international form that they signed in with
public record CitizenPrincipal(long citizenId, String contact, String displayName) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_CITIZEN"));
    }

    /// The hash stays in the database.
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return contact;
    }

    /// Contacts do not belong in logs.
    @Override
    public String toString() {
        return "CitizenPrincipal[" + citizenId + "]";
    }
}
