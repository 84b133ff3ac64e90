package id.terang.complaints;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.time.Instant;
import java.util.Optional;

/// An official in the act of deciding, under the mandate that allows it.
record Acting(OfficialPrincipal official, Mandate mandate, Atlas atlas, Instant at) {

    Actor by() {
        return new Actor.Official(official.officialId(), mandate.agencyId(), mandate.role());
    }

    /// The same official as the LEAD that an answer may take, under whatever mandate the rest is done.
    Optional<Acting> asLead(CaseState one) {
        var leading = official.mandates().stream().filter(held -> held.role() == Role.LEAD).toList();
        return Rights.mandateFor(Action.ANSWER, one, leading, false, atlas).map(lead -> new Acting(official, lead, atlas, at));
    }
}
