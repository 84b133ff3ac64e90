package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.AComplaint;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import id.terang.shared.Texts;
import id.terang.ui.desk.actions.PublicPreview;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyTemplates;
import id.terang.workbench.ReplyUse;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One response to several cases, in the words of each.
class BulkReplyTest extends DeskTest {

    @Autowired ReplyTemplates templates;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void none() {
        jdbc.sql("delete from reply_template").update();
    }

    private BulkDialog to(Reference... references) {
        var view = open(town.handler, references[0]);
        view.bulk.show(List.of(references), EnumSet.allOf(Status.class), any -> true);
        test(view.bulk.actions.get(Action.RESPOND)).click();
        return $(BulkDialog.class).last();
    }

    private Reference inEnglish() {
        var reference = filed(AComplaint.aComplaint().about(town.roads).in(town.north).inEnglish());
        decide(town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        return reference;
    }

    private void kept(String name, String id, String en) {
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.RESPOND, name, new Texts(id, en));
    }

    private String told(Reference reference) {
        return file(town.handler, reference).timeline().getLast().text();
    }

    private boolean mass(Reference reference) {
        return ((CaseEvent.ResponsePublished) file(town.handler, reference).timeline().getLast().event()).mass();
    }

    @Test
    void it_begins_from_a_template_and_goes_to_each_in_their_language_with_what_is_theirs() {
        var own = UUID.randomUUID();
        kept("Terjadwal", "Laporan {nomor} dikerjakan paling lambat {tenggat}, " + own, "Case {nomor} is worked on by {tenggat}, " + own);
        templates.keep(town.worksLead, null, town.publicWorks, ReplyUse.ASK, "Patokan", new Texts("Di dekat apa?", ""));
        var first = assigned();
        var second = inEnglish();
        var dialog = to(first, second);
        assertThat(dialog.reply.template.getListDataView().getItems()).extracting(ReplyTemplate::name).containsExactly("Terjadwal");
        assertThat(dialog.words.getLabel()).isEqualTo("Tanggapan bagi 1 pelapor berbahasa Indonesia");
        assertThat(dialog.reply.english.isVisible()).isTrue();
        test(dialog.reply.template).selectItem("Terjadwal");

        var previews = $(PublicPreview.class).from(dialog.body).all();
        assertThat(previews).hasSize(2);
        previews.forEach(one -> {
            one.setOpen(true);
            one.show();
        });
        assertThat(words(previews.getFirst())).contains(first.toString(), "Dinas Pekerjaan Umum", "Laporan " + first + " dikerjakan paling lambat Senin, 9 November 2026, " + own);
        assertThat(words(previews.getLast())).contains("Case " + second + " is worked on by Monday, 9 November 2026, " + own).doesNotContain("dikerjakan");
        test(dialog.send).click();
        assertThat(told(first)).isEqualTo("Laporan " + first + " dikerjakan paling lambat Senin, 9 November 2026, " + own);
        assertThat(told(second)).isEqualTo("Case " + second + " is worked on by Monday, 9 November 2026, " + own);
    }

    @Test
    void where_nothing_is_written_in_english_everybody_reads_the_indonesian_words() {
        kept("Ditinjau", "Regu meninjau {layanan} pekan ini.", "");
        var only = inEnglish();
        var alone = to(only);
        assertThat(alone.reply.english.isVisible()).as("one language, one field").isFalse();
        assertThat(alone.words.getLabel()).isEqualTo("Tanggapan Anda");
        test(alone.reply.template).selectItem("Ditinjau");
        test(alone.send).click();
        assertThat(told(only)).as("what is filled in speaks the language of the words").isEqualTo("Regu meninjau Jalan rusak pekan ini.");

        var first = assigned();
        var second = inEnglish();
        var dialog = to(first, second);
        dialog.words.setValue("Terima kasih, " + first);
        test(dialog.reply.template).selectItem("Ditinjau");
        assertThat(dialog.reply.english.isEmpty()).isTrue();
        test(dialog.send).click();
        assertThat(told(second)).isEqualTo("Terima kasih, " + first + "\n\nRegu meninjau Jalan rusak pekan ini.");
    }

    @Test
    void what_cannot_be_filled_in_is_named_before_and_those_cases_are_left_out() {
        kept("Jadwal", "Selesai paling lambat {tenggat}.", "");
        var late = assigned();
        clock.set("2027-03-01T10:00");
        var open = assigned();
        var dialog = to(late, open);
        assertThat(dialog.reply.unfilled.isVisible()).isFalse();
        test(dialog.reply.template).selectItem("Jadwal");
        assertThat(dialog.reply.unfilled.getText()).startsWith("{tenggat} tidak dapat diisi pada 1 laporan").contains(late.unbroken())
            .doesNotContain(open.unbroken());
        assertThat(dialog.send.getText()).isEqualTo("Kirim ke 1 laporan");
        test(dialog.send).click();
        assertThat(told(open)).startsWith("Selesai paling lambat ").doesNotContain("{");
        assertThat(file(town.handler, late).complaint().status()).as("told nothing").isEqualTo(Status.ASSIGNED);
        assertThat(words(dialog.body)).contains("1 laporan tidak berubah", late.unbroken(), "Ganti dengan tanggal yang dapat Anda tepati");

        var none = to(late);
        test(none.reply.template).selectItem("Jadwal");
        test(none.send).click();
        assertThat(none.problem.getText()).startsWith("{tenggat} tidak terisi");
        assertThat(none.words.getValue()).as("nothing typed is lost").isEqualTo("Selesai paling lambat {tenggat}.");
    }

    @Test
    void a_template_in_two_languages_is_one_text_and_stays_one_when_it_goes_to_many() {
        var own = UUID.randomUUID();
        kept("Sedang ditangani", "Laporan {nomor} sedang kami tangani, " + own, "We are working on {nomor}, " + own);
        var references = IntStream.range(0, 6).mapToObj(n -> n % 2 == 0 ? assigned() : inEnglish()).toArray(Reference[]::new);
        var dialog = to(references);
        assertThat(dialog.mass.isVisible()).isTrue();
        test(dialog.reply.template).selectItem("Sedang ditangani");
        test(dialog.send).click();
        assertThat(mass(references[4])).as("the fifth").isFalse();
        assertThat(mass(references[5])).as("the sixth, though the third in English").isTrue();

        var again = to(assigned());
        test(again.reply.template).selectItem("Sedang ditangani");
        test(again.send).click();
        assertThat(again.mass.getText()).startsWith("Teks ini sudah dikirim ke 6 laporan lain");
    }
}
