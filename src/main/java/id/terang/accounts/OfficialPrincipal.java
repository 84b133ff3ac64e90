package id.terang.accounts;

import id.terang.shared.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// An official who has signed in. Compared with the stored official at every request: who is disabled or given
/// another mandate notices at once.
///
/// @param agencyId the office where the official works; what they may do is told by the mandates alone
/// @param version  of the stored official
/// @param mandates in the same order after every start ({@link Mandate#ORDER}): some things are done under the first that fits
/// @param passwordSetAt when the password was set that opened this session; with another one the session ends
/// @param passwordGiven whether somebody else set it: before another is chosen there are no mandates
public record OfficialPrincipal(long officialId, long version, String userName, String displayName, long agencyId,
                                Set<Mandate> mandates, Instant passwordSetAt, boolean passwordGiven) implements UserDetails {

    /// The only role of who has to choose a password first.
    public static final String NEWCOMER = "NEWCOMER";

    public OfficialPrincipal {
        var ordered = new TreeSet<>(Mandate.ORDER);
        ordered.addAll(mandates);
        mandates = Collections.unmodifiableSet(new LinkedHashSet<>(ordered));
    }

    /// For who acts without a session.
    public OfficialPrincipal(long officialId, long version, String userName, String displayName, long agencyId,
                             Set<Mandate> mandates) {
        this(officialId, version, userName, displayName, agencyId, mandates, Instant.EPOCH, false);
    }

    public OfficialPrincipal(long officialId, String displayName, Mandate... mandates) {
        this(officialId, 0, "official" + officialId, displayName, mandates.length == 0 ? 0 : mandates[0].agencyId(),
            Set.of(mandates));
    }

    public boolean has(Role role) {
        return mandates.stream().anyMatch(mandate -> mandate.role() == role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return passwordGiven ? List.of(new SimpleGrantedAuthority("ROLE_" + NEWCOMER)) : mandates.stream().map(Mandate::role).distinct().sorted()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
    }

    /// The hash stays in the database.
    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return userName;
    }

    /// In the order of their declaration, each once.
    public List<Role> roles() {
        return mandates.stream().map(Mandate::role).distinct().sorted().toList();
    }
}
