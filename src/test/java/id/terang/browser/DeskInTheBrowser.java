package id.terang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.SignInThrottle;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Receipt;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.util.ReflectionTestUtils;

/// What days at the desk in a real browser share: a small town whose clock is moved, on a Monday morning; officials who sign
/// in; and cases. No job runs by itself, and no script may fail.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"terang.demo=false", "terang.jobs=false"})
@Import(TestClock.Moved.class)
abstract class DeskInTheBrowser {

    @LocalServerPort int port;
    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired CaseReader reader;

    Chromium chromium;
    SmallTown town;
    private final List<String> scriptErrors = new ArrayList<>();

    @BeforeEach
    void monday() {
        chromium = Chromium.startOrSkip();
        clock.set("2026-11-02T10:00");
        town = SmallTown.in(beans);
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
        assertThat(scriptErrors).isEmpty();
    }

    final Page visitor() {
        var page = chromium.page(1280, "id-ID", ColorScheme.LIGHT);
        page.onPageError(scriptErrors::add);
        return page;
    }

    final Page seated(OfficialPrincipal official) {
        var page = visitor();
        seat(page, official);
        return page;
    }

    final void seat(Page page, OfficialPrincipal official) {
        // Time goes back from one test to the next, which the throttle of sign-ins would take for an attempt too early.
        ((Cache<?, ?>) ReflectionTestUtils.getField(beans.getBean(SignInThrottle.class), "tries")).invalidateAll();
        SignIn.as(page, at(""), official.userName(), SmallTown.PASSWORD);
    }

    final String at(String path) {
        return "http://localhost:" + port + path;
    }

    final Receipt filed(String title) {
        return filing.file(aComplaint().about(town.roads).in(town.northVillage).titled(title).saying(title + ".").command(), Actor.CITIZEN);
    }

    /// Verified, with its words released, and given to the handler.
    final Receipt atWork(String title) {
        var receipt = filed(title);
        decide(town.verifier, receipt, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release(title, title + ".", null, List.of()), null));
        decide(town.worksLead, receipt, new Decision.Assign(town.handler.officialId()));
        return receipt;
    }

    final void decide(OfficialPrincipal by, Receipt receipt, Decision decision) {
        triage.decide(by, receipt.reference(), reader.caseFile(by, receipt.reference()).revision(), decision);
    }

    final void open(Page official, Receipt receipt) {
        official.navigate(at("/app/desk/" + receipt.reference()));
        assertThat(official.locator(".action-bar")).isVisible();
    }
}
