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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /// As which they act on what is of use to all: as ADMIN of a topmost agency where they are.
    Actor.Official actor() {
        List<Actor.Official> acting = administrators();
        return acting.stream().filter(this::topmost).findFirst().orElse(acting.getFirst());
    }

    /// As which they act on an agency.
    Actor.Official actor(@Nullable Long agencyId) {
        return administrators().stream().filter(one -> administration.reach(one).contains(agencyId)).findFirst().orElseGet(this::actor);
    }

    private List<Actor.Official> administrators() {
        OfficialPrincipal official = official();
        List<Actor.Official> acting = official.mandates().stream().filter(mandate -> mandate.role() == Role.ADMIN)
                .sorted(Comparator.comparing(Mandate::agencyId))
                .map(mandate -> new Actor.Official(official.officialId(), mandate.agencyId(), Role.ADMIN)).toList();
        if (acting.isEmpty()) {
            throw new Refusal.NotAllowed("refusal.admin.role");
        }
        return acting;
    }

    /// Whether this administrator keeps what is of use to all agencies.
    boolean topmost() {
        return topmost(actor());
    }

    private boolean topmost(Actor.Official one) {
        return atlas().agency(one.agencyId()).parentId() == null;
    }

    /// The agencies that this administrator keeps, and whose officials.
    Set<Long> reach() {
        return administrators().stream().flatMap(one -> administration.reach(one).stream()).collect(Collectors.toSet());
    }
}
