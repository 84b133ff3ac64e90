package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class SimilarCasesTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired SimilarCases similar;
    @Autowired Suggestions suggestions;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    @Test
    void open_public_cases_in_the_same_words_are_shown_with_what_is_needed_to_decide() {
        String word = word();
        var open = cases.released("Tiang " + word + " roboh", "Tiang roboh menimpa pagar sekolah " + word);
        var closed = cases.released("Tiang " + word + " roboh", "Pagar sekolah " + word + " tertimpa");
        cases.decide(town.worksLead, closed, new Decision.Reject(CaseEvent.Ground.OTHER, "bukan wewenang"));

        var found = similar.find(new Likeness("Ada tiang " + word + " yang roboh di depan sekolah", town.roads, town.northVillage,
            new GeoPoint(-6.918, 107.620)), 5);

        assertThat(found).extracting(SimilarCase::reference).containsExactly(open.reference());
        var one = found.getFirst();
        assertThat(one.snippet().html()).contains("<mark>" + word + "</mark>");
        assertThat(one.distance()).isBetween(50.0, 250.0);
        assertThat(one.filedAt()).isEqualTo(clock.instant());
    }

    @Test
    void nothing_that_is_not_public_is_similar() {
        String word = word();
        String text = "Tiang roboh " + word + " menimpa pagar";
        cases.file(text, text, Visibility.PUBLIC);
        cases.file(text, text, Visibility.SECRET);
        var hidden = cases.released(text, text);
        cases.decide(town.moderator, hidden, new Decision.Hide("nama orang"));

        var alike = new Likeness(text, town.roads, town.northVillage, new GeoPoint(-6.917, 107.619));
        assertThat(similar.find(alike, 20)).extracting(one -> one.snippet().html()).noneMatch(html -> html.contains(word));
        assertThat(suggestions.services(word, 10)).isEmpty();
    }

    @Test
    void of_cases_alike_the_one_filed_about_the_same_time_comes_first() {
        String word = word();
        String text = "Pohon tumbang " + word + " di jalan";
        clock.set("2026-09-01T10:00");
        cases.released(text, text);
        clock.set("2026-11-02T10:00");
        var recent = cases.released(text, text);
        clock.set("2026-11-03T10:00");

        assertThat(similar.find(Likeness.of(text), 5)).extracting(SimilarCase::reference).hasSize(2).first().isEqualTo(recent.reference());
    }

    @Test
    void the_desk_finds_cases_to_merge_with_of_equal_visibility_and_by_right() {
        String word = word();
        String text = "Gorong-gorong " + word + " tersumbat";
        var one = cases.file(text, text, Visibility.PUBLIC);
        var other = cases.file(text, text + " total", Visibility.PUBLIC);
        cases.file(text, text, Visibility.ANONYMOUS);
        var sealed = cases.file(text, text, Visibility.SECRET);

        assertThat(similar.like(town.verifier, one.reference(), 5)).extracting(SimilarCase::reference).containsExactly(other.reference());
        assertThat(similar.like(town.secretVerifier, sealed.reference(), 5)).isEmpty();
        assertThatThrownBy(() -> similar.like(town.verifier, sealed.reference(), 5)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> similar.like(town.handler, one.reference(), 5)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void what_lies_kilometres_away_is_nothing_to_merge_with() {
        String text = "Pohon " + word() + " tumbang menutup jalan";
        var here = new GeoPoint(-6.95, 107.65);
        var one = report(text, here, Visibility.PUBLIC);
        var near = report(text, new GeoPoint(-6.97, 107.65), Visibility.PUBLIC);
        var somewhere = report(text, null, Visibility.PUBLIC);
        report(text, new GeoPoint(-6.98, 107.65), Visibility.PUBLIC);

        assertThat(similar.like(town.verifier, one.reference(), 5)).extracting(SimilarCase::reference)
            .containsExactlyInAnyOrder(near.reference(), somewhere.reference());
    }

    @Test
    void who_says_where_it_happened_is_offered_nothing_that_happened_elsewhere() {
        String text = "Baliho " + word() + " " + word() + " miring";
        var here = new GeoPoint(-6.95, 107.65);
        var near = released(text, town.south, new GeoPoint(-6.96, 107.65));
        var far = released(text, town.north, new GeoPoint(-6.99, 107.65));
        var somewhere = released(text, town.north, null);
        var elsewhere = released(text, town.south, null);

        assertThat(offered(text, null, null)).as("of what happened nowhere yet all")
            .containsExactlyInAnyOrder(near, far, somewhere, elsewhere);
        assertThat(offered(text, town.northVillage, here)).containsExactlyInAnyOrder(near, somewhere);
        assertThat(offered(text, town.northVillage, null)).containsExactlyInAnyOrder(far, somewhere);
        assertThat(offered(text, town.regency, null)).as("the regency is all of them").hasSize(4);
    }

    private List<Reference> offered(String text, Long area, GeoPoint here) {
        return similar.find(new Likeness(text, town.roads, area, here), 10).stream().map(SimilarCase::reference).toList();
    }

    private Reference released(String text, long area, GeoPoint pin) {
        var one = cases.file(aComplaint().about(town.roads).pinned(pin).titled(text).saying(text), area);
        cases.decide(town.verifier, one, cases.verified(town.roads, town.publicWorks, text, text));
        return one.reference();
    }

    @Test
    void what_happened_at_the_same_time_is_not_alike_for_that() {
        String lamp = word();
        var other = cases.released("Lampu " + lamp, "Lampu " + lamp + " padam sejak Senin minggu lalu jam sembilan");

        assertThat(similar.find(Likeness.of("Pipa " + word() + " pecah Senin minggu lalu jam sembilan"), 20)).extracting(SimilarCase::reference)
            .doesNotContain(other.reference());
        assertThat(similar.find(Likeness.of("Lampu " + lamp + " mati Senin minggu lalu"), 20)).extracting(SimilarCase::reference).contains(other.reference());
    }

    @Test
    void services_are_suggested_by_their_own_words_and_by_what_was_decided_before() {
        var byName = suggestions.services("lampu di gang kami padam sejak kemarin", 10);
        assertThat(byName).as("others may have taught it more").filteredOn(one -> one.serviceId() == town.streetlights).singleElement()
            .satisfies(one -> assertThat(one.reasons()).contains("lampu", "padam"));
        assertThat(suggestions.services("ada pungutan liar", 3)).extracting(ServiceSuggestion::serviceId).contains(town.bribery);

        String word = word();
        for (int i = 0; i < 6; i++) {
            var receipt = cases.file(aComplaint().about(town.noise).titled("Orgen tunggal " + word).saying("Orgen tunggal minggu " + word + i));
            cases.decide(town.verifier, receipt, cases.verified(town.noise, town.publicWorks, "Orgen tunggal " + word, "Musik " + word));
        }
        var learned = suggestions.services("tetangga menyewa " + word + " hari minggu sampai subuh", 3);
        assertThat(learned.getFirst().serviceId()).isEqualTo(town.noise);
        assertThat(learned.getFirst().reasons()).contains(word).as("what says when explains nothing").doesNotContain("minggu", "hari");
        assertThat(learned.getFirst().confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void odd_texts_are_no_trouble() {
        for (String text : List.of("", " ", "\u0000", "123 456", "yang di ke", "x".repeat(100_000), "🚧🚧", "kata ".repeat(20_000))) {
            assertThat(similar.find(Likeness.of(text), 5)).isNotNull();
            assertThat(suggestions.services(text, 5)).isNotNull();
        }
        assertThat(similar.find(new Likeness("", town.roads, town.north, null), 5)).isNotNull();
        assertThat(suggestions.services("jalan", 0)).isEmpty();
    }

    @Test
    void of_one_incident_are_reports_of_the_same_thing_at_the_same_place_and_time() {
        String word = word();
        String text = "Pipa " + word + " pecah dan air meluap ke jalan";
        var here = new GeoPoint(-6.95, 107.65);
        clock.set("2026-10-01T10:00");
        report(text, here, Visibility.PUBLIC);
        clock.set("2026-11-02T10:00");
        var first = report(text, here, Visibility.PUBLIC);
        var near = report(text, new GeoPoint(-6.951, 107.651), Visibility.PUBLIC);
        var withoutPin = report(text, null, Visibility.PUBLIC);
        report(text, new GeoPoint(-6.96, 107.65), Visibility.PUBLIC);
        report(text, here, Visibility.SECRET);
        report("Kucing " + word() + " tersesat di atap", here, Visibility.PUBLIC);
        cases.file(aComplaint().about(town.noise).titled(text).saying(text).pinned(here));

        assertThat(similar.sameIncident(town.verifier, first.reference(), 20)).extracting(SimilarCase::reference)
            .containsExactlyInAnyOrder(near.reference(), withoutPin.reference());
        assertThatThrownBy(() -> similar.sameIncident(town.transportHandler, first.reference(), 20)).isInstanceOf(Refusal.NotFound.class);
    }

    private Receipt report(String text, GeoPoint pin, Visibility visibility) {
        return cases.file(aComplaint().about(town.roads).titled(text).saying(text).visible(visibility).pinned(pin));
    }
}
