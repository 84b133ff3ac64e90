package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.search.QueuedCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.ui.desk.actions.ActionForm;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Several cases at once: what will happen is shown before, what is refused for one leaves the others done.
class BulkTest extends DeskTest {

    private BulkDialog about(OfficialPrincipal official, Action action, Reference... references) {
        var view = open(official, references[0]);
        view.list.grid.getDataProvider().refreshAll();
        view.bulk.show(List.of(references), EnumSet.allOf(Status.class), any -> true);
        test(view.bulk.actions.get(action)).click();
        return $(BulkDialog.class).last();
    }

    /// With the whole agency's queue beside it.
    private DeskView inAgency(Reference reference) {
        open(town.handler, reference);
        UI.getCurrent().navigate("desk/" + reference, QueryParameters.of("tab", "my-agency"));
        return (DeskView) getCurrentView();
    }

    private Status status(Reference reference) {
        return file(town.worksLead, reference).complaint().status();
    }

    @Test
    void handlers_are_assigned_together_and_the_cases_given_back_to_whoever_had_them_or_nobody() {
        var first = assigned();
        var second = assigned();
        decide(town.worksLead, second, new Decision.Assign(town.worksLead.officialId()));

        var dialog = about(town.worksLead, Action.ASSIGN, first, second);
        assertThat(words(dialog.body)).contains(first.toString(), second.toString());
        test(dialog.send).click();
        assertThat(dialog.problem.isVisible()).as("nobody was chosen").isTrue();
        test(dialog.handler).selectItem("Petugas penangan");
        test(dialog.send).click();

        assertThat(file(town.worksLead, first).complaint().handlerId()).isEqualTo(town.handler.officialId());
        assertThat(file(town.worksLead, second).complaint().handlerId()).isEqualTo(town.handler.officialId());
        assertThat(words(dialog.body)).contains("Penangan ditunjuk untuk 2 laporan");
        test(dialog.undo).click();
        assertThat(file(town.worksLead, second).complaint().handlerId()).isEqualTo(town.worksLead.officialId());
        assertThat(file(town.worksLead, first).complaint().handlerId()).isNull();
        assertThat(words(dialog.body)).contains("Penunjukan 2 laporan dibatalkan");
        var entry = file(town.worksLead, first).timeline().getLast();
        assertThat(entry.event()).isEqualTo(new CaseEvent.HandlerAssigned(null));
        assertThat(beans.getBean(Telling.class).sentence(entry, LocalWords.INDONESIAN)).contains("tanpa penangan");
        assertThat(file(town.worksLead, first).complaint().status()).isEqualTo(Status.ASSIGNED);
    }

    @Test
    void a_case_that_nobody_had_keeps_its_handler_where_it_was_worked_on_since() {
        var first = assigned();
        var second = assigned();
        var third = assigned();
        var dialog = about(town.worksLead, Action.ASSIGN, first, second, third);
        test(dialog.handler).selectItem("Petugas penangan");
        test(dialog.send).click();

        decide(town.handler, first, new Decision.Start());
        decide(town.worksLead, second, new Decision.Assign(town.worksLead.officialId()));
        test(dialog.undo).click();

        assertThat(file(town.worksLead, first).complaint().handlerId()).isEqualTo(town.handler.officialId());
        assertThat(file(town.worksLead, second).complaint().handlerId()).isEqualTo(town.worksLead.officialId());
        assertThat(file(town.worksLead, third).complaint().handlerId()).isNull();
        assertThat(words(dialog.body)).contains("Penunjukan 1 laporan dibatalkan", "Sudah dikerjakan sesudah itu", "Sudah diberikan kepada orang lain sesudah itu");
    }

    @Test
    void taking_an_assignment_back_leaves_what_somebody_else_has_changed_since() {
        var first = assigned();
        var second = assigned();
        decide(town.worksLead, first, new Decision.Assign(town.worksLead.officialId()));
        decide(town.worksLead, second, new Decision.Assign(town.worksLead.officialId()));
        var dialog = about(town.worksLead, Action.ASSIGN, first, second);
        test(dialog.handler).selectItem("Petugas penangan");
        test(dialog.send).click();

        decide(town.worksLead, second, new Decision.Assign(town.worksLead.officialId()));
        int entries = file(town.worksLead, second).timeline().size();
        test(dialog.undo).click();
        assertThat(file(town.worksLead, first).complaint().handlerId()).isEqualTo(town.worksLead.officialId());
        assertThat(file(town.worksLead, second).timeline()).as("left alone").hasSize(entries);
        assertThat(words(dialog.body)).contains("Penunjukan 1 laporan dibatalkan", second.unbroken(), "Sudah diberikan kepada orang lain sesudah itu");
    }

    @Test
    void a_stray_click_throws_no_words_away_that_were_not_sent() {
        var dialog = about(town.handler, Action.RESPOND, assigned(), assigned());
        assertThat(dialog.isCloseOnOutsideClick()).isFalse();
        assertThat(dialog.isCloseOnEsc()).isFalse();
        dialog.words.setValue("Regu berangkat besok, " + UUID.randomUUID());
        test(dialog.send).click();
        assertThat(dialog.isCloseOnOutsideClick()).as("it was sent").isTrue();
        assertThat(dialog.isCloseOnEsc()).isTrue();

        assertThat(about(town.verifier, Action.VERIFY, filed()).isCloseOnEsc()).as("nothing to type").isTrue();
    }

    @Test
    void words_for_many_cases_that_were_not_sent_come_back_until_they_are_sent_or_given_up() {
        var reference = assigned();
        var dialog = about(town.handler, Action.RESPOND, reference);
        assertThat(dialog.words.getElement().getAttribute("data-desk-draft")).isEqualTo("bulk/RESPOND/words");
        var typed = "Regu berangkat lusa, " + UUID.randomUUID();
        dialog.unsaved.restore(Map.of("words", typed));
        assertThat(dialog.words.getValue()).isEqualTo(typed);
        assertThat(words(dialog)).contains("Tulisan Anda yang belum selesai");
        test(dialog.close).click();
        assertThat(forgotten()).containsExactly("bulk/RESPOND/");

        var again = about(town.handler, Action.RESPOND, reference);
        again.words.setValue(typed);
        test(again.send).click();
        assertThat(forgotten()).containsExactly("bulk/RESPOND/");
        test(about(town.worksLead, Action.ASSIGN, reference).close).click();
        assertThat(forgotten()).as("nothing to type, nothing to forget").isEmpty();
    }

    @Test
    void before_many_cases_are_verified_it_is_said_where_each_goes() {
        var reference = filed();
        assertThat(words(about(town.verifier, Action.VERIFY, reference).body)).contains(reference.toString(), "→ Dinas Pekerjaan Umum");
    }

    @Test
    void what_cannot_be_done_is_named_before_and_what_went_wrong_meanwhile_after() {
        var open = assigned();
        var answered = answered();
        var raced = assigned();
        var hidden = filed();

        var dialog = about(town.handler, Action.TRANSFER, open, answered, raced, hidden);
        assertThat(words(dialog.body)).contains("sudah 2 kali dialihkan");
        assertThat(words(dialog.body)).contains("2 laporan tidak dapat dialihkan", "Keadaan laporan ini tidak memungkinkan", "tidak ditemukan");
        decide(town.handler, raced, new Decision.Ask("Di sebelah mana?"));
        test(dialog.agency).selectItem("Dinas Perhubungan");
        dialog.words.setValue("Ini urusan lampu jalan.");
        test(dialog.send).click();

        assertThat(file(town.transportHandler, open).complaint().holderId()).isEqualTo(town.transport);
        assertThat(status(raced)).isEqualTo(Status.AWAITING_CITIZEN);
        assertThat(words(dialog.body)).contains("1 laporan dialihkan", "3 laporan tidak berubah");
        assertThat($(ListItem.class).from(dialog).all()).hasSize(3);
    }

    @Test
    void verified_cases_go_to_who_is_responsible_and_their_words_stay_unreleased() {
        var first = filed();
        var second = filed();
        var dialog = about(town.verifier, Action.VERIFY, first, second);
        test(dialog.send).click();
        for (var reference : List.of(first, second)) {
            var one = reader.publicComplaint(reference).orElseThrow();
            assertThat(one.status()).isEqualTo(Status.ASSIGNED);
            assertThat(one.holderId()).isEqualTo(town.publicWorks);
            assertThat(one.released()).isFalse();
        }
    }

    @Test
    void one_response_reaches_all_of_them() {
        var references = IntStream.range(0, 3).mapToObj(n -> assigned()).toArray(Reference[]::new);
        var dialog = about(town.handler, Action.RESPOND, references);
        assertThat(dialog.mass.isVisible()).isFalse();
        dialog.words.setValue("Tim kami meninjau minggu ini.");
        test(dialog.send).click();
        for (var reference : references) {
            assertThat(reader.publicComplaint(reference).orElseThrow().timeline())
                .anyMatch(entry -> entry.type() == EventType.RESPONSE_PUBLISHED);
        }
    }

    @Test
    void before_the_same_words_go_to_more_than_five_the_dialog_says_that_they_are_no_first_response_to_the_others() {
        var references = IntStream.range(0, 6).mapToObj(n -> assigned()).toArray(Reference[]::new);
        var dialog = about(town.handler, Action.RESPOND, references);
        assertThat(dialog.mass.isVisible()).isTrue();
        assertThat(dialog.mass.getText()).startsWith("Ini 6 laporan. Mulai laporan ke-6");
    }

    @Test
    void words_that_have_gone_to_others_today_are_counted_with_those_and_the_dialog_says_so_once() {
        var text = "Tim kami meninjau lokasi pekan ini. " + UUID.randomUUID();
        IntStream.range(0, 4).forEach(n -> decide(town.handler, assigned(), new Decision.Respond(text)));
        var references = List.of(assigned(), assigned()).toArray(Reference[]::new);
        var dialog = about(town.handler, Action.RESPOND, references);
        assertThat(dialog.mass.isVisible()).isFalse();
        dialog.words.setValue(text);
        test(dialog.send).click();
        assertThat(dialog.mass.getText()).startsWith("Teks ini sudah dikirim ke 4 laporan lain dalam 24 jam terakhir. Mulai laporan ke-6");
        assertThat(status(references[0])).as("nothing sent yet").isEqualTo(Status.ASSIGNED);
        test(dialog.send).click();
        assertThat(status(references[1])).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void the_bar_counts_what_is_picked_and_stops_at_what_can_be_read_through() {
        var view = inAgency(assigned());
        assertThat(view.bulk.isVisible()).isFalse();
        var line = view.list.grid.getDataProvider().fetch(new Query<>(0, 1, List.of(), null, null)).findFirst().orElseThrow();
        view.list.toggle(line);
        assertThat(view.bulk.count.getText()).isEqualTo("1 dipilih");
        view.list.toggle(line);
        assertThat(view.bulk.isVisible()).isFalse();

        view.bulk.show(IntStream.range(0, BulkBar.MOST + 1).mapToObj(n -> line.reference()).toList(), EnumSet.allOf(Status.class), any -> true);
        assertThat(view.bulk.actions.get(Action.ASSIGN).isEnabled()).isFalse();
        test(view.bulk.none).click();
    }

    private static QueuedCase line(DeskView view, int place) {
        return view.list.grid.getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null)).toList().get(place);
    }

    private static List<Integer> picked(DeskView view) {
        return view.list.picked().stream().map(one -> IntStream.range(0, 6).filter(n -> line(view, n).reference().equals(one)).findFirst().orElse(-1)).sorted().toList();
    }

    @Test
    void with_shift_all_lines_from_the_last_one_picked_are_picked_and_given_up_again_on_the_way_back() {
        IntStream.range(0, 6).forEach(n -> assigned());
        var view = inAgency(assigned());
        view.list.toggle(line(view, 1));
        view.list.range(line(view, 4), false);
        assertThat(picked(view)).containsExactly(1, 2, 3, 4);
        assertThat(view.bulk.count.getText()).isEqualTo("4 dipilih");
        view.list.range(line(view, 2), false);
        assertThat(picked(view)).containsExactly(1, 2);
        view.list.range(line(view, 0), false);
        assertThat(picked(view)).as("the other way").containsExactly(0, 1);
        view.list.range(line(view, 5), true);
        view.list.range(line(view, 4), false);
        assertThat(picked(view)).as("a second run keeps the first").containsExactly(0, 1, 4, 5);
        view.list.clearPicked();
        view.list.range(line(view, 3), false);
        assertThat(picked(view)).as("nothing to begin from").containsExactly(3);
    }

    @Test
    void while_lines_are_picked_the_letters_are_about_them() {
        var reference = assigned();
        var view = inAgency(reference);
        assertThat(view.bulk.hears("t")).as("nothing is picked").isFalse();
        view.list.toggle(view.list.grid.getDataProvider().fetch(new Query<>(0, 100, List.of(), null, null))
            .filter(one -> one.status() == Status.ASSIGNED).findFirst().orElseThrow());
        assertThat(view.bulk.hears("n")).as("a note is about one case").isFalse();
        assertThat(view.bulk.hears("v")).as("not offered, but not about the open case either").isTrue();
        assertThat($(BulkDialog.class).all()).isEmpty();
        assertThat(view.bulk.hears("t")).isTrue();
        assertThat($(BulkDialog.class).last().getHeaderTitle()).isEqualTo("Alihkan 1 laporan");
        assertThat(view.bulk.getElement().getAttribute("data-keys")).contains("t Alihkan (yang dipilih)").doesNotContain("Verifikasi");
        view.list.clearPicked();
    }

    @Test
    void what_no_picked_case_allows_is_not_offered() {
        var view = inAgency(assigned());
        view.list.toggle(view.list.grid.getDataProvider().fetch(new Query<>(0, 100, List.of(), null, null))
            .filter(one -> one.status() == Status.ASSIGNED).findFirst().orElseThrow());
        assertThat(view.bulk.actions.get(Action.TRANSFER).isVisible()).isTrue();
        assertThat(view.bulk.actions.get(Action.VERIFY).isVisible()).as("it is verified, and a handler verifies nothing").isFalse();

        view.bulk.show(List.of(filed()), EnumSet.of(Status.SUBMITTED), any -> true);
        assertThat(view.bulk.actions.get(Action.VERIFY).isVisible()).isTrue();
        assertThat(view.bulk.actions.get(Action.TRANSFER).isVisible()).isFalse();
    }

    @Test
    void all_of_a_short_queue_are_picked_and_the_first_of_a_long_one() {
        var bar = inAgency(assigned()).bulk;
        bar.outOf(3);
        assertThat(bar.all.getText()).isEqualTo("Pilih semua (3)");
        bar.outOf(101);
        assertThat(bar.all.getText()).isEqualTo("Pilih 100 teratas");
    }

    @Test
    void where_nothing_can_be_done_there_is_nothing_to_send() {
        var answered = answered();
        var dialog = about(town.handler, Action.TRANSFER, answered);
        assertThat(dialog.getHeaderTitle()).isEqualTo("Alihkan");
        assertThat(words(dialog.body)).contains("Tidak satu pun", "1 laporan tidak dapat dialihkan", answered.unbroken()).doesNotContain("0 kali");
        assertThat(dialog.send.isVisible()).isFalse();
        assertThat(dialog.close.getText()).isEqualTo("Tutup");
    }

    @Test
    void whoever_gives_cases_out_sees_what_each_has_to_do() {
        decide(town.worksLead, assigned(), new Decision.Assign(town.handler.officialId()));
        var dialog = about(town.worksLead, Action.ASSIGN, assigned());
        test(dialog.handler).selectItem("Petugas penangan");
        assertThat(dialog.handler.getHelperText()).matches("[1-9]\\d* laporan(, [1-9]\\d* terlambat)?");
    }

    @Test
    void before_many_are_verified_nothing_is_asked_for_that_cannot_be_done_here() {
        assertThat(words(about(town.verifier, Action.VERIFY, filed()).body)).doesNotContain("periksa apa yang akan dibaca umum");
    }

    @Test
    void after_a_decision_the_next_case_of_the_queue_is_one_step_away() {
        assigned();
        var reference = assigned();
        var view = inAgency(reference);
        view.list.grid.getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null)).toList();
        var form = choose(view, Action.NOTE, ActionForm.class);
        $(TextArea.class).from(form).single().setValue("Dicatat.");
        send(form);
        assertThat(view.pane.next.isVisible()).isTrue();
        assertThat(view.pane.next.getElement().getChild(0).getAttribute("href")).startsWith("/app/desk/")
            .doesNotContain(reference.toString());
    }
}
