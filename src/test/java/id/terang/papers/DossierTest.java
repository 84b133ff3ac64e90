package id.terang.papers;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.CitizenAction;
import id.terang.complaints.Claims;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Role;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(TestClock.Moved.class)
class DossierTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired Claims claims;
    @Autowired CaseReader reader;
    @Autowired Uploads uploads;
    @Autowired Dossiers dossiers;
    @Autowired Administration administration;
    SmallTown town;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T10:00");
        town = SmallTown.in(beans);
    }

    private void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), reader.caseFile(by, receipt.reference()).revision(), decision);
    }

    private void act(Receipt receipt, CitizenAct act) {
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), act);
    }

    /// Filed with a photo, rejected, appealed, dismissed by oversight: the last level.
    private Receipt exhausted() {
        var receipt = filing.file(aComplaint().about(town.roads).in(town.northVillage).titled("Jalan berlubang 🚧")
            .saying("Lubang di depan pasar, sudah tiga bulan.").command(), Actor.CITIZEN);
        act(receipt, new CitizenAct.AddFiles(List.of(uploads.receive(new ByteArrayInputStream(photo()), "lubang.jpg", Uploader.fresh(), "203.0.113.7").id())));
        decide(town.verifier, receipt, new Decision.Note("Catatan dalam."));
        decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas jalan mana."));
        act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        clock.set("2026-11-12T10:00");
        decide(town.oversight, receipt, new Decision.DismissAppeal("Memang tidak jelas."));
        return receipt;
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void it_tells_the_whole_case_as_its_claimant_may_read_it() {
        var receipt = exhausted();
        var paper = APaper.read(dossiers.of(claims.open(receipt.reference(), receipt.secret(), "test"), LocalWords.INDONESIAN));
        assertThat(paper.language()).isEqualTo("id");
        assertThat(paper.title()).isEqualTo("Berkas laporan " + receipt.reference());
        assertThat(paper.pictures()).isEqualTo(1);
        assertThat(paper.text()).contains("Jalan berlubang □", "Lubang di depan pasar, sudah tiga bulan.", "Tidak jelas jalan mana.", "Jelas sekali.",
                "Memang tidak jelas.", "30 hari kerja", "Bukti 1", "SHA-256", "1 keberatan", "Tanda tangan")
            .doesNotContain("Catatan dalam", "warga@contoh.id", receipt.secret().printed());
        assertThat(paper.tags()).startsWith("Document", "H1", "P", "Table", "TR", "TH", "TD").contains("H2", "BlockQuote", "Figure").doesNotContain("Artifact");
        assertThat(paper.said()).as("what a picture is").singleElement(InstanceOfAssertFactories.STRING).startsWith("Bukti 1");
        assertThat(paper.marked()).as("letters that say what they are").isEqualTo(paper.letters());
    }

    private Receipt filed(AComplaint about) {
        return filing.file(about.command(), Actor.CITIZEN);
    }

    private CaseFile open(Receipt receipt) {
        return reader.claimFile(claims.open(receipt.reference(), receipt.secret(), "test"));
    }

    private void release(Receipt receipt, String words) {
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release("Jalan berlubang", words, null, List.of()), null));
    }

    @Test
    void who_filed_a_duplicate_takes_along_the_case_it_lives_on_in_as_everybody_may_read_it() {
        var survivor = filed(aComplaint().about(town.roads).in(town.northVillage).saying("Lubang depan pasar, hubungi Wati 0812 3456 7890."));
        release(survivor, "Lubang depan pasar […].");
        clock.set("2026-11-02T11:00");
        var duplicate = filed(aComplaint().about(town.roads).in(town.northVillage).saying("Saya jatuh di lubang itu, rumah saya nomor 7."));
        decide(town.verifier, duplicate, new Decision.Merge(survivor.reference(), null));
        decide(town.worksLead, survivor, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Lubang pasar tidak ditemukan."));
        assertThat(open(duplicate).citizenActions()).as("there are levels left").doesNotContain(CitizenAction.TAKE_ELSEWHERE);
        act(duplicate, new CitizenAct.Appeal("Ada, saya jatuh di sana."));
        decide(town.townLead, survivor, new Decision.DismissAppeal("Petugas sudah mencari."));
        act(duplicate, new CitizenAct.Appeal("Cari lagi."));
        clock.set("2026-11-12T10:00");
        decide(town.oversight, survivor, new Decision.DismissAppeal("Lubang pasar memang tidak ada."));

        assertThat(open(duplicate).citizenActions()).contains(CitizenAction.TAKE_ELSEWHERE);
        var paper = APaper.read(dossiers.of(claims.open(duplicate.reference(), duplicate.secret(), "test"), LocalWords.INDONESIAN));
        assertThat(paper.title()).isEqualTo("Berkas laporan " + duplicate.reference());
        assertThat(paper.text()).contains("Saya jatuh di lubang itu, rumah saya nomor 7.", "Laporan tempat laporan ini digabung",
                survivor.reference().toString(), "Lubang pasar tidak ditemukan.", "Ada, saya jatuh di sana.", "Lubang pasar memang tidak ada.",
                "Lubang depan pasar", "2 keberatan")
            .doesNotContain("0812 3456 7890", "Wati");
        var first = APaper.read(dossiers.of(claims.open(survivor.reference(), survivor.secret(), "test"), LocalWords.INDONESIAN));
        assertThat(first.text()).contains("0812 3456 7890").doesNotContain("rumah saya nomor 7", "Laporan tempat laporan ini digabung");
    }

    @Test
    void what_is_secret_where_a_duplicate_lives_on_stays_there_and_the_dossier_says_so() {
        var named = town.official("rahasia", new Mandate(Role.LEAD, town.town, true));
        var survivor = filed(aComplaint().about(town.roads).in(town.northVillage).saying("Atasan saya memeras.").visible(Visibility.SECRET));
        clock.set("2026-11-02T11:00");
        var duplicate = filed(aComplaint().about(town.roads).in(town.northVillage).saying("Saya melihatnya juga.").visible(Visibility.SECRET));
        decide(named, duplicate, new Decision.Merge(survivor.reference(), null));
        decide(named, survivor, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Pemerasan tidak terbukti."));

        var paper = APaper.read(dossiers.of(claims.open(duplicate.reference(), duplicate.secret(), "test"), LocalWords.INDONESIAN));
        assertThat(paper.text()).contains("Saya melihatnya juga.", "tidak terbuka untuk umum")
            .doesNotContain("Atasan saya memeras.", "Pemerasan tidak terbukti.", survivor.reference().toString());
    }

    @Test
    void it_speaks_the_language_of_its_reader() {
        var receipt = exhausted();
        var paper = APaper.read(dossiers.of(claims.open(receipt.reference(), receipt.secret(), "test"), Locale.ENGLISH));
        assertThat(paper.language()).isEqualTo("en");
        assertThat(paper.text()).contains("The story of the complaint", "Exhibit 1").doesNotContain("papers.", "Keberatan");
    }

    @Test
    void what_proves_an_answer_that_nobody_has_approved_is_not_in_it() {
        var setUp = new Actor.Importer("dossier-test");
        administration.checkAnswers(setUp, town.publicWorks, true);
        try {
            var receipt = filing.file(aComplaint().about(town.roads).in(town.northVillage).command(), Actor.CITIZEN);
            decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
            decide(town.handler, receipt, new Decision.Start());
            decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal, foto menyusul.",
                List.of(uploads.receive(new ByteArrayInputStream(photo()), "bukti.jpg", Uploader.fresh(), "203.0.113.7").id())));
            var paper = APaper.read(dossiers.of(claims.open(receipt.reference(), receipt.secret(), "test"), LocalWords.INDONESIAN));
            assertThat(paper.pictures()).isZero();
            assertThat(paper.text()).doesNotContain("Bukti 1");
        } finally {
            administration.checkAnswers(setUp, town.publicWorks, false);
        }
    }
}
