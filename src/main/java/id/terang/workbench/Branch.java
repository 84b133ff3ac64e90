package id.terang.workbench;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Role;
import java.util.HashSet;
import java.util.Set;

/// Where an official stands in the tree of agencies.
final class Branch {

    private Branch() { }

    /// The agencies whose officials this one belongs to: those of the mandates, the own one, and all above them.
    static Set<Long> above(OfficialPrincipal official, Atlas atlas) {
        var above = new HashSet<>(atlas.agencyPath(official.agencyId()));
        official.mandates().forEach(mandate -> above.addAll(atlas.agencyPath(mandate.agencyId())));
        return above;
    }

    /// The agencies that this official leads, and all below them.
    static Set<Long> led(OfficialPrincipal official, Atlas atlas) {
        var led = new HashSet<Long>();
        official.mandates().stream().filter(mandate -> mandate.role() == Role.LEAD)
            .forEach(mandate -> led.addAll(atlas.agencySubtree(mandate.agencyId())));
        return led;
    }
}
