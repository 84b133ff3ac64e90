package id.terang.portal;

import id.terang.complaints.Status;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.portal.charts.FigureWords;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.portal.search.ResultPage;
import id.terang.search.Order;
import id.terang.search.PublicQuery;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
    private final LastYear lastYear;
    private final Jurisdiction jurisdiction;
    private final Telling telling;

    HomePage(Frames frames, LatestCases latest, LastYear lastYear, Jurisdiction jurisdiction, Telling telling) {
        this.frames = frames;
        this.latest = latest;
        this.lastYear = lastYear;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
    }

    @GetMapping({"", "/"})
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Atlas atlas = jurisdiction.atlas();
        Caching.shortly(response);
        var answered = latest.of(PublicQuery.ALL.withStatus(Status.ANSWERED).sorted(Order.LATEST_ANSWER), SHOWN, w, response);
        var newest = latest.of(PublicQuery.ALL, SHOWN, w, response);
        FigureSheet sheet = lastYear.of(lastYear.question(atlas), response);
        var words = new FigureWords(w);
        String finding = sheet == null ? "" : sheet.curves().stream().filter(curve -> curve.unit() == Unit.WORKING_DAYS).findFirst()
                .map(curve -> words.finding(sheet, curve)).orElse("");
        Home home = new Home(answered.cases().stream().map(one -> ResultPage.answer(one, atlas, telling, w)).toList(),
                newest.cases().stream().map(one -> ResultPage.hit(one, atlas, telling, w)).toList(), newest.away(), sheet, words, finding);
        Frame frame = frames.named(request, locale, Section.HOME, "/", "home").withFeed(w.path("/complaints.atom"));
        return new ModelAndView("home", Map.of("f", frame, "home", home));
    }
}
