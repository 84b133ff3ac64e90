package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.jurisdiction.Kind;
import id.terang.shared.Reference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever has a page has to ask again once it names other cases than before.
class PublicStatesTest extends LivedCases {

    private PublicState state(Reference reference) {
        return reader.publicState(reference).orElseThrow();
    }

    private void changes(Receipt one, Runnable act) {
        changes(one.reference(), act);
    }

    private void changes(Reference one, Runnable act) {
        var before = state(one);
        act.run();
        assertThat(state(one)).isNotEqualTo(before);
    }

    private void hide(Receipt one) {
        decide(town.moderator, one, new Decision.Hide("Memuat nama."));
    }

    private void join(Receipt report, Receipt parent) {
        decide(town.handler, report, new Decision.JoinIncident(parent.reference(), null));
    }

    @Test
    void what_officials_do_among_themselves_leaves_a_page_as_it_was_and_what_the_public_reads_changes_it() {
        var one = atWork();
        var before = state(one.reference());
        clock.advance(Duration.ofMinutes(1));
        decide(town.handler, one, new Decision.Note("Menunggu aspal."));
        decide(town.worksLead, one, new Decision.Assign(town.worksLead.officialId()));
        assertThat(state(one.reference())).isEqualTo(before);
        changes(one, () -> decide(town.handler, one, new Decision.Respond("Regu berangkat besok.")));
        changes(one, () -> decide(town.handler, one, new Decision.Ask("Di sebelah mana?")));
    }

    @Test
    void a_duplicate_tells_what_the_public_reads_of_the_case_that_it_lives_on_in() {
        var survivor = atWork();
        clock.advance(Duration.ofMinutes(1));
        var duplicate = file(aComplaint().about(town.roads).ofKind(Kind.INFORMATION_REQUEST));
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        var before = state(duplicate.reference());
        decide(town.handler, survivor, new Decision.Note("Menunggu aspal."));
        assertThat(state(duplicate.reference())).isEqualTo(before);
        changes(duplicate, () -> decide(town.handler, survivor, new Decision.Respond("Regu berangkat besok.")));
    }

    @Test
    void a_case_with_reports_tells_of_each_that_comes_goes_or_is_hidden() {
        var parent = atWork();
        var report = atWork();
        changes(parent, () -> join(report, parent));
        changes(parent, () -> hide(report));
        var hidden = state(parent.reference());
        decide(town.handler, report, new Decision.Note("Menunggu."));
        assertThat(state(parent.reference())).as("what happens in a hidden case shows nowhere").isEqualTo(hidden);
        changes(parent, () -> decide(town.moderator, report, new Decision.Unhide("Nama sudah hilang.")));
        changes(parent, () -> decide(town.handler, report, new Decision.LeaveIncident("Pipa lain.")));
        var alone = state(parent.reference());
        decide(town.handler, report, new Decision.Respond("Pipa lain, kata regu."));
        assertThat(state(parent.reference())).isEqualTo(alone);
    }

    @Test
    void a_report_tells_of_the_case_that_it_is_or_was_a_report_of() {
        var parent = atWork();
        var report = atWork();
        join(report, parent);
        changes(report, () -> hide(parent));
        changes(report, () -> decide(town.moderator, parent, new Decision.Unhide("Nama sudah hilang.")));
        decide(town.handler, report, new Decision.LeaveIncident("Pipa lain."));
        changes(report, () -> decide(town.verifier, parent, new Decision.Tighten(Visibility.SECRET, "Menyangkut saksi.")));
    }

    @Test
    void a_survivor_tells_of_each_case_that_lives_or_lived_on_in_it() {
        var survivor = atWork();
        clock.advance(Duration.ofMinutes(1));
        var duplicate = file(aComplaint().about(town.roads).ofKind(Kind.INFORMATION_REQUEST));
        changes(survivor, () -> decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null)));
        changes(survivor, () -> hide(duplicate));
        changes(survivor, () -> decide(town.moderator, duplicate, new Decision.Unhide("Nama sudah hilang.")));
        changes(survivor, () -> decide(town.verifier, duplicate, new Decision.Unmerge("Lain tempat.")));
        changes(survivor, () -> hide(duplicate));
        decide(town.moderator, duplicate, new Decision.Unhide("Nama sudah hilang."));
        changes(duplicate, () -> hide(survivor));
    }

    @Test
    void a_whole_tells_of_its_parts_and_they_of_it() {
        var whole = atWork();
        decide(town.handler, whole, new Decision.Split(List.of(new Decision.Part("Lampu padam", "Lampu di sana juga padam.",
            town.streetlights, true)), "Dua urusan."));
        var split = (CaseEvent.SplitInto) reader.publicComplaint(whole.reference()).orElseThrow().timeline().getLast().event();
        var part = split.parts().getFirst();
        changes(part, () -> hide(whole));
        decide(town.moderator, whole, new Decision.Unhide("Nama sudah hilang."));
        changes(whole, () -> {
            var claim = claims.open(part, whole.secret(), "test");
            claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.ChangeVisibility(Visibility.SECRET));
        });
    }
}
