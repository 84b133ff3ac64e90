package id.terang.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.ui.Seat;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;

/// Whoever comes to the administration sees which cases are with an agency that is gone.
@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class GoneAgenciesTest extends SpringBrowserlessTest {

    @Autowired BeanFactory beans;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired CaseReader reader;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired TestClock clock;

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    @Test
    void cases_of_an_agency_that_is_gone_are_named_with_what_they_wait_for() {
        clock.set("2026-11-02T10:00");
        var town = SmallTown.in(beans);
        Actor setUp = new Actor.Importer("gone-agencies");
        long gone = administration.addAgency(setUp, new AgencyDetails("dinas-hilang", "Dinas Hilang", "Hilang", AgencyLevel.REGENCY, town.town,
                town.regency, jurisdiction.atlas().agency(town.town).calendarId(), false, null, null, null, null, null, null));
        jurisdiction.atlas();
        var reference = filing.file(AComplaint.aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN).reference();
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, gone, null, null));
        assertThat(home(town.admin)).doesNotContain("Dinas Hilang:");

        administration.retireAgency(setUp, gone, LocalDate.of(2020, 1, 1), null);
        assertThat(home(town.admin)).contains("Cases whose agency is gone",
                "Dinas Hilang: ended on 1 Jan 2020; 1 open case and no appeals wait for a successor to be named");
        assertThat($(Anchor.class).withText("Dinas Hilang").single().getHref()).isEqualTo("admin/agencies/" + gone);

        administration.retireAgency(setUp, gone, LocalDate.of(2020, 1, 1), town.publicWorks);
        assertThat(home(town.admin)).contains("wait for its decree to be cited");
    }

    private void decide(OfficialPrincipal by, Reference reference, Decision decision) {
        triage.decide(by, reference, reader.caseFile(by, reference).revision(), decision);
    }

    private String home(OfficialPrincipal admin) {
        Seat.take(admin);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(CalendarsView.class);
        return navigate(AdminHomeView.class).getElement().getTextRecursively();
    }
}
