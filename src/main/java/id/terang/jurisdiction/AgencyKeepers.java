package id.terang.jurisdiction;

import java.util.Set;

/// Says who keeps agencies. Officials stand in a module above this one, so it is told from there.
public interface AgencyKeepers {

    /// Whether an active ADMIN belongs to one of them.
    boolean anyOf(Set<Long> agencies);
}
