package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class IncidentsTest {

    private static int places;

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Incidents incidents;

    Cases cases;
    SmallTown town;
    String word;
    String text;
    /// Where no other test has an incident.
    GeoPoint here;

    @BeforeEach
    void late() {
        cases = new Cases(beans);
        town = cases.town;
        word = word();
        text = "Pipa " + word + " pecah dan air meluap ke jalan";
        here = new GeoPoint(-6.97, 108 + ++places * 0.1);
        clock.set("2026-12-14T10:00");
    }

    private GeoPoint near(double degrees) {
        return new GeoPoint(here.lat() + degrees, here.lon());
    }

    /// Those of this test, as numbers.
    private List<List<Reference>> found(OfficialPrincipal by) {
        return incidents.unverified(by).incidents().stream().filter(one -> one.oldest().title().html().contains(word))
            .map(one -> one.reports().stream().map(SimilarCase::reference).toList()).toList();
    }

    private Receipt report(String text, @Nullable GeoPoint pin, Visibility visibility) {
        return cases.file(aComplaint().about(town.roads).titled(text).saying(text).visible(visibility).pinned(pin));
    }

    @Test
    void reports_of_the_same_thing_at_the_same_place_and_time_are_one_incident() {
        clock.set("2026-11-20T10:00");
        report(text, here, Visibility.PUBLIC);
        clock.set("2026-12-14T10:00");
        var first = report(text, here, Visibility.PUBLIC);
        clock.set("2026-12-14T11:00");
        var near = report("Air meluap, pipa " + word + " bocor", near(0.002), Visibility.PUBLIC);
        clock.set("2026-12-14T12:00");
        var withoutPin = report(text, null, Visibility.PUBLIC);
        report(text, near(0.01), Visibility.PUBLIC);
        report(text, here, Visibility.ANONYMOUS);
        report(text, here, Visibility.SECRET);
        cases.file(aComplaint().about(town.noise).titled(text).saying(text).pinned(here));

        assertThat(found(town.verifier)).containsExactly(List.of(first.reference(), near.reference(), withoutPin.reference()));
    }

    @Test
    void it_is_said_from_when_on_others_were_too_many_to_look_at() {
        var first = report(text, here, Visibility.PUBLIC);
        cases.decide(town.verifier, first, cases.verified(text, text));
        clock.set("2026-12-14T11:00");
        var second = report(text, here, Visibility.PUBLIC);
        cases.decide(town.verifier, second, cases.verified(text, text));
        clock.set("2026-12-14T12:00");
        report(text, here, Visibility.PUBLIC);

        var all = incidents.unverified(town.verifier);
        assertThat(all.until()).as("all were looked at").isNull();
        int others = (int) all.incidents().stream().flatMap(one -> one.reports().stream()).filter(one -> one.status() != Status.SUBMITTED).count();
        assertThat(others).isGreaterThanOrEqualTo(2);
        var some = incidents.unverified(town.verifier, 1);
        assertThat(some.until()).as("the newest are left out").isBefore(clock.instant().minus(Duration.ofMinutes(30)));
    }

    @Test
    void verified_reports_belong_to_it_and_without_one_that_waits_there_is_none() {
        var verified = report(text, here, Visibility.PUBLIC);
        cases.decide(town.verifier, verified, cases.verified(text, text));
        clock.set("2026-12-14T11:00");
        var waiting = report(text, here, Visibility.PUBLIC);

        var incident = incidents.unverified(town.verifier).incidents().stream().filter(one -> one.oldest().title().html().contains(word)).findFirst().orElseThrow();
        assertThat(incident.reports()).extracting(SimilarCase::reference).containsExactly(verified.reference(), waiting.reference());
        assertThat(incident.unverified()).isEqualTo(1);
        assertThat(incident.reports().getLast().distance()).isZero();

        cases.decide(town.verifier, waiting, cases.verified(text, text));
        assertThat(found(town.verifier)).isEmpty();
    }

    @Test
    void what_is_closed_belongs_to_none() {
        report(text, here, Visibility.PUBLIC);
        var closed = report(text, here, Visibility.PUBLIC);
        cases.decide(town.verifier, closed, new Decision.Reject(CaseEvent.Ground.OTHER, "bukan wewenang"));

        assertThat(found(town.verifier)).isEmpty();
    }

    @Test
    void only_who_verifies_them_sees_them_and_sealed_ones_only_who_is_named() {
        report(text, here, Visibility.SECRET);
        report(text, here, Visibility.SECRET);

        assertThat(found(town.verifier)).isEmpty();
        assertThat(found(town.handler)).isEmpty();
        assertThat(found(town.oversight)).isEmpty();
        assertThat(found(town.secretVerifier)).hasSize(1);
    }
}
