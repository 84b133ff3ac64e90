package id.terang.ui.admin;

import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialImport;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Recounting;
import id.terang.complaints.Succession;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.BoundaryImport;
import id.terang.jurisdiction.BoundaryKeeping;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.CsvImport;
import id.terang.jurisdiction.HolidayImport;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.PolicyKeeping;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.ui.SignedIn;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What all these views ask: the use cases, the atlas of this moment, and who is asking.
@Component
record Admin(Jurisdiction jurisdiction, Administration administration, CalendarKeeping calendarKeeping,
        Calendars calendars, PolicyKeeping policyKeeping, Policies policies, Clock clock, CsvImport csv, BoundaryImport boundaries,
        BoundaryKeeping boundaryKeeping, HolidayImport holidayImport, Recounting recounting, Officials officials, OfficialImport officialImport,
        Succession succession, AuthenticationContext session) {

    Atlas atlas() {
        return jurisdiction.atlas();
    }

    /// @throws Refusal.NotAllowed if whoever was signed in no longer is an official
    OfficialPrincipal official() {
        return SignedIn.official(session)
                .orElseThrow(() -> new Refusal.NotAllowed("refusal.admin.role"));
    }

    Actor.Official actor() {
        OfficialPrincipal official = official();
        Mandate mandate = official.mandates().stream().filter(one -> one.role() == Role.ADMIN).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("refusal.admin.role"));
        return new Actor.Official(official.officialId(), mandate.agencyId(), Role.ADMIN);
    }

    /// Whether this administrator keeps what is of use to all agencies.
    boolean topmost() {
        return atlas().agency(actor().agencyId()).parentId() == null;
    }

    /// The agencies whose officials this administrator keeps.
    Set<Long> reach() {
        Set<Long> agencies = new HashSet<>();
        official().mandates().stream().filter(mandate -> mandate.role() == Role.ADMIN)
                .forEach(mandate -> agencies.addAll(atlas().agencySubtree(mandate.agencyId())));
        return agencies;
    }
}
