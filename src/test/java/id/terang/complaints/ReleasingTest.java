package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.OwnWords;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.search.FoundCase;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the public sees only once an official has released it, however long the words can be read already.
class ReleasingTest extends LivedCases {

    private static final String VILLAGE = "99.01.01.2001";

    @Autowired PublicSearch search;
    @Autowired Uploads uploads;

    /// A word that nobody else uses.
    private final String word = "wq" + OwnWords.of(UUID.randomUUID().toString().replace("-", "").substring(0, 12));

    private Receipt readAtOnce() {
        return file(aComplaint().about(town.noise).titled("Bising " + word).saying("Bising tiap malam " + word));
    }

    private Decision.Release released(UUID... files) {
        return new Decision.Release("Bising " + word, "Bising tiap malam " + word, null, List.of(files));
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

    private UUID photo(int seed) {
        return uploads.receive(Scenes.photo(seed, 640, 480), "sesudah.jpg", Uploader.fresh(), "203.0.113.7").id();
    }

    private List<UUID> publicFiles(Receipt receipt) {
        return reader.publicComplaint(receipt.reference()).orElseThrow().timeline().stream().flatMap(one -> one.publicFiles().stream())
            .map(PublicFile::id).toList();
    }

    @Test
    void what_proves_an_answer_becomes_public_with_a_case_that_is_released_after_it() {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, verified(false));
        var answer = photo(701);
        var amended = photo(702);
        var fulfilled = photo(703);
        var kept = photo(704);
        decide(town.handler, receipt, new Decision.Answer(Outcome.PLANNED, LocalDate.of(2026, 11, 27), "Ditambal akhir bulan, " + word, List.of(answer)));
        decide(town.handler, receipt, new Decision.AmendAnswer("Ditambal akhir bulan ini, " + word, List.of(amended)));
        decide(town.handler, receipt, new Decision.FulfilPlan("Sudah ditambal, " + word, List.of(fulfilled)));
        decide(town.handler, receipt, new Decision.AddFiles(List.of(kept)));
        assertThat(publicFiles(receipt)).isEmpty();

        decide(town.verifier, receipt, new Decision.ReleaseWords(released(answer, amended, fulfilled, kept)));
        assertThat(publicFiles(receipt)).as("not what officials keep among themselves").containsExactly(answer, amended, fulfilled);
        decide(town.verifier, receipt, new Decision.ReleaseWords(released(answer, fulfilled)));
        assertThat(publicFiles(receipt)).containsExactly(answer, fulfilled);
        assertThat(reader.caseFile(town.handler, receipt.reference()).files()).as("officials have them all").hasSize(4);
    }
}
