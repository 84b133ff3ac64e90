package id.terang.ui.desk;

import id.terang.complaints.ClockView;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.search.DeskQueue;
import id.terang.shared.LocalWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// A due date at a glance, for a line of the queue: words first, a colour beside them only where the date presses.
///
/// @param tone class of the colour; empty while there is time
public record DueWords(String text, String tone) {

    /// @param since when the promise was given
    /// @param stood when the case stood answered or closed, which is charged to nobody
    static DueWords of(Instant due, Instant since, List<ClockView.Stood> stood, WorkingCalendar calendar, Instant now, MessageSource messages, Locale locale) {
        var day = LocalDate.ofInstant(due, calendar.zone());
        var shortDay = LocalWords.shortDay(day, locale);
        if (now.isAfter(due)) {
            boolean veryLate = ClockView.Stood.late(due, stood, now).compareTo(Duration.between(since, due)) > 0;
            int late = Math.max(0, calendar.workingDaysBetween(due, now) - ClockView.Stood.after(due, stood).stream()
                .mapToInt(time -> Math.max(0, calendar.workingDaysBetween(time.from(), time.to()))).sum());
            var key = late == 0 ? "domain.clock.late.today" : "domain.clock.late.brief";
            return new DueWords(messages.getMessage(key, new Object[] {late, shortDay}, locale),
                veryLate ? "tone-very-late" : "tone-late");
        }
        if (day.equals(LocalDate.ofInstant(now, calendar.zone()))) {
            var time = LocalWords.time(due, calendar.zone(), locale);
            return new DueWords(messages.getMessage("domain.clock.left.today", new Object[] {time}, locale), "tone-moving");
        }
        int left = Math.max(0, calendar.workingDaysBetween(now, due));
        return new DueWords(messages.getMessage("domain.clock.left.working", new Object[] {left, shortDay}, locale),
            due.isBefore(now.plus(DeskQueue.SOON)) ? "tone-moving" : "");
    }
}
