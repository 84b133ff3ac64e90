package id.terang.demo;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialListed;
import id.terang.accounts.OfficialPrincipal;
import id.terang.shared.Role;
import java.util.List;

/// Who plays: the demo officials, found by what they may do.
record Cast(List<OfficialPrincipal> officials) {

    static Cast of(List<OfficialListed> listed) {
        return new Cast(listed.stream().map(one -> new OfficialPrincipal(one.id(), one.version(), one.userName(),
                one.details().displayName(), one.details().agencyId(), one.details().mandates())).toList());
    }

    OfficialPrincipal one(Role role, long agencyId) {
        return officials.stream().filter(official -> official.mandates().stream()
                .anyMatch(mandate -> mandate.role() == role && mandate.agencyId() == agencyId)).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + role + " of agency " + agencyId));
    }

    /// Nobody of the region: reads everything in the lead's place, and so knows where a case stands.
    OfficialPrincipal narrator(long rootAgencyId) {
        return new OfficialPrincipal(0, "demo", new Mandate(Role.LEAD, rootAgencyId, true));
    }
}
