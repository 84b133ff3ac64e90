package id.terang.portal;

import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.search.PublicQuery;
import id.terang.shared.Refusal;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.Figures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where complaints come from, and how they fare there.
@Controller
@RequestMapping({"", "/en"})
class AreaPages {

    private final Frames frames;
    private final Figures figures;
    private final LastYear lastYear;
    private final Profiles profiles;
    private final Jurisdiction jurisdiction;

    AreaPages(Frames frames, Figures figures, LastYear lastYear, Profiles profiles, Jurisdiction jurisdiction) {
        this.frames = frames;
        this.figures = figures;
        this.lastYear = lastYear;
        this.profiles = profiles;
        this.jurisdiction = jurisdiction;
    }

    @GetMapping("/areas")
    ModelAndView all(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Caching.shortly(response);
        Words w = frames.words(locale);
        Frame frame = frames.named(request, locale, Section.STATISTICS, "/areas", "areas");
        Atlas atlas = jurisdiction.atlas();
        FigureSheet sheet = figures.sheet(lastYear.question(atlas));
        return new ModelAndView("areas", Map.of("f", frame, "sheet", sheet, "words", new FigureWords(w), "map", w.path("/statistics/map"),
                "asOf", w.moment(sheet.asOf(), Frames.zone(atlas))));
    }

    @GetMapping("/areas/{code}")
    ModelAndView one(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Atlas atlas = jurisdiction.atlas();
        Area area = atlas.areaByCode(code).orElseThrow(() -> new Refusal.NotFound("portal.area.unknown"));
        Caching.shortly(response);
        Words w = frames.words(locale);
        List<Area> path = atlas.areaPath(area.id()).stream().filter(id -> id != area.id()).map(atlas::area).toList();
        var page = new AreaPage(area, path, atlas.areaChildren(area.id()),
                profiles.of(question -> question.ofArea(area.id()),
                PublicQuery.ALL.withArea(area.code()), atlas, Asked.only("area", area.code()), w, response));
        Frame frame = frames.of(request, w, Section.STATISTICS, "/areas/" + area.code(), "", area.name(),
                w.get("portal.area.description", area.name()))
                .withFeed(w.path("/complaints.atom") + "?area=" + area.code()).withOembed();
        return new ModelAndView("area", Map.of("f", frame, "page", page));
    }
}
