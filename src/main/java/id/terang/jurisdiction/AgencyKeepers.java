package id.terang.jurisdiction;

import java.util.Set;

/// Says who keeps agencies. Officials stand in a module above this one, so it is told from there.
public interface AgencyKeepers {

    /// Whether an active ADMIN belongs to one of them.
    boolean anyOf(Set<Long> agencies);

    /// The agencies whose ADMIN an official is; of one who is not active, none.
    Set<Long> of(long officialId);
}
