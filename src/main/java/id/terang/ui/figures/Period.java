package id.terang.ui.figures;

import id.terang.statistics.FigureQuery;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Periods that people mean most.
enum Period {
    YEAR, MONTH, LAST_MONTH, THIRTY_DAYS, THIS_YEAR, LAST_YEAR,
    /// Days of one's own.
    OWN;

    /// Null for days of one's own.
    @Nullable FigureQuery on(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate year = today.withDayOfYear(1);
        return switch (this) {
            case YEAR -> FigureQuery.lastYear(today);
            case MONTH -> FigureQuery.between(month, today);
            case LAST_MONTH -> FigureQuery.between(month.minusMonths(1), month.minusDays(1));
            case THIRTY_DAYS -> FigureQuery.between(today.minusDays(29), today);
            case THIS_YEAR -> FigureQuery.between(year, today);
            case LAST_YEAR -> FigureQuery.between(year.minusYears(1), year.minusDays(1));
            case OWN -> null;
        };
    }

    /// Which of them a question is about.
    static Period of(FigureQuery query, LocalDate today) {
        for (Period period : values()) {
            FigureQuery wanted = period.on(today);
            if (wanted != null && wanted.from().equals(query.from()) && wanted.to().equals(query.to())) {
                return period;
            }
        }
        return OWN;
    }
}
