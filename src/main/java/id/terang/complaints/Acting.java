package id.terang.complaints;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.time.Instant;

/// An official in the act of deciding, under the mandate that allows it.
record Acting(OfficialPrincipal official, Mandate mandate, Atlas atlas, Instant at) {

    Actor by() {
        return new Actor.Official(official.officialId(), mandate.agencyId(), mandate.role());
    }

    boolean lead() {
        return mandate.role() == Role.LEAD;
    }
}
