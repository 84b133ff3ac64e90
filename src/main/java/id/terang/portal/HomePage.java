package id.terang.portal;

import id.terang.complaints.Status;
import id.terang.complaints.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.portal.search.ResultPage;
import id.terang.search.FoundCase;
import id.terang.search.Order;
import id.terang.search.PublicQuery;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.Figures;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// `/`: search, what was answered last, what came in last, and how fast it goes.
@Controller
@RequestMapping({"", "/en"})
class HomePage {

    private static final int SHOWN = 6;

    private final Frames frames;
    private final LatestCases latest;
    private final Figures figures;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Clock clock;

    HomePage(Frames frames, LatestCases latest, Figures figures, Jurisdiction jurisdiction, Telling telling, Clock clock) {
        this.frames = frames;
        this.latest = latest;
        this.figures = figures;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.clock = clock;
    }

    @GetMapping({"", "/"})
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Atlas atlas = jurisdiction.atlas();
        Caching.shortly(response);
        List<FoundCase> answered = latest.of(PublicQuery.ALL.withStatus(Status.ANSWERED).sorted(Order.LATEST_ANSWER), SHOWN);
        List<FoundCase> newest = latest.of(PublicQuery.ALL, SHOWN);
        FigureSheet sheet = figures.sheet(FigureQuery.lastYear(LocalDate.now(clock.withZone(Frames.zone(atlas)))));
        var words = new FigureWords(w);
        String finding = sheet.curves().stream().filter(curve -> curve.unit() == Unit.WORKING_DAYS).findFirst()
                .map(curve -> words.finding(sheet, curve)).orElse("");
        Home home = new Home(answered.stream().map(one -> ResultPage.answer(one, atlas, telling, w)).toList(),
                newest.stream().map(one -> ResultPage.hit(one, atlas, telling, w)).toList(), sheet.volume().received() == 0 ? null : sheet, words,
                finding);
        Frame frame = frames.named(request, locale, Section.HOME, "/", "home").withFeed(w.path("/complaints.atom"));
        return new ModelAndView("home", Map.of("f", frame, "home", home));
    }
}
