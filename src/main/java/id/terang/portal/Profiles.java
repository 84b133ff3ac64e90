package id.terang.portal;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.portal.charts.Charts;
import id.terang.portal.figures.Blocks;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Words;
import id.terang.portal.search.ResultPage;
import id.terang.search.PublicQuery;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// Makes the profile of an agency, a service or an area.
@Component
class Profiles {

    private static final int SHOWN = 3;

    private final LastYear lastYear;
    private final Charts charts;
    private final LatestCases latest;
    private final Telling telling;

    Profiles(LastYear lastYear, Charts charts, LatestCases latest, Telling telling) {
        this.lastYear = lastYear;
        this.charts = charts;
        this.latest = latest;
        this.telling = telling;
    }

    /// @param narrowed to whom the figures of the last year are narrowed
    /// @param cases those of which the latest are shown
    Profile of(UnaryOperator<FigureQuery> narrowed, PublicQuery cases, Atlas atlas, Asked asked, Words w, HttpServletResponse response) {
        FigureSheet sheet = lastYear.of(narrowed.apply(lastYear.question(atlas)), response);
        var newest = latest.of(cases, SHOWN, w, response);
        return new Profile(sheet == null ? null : Blocks.of(sheet, charts, atlas, asked, w),
                newest.cases().stream().map(one -> ResultPage.hit(one, atlas, telling, w)).toList(), newest.away(), asked);
    }
}
