package id.terang.portal.charts;

import id.terang.portal.frame.Words;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Month;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A month under an axis of months.
///
/// @param year under the first one and wherever a year begins, else empty
public record MonthTick(String x, String month, String year) {

    static final int HEIGHT = 224;

    private static final int MOST = 7;
    private static final int[] STEPS = {1, 2, 3, 6, 12, 24, 60};

    /// Room for each month on an axis.
    record Slots(double left, double right, int months) {

        double width() {
            return (right - left) / months;
        }

        double middle(int month) {
            return left + width() * (month + 0.5);
        }
    }

    /// The months that lie within the period and are over, from the first in which there was anything. A month that still
    /// goes on would look like a fall.
    static List<Month> whole(FigureSheet sheet, ZoneId zone) {
        LocalDate tomorrow = LocalDate.ofInstant(sheet.asOf().plus(1, ChronoUnit.MICROS), zone);
        return sheet.byMonth().stream().dropWhile(month -> month.volume().received() == 0 && month.volume().pendingEnd() == 0)
                .filter(month -> !month.month().atDay(1).isBefore(sheet.query().from())
                        && !month.month().atEndOfMonth().isAfter(sheet.query().to()) && month.month().atEndOfMonth().isBefore(tomorrow))
                .toList();
    }

    static List<MonthTick> of(List<Month> months, Slots slots, Words w) {
        int step = STEPS[STEPS.length - 1];
        for (int candidate : STEPS) {
            if (Math.ceilDiv(months.size(), candidate) <= MOST) {
                step = candidate;
                break;
            }
        }
        var ticks = new ArrayList<MonthTick>();
        int said = 0;
        // Counted from the last, which is the one people look for.
        for (int i = (months.size() - 1) % step; i < months.size(); i += step) {
            var month = months.get(i).month();
            ticks.add(new MonthTick(Picture.number(slots.middle(i)), w.shortMonth(month),
                    month.getYear() == said ? "" : Integer.toString(month.getYear())));
            said = month.getYear();
        }
        return ticks;
    }

    static List<Integer> places(List<Month> months) {
        return IntStream.range(0, months.size()).boxed().toList();
    }

    static List<String> labels(List<Month> months, Words w) {
        return months.stream().map(month -> w.shortMonth(month.month()) + ' ' + month.month().getYear()).toList();
    }
}
