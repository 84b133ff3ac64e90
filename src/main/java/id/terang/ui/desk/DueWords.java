package id.terang.ui.desk;

import id.terang.jurisdiction.WorkingCalendar;
import id.terang.search.DeskQueue;
import id.terang.shared.LocalWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// A due date at a glance, for a line of the queue: words first, a colour beside them only where the date presses.
///
/// @param tone class of the colour; empty while there is time
record DueWords(String text, String tone) {

    /// @param since when the promise was given
    static DueWords of(Instant due, Instant since, WorkingCalendar calendar, Instant now, MessageSource messages, Locale locale) {
        var day = LocalDate.ofInstant(due, calendar.zone());
        var shortDay = LocalWords.shortDay(day, locale);
        if (now.isAfter(due)) {
            boolean veryLate = Duration.between(due, now).compareTo(Duration.between(since, due)) > 0;
            int late = Math.max(0, calendar.workingDaysBetween(due, now));
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
