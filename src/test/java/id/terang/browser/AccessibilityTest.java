package id.terang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import id.terang.shared.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// No page or view breaks WCAG 2.0 to 2.2, levels A and AA, as far as axe can tell: phone and desktop, light and dark.
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final Map<String, Object> WCAG =
        Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> CONTRAST = Map.of("type", "rule", "values", List.of("color-contrast"));

    /// `AxeBuilder.analyze` would bring axe into the page anew for every look, finish in a blank page, and carry along all
    /// that passed: five times slower, and what goes wrong inside it is no violation. So it only lends its script.
    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";

    /// What moves from one colour or width to another arrives at once, so that none is caught half-way: also in shadow trees,
    /// and again as long as what arrived sets something else in motion. What moves for ever is left alone.
    private static final String ARRIVE = """
        async () => {
            const trees = root => [root, ...[...root.querySelectorAll('*')].filter(one => one.shadowRoot).flatMap(one => trees(one.shadowRoot))];
            const moving = () => trees(document).flatMap(tree => tree.getAnimations())
                .filter(one => one.playState !== 'finished' && one.effect?.getComputedTiming().endTime < Infinity);
            const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            await drawn();
            for (let some = moving(); some.length > 0; some = moving()) {
                some.forEach(one => one.finish());
                await drawn();
            }
        }""";

    private static final String LOOK = """
        async only => (await axe.run(document, {runOnly: only, resultTypes: ['violations']})).violations.map(rule => rule.id + ' '
            + rule.nodes.slice(0, 3).map(node => node.target + ' ' + node.html.replace(/\\s+/g, ' ').slice(0, 160)).join(', '))""";

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    Chromium chromium;
    String openCase;
    String closedCase;

    @BeforeAll
    void start() {
        chromium = Chromium.startOrSkip();
        openCase = reference("status = 'IN_PROGRESS' and released_at is not null and visibility = 'PUBLIC'");
        closedCase = reference("status = 'CLOSED' and disputes > 0 and visibility = 'PUBLIC'");
    }

    private String reference(String where) {
        return new Reference(jdbc.sql("select reference from complaint where hidden = false and " + where + " order by id limit 1")
            .query(String.class).single()).toString();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void public_pages_have_no_violation() {
        check(null, List.of("/", "/en", "/complaints?q=jalan", "/complaints?q=zzzzqqq", "/complaints/follow?q=jalan", "/complaints/" + openCase,
            "/en/complaints/" + closedCase, "/agencies", "/agencies/" + slug(), "/services", "/services/" + service(), "/statistics",
            "/en/statistics", "/statistics?outcome=action-taken", "/embed/trend", "/en/embed/funnel", "/statistics/compare", "/statistics/map", "/statistics/oldest",
            "/statistics/methods", "/areas", "/areas/" + area(), "/data",
            "/en/api", "/about", "/privacy", "/accessibility", "/no-such-page"));
    }

    @Test
    void citizens_views_have_no_violation() {
        check(null, List.of("/app/file", "/app/track", "/app/track/" + openCase, "/app/login", "/app/register", "/app/figures",
            "/app/figures?measure=decision-median&rows=outcome&columns=kind", "/app/figures?measure=luck&from=1990-01-01&to=1990-02-01"));
    }

    @Test
    void the_desk_has_no_violation() {
        check("petugas", List.of("/app/desk", "/app/desk/" + openCase, "/app/desk/inbox?all", "/app/password"));
    }

    @Test
    void the_verifiers_desk_has_no_violation() {
        check("verifikator", List.of("/app/desk", "/app/desk/file", "/app/search", "/app/search?q=jalan", "/app/search?q=zzzzqqq"));
    }

    @Test
    void the_leaders_screen_has_no_violation() {
        check("pimpinan", List.of("/app/lead", "/app/figures?measure=decision-median&rows=month", "/app/desk/templates", "/app/desk/assignment"));
    }

    @Test
    void administration_has_no_violation() {
        check("admin", List.of("/app/admin", "/app/admin/agencies", "/app/admin/areas", "/app/admin/services",
            "/app/admin/responsibilities", "/app/admin/officials", "/app/admin/officials/import", "/app/admin/calendars", "/app/admin/agencies/new", "/app/admin/letters",
            "/app/admin/suggestions", "/app/admin/words", "/app/admin/search-index"));
    }

    private String slug() {
        return jdbc.sql("select slug from agency order by id limit 1 offset 2").query(String.class).single();
    }

    private String service() {
        return jdbc.sql("select code from service where parent_id is not null order by id limit 1").query(String.class).single();
    }

    private String area() {
        return jdbc.sql("select code from area where level = 'DISTRICT' order by id limit 1").query(String.class).single();
    }

    private void check(String userName, List<String> paths) {
        var found = new ArrayList<String>();
        try (BrowserContext context = chromium.context(1280, "id-ID", ColorScheme.LIGHT)) {
            var page = context.newPage();
            if (userName != null) {
                SignIn.as(page, "http://localhost:" + port, userName);
            }
            for (var path : paths) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
                page.setViewportSize(1280, 900);
                page.navigate("http://localhost:" + port + path);
                settle(page, path);
                assertThat(page.frames()).as(path + ": axe is not brought into frames").hasSize(1);
                page.evaluate(AXE);
                for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                    for (int width : new int[] {1280, 390}) {
                        page.setViewportSize(width, 900);
                        page.evaluate(ARRIVE);
                        settle(page, path);
                        // Darkness changes colours and nothing else.
                        for (var broken : (List<?>) page.evaluate(LOOK, colours == ColorScheme.DARK ? CONTRAST : WCAG)) {
                            found.add(path + " " + width + " " + colours + ": " + broken);
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /// A view is there once its heading is; a page is there at once.
    private static void settle(Page page, String path) {
        page.waitForLoadState(LoadState.LOAD);
        if (path.startsWith("/app")) {
            page.locator("h1, h2").first().waitFor();
            page.waitForFunction("() => !window.Vaadin?.Flow?.clients || "
                + "Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        }
    }
}
