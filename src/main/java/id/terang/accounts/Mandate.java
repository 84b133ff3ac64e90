package id.terang.accounts;

import id.terang.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Comparator;

/// What an official may do, and for which agency.
///
/// @param secret whether the official is named to read secret cases of that agency
@Embeddable
public record Mandate(@Enumerated(EnumType.STRING) @Column(length = 20, nullable = false) Role role,
                      @Column(nullable = false) long agencyId,
                      @Column(nullable = false) boolean secret) implements Serializable {

    /// From the narrowest role to the widest.
    public static final Comparator<Mandate> ORDER = Comparator.comparing(Mandate::role).thenComparingLong(Mandate::agencyId)
        .thenComparing(Mandate::secret);

    public Mandate(Role role, long agencyId) {
        this(role, agencyId, false);
    }
}
