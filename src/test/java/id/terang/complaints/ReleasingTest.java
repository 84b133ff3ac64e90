package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.OwnWords;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.search.FoundCase;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.shared.Reference;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the public sees only once an official has released it, however long the words can be read already.
class ReleasingTest extends LivedCases {

    private static final String VILLAGE = "99.01.01.2001";

    @Autowired PublicSearch search;

    /// A word that nobody else uses.
    private final String word = "wq" + OwnWords.of(UUID.randomUUID().toString().replace("-", "").substring(0, 12));

    private Receipt readAtOnce() {
        return file(aComplaint().about(town.noise).titled("Bising " + word).saying("Bising tiap malam " + word));
    }

    private Decision.Release released() {
        return new Decision.Release("Bising " + word, "Bising tiap malam " + word, null, List.of());
    }

    private void showsOnlyTheDistrict(Reference reference) {
        var one = reader.publicComplaint(reference).orElseThrow();
        assertThat(one.text()).as("its words are public").contains(word);
        assertThat(one.areaId()).isEqualTo(town.north);
        assertThat(one.point()).isNull();
        assertThat(search.find(PublicQuery.of(word)).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.areaId()).isEqualTo(town.north);
            assertThat(hit.point()).isNull();
        });
        assertThat(search.find(PublicQuery.of(word).withArea(VILLAGE)).hits()).as("in its village").isEmpty();
        assertThat(byNameOfVillage()).doesNotContain(reference);
    }

    private void showsWhereItIs(Reference reference) {
        var one = reader.publicComplaint(reference).orElseThrow();
        assertThat(one.areaId()).isEqualTo(town.northVillage);
        assertThat(one.point()).isNotNull();
        assertThat(search.find(PublicQuery.of(word).withArea(VILLAGE)).hits()).extracting(FoundCase::reference).containsExactly(reference);
        assertThat(byNameOfVillage()).contains(reference);
    }

    private List<Reference> byNameOfVillage() {
        return search.find(PublicQuery.of("\"desa melati\"").withService("kebisingan")).hits().stream().map(FoundCase::reference).toList();
    }

    @Test
    void where_a_case_is_waits_for_an_official_also_once_the_clock_has_assigned_it() {
        var receipt = readAtOnce();
        showsOnlyTheDistrict(receipt.reference());
        clock.set("2026-11-11T09:00");
        deadlines.pass(now(receipt.reference()).requiredId());
        assertThat(now(receipt.reference()).status()).isEqualTo(Status.ASSIGNED);
        showsOnlyTheDistrict(receipt.reference());

        decide(town.verifier, receipt, new Decision.ReleaseWords(released()));
        showsWhereItIs(receipt.reference());
    }

    @Test
    void who_verifies_without_releasing_anything_shows_no_place() {
        var receipt = readAtOnce();
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.noise, town.town, null, null));
        showsOnlyTheDistrict(receipt.reference());
    }

    @Test
    void a_part_is_shown_where_its_whole_is() {
        var closed = readAtOnce();
        decide(town.verifier, closed, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.noise, town.town, null, null));
        var part = part(closed);
        assertThat(part.text()).isEqualTo("Lampu padam.");
        assertThat(part.areaId()).isEqualTo(town.north);
        assertThat(part.point()).isNull();

        decide(town.verifier, closed, new Decision.ReleaseWords(released()));
        assertThat(part(closed).areaId()).isEqualTo(town.northVillage);
    }

    private PublicComplaint part(Receipt whole) {
        decide(town.verifier, whole, new Decision.Split(List.of(new Decision.Part("Lampu", "Lampu padam.", town.streetlights, true)), "Dua perkara."));
        var split = (CaseEvent.SplitInto) events.of(now(whole.reference()).requiredId()).getLast().event();
        return reader.publicComplaint(split.parts().getFirst()).orElseThrow();
    }
}
