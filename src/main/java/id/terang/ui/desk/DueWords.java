package id.terang.ui.desk;

import id.terang.complaints.ClockView;
import id.terang.complaints.telling.Telling;
import id.terang.complaints.telling.Tone;
import id.terang.search.DeskQueue;
import java.time.Instant;
import java.util.Locale;

/// A due date at a glance, for a line of the queue: words first, a colour beside them only where the date presses. Counted as the case
/// itself counts it, by the calendar that it was promised by.
///
/// @param tone class of the colour; empty while there is time
public record DueWords(String text, String tone) {

    static DueWords of(ClockView clock, Instant now, Telling telling, Locale locale) {
        return new DueWords(telling.brief(clock, now, locale), tone(clock, now));
    }

    private static String tone(ClockView clock, Instant now) {
        boolean presses = clock.state(now) == ClockView.State.LATE || clock.dueAt().isBefore(now.plus(DeskQueue.SOON));
        return presses ? Tone.of(clock, now).css() : "";
    }
}
