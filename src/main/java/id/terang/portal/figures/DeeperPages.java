package id.terang.portal.figures;

import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.opendata.ComparisonDescription;
import id.terang.opendata.MapDescription;
import id.terang.portal.charts.Charts;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.charts.StatisticsReading;
import id.terang.portal.figures.OldestPage.Waiting;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.portal.search.ResultPage;
import id.terang.portal.search.SearchPage.Way;
import id.terang.search.Order;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.statistics.Comparison;
import id.terang.statistics.Definitions;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.Figures;
import id.terang.statistics.Measure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// What stands behind the page of figures: agencies compared, where complaints come from, which wait longest, and how
/// everything is computed.
@Controller
@RequestMapping({"", "/en"})
class DeeperPages {

    private static final List<String> WHOSE = List.of("agency", "service", "area", "kind", "channel", "outcome");

    private final Frames frames;
    private final Figures figures;
    private final Charts charts;
    private final Definitions definitions;
    private final MapDescription mapped;
    private final PublicSearch search;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Clock clock;

    DeeperPages(Frames frames, Figures figures, Charts charts, Definitions definitions, MapDescription mapped, PublicSearch search,
                Jurisdiction jurisdiction, Telling telling, Clock clock) {
        this.frames = frames;
        this.figures = figures;
        this.charts = charts;
        this.definitions = definitions;
        this.mapped = mapped;
        this.search = search;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping("/statistics/compare")
    ModelAndView compare(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Atlas atlas = jurisdiction.atlas();
        StatisticsReading reading = reading(request, w, atlas);
        FigureQuery query = reading.query();
        Comparison comparison = figures.comparison(query);
        Caching.shortly(response);
        var comparables = new Comparables(figures::comparison, slug -> atlas.agencyBySlug(slug).orElseThrow().id());
        var below = comparables.below(reading.asked(), query, comparison);
        // What could not be read would be gone with the address, and nobody would know.
        if (below.isPresent() && !reading.asked().has("agency") && reading.mistakes().isEmpty()) {
            return new ModelAndView(new RedirectView(w.path("/statistics/compare") + below.get().query(), false, true, false));
        }
        var longer = comparison.points().size() > 1 || below.isPresent() ? Optional.<Asked>empty() : Comparables.longer(reading.asked(), query);
        var page = new ComparePage(reading.asked(), below.orElse(null), longer.orElse(null), comparison, StatisticsPages.desks(atlas), figures.sheet(query), new FigureWords(w),
                charts.funnel(comparison, reading.asked(), w), reading.period(), new FigureWords(w).computed(query, comparison.asOf(), Frames.zone(atlas)), reading.mistakes());
        return new ModelAndView("compare", Map.of("f", frame(request, reading, w, "compare").withOembed(), "page", page));
    }

    @GetMapping("/statistics/compare.json")
    ResponseEntity<Object> compareJson(HttpServletRequest request, Locale locale) {
        StatisticsReading reading = reading(request, frames.words(locale), jurisdiction.atlas());
        Comparison comparison = insisted(reading, request);
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).header("Access-Control-Allow-Origin", "*")
                .body(ComparisonDescription.json(comparison, reading.asked().values(), locale));
    }

    @GetMapping("/statistics/compare.csv")
    ResponseEntity<String> compareCsv(HttpServletRequest request, Locale locale) {
        StatisticsReading reading = reading(request, frames.words(locale), jurisdiction.atlas());
        Comparison comparison = insisted(reading, request);
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).header("Access-Control-Allow-Origin", "*")
                .header("Content-Disposition", "attachment; filename=\"terang-comparison.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(ComparisonDescription.csv(comparison, reading.asked().query(), locale));
    }

    private Comparison insisted(StatisticsReading reading, HttpServletRequest request) {
        FigureQuery query = reading.query();
        reading.insistOnAll(request, StatisticsReading.NAMES);
        return figures.comparison(query);
    }

    @GetMapping("/statistics/map")
    ModelAndView map(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Atlas atlas = jurisdiction.atlas();
        StatisticsReading reading = readingOfMap(request, w, atlas);
        FigureSheet sheet = figures.sheet(reading.query());
        Measure measure = reading.measure();
        Caching.shortly(response);
        Asked asked = reading.asked();
        Asked others = asked.with("area", null);
        List<Way> ways = StatisticsReading.ON_MAP.stream().map(one -> new Way(w.get("portal.map.measure." + one.id()), w.path("/statistics/map")
                + asked.with("measure", one == StatisticsReading.ON_MAP.getFirst() ? null : one.id()).query(), 0, one == measure)).toList();
        var page = new MapPage(asked, asked.with("measure", null), measure, ways, charts.map(sheet, measure, atlas, asked, w), sheet, new FigureWords(w),
                w.path("/statistics/map") + others.query() + (others.isEmpty() ? "?" : "&") + "area=", reading.period(),
                new FigureWords(w).computed(sheet.query(), sheet.asOf(), Frames.zone(atlas)), reading.mistakes());
        return new ModelAndView("map", Map.of("f", frame(request, reading, w, "map").withOembed(), "page", page));
    }

    @GetMapping("/statistics/map.json")
    ResponseEntity<Object> mapJson(HttpServletRequest request, Locale locale) {
        StatisticsReading reading = readingOfMap(request, frames.words(locale), jurisdiction.atlas());
        FigureSheet sheet = insistedOnMap(reading, request);
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).header("Access-Control-Allow-Origin", "*")
                .body(mapped.json(sheet, reading.measure(), reading.asked().values(), locale));
    }

    @GetMapping("/statistics/map.csv")
    ResponseEntity<String> mapCsv(HttpServletRequest request, Locale locale) {
        StatisticsReading reading = readingOfMap(request, frames.words(locale), jurisdiction.atlas());
        FigureSheet sheet = insistedOnMap(reading, request);
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).header("Access-Control-Allow-Origin", "*")
                .header("Content-Disposition", "attachment; filename=\"terang-map.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(mapped.csv(sheet, reading.measure(), reading.asked().query(), locale));
    }

    private FigureSheet insistedOnMap(StatisticsReading reading, HttpServletRequest request) {
        FigureQuery query = reading.query();
        reading.measure();
        reading.insistOnAll(request, StatisticsReading.OF_MAP);
        return figures.sheet(query);
    }

    @GetMapping("/statistics/oldest")
    ModelAndView oldest(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Atlas atlas = jurisdiction.atlas();
        StatisticsReading reading = reading(request, w, atlas);
        reading.only(WHOSE);
        FigureQuery whose = reading.query();
        Asked asked = reading.asked();
        var pending = EnumSet.allOf(Status.class);
        pending.removeIf(status -> !status.pending());
        PublicQuery all = PublicQuery.ALL.withAgency(asked.get("agency")).withService(asked.get("service")).withArea(asked.get("area"))
                .withStatus(pending.toArray(Status[]::new)).sorted(Order.LONGEST_OPEN);
        Instant now = clock.instant();
        var chosen = Stream.of(chosen("kind", whose.kind(), asked, w), chosen("channel", whose.channel(), asked, w),
                chosen("outcome", whose.outcome(), asked, w)).flatMap(Optional::stream).toList();
        PublicQuery ofKind = whose.kind() == null ? all : all.withKind(whose.kind());
        PublicQuery ofChannel = whose.channel() == null ? ofKind : ofKind.withChannel(whose.channel());
        PublicQuery query = whose.outcome() == null ? ofChannel : ofChannel.withOutcome(whose.outcome());
        var waiting = search.find(query).hits().stream()
                .map(hit -> new Waiting(ResultPage.hit(hit, atlas, telling, w), Duration.between(hit.filedAt(), now).toDays())).toList();
        Caching.shortly(response);
        return new ModelAndView("oldest", Map.of("f", frame(request, reading, w, "oldest"), "page",
                new OldestPage(asked, chosen, waiting, reading.mistakes())));
    }

    private Optional<Way> chosen(String name, @Nullable Enum<?> one, Asked asked, Words w) {
        return Optional.ofNullable(one).map(it -> new Way(telling.word(it, w.locale()), w.path("/statistics/oldest") + asked.with(name, null).query(), 0, true));
    }

    @GetMapping("/statistics/methods")
    ModelAndView methods(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Caching.shortly(response);
        return new ModelAndView("methods", Map.of("f", frames.named(request, locale, Section.STATISTICS, "/statistics/methods", "methods"),
                "definitions", definitions));
    }

    private StatisticsReading reading(HttpServletRequest request, Words w, Atlas atlas) {
        return reading(StatisticsReading.NAMES, request, w, atlas);
    }

    private StatisticsReading readingOfMap(HttpServletRequest request, Words w, Atlas atlas) {
        return reading(StatisticsReading.OF_MAP, request, w, atlas);
    }

    private StatisticsReading reading(List<String> names, HttpServletRequest request, Words w, Atlas atlas) {
        return new StatisticsReading(Asked.of(request, names), atlas, w, LocalDate.now(clock.withZone(Frames.zone(atlas))));
    }

    private Frame frame(HttpServletRequest request, StatisticsReading reading, Words w, String name) {
        String scope = reading.scope();
        Frame frame = frames.of(request, w, Section.STATISTICS, "/statistics/" + name, reading.asked().query(),
                scope.isEmpty() ? w.get("portal." + name + ".title") : w.get("portal." + name + ".title.of", scope),
                w.get("portal." + name + ".description"));
        return frame.answering(!reading.asked().isEmpty());
    }
}
