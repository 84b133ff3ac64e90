package id.terang.portal.charts;

import gg.jte.TemplateEngine;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.opendata.Terms;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.JtePages;
import id.terang.portal.frame.Site;
import id.terang.portal.frame.Words;
import id.terang.shared.Refusal;
import id.terang.statistics.FigureQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Charts away from their page: as a file, and as a light page of its own for other sites. What stands alone cannot say that
/// part of the question was left out, so a question that makes no sense is refused here.
@Controller
@RequestMapping({"", "/en"})
class ChartPages {

    private final Frames frames;
    private final Charts charts;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Terms terms;
    private final TemplateEngine templates;
    private final Site site;
    private final Clock clock;

    ChartPages(Frames frames, Charts charts, Jurisdiction jurisdiction, Telling telling, Terms terms, TemplateEngine templates, Site site,
               Clock clock) {
        this.frames = frames;
        this.charts = charts;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.terms = terms;
        this.templates = templates;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/statistics/charts/{name}.svg")
    ModelAndView file(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LoneChart lone = lone(name, request, frames.words(locale), true);
        Caching.shortly(response);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"terang-" + lone.chart().name().code() + ".svg\"");
        return new ModelAndView(new JtePages.Page(templates, "chartfile.jte", "image/svg+xml;charset=UTF-8"), Map.of("lone", lone));
    }

    @GetMapping("/embed/{name}")
    ModelAndView embedded(@PathVariable String name, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LoneChart lone = lone(name, request, frames.words(locale), false);
        Chart chart = lone.chart();
        Caching.shortly(response);
        Frame frame = frames.of(request, lone.w(), Section.NONE, chart.name().page(), chart.asked().query(), chart.finding(), chart.text());
        return new ModelAndView("embed", Map.of("f", frame, "lone", lone));
    }

    /// @param strict whether what is called like nothing we know is refused too: a file is data, while to a frame others append theirs
    private LoneChart lone(String name, HttpServletRequest request, Words w, boolean strict) {
        ChartName known = ChartName.of(name).orElseThrow(() -> new Refusal.NotFound("portal.chart.unknown"));
        Atlas atlas = jurisdiction.atlas();
        var reading = new StatisticsReading(Asked.of(request, known.questions()), atlas, w,
                LocalDate.now(clock.withZone(Frames.zone(atlas))));
        FigureQuery query = reading.query();
        reading.measure();
        if (strict) {
            reading.insistOnAll(request, known.questions());
        } else {
            reading.insistOnAll();
        }
        Drawn drawn = charts.draw(known, reading, atlas, w);
        return new LoneChart(drawn.chart(), w, site.lines(), question(reading, query, w), known == ChartName.BACKLOG ? "" : reading.period(),
                new FigureWords(w).computed(query, drawn.asOf(), Frames.zone(atlas)), frames.owner(w), terms,
                frames.of(request, w, Section.NONE, known.page(), "", "", "").canonical().replaceFirst("^https?://", ""));
    }

    /// All of it: a file has no form around it that would tell the rest.
    private String question(StatisticsReading reading, FigureQuery query, Words w) {
        String question = Stream.of(reading.scope(), query.kind() == null ? "" : telling.word(query.kind(), w.locale()),
                        query.channel() == null ? "" : telling.word(query.channel(), w.locale()),
                        query.outcome() == null ? "" : telling.word(query.outcome(), w.locale()))
                .filter(one -> !one.isEmpty()).collect(Collectors.joining(" · "));
        return question.isEmpty() ? w.get("portal.chart.all") : question;
    }
}
