package id.terang.statistics;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Kind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which cases a sheet of figures is about. Days are those of each case's own calendar, so that a case filed at
/// 23.30 in Papua counts for that day there. A missing filter means "all"; agency, service and area mean their
/// whole subtree. Of a case that no official has released only the district is known here, so it is in no figure of a village.
///
/// @param from first day of the period
/// @param to last day of the period, inclusive
/// @param outcome that of the latest answer; a case that has none yet is then left out, so that durations are of answered cases
///     alone
/// @param asOf the figures as they stood at the end of this day; null for now. What became known later does not
///     count, but which cases are public is always today's
public record FigureQuery(LocalDate from, LocalDate to, @Nullable Long agency, @Nullable Long service,
        @Nullable Long area, @Nullable Kind kind, @Nullable Channel channel,
        @Nullable Outcome outcome, @Nullable LocalDate asOf) {

    public FigureQuery {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    /// Everything in a period.
    public static FigureQuery between(LocalDate from, LocalDate to) {
        return new FigureQuery(from, to, null, null, null, null, null, null, null);
    }

    /// The twelve whole months before the month of `today`, and that month so far.
    public static FigureQuery lastYear(LocalDate today) {
        return between(today.withDayOfMonth(1).minusMonths(12), today);
    }

    public FigureQuery during(LocalDate first, LocalDate last) {
        return new FigureQuery(first, last, agency, service, area, kind, channel, outcome, asOf);
    }

    public FigureQuery ofAgency(long id) {
        return new FigureQuery(from, to, id, service, area, kind, channel, outcome, asOf);
    }

    public FigureQuery ofService(long id) {
        return new FigureQuery(from, to, agency, id, area, kind, channel, outcome, asOf);
    }

    public FigureQuery ofKind(Kind one) {
        return new FigureQuery(from, to, agency, service, area, one, channel, outcome, asOf);
    }

    public FigureQuery ofChannel(Channel one) {
        return new FigureQuery(from, to, agency, service, area, kind, one, outcome, asOf);
    }

    public FigureQuery ofOutcome(Outcome one) {
        return new FigureQuery(from, to, agency, service, area, kind, channel, one, asOf);
    }

    public FigureQuery ofArea(long id) {
        return new FigureQuery(from, to, agency, service, id, kind, channel, outcome, asOf);
    }

    public FigureQuery asOf(LocalDate day) {
        return new FigureQuery(from, to, agency, service, area, kind, channel, outcome, day);
    }
}
