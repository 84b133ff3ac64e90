package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.OwnWords;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.complaints.oversight.Patterns.Finding;
import id.terang.complaints.oversight.Patterns.Kind;
import id.terang.complaints.oversight.Patterns;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What oversight is pointed to. Each test lives in a year of its own, because nothing is forgotten.
class PatternsTest extends LivedCases {

    @Autowired Patterns patterns;
    @Autowired Uploads uploads;

    @BeforeEach
    void noOldAnswersAndPauses() {
        jdbc.sql("update complaint set decided_at = '2001-01-01' where decided_at is not null").update();
        jdbc.sql("update case_clock set paused_days = 0, paused_at = null").update();
    }

    private Receipt answered(String text) {
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, text, List.of()));
        return receipt;
    }

    private List<Finding> found(Kind kind) {
        return patterns.of(town.oversight, town.publicWorks).stream().filter(one -> one.kind() == kind).toList();
    }

    /// The cases that a finding of this kind leads to.
    private List<Reference> shown(Kind kind) {
        return patterns.cases(town.oversight, town.publicWorks, found(kind).getFirst());
    }

    private static List<Reference> of(List<Receipt> receipts) {
        return receipts.stream().map(Receipt::reference).toList();
    }

    @Test
    void answers_in_the_last_half_hour_stand_out_and_earlier_ones_do_not() {
        clock.set("2031-03-03T10:00");
        var early = List.of(atWork(), atWork(), atWork(), atWork());
        var late = List.of(atWork(), atWork());
        clock.set("2031-03-10T10:00");
        early.forEach(one -> decide(town.handler, one, new Decision.Answer(Outcome.EXPLAINED, "Dijelaskan " + OwnWords.of(one.reference()), List.of())));
        assertThat(found(Kind.LAST_MINUTES)).isEmpty();
        clock.set("2031-03-21T15:45");
        late.forEach(one -> decide(town.handler, one, new Decision.Answer(Outcome.EXPLAINED, "Dijelaskan " + OwnWords.of(one.reference()), List.of())));
        assertThat(found(Kind.LAST_MINUTES)).containsExactly(new Finding(Kind.LAST_MINUTES, town.publicWorks, 2, 6));
        assertThat(shown(Kind.LAST_MINUTES)).containsExactlyInAnyOrderElementsOf(of(late));
    }

    @Test
    void the_same_words_and_many_answers_in_an_hour_stand_out() {
        clock.set("2032-03-01T10:00");
        var same = new ArrayList<Receipt>();
        for (int i = 0; i < 5; i++) {
            same.add(answered("Sudah kami teruskan ke bagian terkait."));
        }
        assertThat(found(Kind.SAME_TEXT)).isEmpty();
        same.add(answered("Sudah kami teruskan ke bagian terkait."));
        assertThat(found(Kind.SAME_TEXT)).containsExactly(new Finding(Kind.SAME_TEXT, town.publicWorks, 6, 6));
        assertThat(found(Kind.MASS_CLOSING)).isEmpty();
        for (int i = 6; i <= Patterns.MASS_PER_HOUR; i++) {
            answered("Jawaban nomor " + OwnWords.of(i) + ".");
        }
        assertThat(found(Kind.MASS_CLOSING)).containsExactly(new Finding(Kind.MASS_CLOSING, town.publicWorks, 21, 21));
        assertThat(shown(Kind.SAME_TEXT)).containsExactlyInAnyOrderElementsOf(of(same));
        assertThat(shown(Kind.MASS_CLOSING)).hasSize(21).containsAll(of(same));
    }

    @Test
    void rejections_stand_out_like_answers_and_the_same_words_are_the_same_in_other_capitals() {
        clock.set("2035-03-05T10:00");
        var cases = new ArrayList<Receipt>();
        for (int i = 0; i <= Patterns.MASS_PER_HOUR; i++) {
            cases.add(atWork());
        }
        clock.set("2035-03-23T15:45");
        for (int i = 0; i < cases.size(); i++) {
            decide(town.worksLead, cases.get(i), i % 2 == 0
                ? new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Bukan urusan kantor kami.")
                : new Decision.Refer("Balai Besar Jalan", "BUKAN urusan kantor kami!"));
        }
        int all = cases.size();
        for (var kind : List.of(Kind.LAST_MINUTES, Kind.MASS_CLOSING, Kind.SAME_TEXT)) {
            assertThat(found(kind)).containsExactly(new Finding(kind, town.publicWorks, all, all));
            assertThat(shown(kind)).containsExactlyInAnyOrderElementsOf(of(cases));
        }
        assertThat(found(Kind.DISPUTED)).isEmpty();
    }

    @Test
    void a_photo_of_the_same_case_sent_again_is_recognised_too() {
        clock.set("2036-03-03T10:00");
        int seed = 1_000_501;
        var receipt = atWork();
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal di sini " + OwnWords.of(receipt.reference()),
            List.of(photo(seed, 1600), photo(seed, 1400))));
        assertThat(reader.caseFile(town.handler, receipt.reference()).reused()).as("within one entry").isEmpty();
        act(receipt, new CitizenAct.Dispute("Belum."));
        var again = photo(seed, 800);
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sungguh, ditambal " + OwnWords.of(receipt.reference()), List.of(again)));
        assertThat(reader.caseFile(town.handler, receipt.reference()).reused())
            .containsExactly(Map.entry(again, new Reused(receipt.reference(), clock.instant())));
        assertThat(found(Kind.SAME_PHOTO)).containsExactly(new Finding(Kind.SAME_PHOTO, town.publicWorks, 1, 1));
    }

    private UUID photo(int seed, int width) {
        return uploads.receive(Scenes.photo(seed, width, width * 3 / 4), "bukti.jpg", Uploader.fresh(), "203.0.113.7").id();
    }

    @Test
    void a_photo_that_was_used_before_is_recognised_by_officials_and_stands_out() {
        clock.set("2034-03-01T10:00");
        int seed = 1_000_003;
        var first = atWork();
        decide(town.handler, first, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal di sana.", List.of(photo(seed, 1600))));
        assertThat(reader.caseFile(town.handler, first.reference()).reused()).isEmpty();
        assertThat(found(Kind.SAME_PHOTO)).isEmpty();

        var second = atWork();
        var fresh = photo(seed + 1, 1600);
        var old = photo(seed, 800);
        decide(town.handler, second, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal di sini.", List.of(fresh, old)));
        assertThat(reader.caseFile(town.handler, second.reference()).reused())
            .containsExactly(Map.entry(old, new Reused(first.reference(), clock.instant())));
        assertThat(found(Kind.SAME_PHOTO)).containsExactly(new Finding(Kind.SAME_PHOTO, town.publicWorks, 1, 1));
        assertThat(shown(Kind.SAME_PHOTO)).containsExactly(second.reference());
        assertThat(reader.claimFile(claims.open(second.reference(), second.secret(), "test")).reused()).as("no business of the citizen").isEmpty();

        var elsewhere = now(first.reference());
        jdbc.sql("update complaint set holder_id = ?, handler_id = null where id = ?").params(town.transport, elsewhere.requiredId()).update();
        assertThat(reader.caseFile(town.handler, second.reference()).reused().get(old).in()).as("a case they may not read").isNull();
        jdbc.sql("update complaint set visibility = 'SECRET' where id = ?").param(elsewhere.requiredId()).update();
        assertThat(reader.caseFile(town.handler, second.reference()).reused()).as("nor that there is a secret one").isEmpty();
    }

    @Test
    void long_pauses_and_disputed_services_stand_out() {
        clock.set("2033-03-01T10:00");
        var paused = atWork();
        decide(town.handler, paused, new Decision.Ask("Di mana?"));
        clock.set("2033-03-14T10:00");
        act(paused, new CitizenAct.Clarify("Di depan pasar.", List.of()));
        decide(town.handler, paused, new Decision.Answer(Outcome.ACTION_TAKEN, "Selesai.", List.of()));
        assertThat(found(Kind.LONG_PAUSES)).containsExactly(new Finding(Kind.LONG_PAUSES, town.publicWorks, 1, 1));
        assertThat(shown(Kind.LONG_PAUSES)).containsExactly(paused.reference());

        for (int i = 0; i < 3; i++) {
            answered("Selesai ke-" + OwnWords.of(i));
        }
        var disputed = answered("Selesai juga.");
        act(disputed, new CitizenAct.Dispute("Belum."));
        assertThat(found(Kind.DISPUTED)).isEmpty();
        act(paused, new CitizenAct.Dispute("Belum."));
        assertThat(found(Kind.DISPUTED)).containsExactly(new Finding(Kind.DISPUTED, town.roads, 2, 5));
        assertThat(shown(Kind.DISPUTED)).containsExactlyInAnyOrder(paused.reference(), disputed.reference());
    }

    @Test
    void what_officials_made_secret_is_counted_and_named_only_to_who_may_read_it() {
        clock.set("2038-03-01T10:00");
        jdbc.sql("update complaint set sealed_holder = null").update();
        var early = atWork();
        var late = atWork();
        decide(town.handler, early, new Decision.Tighten(Visibility.SECRET, "Menyangkut nama orang."));
        clock.set("2038-03-10T10:00");
        decide(town.handler, late, new Decision.Tighten(Visibility.SECRET, "Menyangkut nama orang."));
        act(atWork(), new CitizenAct.ChangeVisibility(Visibility.SECRET));

        assertThat(found(Kind.SEALED)).containsExactly(new Finding(Kind.SEALED, town.publicWorks, 1, 2));
        assertThat(shown(Kind.SEALED)).as("oversight counts them").isEmpty();
        assertThat(patterns.of(town.worksLead, town.publicWorks)).containsAll(found(Kind.SEALED));
        assertThat(patterns.cases(town.townLead, town.publicWorks, found(Kind.SEALED).getFirst())).as("who is named for them")
            .containsExactly(late.reference(), early.reference());

        act(late, new CitizenAct.ChangeVisibility(Visibility.PUBLIC));
        clock.set("2038-12-01T10:00");
        assertThat(found(Kind.SEALED)).as("for as long as they are open").containsExactly(new Finding(Kind.SEALED, town.publicWorks, 0, 1));
    }

    @Test
    void an_hour_begins_whenever_the_first_answer_of_it_is_given() {
        clock.set("2039-03-01T10:00");
        var cases = new ArrayList<Receipt>();
        for (int i = 0; i <= Patterns.MASS_PER_HOUR; i++) {
            cases.add(atWork());
        }
        clock.set("2039-03-01T10:35");
        for (int i = 0; i < cases.size(); i++) {
            clock.set(i < 10 ? "2039-03-01T10:35" : "2039-03-01T11:30");
            decide(town.handler, cases.get(i), new Decision.Answer(Outcome.EXPLAINED, "Kepada pelapor ke " + OwnWords.of(i), List.of()));
        }
        assertThat(found(Kind.MASS_CLOSING)).containsExactly(new Finding(Kind.MASS_CLOSING, town.publicWorks, 21, 21));
        assertThat(shown(Kind.MASS_CLOSING)).containsExactlyInAnyOrderElementsOf(of(cases));
    }

    @Test
    void pauses_are_long_together_over_all_rounds_and_while_one_goes_on() {
        clock.set("2040-03-01T10:00");
        var rounds = atWork();
        decide(town.handler, rounds, new Decision.Ask("Di tikungan yang mana?"));
        clock.set("2040-03-07T10:00");
        act(rounds, new CitizenAct.Clarify("Yang pertama.", List.of()));
        decide(town.handler, rounds, new Decision.Answer(Outcome.ACTION_TAKEN, "Tikungan pertama selesai.", List.of()));
        act(rounds, new CitizenAct.Dispute("Belum."));
        decide(town.worksLead, rounds, new Decision.Ask("Yang kedua juga?"));
        clock.set("2040-03-12T10:00");
        assertThat(found(Kind.LONG_PAUSES)).as("four days and three").isEmpty();
        clock.set("2040-03-13T10:00");
        assertThat(found(Kind.LONG_PAUSES)).containsExactly(new Finding(Kind.LONG_PAUSES, town.publicWorks, 1, 1));
        assertThat(shown(Kind.LONG_PAUSES)).containsExactly(rounds.reference());
    }

    @Test
    void only_who_leads_or_oversees_may_look() {
        assertThatThrownBy(() -> patterns.of(town.handler, town.publicWorks)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> patterns.of(town.worksLead, town.town)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(patterns.of(town.worksLead, town.publicWorks)).isNotNull();
        var pauses = new Finding(Kind.LONG_PAUSES, town.publicWorks, 1, 1);
        assertThatThrownBy(() -> patterns.cases(town.handler, town.publicWorks, pauses)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> patterns.cases(town.worksLead, town.town, pauses)).isInstanceOf(Refusal.NotAllowed.class);
    }
}
