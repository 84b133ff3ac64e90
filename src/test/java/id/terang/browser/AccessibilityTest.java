package id.terang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.vaadin.flow.router.Route;
import id.terang.notifications.FollowingByMail;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// No page or view breaks WCAG as far as {@link Axe} can tell, and all of them are looked at. Forms and steps within a view are
/// looked at on the way ({@link JourneyTest}), those of the desk one by one ({@link ActionFormsTest}).
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final String NOBODY = "nobody";

    /// What is no page: data, files and scripts.
    private static final Pattern FILE = Pattern.compile(".*\\.(json|jsonld|csv|jsonl|atom|xml|txt|css|js|svg)|/files/.*|/data/.+|/oembed|/api/v1.*");

    /// Views that forward at once where they are opened without what belongs to them; what they show is looked at on the way
    /// ({@link JourneyTest}), and set-up where nothing is yet ({@link SetUpTest}).
    private static final Set<String> ON_THE_WAY = Set.of("", "receipt", "setup");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired FollowingByMail following;

    Chromium chromium;
    final Map<String, List<String>> pages = new LinkedHashMap<>();
    final Map<String, List<String>> views = new LinkedHashMap<>();

    @BeforeAll
    void start() {
        chromium = Chromium.startOrSkip();
        String open = reference("status = 'IN_PROGRESS' and released_at is not null and visibility = 'PUBLIC'");
        String closed = reference("status = 'CLOSED' and disputes > 0 and visibility = 'PUBLIC'");
        following.ask(Reference.parse(open), new EmailAddress("pembaca@contoh.id"), LocalWords.INDONESIAN);
        String follow = one("select token from mail_follower where mailbox = 'pembaca@contoh.id'");
        String letter = UUID.randomUUID().toString();
        jdbc.sql("insert into letter (event_id, recipient, complaint_id, seq, occasion, written_at, send_at, attempts, state, stop_token) "
                + "select :event, concat('claimant/', id), id, 1, 'NEWS', filed_at, filed_at, 1, 'SENT', :token from complaint where reference = :digits")
            .param("event", UUID.randomUUID().toString()).param("token", letter).param("digits", Reference.parse(open).digits()).update();
        pages.put("cases", List.of("/", "/en", "/complaints?q=jalan", "/complaints?q=zzzzqqq", "/complaints/follow?q=jalan", "/complaints/" + open,
            "/en/complaints/" + closed, "/complaints/" + open + "/follow", "/follow/" + follow));
        pages.put("figures", List.of("/agencies", "/agencies/" + one("select slug from agency order by id limit 1 offset 2"), "/services",
            "/services/" + one("select code from service where parent_id is not null order by id limit 1"), "/areas",
            "/areas/" + one("select code from area where level = 'DISTRICT' order by id limit 1"), "/statistics", "/en/statistics",
            "/statistics?outcome=action-taken", "/embed/trend", "/en/embed/funnel", "/statistics/compare", "/statistics/map", "/en/statistics/map?measure=on-time",
            "/statistics/oldest", "/statistics/methods"));
        pages.put("rest", List.of("/data", "/en/api", "/about", "/privacy", "/accessibility", "/no-such-page"));
        views.put(NOBODY, List.of("/app/file", "/app/track", "/app/track/" + open, "/app/follow/" + open, "/app/letters/" + letter, "/app/mine", "/app/login",
            "/app/register", "/app/figures", "/app/figures?measure=decision-median&rows=outcome&columns=kind",
            "/app/figures?measure=luck&from=1990-01-01&to=1990-02-01"));
        views.put("petugas", List.of("/app/desk", "/app/desk/" + open, "/app/desk/inbox?all", "/app/password"));
        views.put("verifikator", List.of("/app/desk", "/app/desk/incidents", "/app/desk/file", "/app/search", "/app/search?q=jalan", "/app/search?q=zzzzqqq"));
        views.put("pimpinan", List.of("/app/lead", "/app/lead/handed-over", "/app/figures?measure=decision-median&rows=month", "/app/desk/templates", "/app/desk/assignment"));
        views.put("admin", List.of("/app/admin", "/app/admin/agencies", "/app/admin/areas", "/app/admin/services", "/app/admin/responsibilities",
            "/app/admin/officials", "/app/admin/officials/import", "/app/admin/calendars", "/app/admin/policies", "/app/admin/agencies/new",
            "/app/admin/services/new", "/app/admin/areas/new", "/app/admin/officials/new", "/app/admin/calendars/new", "/app/admin/letters",
            "/app/admin/suggestions", "/app/admin/words", "/app/admin/search-index"));
    }

    private String reference(String where) {
        return new Reference(one("select reference from complaint where hidden = false and " + where + " order by id limit 1")).toString();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "figures", "rest"})
    void public_pages_have_no_violation(String some) {
        check(null, pages.get(some));
    }

    @ParameterizedTest
    @ValueSource(strings = {NOBODY, "petugas", "verifikator", "pimpinan", "admin"})
    void views_have_no_violation(String userName) {
        check(userName.equals(NOBODY) ? null : userName, views.get(userName));
    }

    @Test
    void every_page_is_looked_at() {
        var looked = paths(pages);
        var left = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("id.terang.portal"))
            .filter(one -> one.getKey().getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals("GET")))
            .flatMap(one -> one.getKey().getPatternValues().stream()).map(path -> path.replaceFirst("^/en(?=/|$)", "")).filter(path -> !FILE.matcher(path).matches())
            .map(path -> path.replaceAll("\\{[^}]+}", "[^/]+") + "/?").distinct()
            .filter(path -> looked.stream().noneMatch(one -> one.replaceFirst("^/en(?=/|$)", "").matches(path))).toList();
        assertThat(looked).hasSizeGreaterThan(20);
        assertThat(left).isEmpty();
    }

    @Test
    void every_view_is_looked_at() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var routes = scan.findCandidateComponents("id.terang.ui").stream()
            .map(one -> ClassUtils.resolveClassName(one.getBeanClassName(), null).getAnnotation(Route.class).value().replaceFirst("/?:.*", "")).toList();
        var looked = paths(views);
        assertThat(routes).hasSizeGreaterThan(25);
        assertThat(routes).filteredOn(route -> !ON_THE_WAY.contains(route))
            .allMatch(route -> looked.stream().anyMatch(path -> path.matches("/app/" + Pattern.quote(route) + "(/.*)?")));
    }

    private static List<String> paths(Map<String, List<String>> addresses) {
        return addresses.values().stream().flatMap(Collection::stream).map(path -> path.replaceFirst("\\?.*", "")).toList();
    }

    private void check(String userName, List<String> paths) {
        var found = new ArrayList<String>();
        try (BrowserContext context = chromium.context(1280, "id-ID", ColorScheme.LIGHT)) {
            var page = context.newPage();
            if (userName != null) {
                SignIn.as(page, "http://localhost:" + port, userName);
            }
            for (var path : paths) {
                var answer = page.navigate("http://localhost:" + port + path);
                settle(page, path);
                assertThat(answer.status()).as(path).isEqualTo(path.equals("/no-such-page") ? 404 : 200);
                assertThat(page.title()).as(path + " is what it is taken for")
                    .doesNotContain("Anda tidak berhak", "Halaman ini tidak dapat dibuka", path.equals("/no-such-page") ? "?" : "tidak ditemukan");
                assertThat(page.frames()).as(path + ": axe is not brought into frames").hasSize(1);
                found.addAll(Axe.look(page, path, () -> settle(page, path)));
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
