package id.terang.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import id.terang.OwnWords;
import id.terang.TestClock;
import id.terang.TownCases;
import id.terang.accounts.CitizenPrincipal;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Channel;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.opendata.PivotDescription;
import id.terang.shared.Actor;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.shared.Texts;
import id.terang.statistics.BrokenFacts;
import id.terang.statistics.Dimension;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.Measure;
import id.terang.statistics.Pivot;
import id.terang.statistics.Pivots;
import id.terang.ui.CitizenLayout;
import id.terang.ui.DeskLayout;
import id.terang.ui.Seat;
import id.terang.workbench.KeptPicture;
import id.terang.workbench.KeptPictures;
import id.terang.workbench.KeptPictures.Keeper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The explorer: the public figures side by side, and nothing else.
@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class FiguresViewTest extends SpringBrowserlessTest {

    private static final String SERVICE = "jembatan-gantung";
    private static final int CASES = 24;

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Pivots pivots;
    @Autowired PivotDescription description;
    @Autowired KeptPictures pictures;
    @Autowired JdbcClient jdbc;
    @Autowired WebApplicationContext web;
    @Autowired JsonMapper json;
    private TownCases cases;
    private long service;

    /// Cases about a service of their own, so that nobody else's count: all decided, so that nobody else's queue is longer.
    @BeforeEach
    void a_bridge_of_which_people_complain() {
        clock.set("2026-12-20T10:00");
        cases = new TownCases(beans);
        UI.getCurrent().setLocale(LocalWords.INDONESIAN);
        jdbc.sql("delete from kept_picture").update();
        service = jurisdiction.atlas().serviceByCode(SERVICE).map(one -> one.id()).orElseGet(this::build);
    }

    private long build() {
        long made = service(SERVICE, new Texts("Jembatan gantung", "Footbridge"));
        Instant filed = Instant.parse("2026-11-03T03:00:00Z");
        for (int i = 0; i <= CASES; i++) {
            var visibility = i == CASES ? Visibility.SECRET : Visibility.PUBLIC;
            var reference = cases.filed(made, "Goyang nomor " + i, visibility, filed.plusSeconds(60L * i));
            cases.decide(visibility == Visibility.SECRET ? cases.town.secretVerifier : cases.town.verifier, reference,
                new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas"),
                filed.plusSeconds(86_400L * (1 + i % 4)));
        }
        counted(made, volume -> volume.refused() == CASES);
        return made;
    }

    /// Forty cases with all that can happen to them, so that every measure has enough to say something: answered on the third day, two
    /// of them late; some asked or passed on first; rated, disputed, taken up again, one of them answered otherwise then; twenty-three wait, thirteen of them past their day.
    private long lived() {
        return jurisdiction.atlas().serviceByCode("dermaga").map(one -> one.id()).orElseGet(this::live);
    }

    private long live() {
        long pier = service("dermaga", new Texts("Dermaga", "Pier"));
        Instant filed = Instant.parse("2026-11-03T03:00:00Z");
        Instant third = filed.plus(Duration.ofDays(2));
        for (int i = 0; i < 40; i++) {
            var one = cases.filed(pier, "Papan nomor " + i, Visibility.PUBLIC, filed.plusSeconds(60L * i));
            cases.verified(one, pier, "Papan nomor " + i, filed.plusSeconds(7200));
            if (i < 8) {
                cases.decide(cases.town.handler, one, new Decision.Transfer(cases.town.transport, "Urusan perhubungan"), third);
            } else if (i < 13) {
                cases.decide(cases.town.handler, one, new Decision.Ask("Di sisi mana papan nomor " + OwnWords.of(i) + "?"), third);
                cases.decide(cases.town.handler, one, new Decision.WithdrawQuestion(null), third.plusSeconds(60));
            }
            cases.decide(i < 8 ? cases.town.transportHandler : cases.town.handler, one,
                new Decision.Answer(Outcome.ACTION_TAKEN, "Papan nomor " + OwnWords.of(i) + " diganti", List.of()), third.plus(i < 38 ? Duration.ofHours(1) : Duration.ofDays(22)));
            if (i < 14) {
                cases.act(one, new CitizenAct.Dispute("Masih goyang"), third.plus(Duration.ofDays(1)));
            } else if (i < 38) {
                cases.act(one, new CitizenAct.Confirm(i % 4 == 0 ? 2 : 4, null), third.plus(Duration.ofDays(1)));
            }
            if (i == 13) {
                cases.decide(cases.town.handler, one, new Decision.Answer(Outcome.EXPLAINED, "Papan nomor " + i + " memang lentur", List.of()), third.plus(Duration.ofDays(2)));
            }
            if (i >= 28 && i < 38) {
                cases.act(one, new CitizenAct.Reopen("Goyang lagi"), third.plus(Duration.ofDays(28)));
            }
        }
        counted(pier, volume -> volume.answered() == 41 && volume.pendingEnd() == 23);
        return pier;
    }

    private long service(String code, Texts name) {
        return service(code, name, Publish.ON_VERIFY);
    }

    private long service(String code, Texts name, Publish publish) {
        var importer = new Actor.Importer("figures");
        long made = administration.addService(importer, new ServiceDetails(code, name, null, Standard.NONE, false, publish, Kind.COMPLAINT,
            Track.ORDINARY, true));
        administration.addResponsibility(importer, cases.town.publicWorks, made, cases.town.regency);
        return made;
    }

    /// The question whose answer has everything in it: another first day each time, because figures are kept for a minute.
    private FigureQuery counted(long service, Predicate<Volume> enough) {
        var day = new LocalDate[] {LocalDate.of(2026, 11, 1)};
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Long.class).single() == 0);
        await().until(() -> {
            clock.advance(Duration.ofSeconds(2));
            day[0] = day[0].minusDays(1);
            return enough.test(pivots.of(question(since(day[0], service), Measure.ANSWERED, Dimension.AGENCY)).whole().volume());
        });
        return since(day[0], service);
    }

    private static FigureQuery since(LocalDate day, long service) {
        return FigureQuery.between(day, LocalDate.of(2026, 12, 20)).ofService(service);
    }

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    private static Pivot.Question question(FigureQuery of, Measure measure, Dimension rows) {
        return new Pivot.Question(of, measure, rows, null);
    }

    /// Figures lie among the public pages, filing and following beside them.
    @Test
    void the_head_above_the_figures_leads_to_the_public_pages_and_to_what_citizens_do() {
        assertThat(head()).containsExactly("/complaints", "/agencies", "/services", "/statistics", "/app/file", "/app/track", "/app/login");
        at("measure=filed");
        assertThat(head()).as("once, however often it is opened").containsExactly("/complaints", "/agencies", "/services", "/statistics", "/app/file", "/app/track", "/app/login");
        UI.getCurrent().navigate("track");
        assertThat(head(((Component) getCurrentView()).findAncestor(CitizenLayout.class))).as("elsewhere citizens are led to nothing else")
            .containsExactly("/app/file", "/app/track", "/app/login");
        Seat.take(new CitizenPrincipal(78, "dewi@contoh.id", "Dewi"));
        assertThat(head()).as("signed in").containsExactly("/complaints", "/agencies", "/services", "/statistics", "/app/file", "/app/track");
        Seat.leave();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(head()).startsWith("/en/complaints", "/en/agencies", "/en/services", "/en/statistics");
    }

    private List<String> head() {
        return head(at("").findAncestor(CitizenLayout.class));
    }

    private List<String> head(CitizenLayout frame) {
        return $(Nav.class).from($(Header.class).from(frame).first()).first().getChildren().map(link -> ((Anchor) link).getHref()).toList();
    }

    /// Opened anew, as whoever is signed in by then.
    private FiguresView at(String address) {
        UI.getCurrent().navigate("track");
        UI.getCurrent().navigate(FiguresView.PATH, QueryParameters.fromString(address));
        return (FiguresView) getCurrentView();
    }

    private static String here() {
        return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String words(Component part) {
        return part.getElement().getTextRecursively();
    }

    private JsonNode statistics(String question) throws Exception {
        var browser = MockMvcBuilders.webAppContextSetup(web).build();
        return json.readTree(browser.perform(get(URI.create("/statistics.json?" + question))).andReturn().getResponse().getContentAsString());
    }

    private static List<String> links(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(child -> all(child))).filter(Anchor.class::isInstance)
            .map(one -> ((Anchor) one).getHref()).toList();
    }

    private static Stream<Component> all(Component part) {
        return Stream.concat(Stream.of(part), part.getChildren().flatMap(FiguresViewTest::all));
    }

    @Test
    void every_number_is_that_of_the_public_page_for_the_same_question() throws Exception {
        long pier = lived();
        var sheet = statistics("service=dermaga");
        for (var measure : Measure.values()) {
            var pivot = pivots.of(question(at("service=dermaga").form.period.getValue().on(LocalDate.of(2026, 12, 20)).ofService(pier), measure,
                Dimension.AGENCY));
            assertThat(pivot.rows()).as("%s", measure).hasSize(sheet.get("by_agency").size()).isNotEmpty();
            if (measure == Measure.RATED) {
                assertThat(pivot.all()).as("a service alone would tell of single citizens")
                    .isEqualTo(new Measure.Value(Standing.WITHHELD, null, null, null, null));
            } else {
                assertThat(pivot.all() != null ? Stream.of(pivot.all()) : pivot.rows().stream().map(Pivot.Row::all))
                    .as("%s: nothing is not compared with nothing", measure).anyMatch(value -> value.value() != null && value.value() > 0);
            }
            if (pivot.all() == null) {
                assertThat(measure).as("the others are known of all").isIn(Measure.STAY_MEDIAN, Measure.STAY_P90);
            } else {
                same(pivot.all(), measure, sheet, sheet.get("on_time").get(1));
            }
            for (int i = 0; i < pivot.rows().size(); i++) {
                var cell = sheet.get("by_agency").get(i);
                assertThat(pivot.rows().get(i).head().code()).isEqualTo(cell.get("code").asString());
                same(pivot.rows().get(i).all(), measure, cell, cell.get("on_time"));
            }
        }
        assertThat(sheet.get("decision").get("n").asInt()).isEqualTo(40);
        assertThat(sheet.get("on_time").get(1).get("share").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void answers_by_outcome_are_counted_by_what_each_of_them_says_however_they_are_laid_out() throws Exception {
        long pier = lived();
        var of = FigureQuery.between(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 20)).ofService(pier);
        var told = statistics("service=dermaga&from=2026-10-01").at("/aftermath/answers");
        var alone = pivots.of(question(of, Measure.ANSWERED, Dimension.OUTCOME));
        assertThat(alone.rows()).hasSize(Outcome.values().length).allSatisfy(row -> assertThat(row.all().value()).as(row.head().code())
            .isEqualTo(told.get(row.head().code().toUpperCase(Locale.ROOT).replace('-', '_')).asDouble()));
        assertThat(alone.rows().stream().mapToDouble(row -> row.all().value()).sum()).as("all of them, also where a case has two")
            .isEqualTo(alone.all().value()).isGreaterThan(40);
        assertThat(alone.notes()).isEmpty();
        List<Double> wanted = alone.rows().stream().map(row -> row.all().value()).toList();
        for (var rows : List.of(Dimension.AGENCY, Dimension.MONTH, Dimension.KIND)) {
            var crossed = pivots.of(new Pivot.Question(of, Measure.ANSWERED, rows, Dimension.OUTCOME));
            assertThat(crossed.ofColumns()).as("%s", rows).extracting(value -> value.value()).isEqualTo(wanted);
            for (int i = 0; i < wanted.size(); i++) {
                int column = i;
                assertThat(crossed.rows().stream().mapToDouble(row -> row.values().get(column).value()).sum()).as("%s", rows).isEqualTo(wanted.get(i));
            }
        }
        var turned = pivots.of(new Pivot.Question(of, Measure.ANSWERED, Dimension.OUTCOME, Dimension.MONTH));
        assertThat(turned.rows()).extracting(row -> row.all().value()).isEqualTo(wanted);
    }

    @Test
    void what_waits_now_leads_to_what_waits_and_what_waited_on_a_past_day_is_not_past_due_now() {
        var today = LocalDate.of(2026, 12, 20);
        var of = FigureQuery.lastYear(today).ofService(service);
        var behind = new Cases(jurisdiction.atlas(), today);
        assertThat(behind.publicly(of, Measure.PENDING, LocalWords.INDONESIAN)).startsWith("/statistics/oldest?").doesNotContain("from=");
        assertThat(behind.publicly(of.during(of.from(), today.minusDays(1)), Measure.PENDING, LocalWords.INDONESIAN)).startsWith("/complaints?");
        assertThat(behind.publicly(of.asOf(today.minusDays(1)), Measure.PENDING, LocalWords.INDONESIAN)).startsWith("/complaints?");
        assertThat(behind.publicly(of, Measure.FILED, LocalWords.INDONESIAN)).startsWith("/complaints?");
        var narrowed = of.ofChannel(Channel.SMS).ofOutcome(Outcome.EXPLAINED);
        for (var measure : List.of(Measure.PENDING, Measure.ANSWERED)) {
            assertThat(behind.publicly(narrowed, measure, LocalWords.INDONESIAN)).contains("channel=sms", "outcome=explained");
        }
        assertThat(behind.atTheDesk(narrowed)).startsWith("/app/search?").contains("channel=sms", "outcome=explained");

        assertThat(words(at("measure=past-due&service=" + SERVICE))).contains("Lewat tenggat sekarang menurut", "dihitung ");
        assertThat(words(at("measure=past-due&service=" + SERVICE + "&as_of=2026-12-10"))).contains("Lewat tenggat saat itu menurut", "keadaan pada ")
            .doesNotContain("dihitung 10");
    }

    @Test
    void complaints_about_the_same_are_one_incident_however_they_are_laid_out() {
        long quay = service("tambatan", new Texts("Tambatan kapal", "Berth"));
        Instant filed = Instant.parse("2026-11-03T03:00:00Z");
        var same = IntStream.range(0, 4).mapToObj(i -> cases.filed(quay, "Tambatan lepas " + i, Visibility.PUBLIC, filed.plusSeconds(60L * i))).toList();
        same.subList(1, 3).forEach(one -> cases.decide(cases.town.verifier, one, new Decision.Merge(same.getFirst(), null), filed.plusSeconds(7200)));
        var of = counted(quay, volume -> volume.merged() == 2);

        assertThat(pivots.of(question(of, Measure.FILED, Dimension.AGENCY)).all().value()).isEqualTo(4);
        for (var rows : EnumSet.complementOf(EnumSet.of(Dimension.OUTCOME))) {
            var pivot = pivots.of(question(of, Measure.INCIDENTS, rows));
            assertThat(pivot.question().rows()).isEqualTo(rows);
            assertThat(pivot.all()).isEqualTo(new Measure.Value(Standing.SHOWN, 2.0, null, null, null));
            assertThat(pivot.rows()).as("%s", rows).anySatisfy(row -> assertThat(row.all()).isEqualTo(pivot.all()));
        }
        var view = at("measure=incidents&rows=month&service=tambatan&from=" + of.from());
        assertThat(words(view)).contains("Kejadian menurut bulan", "dihitung sekali", "Satu kejadian dapat terhitung di beberapa baris").doesNotContain("Jumlah laporan. Angka");
        assertThat(links(view)).anyMatch(link -> link.startsWith("/complaints?") && link.contains("service=tambatan"));
    }

    private static void same(Measure.Value value, Measure measure, JsonNode part, JsonNode onTime) {
        var volume = part.get("volume");
        var aftermath = part.get("aftermath");
        var expected = switch (measure) {
            case FILED -> json(volume.get("filed").asDouble() + volume.get("moved_in").asDouble());
            case INCIDENTS -> part.at("/incidents/incidents");
            case ANSWERED -> volume.get("answered");
            case PENDING -> volume.get("pending_end");
            case FIRST_RESPONSE_MEDIAN -> part.get("first_response").at("/working/median/days");
            case FIRST_RESPONSE_P90 -> part.get("first_response").at("/working/p90/days");
            case FIRST_QUESTION -> part.get("first_question").get("share");
            case DECISION_MEDIAN -> part.at("/decision/working/median/days");
            case DECISION_P90 -> part.at("/decision/working/p90/days");
            case ON_TIME -> onTime.get("share");
            case PAST_DUE -> part.at("/backlog/past_due/share");
            case DISPUTED -> aftermath.at("/disputed/share");
            case REOPENED -> aftermath.at("/reopened/share");
            case RATED -> aftermath.at("/response/share");
            case SATISFIED -> aftermath.at("/satisfied/share");
            case HANDED_OFF -> movedOf(part.get("hand_offs").get("cases"));
            case STAY_MEDIAN -> part.at("/stay/working/median/days");
            case STAY_P90 -> part.at("/stay/working/p90/days");
        };
        assertThat(value.value()).as("%s", measure).isEqualTo(expected.isNull() ? null : Double.valueOf(expected.asDouble()));
    }

    private static JsonNode movedOf(JsonNode cases) {
        double n = cases.valueStream().mapToLong(JsonNode::asLong).sum();
        return n < 20 ? JsonNodeFactory.instance.nullNode() : json((n - cases.get(0).asLong()) / n);
    }

    private static JsonNode json(double number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    @Test
    void a_case_that_nobody_released_counts_for_its_district_and_for_no_village() throws Exception {
        long well = service("sumur", new Texts("Sumur umum", "Public well"), Publish.ON_FILING);
        Instant filed = Instant.parse("2026-11-02T03:00:00Z");
        var waiting = cases.filed(well, "Kering", Visibility.PUBLIC, filed);
        // Its words are public, and verified it is too.
        cases.decide(cases.town.verifier, waiting, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, well, cases.town.publicWorks, null, null),
            filed.plusSeconds(30));
        var released = cases.filed(well, "Keruh", Visibility.PUBLIC, filed.plusSeconds(60));
        cases.decide(cases.town.verifier, released, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, well, cases.town.publicWorks,
            new Decision.Release("Keruh", "Keruh", "Balai", List.of()), null), filed.plusSeconds(7200));
        var of = counted(well, volume -> volume.filed() == 2);
        assertThat(filedIn(of, cases.town.northVillage)).isEqualTo(1);
        assertThat(filedIn(of, cases.town.north)).isEqualTo(2);
        assertThat(pivots.of(question(of.ofArea(cases.town.north), Measure.FILED, Dimension.AREA)).rows())
            .extracting(row -> row.head().code() + (row.head().own() ? " own" : "")).contains("99.01.01 own", "99.01.01.2001");

        cases.decide(cases.town.verifier, waiting, new Decision.ReleaseWords(new Decision.Release("Kering", "Kering", "Balai", List.of())),
            filed.plusSeconds(86_400));
        var days = new LocalDate[] {of.from()};
        await().until(() -> {
            clock.advance(Duration.ofSeconds(2));
            days[0] = days[0].minusDays(1);
            return filedIn(since(days[0], well), cases.town.northVillage) == 2;
        });
    }

    private long filedIn(FigureQuery of, long area) {
        return pivots.of(question(of.ofArea(area), Measure.FILED, Dimension.AGENCY)).whole().volume().filed();
    }

    @Test
    void a_column_is_the_public_page_narrowed_by_one_filter_more() throws Exception {
        var of = FigureQuery.lastYear(LocalDate.of(2026, 12, 20)).ofService(service);
        var pivot = pivots.of(new Pivot.Question(of, Measure.FILED, Dimension.MONTH, Dimension.KIND));
        assertThat(pivot.columns()).extracting(Pivot.Head::code).containsExactly("complaint");
        var november = pivot.rows().stream().filter(row -> row.head().code().equals("2026-11")).findFirst().orElseThrow();
        assertThat(november.values().getFirst().value()).isEqualTo(CASES);
        assertThat(pivot.ofColumns().getFirst().value()).isEqualTo(statistics("kind=complaint&service=" + SERVICE).at("/volume/filed").asDouble());

        var turned = pivots.of(new Pivot.Question(of, Measure.ON_TIME, Dimension.CHANNEL, Dimension.AREA));
        assertThat(turned.rows()).extracting(row -> row.head().code()).containsExactly("web");
        assertThat(turned.rows().getFirst().all()).isEqualTo(turned.all());
        assertThat(turned.columns()).isNotEmpty();
    }

    @Test
    void by_first_holder_the_rows_are_all_of_it_and_cross_with_everything_but_agencies() {
        var of = FigureQuery.lastYear(LocalDate.of(2026, 12, 20)).ofService(service);
        var filed = pivots.of(question(of, Measure.FILED, Dimension.FIRST_HOLDER));
        assertThat(filed.rows()).isNotEmpty();
        assertThat(filed.rows().stream().mapToDouble(row -> row.all().value()).sum()).isEqualTo(filed.all().value()).isEqualTo(CASES);
        var byMonth = pivots.of(new Pivot.Question(of, Measure.FILED, Dimension.MONTH, Dimension.FIRST_HOLDER));
        assertThat(byMonth.notes()).isEmpty();
        assertThat(byMonth.columns()).extracting(Pivot.Head::code).isEqualTo(filed.rows().stream().map(row -> row.head().code()).toList());
        assertThat(byMonth.ofColumns()).isEqualTo(filed.rows().stream().map(Pivot.Row::all).toList());
        for (var one : List.of(new Pivot.Question(of, Measure.FILED, Dimension.AGENCY, Dimension.FIRST_HOLDER),
                new Pivot.Question(of, Measure.FILED, Dimension.FIRST_HOLDER, Dimension.AGENCY),
                new Pivot.Question(of, Measure.ANSWERED, Dimension.OUTCOME, Dimension.FIRST_HOLDER))) {
            assertThat(pivots.of(one).notes()).extracting(Pivot.Note::reason).containsExactly(Pivot.Reason.NOT_CROSSED);
        }
        String asked = "measure=filed&rows=first_holder&service=" + SERVICE;
        assertThat(links(at(asked).picture.table)).anyMatch(href -> href.startsWith("/complaints"));
        assertThat(links(at(asked + "&agency=" + filed.rows().getFirst().head().code()).picture.table)).as("whoever has them now, not to be asked for")
            .noneMatch(href -> href.startsWith("/complaints"));
        var branch = pivots.of(question(of.ofAgency(cases.town.publicWorks), Measure.FILED, Dimension.FIRST_HOLDER));
        assertThat(branch.rows()).as("all were filed at another desk").isEmpty();
        assertThat(branch.all().value()).isZero();
    }

    @Test
    void on_time_is_charged_to_who_holds_a_case_and_not_told_by_first_holder() throws Exception {
        var of = FigureQuery.lastYear(LocalDate.of(2026, 12, 20)).ofService(service);
        for (var one : List.of(question(of, Measure.ON_TIME, Dimension.FIRST_HOLDER), new Pivot.Question(of, Measure.ON_TIME, Dimension.FIRST_HOLDER, Dimension.AGENCY),
                new Pivot.Question(of, Measure.ON_TIME, Dimension.AGENCY, Dimension.FIRST_HOLDER))) {
            var onTime = pivots.of(one);
            assertThat(onTime.question()).isEqualTo(question(of, Measure.ON_TIME, Dimension.AGENCY));
            assertThat(onTime.notes()).extracting(Pivot.Note::reason).containsExactly(Pivot.Reason.CHARGED);
        }
        assertThat(words(at("measure=on-time&rows=first_holder&service=" + SERVICE))).contains("tidak disebut menurut penerima pertama");
        assertThat(statistics("service=" + SERVICE).at("/by_first_holder")).isNotEmpty().allMatch(row -> row.get("on_time").isNull());
        assertThat(statistics("service=" + SERVICE).at("/by_agency")).isNotEmpty().noneMatch(row -> row.get("on_time").isNull());
    }

    @Test
    void what_cannot_be_laid_out_is_said_and_the_rest_is_shown() {
        var of = FigureQuery.lastYear(LocalDate.of(2026, 12, 20)).ofService(service);
        assertThat(pivots.of(new Pivot.Question(of, Measure.FILED, Dimension.KIND, Dimension.CHANNEL)).notes())
            .extracting(Pivot.Note::reason).containsExactly(Pivot.Reason.NOT_CROSSED);
        var pastDue = pivots.of(new Pivot.Question(of, Measure.PAST_DUE, Dimension.MONTH, null));
        assertThat(pastDue.question().rows()).isEqualTo(Dimension.AGENCY);
        var years = FigureQuery.between(LocalDate.of(2020, 1, 1), LocalDate.of(2026, 12, 20));
        var satisfied = pivots.of(question(years, Measure.SATISFIED, Dimension.MONTH));
        assertThat(satisfied.rows()).hasSizeLessThanOrEqualTo(12);
        assertThat(satisfied.rows().getLast().head().code()).isEqualTo("2026-12");
        assertThat(words(at("measure=past-due&rows=month&service=" + SERVICE))).contains("tidak disusun menurut bulan");
    }

    @Test
    void what_was_passed_on_and_how_long_it_stayed_where_are_those_of_the_public_page() throws Exception {
        long ferry = service("perahu", new Texts("Perahu tambang", "Ferry"));
        Instant filed = Instant.parse("2026-11-02T03:00:00Z");
        for (int i = 0; i < CASES; i++) {
            var reference = cases.filed(ferry, "Bocor nomor " + i, Visibility.PUBLIC, filed.plusSeconds(60L * i));
            cases.decide(cases.town.verifier, reference, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, ferry, cases.town.publicWorks,
                new Decision.Release("Bocor", "Bocor", "Dermaga", List.of()), null), filed.plusSeconds(7200));
            cases.decide(cases.town.handler, reference, i < 6 ? new Decision.Transfer(cases.town.transport, "Urusan perhubungan")
                : new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal", List.of()), filed.plusSeconds(86_400L * (i < 6 ? 1 : 3)));
        }
        var of = counted(ferry, volume -> volume.answered() == CASES - 6);

        for (var rows : EnumSet.complementOf(EnumSet.of(Dimension.OUTCOME))) {
            var pivot = pivots.of(question(of, Measure.HANDED_OFF, rows));
            assertThat(pivot.all().value()).isEqualTo(0.25);
            assertThat(pivot.rows()).as("%s", rows).anySatisfy(row -> assertThat(row.all()).isEqualTo(pivot.all()));
        }
        var mixed = pivots.of(new Pivot.Question(of, Measure.HANDED_OFF, Dimension.SERVICE, Dimension.MONTH));
        assertThat(mixed.ofColumns()).filteredOn(mixed.all()::equals).as("all came in one month").hasSize(1);
        assertThat(pivots.of(new Pivot.Question(of, Measure.HANDED_OFF, Dimension.MONTH, Dimension.AGENCY)).columns())
            .extracting(Pivot.Head::code).contains("kota-kecil");

        var outcomes = pivots.of(question(of, Measure.FILED, Dimension.OUTCOME));
        assertThat(outcomes.all().value()).isEqualTo(CASES);
        assertThat(outcomes.rows()).as("six were never answered").singleElement().satisfies(row -> {
            assertThat(row.head().code()).isEqualTo("action-taken");
            assertThat(row.all().value()).isEqualTo(CASES - 6);
        });
        assertThat(outcomes.notes()).extracting(Pivot.Note::reason).containsExactly(Pivot.Reason.WITHOUT_OUTCOME);
        assertThat(pivots.of(new Pivot.Question(of, Measure.FILED, Dimension.MONTH, Dimension.OUTCOME)).ofColumns())
            .extracting(Measure.Value::value).containsExactly(CASES - 6.0);

        var stay = pivots.of(new Pivot.Question(of.ofAgency(cases.town.town), Measure.STAY_MEDIAN, Dimension.KIND, Dimension.AGENCY));
        assertThat(stay.all()).isNull();
        assertThat(stay.question().rows()).isEqualTo(Dimension.AGENCY);
        assertThat(stay.question().columns()).isEqualTo(Dimension.KIND);
        assertThat(stay.ofColumns()).containsOnlyNulls();
        assertThat(stay.rows()).filteredOn(row -> row.head().code().equals("dinas-pu")).singleElement().satisfies(row -> {
            assertThat(row.all().value()).as("six left after a day, the others lay there for three").isEqualTo(3.0);
            assertThat(row.all().n()).isEqualTo(CASES);
            assertThat(row.values()).containsExactly(row.all());
            assertThat(row.lived().value()).isBetween(2.5, 3.0);
        });
        assertThat(stay.rows()).filteredOn(row -> row.head().code().equals("dishub")).singleElement()
            .satisfies(row -> assertThat(row.all().standing()).isEqualTo(Standing.TOO_FEW));

        var view = at("measure=stay-median&agency=kota-kecil&from=" + of.from() + "&to=" + of.to() + "&service=perahu");
        assertThat(words(view.picture)).contains("hanya diketahui tiap instansi", "Tidak ada angka untuk semua instansi", "Dinas Pekerjaan Umum");
        assertThat(words(view.picture.table)).doesNotContain("Seluruhnya");
        assertThat(description.csv(stay, "x", Pivot.Head::code, Locale.ENGLISH)).contains(",STAY_MEDIAN,working_days,agency,dinas-pu,")
            .doesNotContain(",working_days,all,");
    }

    @Test
    void what_does_not_add_up_is_held_back_here_too_and_administrators_see_it() {
        long broken = jdbc.sql("select min(complaint_id) from fact_span where service = ?").param(service).query(Long.class).single();
        String asked = "rows=service&service=" + SERVICE + "&from=2026-10-0%d&to=2026-12-20";
        BrokenFacts.breakUp(jdbc, broken);
        clock.advance(Duration.ofSeconds(2));
        try {
            var view = at(asked.formatted(7));
            assertThat(words(view.picture.said)).isEqualTo("Seluruhnya: Ditahan, sedang diperiksa.");
            assertThat(words(view.picture.table)).contains("Ditahan, sedang diperiksa").doesNotContain(String.valueOf(CASES));
            Seat.take(cases.town.admin);
            UI.getCurrent().navigate("admin");
            assertThat(words((Component) getCurrentView())).contains("Angka publik ditahan karena tidak cocok", "rebuild-facts",
                "Layanan: Jembatan gantung", "7 Okt 2026", "0 di awal + " + CASES + " masuk", "tetapi 0 menunggu di akhir");
            assertThat(links((Component) getCurrentView())).contains("/statistics?service=" + SERVICE + "&from=2026-10-07&to=2026-12-20");
        } finally {
            BrokenFacts.mend(jdbc, broken);
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(words(at(asked.formatted(8)).picture.said)).isEqualTo("Seluruhnya: " + CASES + ".");
    }

    @Test
    void a_secret_case_neither_counts_nor_shows() {
        var view = at("measure=filed&service=" + SERVICE);
        assertThat(words(view.picture.said)).isEqualTo("Seluruhnya: " + CASES + ".");
        assertThat(pivots.of(question(FigureQuery.lastYear(LocalDate.of(2026, 12, 20)).ofService(service), Measure.FILED, Dimension.AREA)).all().value())
            .isEqualTo(CASES);
        assertThat(words(view)).contains("Laporan rahasia dan tersembunyi tidak pernah dihitung");
    }

    @Test
    void too_few_is_said_in_words_and_no_figure_is_shown() {
        var view = at("measure=decision-p90&rows=agency&service=" + SERVICE);
        assertThat(words(view.picture.table)).contains("Terlalu sedikit", "24").doesNotContain("hari kerja");
        assertThat(words(view)).contains("baris tidak berangka");
    }

    @Test
    void where_nothing_happened_there_is_a_way_on_instead_of_a_table() {
        var view = at("measure=filed&rows=area&from=1990-01-01&to=1990-02-01&service=" + SERVICE);
        assertThat(words(view.picture)).contains("Tidak ada laporan yang cocok");
        assertThat(view.picture.table.getParent()).isEmpty();
        assertThat(links(view.picture)).contains("/app/figures");
    }

    @Test
    void a_share_stands_with_its_interval_and_what_it_rests_on() {
        var view = at("measure=on-time&rows=agency&service=" + SERVICE);
        assertThat(words(view.picture.said)).matches("Seluruhnya: \\d+% \\(\\d+–\\d+%\\), dari 24\\.");
        assertThat(words(view.picture)).contains("Jawaban pertama tepat waktu menurut instansi", "Bukan peringkat", "Jembatan gantung");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(words(at("measure=on-time&rows=month&service=" + SERVICE).picture)).contains("First answer on time by month", "provisional", "Provisional: the month is not over")
            .containsPattern("In all: \\d+% \\(\\d+–\\d+%\\), from 24\\.");
    }

    @Test
    void the_address_fills_the_form_and_the_form_the_address() {
        var view = at("service=" + SERVICE + "&kind=complaint&channel=web&outcome=explained&area=99.01.01&agency=kota-kecil&measure=on-time&rows=month&columns=kind"
            + "&from=2026-11-01&to=2026-11-30&as_of=2026-12-01&sort=-value");
        assertThat(view.form.measure.getValue()).isEqualTo(Measure.ON_TIME);
        assertThat(view.form.rows.getValue()).isEqualTo(Dimension.MONTH);
        assertThat(view.form.columns.getValue()).isEqualTo(Dimension.KIND);
        assertThat(view.form.service.getValue().code()).isEqualTo(SERVICE);
        assertThat(view.form.area.getValue().id()).isEqualTo(cases.town.north);
        assertThat(view.form.agency.getValue().id()).isEqualTo(cases.town.town);
        assertThat(view.form.outcome.getValue()).isEqualTo(Outcome.EXPLAINED);
        assertThat(view.form.period.getValue()).isEqualTo(Period.LAST_MONTH);
        assertThat(view.form.asOf.getValue()).isEqualTo("2026-12-01");
        assertThat(view.mistakes.isVisible()).isFalse();
        String canonical = view.picture.getElement().getTextRecursively();

        test(view.form.columns).selectItem("Wilayah");
        assertThat(here()).contains("columns=area", "rows=month", "measure=on-time", "from=2026-11-01", "as_of=2026-12-01");
        test(view.form.measure).selectItem("Masuk");
        test(view.form.rows).selectItem("Layanan");
        test(view.form.columns).selectItem("Bulan");
        test(view.form.clear).click();
        assertThat(here()).as("what is usual is not in it").isIn("figures?sort=-value&columns=month", "figures?columns=month&sort=-value");
        assertThat(canonical).contains("menurut bulan dan jenis", "lewat situs web");
    }

    @Test
    void what_makes_no_sense_is_named_and_the_rest_is_answered() {
        var view = at("measure=luck&rows=mood&columns=x&sort=x&agency=entah&from=2026-13-01&as_of=2030-01-01&kind=x");
        assertThat(words(view.mistakes)).contains("“luck”", "“mood”", "“entah”", "2026-13-01", "belum berakhir");
        assertThat(view.picture).isNotNull();
        assertThat(view.form.measure.getValue()).isEqualTo(FiguresAddress.USUAL);
    }

    @Test
    void headings_sort_and_say_so() {
        var view = at("measure=filed");
        var heading = all(view.picture.table).filter(NativeButton.class::isInstance).map(NativeButton.class::cast).toList().get(1);
        test(heading).click();
        assertThat(here()).isEqualTo("figures?sort=-value");
        var again = (FiguresView) getCurrentView();
        assertThat(all(again.picture.table).map(one -> one.getElement().getAttribute("aria-sort"))).contains("descending");
        assertThat(FiguresAddress.read(QueryParameters.of("sort", "-value"), jurisdiction.atlas(), LocalDate.of(2026, 12, 20)).sorting().next(Sorting.By.VALUE)
            .word()).isEqualTo("value");
    }

    @Test
    void officials_keep_the_frame_of_their_desk_and_all_others_that_of_the_public() {
        FiguresView everybodys = at("measure=filed");
        assertThat(everybodys.findAncestor(CitizenLayout.class)).isNotNull();
        assertThat(everybodys.findAncestor(DeskLayout.class)).isNull();
        Seat.take(cases.town.handler);
        FiguresView officials = at("measure=filed");
        assertThat(officials.findAncestor(CitizenLayout.class)).isNull();
        assertThat(officials.findAncestor(DeskLayout.class)).isNotNull();
        assertThat($(SideNavItem.class).all()).extracting(SideNavItem::getPath).contains("desk", FiguresView.PATH);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters()).as("the same address").isEqualTo("figures?measure=filed");
    }

    @Test
    void a_figure_leads_to_the_public_cases_and_for_officials_to_their_search() {
        String asked = "service=" + SERVICE + "&from=2026-11-01&to=2026-11-30";
        var anonymous = links(at("measure=filed&rows=month&" + asked).picture);
        assertThat(anonymous).contains("/complaints?service=" + SERVICE + "&from=2026-11-01&to=2026-11-30")
            .noneMatch(href -> href.startsWith("/app/search"));
        assertThat(links(at("measure=filed&rows=channel&" + asked).picture.table))
            .anyMatch(href -> href.startsWith("/complaints?") && href.contains("channel=web"));

        Seat.take(cases.town.handler);
        assertThat(links(at("measure=filed&rows=month&" + asked + "&sort=name").picture))
            .contains("/app/search?service=" + SERVICE + "&from=2026-11-01&to=2026-11-30");
        FiguresView byChannel = at("measure=filed&rows=channel&" + asked);
        assertThat(links(byChannel.picture)).filteredOn(href -> href.startsWith("/app/search")).as("all of them, and each channel").hasSize(2)
            .contains("/app/search?service=" + SERVICE + "&from=2026-11-01&to=2026-11-30").anyMatch(href -> href.contains("channel=web"));
        Seat.take(cases.town.admin);
        assertThat(links(at("measure=filed&rows=month&" + asked).picture)).noneMatch(href -> href.startsWith("/app/search"));
        assertThat(MenuConfiguration.getMenuEntries()).anyMatch(entry -> entry.path().equals("/figures"));
    }

    @Test
    void the_csv_carries_the_question_and_no_formula() {
        var pivot = pivots.of(new Pivot.Question(FigureQuery.lastYear(LocalDate.of(2026, 12, 20)).ofService(service), Measure.ON_TIME, Dimension.AGENCY,
            Dimension.KIND));
        String csv = description.csv(pivot, "service=" + SERVICE, head -> "=HYPERLINK(" + head.code() + ")", Locale.ENGLISH);
        assertThat(csv).startsWith("as_of,from,to,question,figure,unit,row_by,row,row_name,column_by,column,column_name,value,low,high,n,standing,immature")
            .contains(pivot.asOf() + ",2025-12-01,2026-12-20,service=" + SERVICE + ",ON_TIME,share,all,,,all,,,").contains("'=HYPERLINK(").doesNotContain(",=HYPERLINK(");
        assertThat(pivot.all().standing()).isEqualTo(Standing.SHOWN);
    }

    @Test
    void who_is_signed_in_keeps_renames_and_removes_pictures() {
        assertThat(at("measure=on-time").pictures).as("nobody keeps for nobody").isEmpty();
        Seat.take(new CitizenPrincipal(77, "wati@contoh.id", "Wati"));
        var view = at("measure=on-time&rows=month");
        var bar = view.pictures.orElseThrow();
        test(bar.keep).click();
        var dialog = $(PicturesBar.NameDialog.class).last();
        test(dialog.send).click();
        assertThat(dialog.name.isInvalid()).as("a picture needs a name").isTrue();
        dialog.name.setValue("Tepat waktu");
        test(dialog.send).click();
        var wati = new Keeper(false, 77);
        assertThat(pictures.of(wati)).extracting(KeptPicture::name, KeptPicture::address)
            .containsExactly(tuple("Tepat waktu", "measure=on-time&rows=month"));
        assertThat(links(bar)).containsExactly("/app/figures?measure=on-time&rows=month");

        test(bar.rename).click();
        var other = $(PicturesBar.NameDialog.class).last();
        other.name.setValue("Janji");
        test(other.send).click();
        assertThat(words(bar.links)).isEqualTo("Janji");
        test(bar.remove).click();
        test($(ConfirmDialog.class).last()).confirm();
        assertThat(pictures.of(wati)).isEmpty();
        assertThat(bar.keep.isVisible()).isTrue();
    }

    @Test
    void nobody_reads_renames_or_removes_the_pictures_of_another() {
        var handler = Keeper.of(cases.town.handler);
        var sameNumber = new Keeper(false, cases.town.handler.officialId());
        pictures.keep(handler, "Punya saya", "rows=area");
        long id = pictures.of(handler).getFirst().id();
        for (var stranger : List.of(sameNumber, Keeper.of(cases.town.verifier))) {
            assertThat(pictures.of(stranger)).isEmpty();
            pictures.rename(stranger, id, "Punya kami");
            pictures.remove(stranger, id);
        }
        assertThat(pictures.of(handler)).extracting(KeptPicture::name).containsExactly("Punya saya");
        pictures.keep(handler, "Punya saya", "rows=month");
        assertThat(pictures.of(handler)).extracting(KeptPicture::address).containsExactly("rows=month");
        pictures.keep(handler, "Lain", "rows=kind");
        assertThatThrownBy(() -> pictures.rename(handler, id, "Lain")).isInstanceOf(Refusal.BadInput.class);
        for (int i = pictures.of(handler).size(); i < KeptPictures.MOST; i++) {
            pictures.keep(handler, "Gambar " + i, "");
        }
        assertThatThrownBy(() -> pictures.keep(handler, "Satu lagi", "")).isInstanceOf(Refusal.BadInput.class);
    }
}
