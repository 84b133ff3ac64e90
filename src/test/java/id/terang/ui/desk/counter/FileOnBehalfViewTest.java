package id.terang.ui.desk.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.Channel;
import id.terang.complaints.EventType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Reference;
import id.terang.ui.desk.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FileOnBehalfViewTest extends DeskTest {

    @Autowired Jurisdiction jurisdiction;

    private FileOnBehalfView view() {
        sit(town.verifier);
        return navigate(FileOnBehalfView.class);
    }

    @Test
    void what_somebody_says_on_the_phone_becomes_a_case_with_a_receipt() {
        var view = view();
        view.form.channel.setValue(Channel.PHONE);
        view.form.text.setValue("Lampu di Jalan Melati padam. Sudah tiga malam gelap.");
        view.form.service.setValue(jurisdiction.atlas().service(town.streetlights));
        view.form.area.setValue(jurisdiction.atlas().area(town.northVillage));
        view.form.phone.setValue("0812 3456 7890");
        test(view.send).click();

        var slip = $(ReceiptSlip.class).single();
        var number = words(slip).replaceAll("(?s).*?(\\d{4}-\\d{4}-\\d).*", "$1");
        assertThat(words(slip)).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        var file = file(town.verifier, Reference.parse(number));
        assertThat(file.complaint().channel()).isEqualTo(Channel.PHONE);
        assertThat(file.complaint().words().title()).isEqualTo("Lampu di Jalan Melati padam.");
        assertThat(file.contact().phone().e164()).isEqualTo("+6281234567890");
        assertThat(file.timeline().getFirst().type()).isEqualTo(EventType.FILED);

        test(slip.another).click();
        assertThat(view.form.text.getValue()).isEmpty();
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
