package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Receipt;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class SuggestionsTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Suggestions suggestions;
    @Autowired Judgements judgements;
    @Autowired Judging judging;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Administration administration;
    @Autowired JdbcClient jdbc;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    @Test
    void an_office_of_a_district_is_learned_by_kind_and_suggested_by_place() {
        long north = office("Kantor Kecamatan Utara", town.north);
        long south = office("Kantor Kecamatan Selatan", town.south);
        String word = word();
        for (int i = 0; i < 3; i++) {
            decided(word + " surat pengantar", town.noise, north);
        }
        assertThat(suggestions.offices("perlu " + word, town.northVillage, 3).getFirst().agencyId()).isEqualTo(north);
        assertThat(suggestions.offices("perlu " + word, town.south, 3).getFirst().agencyId()).isEqualTo(south);
        assertThat(suggestions.offices("perlu " + word, town.south, 3).getFirst().reasons()).containsExactly(word);
        assertThat(suggestions.offices("perlu " + word, null, 3)).extracting(OfficeSuggestion::agencyId).doesNotContain(north, south);
    }

    @Test
    void what_is_decided_teaches_at_once_and_what_becomes_secret_is_forgotten_as_soon() {
        String word = word();
        var receipt = decided("Bau " + word, town.noise, town.publicWorks);
        assertThat(suggestions.services(word, 3).getFirst().serviceId()).isEqualTo(town.noise);

        cases.decide(town.townLead, receipt, new Decision.Tighten(Visibility.SECRET, "pelapor terancam"));
        assertThat(suggestions.services(word, 3)).isEmpty();
    }

    @Test
    void nothing_that_is_secret_or_not_verified_teaches() {
        String word = word();
        cases.file("Bau " + word, "Bau " + word, Visibility.PUBLIC);
        // Published on filing, but nobody has decided that it is about noise.
        cases.file(aComplaint().about(town.noise).titled("Bau " + word).saying("Bau " + word).visible(Visibility.PUBLIC));
        cases.file("Bau " + word, "Bau " + word, Visibility.SECRET);
        assertThat(suggestions.services(word, 3)).isEmpty();
        assertThat(suggestions.offices(word, town.north, 3)).isEmpty();
    }

    @Test
    void what_was_suggested_is_kept_beside_the_decision_and_counted() {
        String word = word();
        decided(word, town.noise, town.publicWorks);
        var desks = Set.of(town.town);
        Instant from = clock.instant();
        var before = judgements.since(from, desks).services();
        long later = judgements.since(from.plusSeconds(1), desks).services().n();
        long corrections = corrected(from, desks);
        decided("lagi " + word, town.noise, town.publicWorks);
        decided("lagi " + word, town.roads, town.transport);
        var after = judgements.since(from, desks).services();
        assertThat(after.n() - before.n()).isEqualTo(2);
        assertThat(after.first() - before.first()).isEqualTo(1);
        assertThat(corrected(from, desks) - corrections).isEqualTo(1);
        assertThat(judgements.since(from.plusSeconds(1), desks).services().n()).isEqualTo(later);
    }

    @Test
    void what_officials_correct_later_is_kept_beside_the_decision_and_counts_instead_of_it() {
        String word = word();
        decided(word, town.noise, town.publicWorks);
        var desks = Set.of(town.town);
        Instant from = clock.advance(Duration.ofHours(1));
        var services = judgements.since(from, desks).services();
        var agencies = judgements.since(from, desks).offices();
        long corrections = corrected(from, desks);
        var receipt = decided("lagi " + word, town.roads, town.publicWorks);

        clock.advance(Duration.ofMinutes(1));
        cases.decide(town.handler, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.ORDINARY, town.noise, "Ini soal bising"));
        var at = clock.instant();
        var better = judgements.since(from, desks).services();
        assertThat(better.n() - services.n()).isEqualTo(1);
        assertThat(better.first() - services.first()).as("it was suggested and officials came to it").isEqualTo(1);
        assertThat(better.corrected() - services.corrected()).isEqualTo(1);
        assertThat(judgements.since(from, desks).offices().corrected()).isEqualTo(agencies.corrected());

        clock.advance(Duration.ofMinutes(1));
        cases.decide(town.handler, receipt, new Decision.Transfer(town.transport, "Bukan kewenangan kami"));
        var worse = judgements.since(from, desks).offices();
        assertThat(worse.first()).as("what was suggested was wrong after all").isEqualTo(agencies.first());
        assertThat(worse.corrected() - agencies.corrected()).isEqualTo(1);
        assertThat(corrected(from, desks) - corrections).isEqualTo(1);

        var kept = kept(receipt);
        assertThat(kept).containsEntry("suggested_service", town.noise).containsEntry("service_id", town.roads)
            .containsEntry("corrected_service", town.noise).containsEntry("agency_id", town.publicWorks)
            .containsEntry("corrected_agency", town.transport);
        assertThat(jdbc.sql("select corrected_service_at = ? from suggestion_judged where complaint_id = ?")
            .params(Micros.utc(at), id(receipt)).query(Boolean.class).single()).isTrue();

        clock.advance(Duration.ofDays(1));
        jdbc.sql("select seq, type, occurred_at from case_event where complaint_id = ? order by seq").param(id(receipt))
            .query((row, n) -> new CaseEventRecorded(UUID.randomUUID(), id(receipt), row.getInt(1), EventType.valueOf(row.getString(2)),
                row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC))).list().forEach(judging::on);
        assertThat(kept(receipt)).as("told everything again").isEqualTo(kept);
    }

    @Test
    void a_correction_taken_back_and_a_kind_changed_alone_are_no_correction() {
        String word = word();
        decided(word, town.noise, town.publicWorks);
        var desks = Set.of(town.town);
        Instant from = clock.advance(Duration.ofHours(1));
        var before = judgements.since(from, desks).services();
        var receipt = decided("lagi " + word, town.noise, town.publicWorks);
        cases.decide(town.handler, receipt, new Decision.Reclassify(Kind.ASPIRATION, Track.ORDINARY, town.noise, "Ini saran"));
        assertThat(kept(receipt).get("corrected_service")).isNull();
        for (long service : new long[] {town.roads, town.noise}) {
            clock.advance(Duration.ofMinutes(1));
            cases.decide(town.handler, receipt, new Decision.Reclassify(Kind.ASPIRATION, Track.ORDINARY, service, "Periksa lagi"));
        }
        var after = judgements.since(from, desks).services();
        assertThat(after.corrected()).isEqualTo(before.corrected());
        assertThat(after.first() - before.first()).isEqualTo(1);
    }

    private Map<String, Object> kept(Receipt receipt) {
        return jdbc.sql("select * from suggestion_judged where complaint_id = ?").param(id(receipt)).query().singleRow();
    }

    private long id(Receipt receipt) {
        return jdbc.sql("select id from complaint where reference = ?").param(receipt.reference().digits()).query(Long.class).single();
    }

    private long corrected(Instant from, Set<Long> desks) {
        return judgements.corrections(from, desks, 50).stream().filter(one -> one.subject() == Judgements.Subject.AGENCY
            && one.suggested() == town.publicWorks && one.decided() == town.transport).mapToLong(Judgements.Correction::times).sum();
    }

    @Test
    void of_secret_cases_nothing_is_kept() {
        var secret = cases.file("Amplop " + word(), "Minta amplop", Visibility.SECRET);
        cases.decide(town.secretVerifier, secret, cases.verified(town.bribery, town.inspectorate, "x", "y"));
        assertThat(jdbc.sql("select count(*) from suggestion_judged j join complaint c on c.id = j.complaint_id where c.reference = ?")
            .param(secret.reference().digits()).query(Integer.class).single()).isZero();
    }

    @Test
    void what_was_kept_is_forgotten_when_a_case_becomes_secret() {
        var receipt = decided(word(), town.roads, town.publicWorks);
        assertThat(kept(receipt)).isNotEmpty();
        cases.decide(town.worksLead, receipt, new Decision.Tighten(Visibility.SECRET, "permintaan pelapor"));
        assertThat(jdbc.sql("select count(*) from suggestion_judged where complaint_id = ?").param(id(receipt)).query(Integer.class)
            .single()).isZero();
    }

    private Receipt decided(String words, long service, long agency) {
        var receipt = cases.file(aComplaint().about(town.roads).titled(words).saying(words));
        cases.decide(town.verifier, receipt, cases.verified(service, agency, words, words));
        return receipt;
    }

    private long office(String name, long area) {
        var atlas = jurisdiction.atlas();
        var known = atlas.agencies().stream().filter(one -> one.name().equals(name)).findFirst();
        return known.isPresent() ? known.get().id() : administration.addAgency(new Actor.Importer("test"), new AgencyDetails(
            name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, name, AgencyLevel.DISTRICT, town.town, area,
            atlas.agency(town.town).calendarId(), false, null, null, null, null, null, null));
    }
}
