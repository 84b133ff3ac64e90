package id.terang.ui.desk.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import id.terang.complaints.Channel;
import id.terang.complaints.EventType;
import id.terang.complaints.Visibility;
import id.terang.complaints.files.Scenes;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Reference;
import id.terang.ui.desk.DeskTest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FileOnBehalfViewTest extends DeskTest {

    @Autowired Jurisdiction jurisdiction;
    @Autowired Uploads uploads;

    private FileOnBehalfView view() {
        sit(town.verifier);
        return navigate(FileOnBehalfView.class);
    }

    @Test
    void what_somebody_says_on_the_phone_becomes_a_case_with_a_receipt() {
        var view = view();
        view.form.channel.setValue(Channel.PHONE);
        fill(view.form, "Lampu di Jalan Melati padam. Sudah tiga malam gelap.");
        view.form.phone.setValue("0812 3456 7890");
        test(view.send).click();

        var slip = $(ReceiptSlip.class).single();
        assertThat(words(slip)).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(words(slip)).as("what it is about, and from whom").contains("Terang", "Lampu di Jalan Melati padam.", "Lampu jalan padam",
            jurisdiction.atlas().area(town.northVillage).name(), "+62…7890");
        assertThat($(H1.class).from(view).single().getText()).isEqualTo("Tanda terima");
        assertThat(words(slip)).as("on paper nothing can be clicked").containsPattern("https?://[^ ]+/app/track\\.");
        var file = file(town.verifier, Reference.parse(number()));
        assertThat(file.complaint().channel()).isEqualTo(Channel.PHONE);
        assertThat(file.complaint().words().title()).isEqualTo("Lampu di Jalan Melati padam.");
        assertThat(file.contact().phone().e164()).isEqualTo("+6281234567890");
        assertThat(file.timeline().getFirst().type()).isEqualTo(EventType.FILED);

        test(slip.another).click();
        assertThat(view.form.text.getValue()).isEmpty();
    }

    @Test
    void the_paper_about_a_secret_report_does_not_say_what_it_is_of() {
        var view = view();
        fill(view.form, "Tetangga saya dipukuli.");
        view.form.phone.setValue("0812 3456 7891");
        view.form.visibility.setValue(Visibility.SECRET);
        test(view.send).click();
        assertThat(words($(ReceiptSlip.class).single())).contains("Kode rahasia").doesNotContain("dipukuli", "Lampu jalan", "7891");
    }

    @Test
    void what_a_lost_session_leaves_in_the_tab_comes_back_and_is_filed_once() {
        var before = view();
        fill(before.form, "Lampu di gang belakang padam.");
        before.form.channel.setValue(Channel.PHONE);
        before.form.visibility.setValue(Visibility.ANONYMOUS);
        before.form.language.setValue(Locale.ENGLISH);
        var kept = Map.of("text", before.form.text.getValue(), "address", "Gang 3", "phone", "0812 3456 7890", "choices", before.form.choices().toJson());
        test(before.send).click();
        var first = number();

        UI.getCurrent().navigate("desk");
        var after = view();
        after.form.restore(kept);
        assertThat(after.form.choices()).isEqualTo(before.form.choices());
        assertThat(after.form.address.getValue()).isEqualTo("Gang 3");
        after.form.address.clear();
        after.form.phone.clear();
        test(after.send).click();
        assertThat(number()).as("the answer was lost, not the report").isEqualTo(first);

        UI.getCurrent().navigate("desk");
        var copied = view();
        copied.form.restore(kept);
        copied.form.text.setValue("Lampu di gang depan padam.");
        test(copied.send).click();
        assertThat(number()).as("other words in a copy of the tab are another report").isNotEqualTo(first);
        assertThat(copied.form.command().secret()).isNotEqualTo(before.form.command().secret());
    }

    @Test
    void files_that_were_chosen_before_the_session_was_lost_are_still_there_and_those_that_are_not_are_asked_for_by_name() throws IOException {
        var before = view();
        fill(before.form, "Lampu di gang tengah padam.");
        var uploader = new Uploader(before.form.choices().draft());
        uploads.receive(Scenes.photo(731, 320, 240), "lampu.jpg", uploader, "203.0.113.7");
        var wall = uploads.receive(Scenes.photo(732, 320, 240), "dinding.jpg", uploader, "203.0.113.7");
        var kept = Map.of("text", before.form.text.getValue(), "choices", before.form.choices().toJson());

        UI.getCurrent().navigate("desk");
        var after = view();
        after.form.restore(kept);
        assertThat(after.form.files.names()).containsExactlyInAnyOrder("lampu.jpg", "dinding.jpg");
        assertThat(after.form.again.isVisible()).isFalse();

        uploads.discard(wall.id(), uploader);
        UI.getCurrent().navigate("desk");
        var later = view();
        later.form.restore(kept);
        assertThat(later.form.again.isVisible()).isTrue();
        assertThat(later.form.again.getText()).contains("Pilih sekali lagi: dinding.jpg");
        test(later.send).click();
        assertThat(file(town.verifier, Reference.parse(number())).files()).hasSize(1);

        UI.getCurrent().navigate("desk");
        var older = view();
        older.form.restore(Map.of("choices", before.form.choices().toJson().replaceAll(",\"draft\":.*", "}")));
        assertThat(older.form.choices().seed()).isEqualTo(before.form.choices().seed());
    }

    @Test
    void what_cannot_be_understood_of_a_draft_is_left_out() {
        var form = view().form;
        var fresh = form.choices();
        form.restore(Map.of("text", "Lampu padam.", "choices", "{\"seed\":\"x\",\"channel\":\"PIGEON\"}"));
        assertThat(form.text.getValue()).isEqualTo("Lampu padam.");
        assertThat(form.choices()).isEqualTo(fresh);
    }

    private void fill(FileOnBehalfForm form, String text) {
        form.text.setValue(text);
        form.service.setValue(jurisdiction.atlas().service(town.streetlights));
        form.area.setValue(jurisdiction.atlas().area(town.northVillage));
    }

    private String number() {
        return words($(ReceiptSlip.class).single()).replaceAll("(?s).*?(\\d{4}-\\d{4}-\\d).*", "$1");
    }

    @Test
    void what_is_missing_stands_on_top_and_the_words_stay() {
        var view = view();
        view.form.text.setValue("Lampu padam.");
        view.form.phone.setValue("12");
        test(view.send).click();
        assertThat(words(view.errors)).contains("Pilih layanannya.", "Pilih wilayahnya.", "Nomor telepon");
        assertThat(view.form.text.getValue()).isEqualTo("Lampu padam.");
        assertThat(view.send.isEnabled()).isTrue();
        assertThat($(ReceiptSlip.class).exists()).isFalse();
    }
}
