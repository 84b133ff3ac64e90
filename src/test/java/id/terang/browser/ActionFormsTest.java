package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.desk.actions.ActionBar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every form for something to do with a case, opened by a demo official to whom it is offered: none breaks WCAG as far as
/// {@link Axe} can tell.
@InTheBrowser
class ActionFormsTest {

    private static final List<String> OFFICIALS = List.of("verifikator", "petugas", "pimpinan", "kepala.pupr", "moderator", "kustodian",
        "pengawas", "inspektur");

    @LocalServerPort int port;
    @Autowired Administration administration;
    @Autowired Claims claims;
    @Autowired Filing filing;
    @Autowired Officials officials;
    @Autowired Jurisdiction jurisdiction;
    @Autowired CaseReader reader;
    @Autowired Triage triage;
    @Autowired MessageSource messages;
    @Autowired JdbcClient jdbc;

    Chromium chromium;

    @BeforeEach
    void start() {
        chromium = Chromium.startOrSkip();
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    private record Case(OfficialPrincipal official, Reference reference) { }

    @Test
    void every_form_for_something_to_do_with_a_case_has_no_violation() {
        addWhatTheDemoLacks();
        var offered = fewest(EnumSet.complementOf(EnumSet.of(Action.READ)));

        var found = new ArrayList<String>();
        offered.entrySet().stream().collect(Collectors.groupingBy(one -> one.getKey().official().userName(), LinkedHashMap::new, Collectors.toList()))
            .forEach((userName, cases) -> {
                try (var context = chromium.context(390, "id-ID", ColorScheme.LIGHT)) {
                    var page = context.newPage();
                    SignIn.as(page, "http://localhost:" + port, userName);
                    cases.forEach(one -> {
                        page.navigate("http://localhost:" + port + "/app/desk/" + one.getKey().reference() + "?tab=all&q=" + one.getKey().reference());
                        one.getValue().forEach(action -> found.addAll(look(page, action)));
                    });
                }
            });
        assertThat(found).isEmpty();
    }

    /// As few cases as can be found in which everything is offered to somebody: opening one takes longer than a form.
    private Map<Case, List<Action>> fewest(Set<Action> wanted) {
        var all = new LinkedHashMap<Case, List<Action>>();
        seated().forEach(official -> references().forEach(reference -> all.put(new Case(official, reference), offers(official, reference))));
        var chosen = new LinkedHashMap<Case, List<Action>>();
        while (!wanted.isEmpty()) {
            var next = all.entrySet().stream().max(Comparator.comparingLong(one -> one.getValue().stream().filter(wanted::contains).count())).orElseThrow();
            var some = next.getValue().stream().filter(wanted::contains).toList();
            assertThat(some).as("nobody is offered " + wanted).isNotEmpty();
            chosen.put(next.getKey(), some);
            wanted.removeAll(some);
        }
        return chosen;
    }

    private List<String> look(Page page, Action action) {
        var bar = page.locator(".action-bar");
        var words = messages.getMessage("desk.do." + action, null, LocalWords.INDONESIAN);
        var button = bar.locator("vaadin-button").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*[A-Z]?\\s*$")));
        assertThat(bar).isVisible();
        if (button.count() > 0) {
            button.first().click();
        } else {
            bar.locator("vaadin-menu-bar-button").first().click();
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(words).setExact(true)).click();
        }
        var title = messages.getMessage("desk.do." + action + ".title", null, LocalWords.INDONESIAN);
        assertThat(page.locator("#action-title")).hasText(title);
        return Axe.glance(page, ".action-form", action.name());
    }

    /// What no case of the demo waits for: one that is hidden, a plan, a place among others of one incident, an office below, an appeal,
    /// and an answer that was proposed.
    private void addWhatTheDemoLacks() {
        var verifier = seated("verifikator");
        var handler = seated("petugas");
        var lead = seated("kepala.pupr");
        decide(seated("moderator"), verified("Papan nama jalan"), new Decision.Hide("Memuat alamat rumah."));
        decide(lead, verified("Rambu penyeberangan"), new Decision.Answer(Outcome.PLANNED, LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(20),
            "Rambu penyeberangan dipasang pada tahap berikutnya.", List.of()));
        decide(handler, verified("Marka berbintik"), new Decision.JoinIncident(verified("Marka terhapus").reference(), null));

        verified("Papan pengumuman kecamatan", agency("kec-cahaya-kota"));

        var rejected = filed("Portal perumahan");
        decide(verifier, rejected, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Portal yang mana tidak disebut."));
        var claim = claims.open(rejected.reference(), rejected.secret(), "test");
        claims.act(claim, reader.claimFile(claim).seen(), new CitizenAct.Appeal("Portalnya hanya satu."));

        var setUp = new Actor.Importer("action-forms");
        var proposed = verified("Tutup saluran");
        administration.checkAnswers(setUp, works(), true);
        try {
            decide(handler, proposed, new Decision.Answer(Outcome.ACTION_TAKEN, null, "Tutup saluran sudah diganti dengan yang baru.", List.of()));
        } finally {
            administration.checkAnswers(setUp, works(), false);
        }
    }

    private Receipt filed(String title) {
        long service = one("select service_id from complaint where status = 'IN_PROGRESS' and visibility = 'PUBLIC' and holder_id = " + works());
        long area = one("select area_id from complaint where status = 'IN_PROGRESS' and visibility = 'PUBLIC' and holder_id = " + works());
        return filing.file(aComplaint().about(service).in(area).titled(title).saying(title + " perlu dilihat.").command(), Actor.CITIZEN);
    }

    private Receipt verified(String title) {
        return verified(title, works());
    }

    private Receipt verified(String title, long agency) {
        var receipt = filed(title);
        var one = reader.caseFile(seated("verifikator"), receipt.reference()).complaint();
        decide(seated("verifikator"), receipt, new Decision.Verify(one.kind(), one.track(), one.serviceId(), agency,
            new Decision.Release(title, title + " perlu dilihat.", null, List.of()), null));
        return receipt;
    }

    private void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), reader.caseFile(by, receipt.reference()).revision(), decision);
    }

    private long works() {
        return agency("pupr");
    }

    private long agency(String slug) {
        return jurisdiction.atlas().agencyBySlug(slug).orElseThrow().id();
    }

    private long one(String sql) {
        return jdbc.sql(sql + " order by id limit 1").query(Long.class).single();
    }

    private OfficialPrincipal seated(String userName) {
        return seated().stream().filter(one -> one.userName().equals(userName)).findFirst().orElseThrow();
    }

    private List<Action> offers(OfficialPrincipal official, Reference reference) {
        try {
            return ActionBar.possible(reader.caseFile(official, reference));
        } catch (Refusal notTheirs) {
            return List.of();
        }
    }

    private List<Reference> references() {
        return jdbc.sql("select reference from complaint order by id").query(String.class).list().stream().map(Reference::new).toList();
    }

    private List<OfficialPrincipal> seated() {
        var all = jurisdiction.atlas().agencies().stream().map(Agency::id).collect(Collectors.toSet());
        return officials.ofAgencies(all).stream().filter(one -> OFFICIALS.contains(one.userName()))
            .map(one -> new OfficialPrincipal(one.id(), one.version(), one.userName(), one.details().displayName(), one.details().agencyId(),
                one.details().mandates())).toList();
    }
}
