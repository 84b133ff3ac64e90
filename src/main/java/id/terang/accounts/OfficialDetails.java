package id.terang.accounts;

import id.terang.shared.EmailAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that an administrator says about an official, besides the user name, which never changes.
///
/// @param agencyId the office where the official works
public record OfficialDetails(String displayName, @Nullable EmailAddress email, long agencyId, Set<Mandate> mandates,
                              boolean active) {

    public OfficialDetails {
        mandates = Set.copyOf(mandates);
    }
}
