package id.terang.portal.figures;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.opendata.FigureDescription;
import id.terang.portal.charts.Charts;
import id.terang.portal.charts.StatisticsReading;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Reading;
import id.terang.portal.frame.Words;
import id.terang.portal.search.SearchPage.Way;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.Figures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// How fast, how many, how often in time: as a page, as JSON and as CSV, all from the same sheet.
@Controller
@RequestMapping({"", "/en"})
class StatisticsPages {

    /// More agencies are not offered at once.
    private static final int OFFERED = 100;

    private final Frames frames;
    private final Figures figures;
    private final Charts charts;
    private final FigureDescription data;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Clock clock;

    StatisticsPages(Frames frames, Figures figures, Charts charts, FigureDescription data, Jurisdiction jurisdiction, Telling telling,
                    Clock clock) {
        this.frames = frames;
        this.figures = figures;
        this.charts = charts;
        this.data = data;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Atlas atlas = jurisdiction.atlas();
        StatisticsReading reading = reading(request, w, atlas);
        FigureSheet sheet = figures.sheet(reading.query());
        Caching.shortly(response);
        StatisticsPage page = page(reading, sheet, atlas, w);
        Frame frame = frames.of(request, w, Section.STATISTICS, "/statistics", reading.asked().query(),
                page.scope().isEmpty() ? w.get("portal.statistics.title") : w.get("portal.statistics.title.of", page.scope()),
                w.get("portal.statistics.description")).withOembed();
        return new ModelAndView("statistics", Map.of("f", frame.answering(!reading.asked().isEmpty()), "page", page));
    }

    @GetMapping("/statistics.json")
    ResponseEntity<Object> json(HttpServletRequest request, Locale locale) {
        Words w = frames.words(locale);
        StatisticsReading reading = reading(request, w, jurisdiction.atlas());
        FigureQuery query = reading.query();
        reading.insistOnAll(request, StatisticsReading.NAMES);
        FigureSheet sheet = figures.sheet(query);
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).header("Access-Control-Allow-Origin", "*")
                .body(data.json(sheet, reading.asked().values(), locale));
    }

    @GetMapping("/statistics.csv")
    ResponseEntity<String> csv(HttpServletRequest request, Locale locale) {
        Words w = frames.words(locale);
        StatisticsReading reading = reading(request, w, jurisdiction.atlas());
        FigureQuery query = reading.query();
        reading.insistOnAll(request, StatisticsReading.NAMES);
        FigureSheet sheet = figures.sheet(query);
        return ResponseEntity.ok().cacheControl(Caching.SHORTLY).header("Access-Control-Allow-Origin", "*")
                .header("Content-Disposition", "attachment; filename=\"terang-statistics.csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).body(data.csv(sheet, reading.asked().query(), locale));
    }

    private StatisticsReading reading(HttpServletRequest request, Words w, Atlas atlas) {
        return new StatisticsReading(Asked.of(request, StatisticsReading.NAMES), atlas, w, LocalDate.now(clock.withZone(Frames.zone(atlas))));
    }

    private StatisticsPage page(StatisticsReading reading, FigureSheet sheet, Atlas atlas, Words w) {
        FigureQuery query = sheet.query();
        Asked asked = reading.asked();
        return new StatisticsPage(asked, Blocks.of(sheet, charts, atlas, asked, w), reading.scope(), reading.period(), reading.mistakes(),
                agencies(atlas, query), desks(atlas), below(sheet, atlas), atlas.agencies().size() > OFFERED, services(atlas, query, w), areas(atlas, query), constants("kind", Kind.values(), asked, w),
                constants("channel", Channel.values(), asked, w), constants("outcome", Outcome.values(), asked, w), chosen(asked, atlas, query, w));
    }

    static Set<String> desks(Atlas atlas) {
        return atlas.agencies().stream().filter(Agency::receivingDesk).map(Agency::slug).collect(Collectors.toSet());
    }

    private static @Nullable Agency below(FigureSheet sheet, Atlas atlas) {
        return sheet.byAgency().size() != 1 || sheet.byAgency().getFirst().own() ? null
                : atlas.agencyBySlug(sheet.byAgency().getFirst().code()).filter(one -> !atlas.agencyChildren(one.id()).isEmpty()).orElse(null);
    }

    /// All of them or, where they are thousands, the way to the chosen one: the highest, those above it, itself and those
    /// right below it. Offices that are no more are among them only on that way.
    private static List<Way> agencies(Atlas atlas, FigureQuery query) {
        List<Agency> offered = atlas.agencies();
        if (offered.size() > OFFERED) {
            Set<Long> way = new HashSet<>(query.agency() == null ? List.of() : atlas.agencyPath(query.agency()));
            offered = offered.stream().filter(agency -> way.contains(agency.id()) || agency.inForce(atlas.day())
                    && (agency.parentId() == null || agency.parentId().equals(query.agency()))).toList();
        }
        return offered.stream().map(agency ->
                new Way(agency.name(), agency.slug(), 0, Objects.equals(agency.id(), query.agency()))).toList();
    }

    private static List<Way> services(Atlas atlas, FigureQuery query, Words w) {
        return atlas.services().stream().filter(service -> service.parentId() == null || Objects.equals(service.id(), query.service()))
                .sorted(Service.byName(w.locale()))
                .map(service -> new Way(service.name().in(w.locale()), service.code(), 0, Objects.equals(service.id(), query.service()))).toList();
    }

    /// The way to the chosen one, itself and those right below it; without one the highest of which there are several.
    private static List<Way> areas(Atlas atlas, FigureQuery query) {
        var way = new ArrayList<Long>(query.area() == null ? List.of() : atlas.areaPath(query.area()));
        List<Area> below = atlas.areaChildren(query.area());
        while (query.area() == null && below.size() == 1) {
            way.add(below.getFirst().id());
            below = atlas.areaChildren(below.getFirst().id());
        }
        return Stream.concat(way.stream().map(atlas::area), below.stream()).map(area ->
                new Way(area.name(), area.code(), 0, Objects.equals(area.id(), query.area()))).toList();
    }

    private <E extends Enum<E>> List<Way> constants(String name, E[] all, Asked asked, Words w) {
        return Arrays.stream(all).map(one -> new Way(telling.word(one, w.locale()), Reading.code(one), 0,
                asked.get(name).equalsIgnoreCase(Reading.code(one)))).toList();
    }

    private List<Way> chosen(Asked asked, Atlas atlas, FigureQuery query, Words w) {
        var chosen = new ArrayList<Way>();
        for (String name : List.of("service", "agency", "area", "kind", "channel", "outcome")) {
            if (asked.has(name)) {
                String words = switch (name) {
                    case "service" -> atlas.service(query.service()).name().in(w.locale());
                    case "agency" -> atlas.agency(query.agency()).shortName();
                    case "area" -> atlas.area(query.area()).name();
                    case "kind" -> telling.word(query.kind(), w.locale());
                    case "channel" -> telling.word(query.channel(), w.locale());
                    default -> telling.word(query.outcome(), w.locale());
                };
                chosen.add(new Way(words, w.path("/statistics") + asked.with(name, null).query(), 0, true));
            }
        }
        return chosen;
    }
}
