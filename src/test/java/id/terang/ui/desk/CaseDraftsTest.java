package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.Visibility;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.desk.actions.ActionForm;
import id.terang.workbench.CaseDrafts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What officials have begun to write follows them, and nobody else.
class CaseDraftsTest extends DeskTest {

    private static final Map<String, String> BEGUN = Map.of("response", "Regu kami akan");

    @Autowired CaseDrafts drafts;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void clearTheDesk() {
        jdbc.sql("delete from case_draft").update();
    }

    private long id(Reference reference) {
        return file(town.oversight, reference).complaint().id();
    }

    private Optional<Map<String, String>> kept(OfficialPrincipal by, long id, Action action) {
        return drafts.of(by, id, action).map(CaseDrafts.Draft::words);
    }

    /// As a device that knows what is kept.
    private void keep(OfficialPrincipal by, long id, Action action, Map<String, String> words) {
        assertThat(drafts.keep(by, id, action, words, drafts.of(by, id, action).map(CaseDrafts.Draft::at).orElse(null))).isPresent();
    }

    private void sweep() {
        ReflectionTestUtils.invokeMethod(beans.getBean("forgettingDrafts"), "forget");
    }

    private long stored() {
        return jdbc.sql("select count(*) from case_draft where words <> '{}'").query(Long.class).single();
    }

    @Test
    void one_draft_is_kept_for_each_thing_to_do_and_the_last_words_count() {
        long id = id(assigned());
        var first = clock.instant();
        keep(town.handler, id, Action.RESPOND, BEGUN);
        keep(town.handler, id, Action.NOTE, Map.of("note", "Tanya RT."));
        clock.advance(Duration.ofMinutes(5));
        keep(town.handler, id, Action.RESPOND, BEGUN);
        assertThat(drafts.of(town.handler, id, Action.RESPOND).orElseThrow().at()).as("the same words").isEqualTo(first);
        keep(town.handler, id, Action.RESPOND, Map.of("response", "regu kami akan"));
        assertThat(drafts.of(town.handler, id, Action.RESPOND)).contains(new CaseDrafts.Draft(Map.of("response", "regu kami akan"), clock.instant()));
        assertThat(drafts.begun(town.handler, id)).extracting(CaseDrafts.Begun::action).containsExactly(Action.RESPOND, Action.NOTE);
        drafts.forget(town.handler, id, Action.RESPOND);
        keep(town.handler, id, Action.NOTE, Map.of("note", " "));
        assertThat(stored()).isZero();
    }

    @Test
    void only_the_writer_reads_it_and_only_while_they_may_read_the_case() {
        var reference = assigned();
        long id = id(reference);
        keep(town.handler, id, Action.RESPOND, BEGUN);
        assertThat(kept(town.worksLead, id, Action.RESPOND)).isEmpty();
        assertThat(drafts.begun(town.townLead, id)).isEmpty();
        assertThatThrownBy(() -> keep(town.transportHandler, id, Action.RESPOND, BEGUN)).isInstanceOf(Refusal.NotFound.class);

        decide(town.worksLead, reference, new Decision.Tighten(Visibility.SECRET, "Menyebut saksi."));
        assertThat(kept(town.handler, id, Action.RESPOND)).isEmpty();
        assertThat(drafts.begun(town.handler, id)).isEmpty();
        assertThatThrownBy(() -> keep(town.handler, id, Action.RESPOND, BEGUN)).isInstanceOf(Refusal.NotFound.class);
        assertThat(stored()).as("kept for nobody").isZero();
    }

    @Test
    void whoever_may_still_read_a_case_that_became_secret_keeps_what_they_began() {
        var reference = filed();
        long id = id(reference);
        keep(town.verifier, id, Action.NOTE, Map.of("note", "Tanya RT."));
        keep(town.secretVerifier, id, Action.NOTE, Map.of("note", "Tanya RT."));
        decide(town.verifier, reference, new Decision.Tighten(Visibility.SECRET, "Menyebut saksi " + reference));
        assertThat(kept(town.secretVerifier, id, Action.NOTE)).isPresent();
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void no_draft_outlives_the_words_of_the_case_that_it_may_quote() {
        var reference = assigned();
        long id = id(reference);
        keep(town.handler, id, Action.RESPOND, BEGUN);
        keep(town.worksLead, id, Action.NOTE, Map.of("note", "Tanya RT."));
        decide(town.moderator, reference, new Decision.Redact(1, "Lampu jalan", "Lampu padam.", null, List.of(), "Menyebut nama " + reference));
        assertThat(stored()).isZero();

        keep(town.handler, id, Action.RESPOND, BEGUN);
        decide(town.moderator, reference, new Decision.Erase("Diminta pelapor " + reference));
        assertThat(drafts.begun(town.handler, id)).isEmpty();
        assertThat(stored()).isZero();
        assertThat(drafts.over(town.handler, id, Action.RESPOND)).as("browsers let go of it").isTrue();
    }

    @Test
    void to_choose_what_is_redacted_makes_no_draft_of_it() {
        var reference = assigned();
        var form = choose(open(town.moderator, reference), Action.REDACT, ActionForm.class);
        filledIn();
        @SuppressWarnings("unchecked")
        Select<TimelineEntry> entry = $(Select.class).from(form).single();
        entry.setValue(entry.getListDataView().getItem(0));
        var replacement = $(TextArea.class).from(form).all().getFirst();
        assertThat(replacement.getValue()).isNotBlank();
        assertThat(filledIn()).isEmpty();
        replacement.setValue("Disusun ulang");
        assertThat(filledIn()).as("what is put in otherwise").hasSize(1);
    }

    private static List<String> filledIn() {
        var ui = UI.getCurrent().getInternals();
        ui.getStateTree().runExecutionsBeforeClientResponse();
        return ui.dumpPendingJavaScriptInvocations().stream().map(one -> one.getInvocation().getExpression())
            .filter(script -> script.contains("fill(this")).toList();
    }

    @Test
    void closing_the_case_and_two_weeks_end_it() {
        var reference = filed();
        long closed = id(reference);
        long open = id(assigned());
        keep(town.verifier, closed, Action.NOTE, Map.of("note", "Tanya dulu."));
        keep(town.handler, open, Action.RESPOND, BEGUN);
        clock.advance(Duration.ofHours(1));
        decide(town.verifier, reference, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas " + reference));
        assertThat(kept(town.verifier, closed, Action.NOTE)).isEmpty();
        sweep();
        assertThat(stored()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        keep(town.verifier, closed, Action.NOTE, Map.of("note", "Sesudah ditutup."));
        sweep();
        assertThat(kept(town.verifier, closed, Action.NOTE)).as("begun since").isPresent();

        clock.advance(CaseDrafts.KEPT.minus(Duration.ofHours(3)));
        assertThat(kept(town.handler, open, Action.RESPOND)).isPresent();
        clock.advance(Duration.ofHours(4));
        assertThat(kept(town.handler, open, Action.RESPOND)).isEmpty();
        sweep();
        assertThat(stored()).isZero();
    }

    @Test
    void what_another_device_has_written_since_is_not_replaced_unasked() {
        long id = id(assigned());
        var office = drafts.keep(town.handler, id, Action.RESPOND, BEGUN, null).orElseThrow();
        clock.advance(Duration.ofHours(8));
        var home = drafts.keep(town.handler, id, Action.RESPOND, Map.of("response", "Regu kami datang besok"), office);
        assertThat(home).contains(clock.instant());
        clock.advance(Duration.ofHours(8));
        assertThat(drafts.keep(town.handler, id, Action.RESPOND, Map.of("response", "Regu kami akan."), office)).isEmpty();
        assertThat(drafts.keep(town.handler, id, Action.RESPOND, Map.of("response", "Baru"), null)).as("which knows of none").isEmpty();
        assertThat(drafts.keep(town.handler, id, Action.RESPOND, Map.of("response", " "), office)).as("nor is it thrown away").isEmpty();
        assertThat(kept(town.handler, id, Action.RESPOND)).contains(Map.of("response", "Regu kami datang besok"));
        assertThat(drafts.keep(town.handler, id, Action.RESPOND, Map.of("response", "Regu kami datang besok"), null)).as("the same").isEqualTo(home);
    }

    @Test
    void whoever_types_where_another_device_was_faster_chooses() {
        var reference = assigned();
        long id = id(reference);
        var view = open(town.handler, reference);
        var form = choose(view, Action.RESPOND, ActionForm.class);
        type(form, "response", "Di kantor");
        type(form, "response", "Di kantor dulu");
        clock.advance(Duration.ofHours(1));
        keep(town.handler, id, Action.RESPOND, Map.of("response", "Di rumah"));
        clock.advance(Duration.ofHours(1));
        type(form, "response", "Di kantor lagi");
        assertThat(kept(town.handler, id, Action.RESPOND)).contains(Map.of("response", "Di rumah"));
        assertThat(words(form)).contains("ada tulisan Anda yang berbeda", "11.00 WIB");
        test($(Button.class).from(form).withText("Simpan yang di sini").single()).click();
        assertThat(words(form)).doesNotContain("ada tulisan Anda yang berbeda");
        type(form, "response", "Di kantor lagi");
        assertThat(kept(town.handler, id, Action.RESPOND)).contains(Map.of("response", "Di kantor lagi"));

        clock.advance(Duration.ofHours(1));
        keep(town.handler, id, Action.RESPOND, Map.of("response", "Di rumah lagi"));
        type(form, "response", "Di kantor saja");
        test($(Button.class).from(form).withText("Pakai yang di sana").single()).click();
        assertThat(begun(view)).isNotSameAs(form);
        assertThat(kept(town.handler, id, Action.RESPOND)).contains(Map.of("response", "Di rumah lagi"));
    }

    @Test
    void only_what_was_sent_or_thrown_away_is_over() {
        var reference = filed();
        long id = id(reference);
        keep(town.verifier, id, Action.NOTE, Map.of("note", "Tanya dulu."));
        keep(town.verifier, id, Action.VERIFY, Map.of("note", "Segera."));
        drafts.forget(town.verifier, id, Action.MERGE);
        assertThat(drafts.over(town.verifier, id, Action.MERGE)).as("never begun").isFalse();
        drafts.forget(town.verifier, id, Action.VERIFY);
        clock.advance(Duration.ofHours(1));
        decide(town.verifier, reference, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas " + reference));
        sweep();
        assertThat(drafts.over(town.verifier, id, Action.NOTE)).as("closed since").isFalse();
        assertThat(drafts.over(town.verifier, id, Action.VERIFY)).isTrue();
        keep(town.verifier, id, Action.VERIFY, Map.of("note", "Lagi."));
        assertThat(drafts.over(town.verifier, id, Action.VERIFY)).as("begun anew").isFalse();
        drafts.forget(town.verifier, id, Action.VERIFY);
        clock.advance(CaseDrafts.KEPT.plus(Duration.ofHours(1)));
        assertThat(drafts.over(town.verifier, id, Action.VERIFY)).isFalse();
        sweep();
        assertThat(jdbc.sql("select count(*) from case_draft").query(Long.class).single()).isZero();
    }

    @Test
    void neither_its_length_nor_their_number_is_without_bounds() {
        long id = id(assigned());
        assertThatThrownBy(() -> keep(town.handler, id, Action.RESPOND, Map.of("response", "x".repeat(CaseDrafts.LONGEST))))
            .isInstanceOf(Refusal.BadInput.class);
        assertThat(stored()).isZero();
        for (int i = 0; i < CaseDrafts.MOST; i++) {
            jdbc.sql("insert into case_draft values (?, ?, ?, '{\"note\":1}', ?)").params(town.handler.officialId(), id, "OLD_" + i,
                Micros.utc(clock.instant().minusSeconds(i + 1))).update();
        }
        keep(town.handler, id, Action.RESPOND, BEGUN);
        assertThat(stored()).isEqualTo(CaseDrafts.MOST);
        assertThat(kept(town.handler, id, Action.RESPOND)).isPresent();
        assertThat(drafts.begun(town.handler, id)).as("of what this version knows").extracting(CaseDrafts.Begun::action).containsExactly(Action.RESPOND);
        assertThat(jdbc.sql("select count(*) from case_draft where action = ?").param("OLD_" + (CaseDrafts.MOST - 1)).query(Long.class).single())
            .as("the oldest gave way").isZero();
    }

    private static void type(ActionForm form, String name, String words) {
        var data = JsonMapper.shared().createObjectNode();
        ((ObjectNode) data.putObject("event.detail").put("typed", "1")).putObject("words").put(name, words);
        var element = form.getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "desk-draft", data));
    }

    @Test
    void what_is_typed_is_kept_until_it_is_sent_or_given_up() {
        var reference = assigned();
        long id = id(reference);
        var view = open(town.handler, reference);
        var form = choose(view, Action.RESPOND, ActionForm.class);
        type(form, "response", "Regu kami akan datang " + reference);
        assertThat(kept(town.handler, id, Action.RESPOND)).contains(Map.of("response", "Regu kami akan datang " + reference));
        $(TextArea.class).from(form).single().setValue("Regu kami akan datang " + reference);
        send(form);
        assertThat(kept(town.handler, id, Action.RESPOND)).isEmpty();

        var note = choose(view, Action.NOTE, ActionForm.class);
        type(note, "note", "Tanya RT.");
        assertThat(kept(town.handler, id, Action.NOTE)).isPresent();
        test($(Button.class).from(note).withText("Batal").single()).click();
        assertThat(kept(town.handler, id, Action.NOTE)).isEmpty();
    }

    @Test
    void what_was_begun_is_offered_with_its_time() {
        var reference = assigned();
        keep(town.handler, id(reference), Action.RESPOND, BEGUN);
        keep(town.handler, id(reference), Action.VERIFY, Map.of("note", "Sudah tidak bisa."));
        clock.advance(Duration.ofDays(1));
        var view = open(town.handler, reference);
        assertThat(words(view.pane.panel.begun)).contains("Beri tanggapan", "2 November 2026", "10.00 WIB").doesNotContain("Verifikasi");
        test($(Button.class).from(view.pane.panel.begun).single()).click();
        assertThat(begun(view)).isNotNull();
        assertThat(begun(view).action()).isEqualTo(Action.RESPOND);
        assertThat(view.pane.panel.begun.isVisible()).isFalse();
        assertThat(words(open(town.worksLead, reference).pane.panel.begun)).isEmpty();
    }
}
