package id.terang.portal;

import id.terang.jurisdiction.Atlas;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frames;
import id.terang.shared.Refusal;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.Figures;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The figures of the last year, on pages that are about something else.
@Component
class LastYear {

    private final Figures figures;
    private final Clock clock;

    LastYear(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    FigureQuery question(Atlas atlas) {
        return FigureQuery.lastYear(LocalDate.now(clock.withZone(Frames.zone(atlas))));
    }

    /// None while figures are away: the rest of the page still stands, and is asked for again soon.
    @Nullable FigureSheet of(FigureQuery question, HttpServletResponse response) {
        try {
            return figures.sheet(question);
        } catch (Refusal.Unavailable | Refusal.TooMany away) {
            Caching.never(response);
            return null;
        }
    }
}
