package id.terang.ui.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Contact;
import id.terang.complaints.Decision;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Filing;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.ui.CopyText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import tools.jackson.databind.node.JsonNodeFactory;

@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class FileViewTest extends SpringBrowserlessTest {

    private static final String STORY = "Lampu jalan di depan SDN 2 padam sudah tiga minggu.";

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired CaseReader reader;
    @Autowired Filing filing;
    @Autowired JdbcClient jdbc;

    SmallTown town;

    static {
        Renamed.watch();
    }

    @BeforeEach
    void a_town_that_speaks_indonesian() {
        UI.getCurrent().setLocale(LocalWords.INDONESIAN);
        clock.set("2026-11-02T10:00");
        town = SmallTown.in(beans);
        navigate("track", TrackView.class); // away from the form that opens by itself
    }

    @Test
    void an_empty_form_names_what_is_missing_and_leads_there() {
        var view = opened();

        test(view.steps.next).click();

        assertThat(view.errors.isVisible()).isTrue();
        assertThat(view.errors.getElement().getTextRecursively())
            .contains("2 hal perlu diperbaiki", "Ceritakan dulu apa yang terjadi.", "Pilih layanan");
        assertThat(what(view).text.isInvalid()).isTrue();
        assertThat(view.steps.next.isEnabled()).isTrue();
    }

    @Test
    void what_is_put_right_leaves_the_summary_at_once_and_nothing_new_is_said() {
        var view = opened();
        test(view.steps.next).click();

        test(what(view).text).setValue(STORY);

        assertThat(view.errors.isVisible()).isTrue();
        assertThat(view.errors.getElement().getTextRecursively()).contains("Pilih layanan").doesNotContain("Ceritakan dulu");
        assertThat(what(view).text.isInvalid()).isFalse();
        assertThat(what(view).service.pick.isInvalid()).isTrue();

        what(view).service.pick.setValue(beans.getBean(Jurisdiction.class).atlas().service(town.roads));

        assertThat(view.errors.isVisible()).isFalse();
        assertThat(what(view).service.pick.isInvalid()).isFalse();
        test(what(view).text).setValue("");
        assertThat(view.errors.isVisible()).as("said when going on").isFalse();
        assertThat(what(view).text.isInvalid()).isFalse();
    }

    @Test
    void suggested_services_say_how_sure_they_are_and_are_taken_with_one_press() {
        for (int i = 0; i < 6; i++) {
            verified("Lampu merkuri kelap-kelip di tikungan " + "abcdef".charAt(i));
        }
        var view = opened();

        test(what(view).text).setValue("Lampu merkuri kelap-kelip di tikungan pasar");

        var chip = what(view).service.suggested.getChildren().filter(Button.class::isInstance).map(Button.class::cast).findFirst().orElseThrow();
        assertThat(chip.getSuffixComponent().getElement().getText()).matches("\\d+\\s?% yakin");
        assertThat(what(view).service.why.getText()).contains("merkuri");
        test(chip).click();
        assertThat(what(view).service.pick.getValue().id()).isEqualTo(town.streetlights);
    }

    private void verified(String text) {
        var receipt = filing.file(AComplaint.aComplaint().about(town.streetlights).in(town.north).titled(text).saying(text).command(), Actor.CITIZEN);
        beans.getBean(Triage.class).decide(town.verifier, receipt.reference(), reader.caseFile(town.verifier, receipt.reference()).revision(),
            new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.streetlights, town.transport, new Decision.Release(text, text, null, List.of()), null));
    }

    @Test
    void three_steps_make_a_case_and_a_receipt_that_opens_it() {
        var view = atProof(STORY);
        test(proof(view).contact.phone).setValue("0812 3456 7890");
        assertThat(view.getElement().getTextRecursively()).contains("Pemerintah Kabupaten Kecil", "Dinas Perhubungan",
            "Kamis, 5 November 2026", "Senin, 9 November 2026", "Jumat, 20 November 2026");

        test(view.steps.next).click();

        var receipt = (ReceiptView) getCurrentView();
        var words = receipt.getElement().getTextRecursively();
        assertThat(words).contains("Laporan Anda sudah kami terima", "Pemerintah Kabupaten Kecil").containsPattern("\\d{4}-\\d{4}-\\d");
        assertThat(words).as("what tells it from another").contains("Laporan tentang" + STORY.substring(0, 20), "LayananLampu jalan padam", "Kecamatan Utara, Kabupaten Kecil");
        var reference = reference(words);
        assertThat(words).contains(Proven.of(VaadinSession.getCurrent()).receipt(reference, clock.instant()).orElseThrow().secret().printed());
        assertThat($(CopyText.class).first().getElement().getAttribute("text")).contains(reference.toString(), "Laporan tentang: " + STORY.substring(0, 20), "Diverifikasi paling lambat: Kamis, 5 November 2026",
            "Tanggapan pertama paling lambat: Senin, 9 November 2026", "Dijawab paling lambat: Jumat, 20 November 2026")
            .containsPattern("Lacak di: https?://[^ ]+/app/track\n");
        assertThat(words).as("on paper nothing can be clicked").containsPattern("Lacak laporan di https?://[^ ]+/app/track");
        assertThat(Proven.of(VaadinSession.getCurrent()).receipt(reference, clock.instant().plus(Duration.ofMinutes(16))))
            .as("for nobody who comes later").isEmpty();
        var file = filed(reference);
        assertThat(file.complaint().words().text()).isEqualTo(STORY);
        assertThat(file.complaint().place().areaId()).isEqualTo(town.north);
        assertThat(file.contact().phone().e164()).isEqualTo("+6281234567890");
        navigate("track/" + reference, CaseView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Menunggu verifikasi", STORY);
    }

    @Test
    void the_receipt_repeats_the_contact_half_shown_and_a_mistyped_address_is_set_right_there() {
        var view = atProof("Lampu di Gang Salah Ketik padam sejak kemarin.");
        test(proof(view).contact.phone).setValue("0812 3456 7890");
        test(proof(view).contact.email).setValue("ketik@contohh.id");
        test(view.steps.next).click();

        var receipt = (ReceiptView) getCurrentView();
        assertThat(receipt.getElement().getTextRecursively()).contains("+62…7890, k…@contohh.id").doesNotContain("ketik@");
        assertThat($(CopyText.class).first().getElement().getAttribute("text")).contains("Kami menghubungi Anda di: +62…7890, k…@contohh.id");
        var reference = reference(receipt.getElement().getTextRecursively());
        var correction = $(MailCorrection.class).single();
        assertThat(correction.email.getValue()).as("whole where it is looked for").isEqualTo("ketik@contohh.id");
        correction.email.setValue("bukan alamat");
        test(correction.correct).click();
        assertThat(correction.email.isInvalid()).isTrue();
        correction.email.setValue("ketik@contoh.id");
        test(correction.correct).click();

        assertThat(receipt.getElement().getTextRecursively()).contains("k…@contoh.id").doesNotContain("contohh");
        assertThat(filed(reference).contact().email()).isEqualTo(new EmailAddress("ketik@contoh.id"));
        navigate("receipt/" + reference, ReceiptView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).as("after a reload too").contains("k…@contoh.id").doesNotContain("contohh");
        navigate("track/" + reference, CaseView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("k…@contoh.id");
    }

    @Test
    void who_left_no_contact_reads_that_on_the_receipt() {
        var view = atProof("Lampu di Gang Tanpa Kontak padam sejak kemarin.");
        test(view.steps.next).click();
        assertThat(((ReceiptView) getCurrentView()).getElement().getTextRecursively()).contains("Anda tidak meninggalkan kontak.");
        assertThat($(MailCorrection.class).exists()).isFalse();
    }

    @Test
    void a_text_of_100_000_characters_is_refused_with_its_length_and_stays() {
        var view = opened();
        String flood = "banjir ".repeat(14_286);
        test(what(view).text).setValue(flood);

        test(view.steps.next).click();

        assertThat(what(view).text.getErrorMessage()).contains("10.000", "100.001");
        assertThat(what(view).text.getValue()).isEqualTo(flood);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀 بئر الماء ملوث \u202Eterbalik", "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "'); drop table complaint; --"})
    void whatever_is_written_is_kept_as_words(String hostile) {
        var view = atProof(hostile);
        ((WhereStep) view.steps.made.get(1)).address.setValue(hostile);

        test(view.steps.next).click();

        var one = filed(reference(getCurrentView().getElement().getTextRecursively())).complaint();
        assertThat(one.words().text()).isEqualTo(hostile.replace("\u202E", ""));
        assertThat(one.place().address()).isEqualTo(hostile.replace("\u202E", ""));
        navigate("track/" + one.reference(), CaseView.class);
        assertThat(getCurrentView().getElement().getTextRecursively()).contains(hostile.replace("\u202E", ""));
        assertThat(getCurrentView().getElement().getOuterHTML()).doesNotContain("<script>", "<img src=x");
    }

    @Test
    void an_impossible_number_or_address_is_marked_and_nothing_is_sent() {
        var view = atProof(STORY);
        long before = cases();
        test(proof(view).contact.phone).setValue("08");
        test(proof(view).contact.email).setValue("bukan surel");

        test(view.steps.next).click();

        assertThat(proof(view).contact.phone.isInvalid()).isTrue();
        assertThat(proof(view).contact.email.isInvalid()).isTrue();
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void the_same_form_sent_twice_is_one_case() {
        var view = atProof(STORY);
        long before = cases();
        var sending = beans.getBean(Sending.class);
        var proven = Proven.of(VaadinSession.getCurrent());

        var first = sending.send(what(view).draft, Contact.none(LocalWords.INDONESIAN), List.of(), proven, view.errors,
            what(view), proof(view));
        var second = sending.send(what(view).draft, Contact.none(LocalWords.INDONESIAN), List.of(), proven, view.errors,
            what(view), proof(view));

        assertThat(second).isEqualTo(first);
        assertThat(cases()).isEqualTo(before + 1);
    }

    @Test
    void another_tab_with_the_same_draft_but_other_words_files_another_case() {
        var view = atProof(STORY);
        var proven = Proven.of(VaadinSession.getCurrent());
        var sending = beans.getBean(Sending.class);
        var first = sending.send(what(view).draft, Contact.none(LocalWords.INDONESIAN), List.of(), proven, view.errors,
            what(view), proof(view));

        what(view).draft.text = "Sampah menumpuk di pasar.";
        var second = sending.send(what(view).draft, Contact.none(LocalWords.INDONESIAN), List.of(), proven, view.errors,
            what(view), proof(view));

        assertThat(second).isPresent().isNotEqualTo(first);
        assertThat(filed(second.orElseThrow()).complaint().words().text()).isEqualTo("Sampah menumpuk di pasar.");
    }

    @Test
    void a_form_sent_before_the_session_was_lost_can_be_sent_as_a_new_one() {
        var view = atProof(STORY);
        var lost = AComplaint.aComplaint().about(town.roads).in(town.north).command();
        filing.file(new FileComplaint(what(view).draft.submission, lost.secret(), lost.kind(), null, STORY, lost.serviceId(),
            lost.areaId(), null, null, Visibility.PUBLIC, lost.contact(), lost.channel(), lost.files(), null, null), Actor.CITIZEN);

        test(view.steps.next).click();
        assertThat(view.errors.getElement().getTextRecursively()).contains("tampaknya sudah terkirim");
        test(view.steps.next).click();

        assertThat(getCurrentView()).isInstanceOf(ReceiptView.class);
    }

    @Test
    void a_draft_of_the_browser_comes_back_whole_and_can_be_thrown_away() {
        var view = opened();
        found(view, """
            {"text":"Jalan berlubang","service":"jalan","kind":"ASPIRATION","area":"99.01.01.2001","address":"Depan pasar",
             "lat":-6.9,"lon":107.6,"visibility":"ANONYMOUS","uploader":"not a uuid","at":1}""");

        assertThat(what(view).text.getValue()).isEqualTo("Jalan berlubang");
        assertThat(what(view).service.pick.getValue().code()).isEqualTo("jalan");
        assertThat(what(view).kind.kinds.getValue()).isEqualTo(Kind.ASPIRATION);
        test(view.steps.next).click();
        var where = (WhereStep) view.steps.made.get(1);
        assertThat(where.village.getValue().name()).isEqualTo("Desa Melati");
        assertThat(where.address.getValue()).isEqualTo("Depan pasar");
        test(view.steps.next).click();
        assertThat(proof(view).visibility.getValue()).isEqualTo(Visibility.ANONYMOUS);

        test(view.steps.back).click();
        test(view.steps.back).click();
        test(view.discard).click();
        assertThat(what(view).text.getValue()).isEmpty();
    }

    @Test
    void after_a_draft_was_thrown_away_another_of_the_same_kind_and_place_can_be_filed() {
        var view = opened();
        found(view, """
            {"text":"Jalan berlubang di pasar","service":"jalan","kind":"COMPLAINT","area":"99.01.01.2001","address":"Depan pasar","at":1}""");
        test(view.steps.next).click();
        var where = (WhereStep) view.steps.made.get(1);
        test(view.steps.back).click();

        test(view.discard).click();

        assertThat(what(view).kind.isVisible()).isFalse();
        assertThat(what(view).kind.kinds.getValue()).isNull();
        assertThat(where.district.getValue()).isNull();
        assertThat(where.village.getValue()).isNull();
        assertThat(where.village.isVisible()).isFalse();
        test(what(view).text).setValue(STORY);
        choose(view, "Jalan rusak");
        where(view);
        test(view.steps.next).click();
        var one = filed(reference(getCurrentView().getElement().getTextRecursively())).complaint();
        assertThat(one.kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(one.place().areaId()).isEqualTo(town.north);
    }

    @Test
    void a_kept_service_without_a_kind_brings_its_own() {
        var view = opened();
        found(view, """
            {"text":"Jalan berlubang di pasar","service":"jalan","at":1}""");
        assertThat(what(view).kind.kinds.getValue()).isEqualTo(Kind.COMPLAINT);
        where(view);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{\"service\":\"gone\",\"area\":\"gone\",\"kind\":\"NONE\",\"lat\":900,\"lon\":0}", "[]", "7"})
    void a_draft_that_makes_no_sense_is_left_alone(String kept) {
        var view = opened();
        found(view, kept);
        assertThat(what(view).text.getValue()).isEmpty();
        assertThat(what(view).service.pick.getValue()).isNull();
    }

    @Test
    void a_later_step_opened_directly_leads_to_the_first_one_that_is_not_done() {
        var view = at("step", "3");
        assertThat(view.early.isVisible()).isFalse();
        found(view, null);
        assertThat(view.getPageTitle()).startsWith("Langkah 1 dari 3");
        assertThat(view.early.isVisible()).isTrue();
    }

    @Test
    void who_is_led_back_to_a_step_is_told_why_until_it_is_done() {
        var view = opened();
        at("step", "2");
        assertThat(view.getPageTitle()).startsWith("Langkah 1 dari 3");
        assertThat(view.early.isVisible()).isTrue();
        assertThat(view.early.getText()).contains("setelah langkah ini diisi");

        test(what(view).text).setValue(STORY);
        choose(view, "Jalan rusak");
        test(view.steps.next).click();
        assertThat(view.getPageTitle()).startsWith("Langkah 2 dari 3");
        assertThat(view.early.isVisible()).isFalse();
    }

    @Test
    void the_step_is_in_the_address_so_that_going_back_keeps_everything() {
        var view = atProof(STORY);
        assertThat(view.getPageTitle()).startsWith("Langkah 3 dari 3");

        at("step", "2");
        assertThat(view.getPageTitle()).startsWith("Langkah 2 dari 3: Di mana?");
        assertThat(((WhereStep) view.steps.made.get(1)).district.getValue().name()).isEqualTo("Kecamatan Utara");
        test(view.steps.back).click();
        assertThat(what(view).text.getValue()).isEqualTo(STORY);
    }

    @Test
    void asking_for_information_is_told_from_a_formal_request() {
        var view = opened();
        choose(view, "Jalan rusak");
        test(what(view).kind.change).click();
        what(view).kind.kinds.setValue(Kind.INFORMATION_REQUEST);
        assertThat(what(view).kind.getElement().getTextRecursively()).contains("bukan permohonan informasi publik resmi");
    }

    @Test
    void a_service_that_is_always_secret_says_so_and_keeps_the_draft_in_this_tab() {
        var view = opened();
        test(what(view).text).setValue("Diminta uang saat mengurus izin.");
        choose(view, "Suap dan pungutan liar");
        assertThat(view.keeper.getElement().getAttribute("scope")).isEqualTo("session");
        where(view);

        assertThat(proof(view).getElement().getTextRecursively()).contains("selalu dirahasiakan");
        assertThat(proof(view).similar.isVisible()).isFalse();
        test(view.steps.next).click();
        var one = filed(reference(getCurrentView().getElement().getTextRecursively())).complaint();
        assertThat(one.visibility()).isEqualTo(Visibility.SECRET);
        assertThat($(CopyText.class).first().getElement().getAttribute("text")).as("what lies about says nothing of it")
            .contains(one.reference().toString()).doesNotContain("uang", "Suap", "Kecamatan");
    }

    @Test
    void a_photo_travels_with_the_case_and_a_renamed_program_does_not() throws IOException {
        var view = atProof(STORY);
        var upload = $(Upload.class, proof(view).files).all().getLast();

        test(upload).upload("bukti.jpg", "image/jpeg", "MZ this is a program".getBytes());
        test(upload).upload("lampu.png", "image/png", picture());
        roundTrip();

        assertThat($(Paragraph.class, proof(view).files).all()).extracting(Paragraph::getText)
            .anyMatch(text -> text.startsWith("Berkas \"bukti.jpg\" tidak dapat diterima."));
        assertThat(proof(view).files.files()).hasSize(1);
        test(view.steps.next).click();
        assertThat(filed(reference(getCurrentView().getElement().getTextRecursively())).files()).hasSize(1);
    }

    @Test
    void a_service_page_can_send_its_service_along() {
        var view = at("service", "kebisingan");
        found(view, null);
        assertThat(what(view).service.pick.getValue().code()).isEqualTo("kebisingan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\":\"Berisik sampai pagi.\",\"service\":\"jalan\",\"kind\":\"ASPIRATION\",\"at\":1}",
        "{\"text\":\"Berisik sampai pagi.\",\"at\":1}"})
    void the_service_of_a_service_page_comes_before_what_an_older_draft_was_about(String kept) {
        var view = at("service", "kebisingan");
        found(view, kept);

        assertThat(what(view).text.getValue()).isEqualTo("Berisik sampai pagi.");
        assertThat(what(view).service.pick.getValue().code()).isEqualTo("kebisingan");
        assertThat(what(view).kind.kinds.getValue()).isEqualTo(Kind.COMPLAINT);
        where(view);
    }

    @Test
    void who_chose_another_service_than_that_of_the_service_page_keeps_it_on_the_way_back() {
        var view = at("service", "kebisingan");
        found(view, null);
        choose(view, "Jalan rusak");
        at("service", "kebisingan");
        assertThat(what(view).service.pick.getValue().code()).isEqualTo("jalan");
    }

    @Test
    void an_older_draft_about_the_service_of_a_service_page_keeps_its_kind() {
        var view = at("service", "kebisingan");
        found(view, """
            {"text":"Pasang peredam.","service":"kebisingan","kind":"ASPIRATION","at":1}""");
        assertThat(what(view).kind.kinds.getValue()).isEqualTo(Kind.ASPIRATION);
    }

    @Test
    void who_chooses_a_service_that_is_read_at_once_is_told_before_and_after_sending() {
        var view = atProof(STORY, "Kebisingan");
        assertThat(proof(view).visibility.getElement().getTextRecursively()).contains("langsung dapat dibaca siapa saja");
        assertThat(proof(view).before.getElement().getTextRecursively()).contains("Langsung, dengan nomor dan surel disamarkan");
        proof(view).visibility.setValue(Visibility.ANONYMOUS);
        assertThat(proof(view).before.getElement().getTextRecursively()).contains("Setelah diperiksa petugas").doesNotContain("Langsung");
        proof(view).visibility.setValue(Visibility.SECRET);
        assertThat(proof(view).before.getElement().getTextRecursively()).contains("Tidak pernah");
        proof(view).visibility.setValue(Visibility.PUBLIC);

        test(view.steps.next).click();

        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Langsung, dengan nomor dan surel disamarkan");
    }

    @Test
    void who_chooses_another_service_is_told_that_somebody_looks_first() {
        var view = atProof(STORY);
        assertThat(proof(view).visibility.getElement().getTextRecursively()).contains("setelah diperiksa").doesNotContain("langsung");
        at("step", "1");
        choose(view, "Kebisingan");
        at("step", "3");
        assertThat(proof(view).visibility.getElement().getTextRecursively()).contains("langsung dapat dibaca siapa saja");
        at("step", "1");
        choose(view, "Jalan rusak");
        at("step", "3");
        assertThat(proof(view).visibility.getElement().getTextRecursively()).doesNotContain("langsung");

        test(view.steps.next).click();

        assertThat(getCurrentView().getElement().getTextRecursively()).contains("Setelah diperiksa petugas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void each_choice_is_one_sentence_and_the_rest_waits_behind_a_line(String language) {
        UI.getCurrent().setLocale(Locale.of(language));
        var choice = new VisibilityChoice(beans.getBean(FilingDoors.class).telling());
        for (var key : List.of("PUBLIC", "PUBLIC.atOnce", "ANONYMOUS", "SECRET")) {
            assertThat(choice.getTranslation("citizen.visibility." + key)).matches("[^.]+\\.");
        }
        assertThat(choice.how().isOpen()).isFalse();
        assertThat(choice.how().getElement().getTextRecursively()).containsPattern("alasan hukum|legal or safety reasons");
    }

    @Test
    void what_may_be_left_out_is_folded_until_something_is_in_it_or_wrong() {
        var view = atProof(STORY);
        assertThat(proof(view).filesFold.isOpen()).isFalse();
        assertThat(proof(view).filesFold.getSummary().getElement().getTextRecursively()).contains("Boleh dikosongkan");
        assertThat(proof(view).contactFold.isOpen()).isFalse();
        assertThat(proof(view).contactFold.getSummary().getElement().getTextRecursively()).contains("tanpa kontak petugas tidak dapat bertanya");

        proof(view).contact.phone.setValue("08");
        test(view.steps.next).click();
        assertThat(proof(view).contactFold.isOpen()).as("where it has to be put right").isTrue();
        proof(view).contact.phone.setValue("0812 3456 7890");
        assertThat(proof(view).contactFold.getSummary().getElement().getTextRecursively()).contains("0812 3456 7890");
        at("step", "2");
        at("step", "3");
        assertThat(proof(view).contactFold.isOpen()).isTrue();

        test(view.steps.back).click();
        test(view.steps.back).click();
        found(view, """
            {"text":"Jalan berlubang","service":"jalan","area":"99.01.01.2001","at":1}""");
        at("step", "3");
        assertThat(proof(view).contactFold.isOpen()).as("another draft").isFalse();
    }

    @Test
    void two_like_it_are_shown_and_the_others_when_asked_for() {
        String story = "Kerbau tetangga berkubang di saluran irigasi Cempaka setiap subuh.";
        for (int i = 0; i < 4; i++) {
            filing.file(AComplaint.aComplaint().about(town.noise).in(town.north).saying(story + " Hari ke-" + i).command(), Actor.CITIZEN);
        }
        var view = atProof(story, "Kebisingan");
        assertThat($(ListItem.class, proof(view).similar).all()).hasSize(2);
        var more = $(Button.class, proof(view).similar).all().getLast();
        assertThat(more.getText()).matches("Tampilkan [23] lagi");

        test(more).click();

        assertThat($(ListItem.class, proof(view).similar).all()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(more.isAttached()).isFalse();
    }

    @Test
    void a_draft_whose_files_waited_too_long_names_them_and_asks_for_them_again() throws IOException {
        var view = atProof(STORY);
        test($(Upload.class, proof(view).files).all().getLast()).upload("lampu.png", "image/png", picture());
        roundTrip();
        assertThat(proof(view).filesFold.getSummary().getElement().getTextRecursively()).contains("1 berkas");
        var kept = what(view).draft.toJson(beans.getBean(Jurisdiction.class).atlas());
        assertThat(kept).contains("lampu.png");

        jdbc.sql("update stored_file set erased_at = uploaded_at where draft = ?").param(what(view).draft.uploader.draft().toString()).update();
        navigate("track", TrackView.class);
        var later = navigate("file", FileView.class);
        found(later, kept);

        assertThat(what(later).gone.isVisible()).isTrue();
        assertThat(what(later).gone.getElement().getTextRecursively()).contains("lampu.png", "24 jam");
        at("step", "3");
        assertThat(proof(later).filesFold.isOpen()).isTrue();
        assertThat(proof(later).gone.getElement().getTextRecursively()).contains("lampu.png");

        test($(Upload.class, proof(later).files).all().getLast()).upload("lampu.png", "image/png", picture());
        roundTrip();
        assertThat(proof(later).gone.isVisible()).isFalse();
        assertThat(what(later).draft.files.gone()).isEmpty();
    }

    @Test
    void files_that_go_while_the_form_stands_open_are_told_before_it_is_sent_without_them() throws IOException {
        var view = atProof(STORY);
        test($(Upload.class, proof(view).files).all().getLast()).upload("lampu.png", "image/png", picture());
        roundTrip();
        jdbc.sql("update stored_file set erased_at = uploaded_at where draft = ?").param(what(view).draft.uploader.draft().toString()).update();

        test(view.steps.next).click();
        assertThat(getCurrentView()).isSameAs(view);
        assertThat(view.errors.getElement().getTextRecursively()).contains("Ada berkas yang tidak tersimpan lagi");
        assertThat(proof(view).gone.getElement().getTextRecursively()).contains("lampu.png");

        test(view.steps.next).click();
        assertThat(getCurrentView()).isInstanceOf(ReceiptView.class);
    }

    @Test
    void who_takes_a_file_back_is_not_told_that_it_is_gone() throws IOException {
        var view = atProof(STORY);
        test($(Upload.class, proof(view).files).all().getLast()).upload("lampu.png", "image/png", picture());
        roundTrip();
        test($(Button.class, proof(view).files).all().getLast()).click();
        at("step", "1");
        assertThat(what(view).gone.isVisible()).isFalse();
        assertThat(what(view).draft.toJson(beans.getBean(Jurisdiction.class).atlas())).doesNotContain("lampu.png");
    }

    @Test
    void what_was_refused_before_is_not_said_any_more_once_files_are_chosen_anew() throws IOException {
        var view = atProof(STORY);
        var upload = $(Upload.class, proof(view).files).all().getLast();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "Terlalu besar", "besar.jpg"));
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "Bukan foto", "lagu.mp3"));
        assertThat(refused(view)).as("of one choice all are said").hasSize(2);

        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "Bukan foto", "film.mp4"));
        chosen(upload, 2);
        assertThat(refused(view)).as("what was said about the new ones in the meantime stays").singleElement().asString().contains("film.mp4");
        test(upload).upload("lampu.png", "image/png", picture());
        roundTrip();
        assertThat(refused(view)).as("what came with it does not hide it").singleElement().asString().contains("film.mp4");
    }

    @Test
    void a_case_that_was_filed_is_not_open_to_who_planted_the_session() {
        var view = atProof(STORY);
        int before = Renamed.times();
        test(view.steps.next).click();
        assertThat(Renamed.times()).isEqualTo(before + 1);
    }

    @Test
    void everything_is_there_in_english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var view = opened();
        test(view.steps.next).click();
        assertThat(view.getElement().getTextRecursively()).contains("What happened?", "2 things need to be corrected", "Continue");
    }

    private FileView opened() {
        var view = navigate("file", FileView.class);
        found(view, null);
        return view;
    }

    private FileView at(String parameter, String value) {
        UI.getCurrent().navigate("file", QueryParameters.of(parameter, value));
        return (FileView) getCurrentView();
    }

    private void choose(FileView view, String service) {
        var pick = what(view).service.pick;
        pick.setValue(pick.getListDataView().getItems().filter(one -> one.name().id().equals(service)).findFirst().orElseThrow());
    }

    private FileView atProof(String story) {
        return atProof(story, "Lampu jalan padam");
    }

    private FileView atProof(String story, String service) {
        var view = opened();
        test(what(view).text).setValue(story);
        choose(view, service);
        where(view);
        return view;
    }

    private void where(FileView view) {
        test(view.steps.next).click();
        var where = (WhereStep) view.steps.made.get(1);
        where.district.setValue(beans.getBean(Jurisdiction.class).atlas().area(town.north));
        test(view.steps.next).click();
        assertThat(view.getPageTitle()).startsWith("Langkah 3 dari 3");
    }

    private List<String> refused(FileView view) {
        return $(Paragraph.class, proof(view).files).all().stream().filter(one -> !one.hasClassName("small")).map(Paragraph::getText).toList();
    }

    /// @param said so many problems stood there at that moment
    private static void chosen(Upload upload, int said) {
        upload.getElement().getNode().getFeature(ElementListenerMap.class)
            .fireEvent(new DomEvent(upload.getElement(), "files-chosen",
                JsonNodeFactory.instance.objectNode().put("event.detail", said)));
    }

    private static void found(FileView view, String json) {
        ComponentUtil.fireEvent(view.keeper, new DraftKeeper.Found(view.keeper, true, json));
    }

    private static WhatStep what(FileView view) {
        return view.steps.what();
    }

    private static ProofStep proof(FileView view) {
        return view.steps.proof();
    }

    private CaseFile filed(Reference reference) {
        return reader.claimFile(Proven.of(VaadinSession.getCurrent()).claim(reference).orElseThrow());
    }

    private long cases() {
        return jdbc.sql("select count(*) from complaint").query(Long.class).single();
    }

    private static Reference reference(String words) {
        var found = Pattern.compile("\\d{4}-\\d{4}-\\d").matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return Reference.parse(found.group());
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
