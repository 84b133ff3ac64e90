package id.terang.complaints;

import static id.terang.jurisdiction.ClockType.CLARIFY;
import static id.terang.jurisdiction.ClockType.FIRST_RESPONSE;
import static id.terang.jurisdiction.ClockType.RESOLVE;
import static id.terang.jurisdiction.ClockType.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.LocalWords;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "The same text sent to more than five cases within a day" is no first response, whatever else it is.
class SameTextsTest extends LivedCases {

    private final String text = "Laporan Anda kami terima dan kami teruskan. " + UUID.randomUUID();

    @Autowired EventJson json;
    @Autowired Telling telling;
    @Autowired SameTexts sameTexts;
    @Autowired CaseTerms terms;

    @Test
    void the_sixth_case_with_the_same_answer_is_answered_and_still_waits_for_its_first_response() {
        var cases = six(this::atWork);
        cases.forEach(one -> answer(one, text));

        assertThat(cases.subList(0, 5)).allSatisfy(one -> assertThat(stopped(one, FIRST_RESPONSE)).isTrue());
        var sixth = cases.getLast();
        assertThat(now(sixth.reference()).status()).isEqualTo(Status.ANSWERED);
        assertThat(stopped(sixth, RESOLVE)).isTrue();
        assertThat(stopped(sixth, FIRST_RESPONSE)).isFalse();
        assertThat(last(sixth).mass()).isTrue();
        var told = reader.publicComplaint(sixth.reference()).orElseThrow().timeline().getLast();
        assertThat(telling.sentence(told, LocalWords.INDONESIAN)).endsWith("(teks yang sama dikirim ke banyak laporan; tidak dihitung "
            + "sebagai tanggapan pertama)");
    }

    @Test
    void case_and_punctuation_make_no_other_text_but_another_day_does() {
        var cases = six(this::atWork);
        cases.subList(0, 5).forEach(one -> answer(one, text));
        answer(cases.getLast(), text.toUpperCase().replace(".", " !"));
        assertThat(stopped(cases.getLast(), FIRST_RESPONSE)).isFalse();

        clock.set("2026-11-03T10:01");
        var tomorrow = atWork();
        answer(tomorrow, text);
        assertThat(stopped(tomorrow, FIRST_RESPONSE)).isTrue();
    }

    @Test
    void what_a_template_fills_in_makes_no_other_text() {
        var cases = six(this::atWork);
        for (int i = 0; i < 6; i++) {
            var one = cases.get(i);
            answer(one, "Laporan " + one.reference() + " tentang " + (i % 2 == 0 ? "Jalan rusak" : "damaged road") + " di Desa Melati diteruskan ke "
                + (i % 2 == 0 ? "Dinas Pekerjaan Umum" : "Pemerintah Kabupaten Kecil") + ", paling lambat Senin, " + (i + 2) + " November 2026. " + text);
        }
        assertThat(cases.subList(0, 5)).allSatisfy(one -> assertThat(stopped(one, FIRST_RESPONSE)).isTrue());
        assertThat(stopped(cases.getLast(), FIRST_RESPONSE)).isFalse();
        assertThat(cases).extracting(one -> now(one.reference()).saidHash).containsOnly(now(cases.getFirst().reference()).saidHash);
    }

    @Test
    void words_of_its_own_beside_the_numbers_are_another_text_and_numbers_alone_are_what_they_are() {
        var cases = six(this::atWork);
        for (int i = 0; i < 6; i++) {
            answer(cases.get(i), (i < 5 ? "Ditambal regu utara " : "Ditambal regu selatan ") + text);
        }
        assertThat(stopped(cases.getLast(), FIRST_RESPONSE)).isTrue();
        var one = now(cases.getFirst().reference());
        assertThat(SameTexts.hash("12", one, terms.of(one).atlas())).isNotEqualTo(SameTexts.hash("13", one, terms.of(one).atlas()));
    }

    @Test
    void amending_it_in_words_of_its_own_is_the_first_response() {
        var sixth = sixthAnswered();
        clock.set("2026-11-04T10:00");
        decide(town.handler, sixth, new Decision.AmendAnswer("Lubang di depan toko Ibu sudah kami tambal.", List.of()));

        assertThat(clock(sixth, FIRST_RESPONSE, 1).stoppedAt()).isEqualTo(wib("2026-11-04T10:00"));
        assertThat(last(sixth).mass()).isFalse();
    }

    @Test
    void a_question_to_many_pauses_and_is_no_first_response() {
        var cases = six(this::atWork);
        cases.forEach(one -> decide(town.handler, one, new Decision.Ask(text)));

        var sixth = cases.getLast();
        assertThat(now(sixth.reference()).status()).isEqualTo(Status.AWAITING_CITIZEN);
        assertThat(clock(sixth, CLARIFY, 1).running()).isTrue();
        assertThat(stopped(sixth, FIRST_RESPONSE)).isFalse();
        assertThat(stopped(cases.getFirst(), FIRST_RESPONSE)).isTrue();
    }

    @Test
    void what_is_rejected_and_referred_in_the_same_words_is_closed_and_becomes_late() {
        var cases = six(this::aboutRoads);
        cases.subList(0, 3).forEach(one -> decide(town.verifier, one, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, text)));
        cases.subList(3, 6).forEach(one -> decide(town.verifier, one, new Decision.Refer("PLN", text)));

        var sixth = cases.getLast();
        assertThat(now(sixth.reference()).closeReason()).isEqualTo(CloseReason.REFERRED);
        assertThat(stopped(sixth, VERIFY)).isTrue();
        assertThat(stopped(sixth, RESOLVE)).isTrue();
        assertThat(stopped(sixth, FIRST_RESPONSE)).isFalse();
        assertThat(stopped(cases.get(4), FIRST_RESPONSE)).isTrue();

        clock.set("2026-11-10T10:00");
        deadlines.pass(now(sixth.reference()).requiredId());
        assertThat(last(sixth)).isEqualTo(new CaseEvent.DeadlineMissed(FIRST_RESPONSE, 1, wib("2026-11-09T16:00")));
        assertThat(now(sixth.reference()).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void one_answer_to_all_reports_of_an_incident_is_an_answer_to_each() {
        var parent = atWork();
        var reports = six(this::atWork);
        reports.forEach(one -> decide(town.handler, one, new Decision.JoinIncident(parent.reference(), null)));
        answer(parent, text);

        assertThat(Stream.concat(reports.stream(), Stream.of(parent))).allSatisfy(one ->
            assertThat(stopped(one, FIRST_RESPONSE)).isTrue());
    }

    @Test
    void a_duplicate_waits_for_a_first_response_as_long_as_its_survivor() {
        var survivor = atWork();
        var duplicate = atWork();
        decide(town.townLead, duplicate, new Decision.Merge(survivor.reference(), null));
        six(this::atWork).subList(0, 5).forEach(one -> answer(one, text));
        answer(survivor, text);
        assertThat(stopped(duplicate, RESOLVE)).isTrue();
        assertThat(stopped(duplicate, FIRST_RESPONSE)).isFalse();

        clock.set("2026-11-04T10:00");
        decide(town.handler, survivor, new Decision.AmendAnswer("Sudah kami perbaiki, Pak.", List.of()));
        assertThat(clock(duplicate, FIRST_RESPONSE, 1).stoppedAt()).isEqualTo(wib("2026-11-04T10:00"));
        assertThat(last(duplicate)).isEqualTo(
            new CaseEvent.SurvivorDecided(now(survivor.reference()).requiredId(), EventType.ANSWER_AMENDED));
    }

    @Test
    void texts_are_forgotten_once_they_count_no_more() {
        var cases = six(this::atWork);
        cases.subList(0, 4).forEach(one -> answer(one, text));
        clock.set("2026-11-03T09:00");
        answer(cases.get(4), text);
        clock.set("2026-11-04T09:30");
        sameTexts.forget();
        assertThat(kept(cases.getFirst())).as("counts for nobody since yesterday, kept a day longer").isTrue();
        clock.set("2026-11-04T10:01");
        sameTexts.forget();
        sameTexts.forget();
        assertThat(kept(cases.getFirst())).isFalse();
        assertThat(kept(cases.get(4))).isTrue();
    }

    private boolean kept(Receipt receipt) {
        return jdbc.sql("select count(*) from sent_text where complaint_id = ?").param(now(receipt.reference()).requiredId())
            .query(Long.class).single() > 0;
    }

    @Test
    void what_was_written_down_before_there_was_the_flag_is_no_mass_text() {
        assertThat(json.read(EventType.REJECTED, "{\"ground\":\"OTHER\"}").event())
            .isEqualTo(new CaseEvent.Rejected(CaseEvent.Ground.OTHER, false));
        assertThat(json.read(EventType.CLARIFICATION_ASKED, "{}").event()).isEqualTo(new CaseEvent.ClarificationAsked(false));
    }

    private Receipt sixthAnswered() {
        var cases = six(this::atWork);
        cases.forEach(one -> answer(one, text));
        return cases.getLast();
    }

    private static List<Receipt> six(Supplier<Receipt> made) {
        return Stream.generate(made).limit(6).toList();
    }

    private void answer(Receipt receipt, String words) {
        decide(town.handler, receipt, new Decision.Answer(Outcome.EXPLAINED, words, List.of()));
    }

    private boolean stopped(Receipt receipt, ClockType type) {
        return clock(receipt, type, 1).stoppedAt() != null;
    }

    private CaseEvent last(Receipt receipt) {
        return events.of(now(receipt.reference()).requiredId()).getLast().event();
    }
}
