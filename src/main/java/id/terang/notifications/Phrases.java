package id.terang.notifications;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.ClockType;
import org.jspecify.annotations.Nullable;

/// Why an official is told, in a few words: "Answer: due soon".
public final class Phrases {

    private Phrases() { }

    public static String of(Occasion occasion, @Nullable ClockType clock, Telling telling, Wording wording) {
        var words = wording.why(occasion);
        return clock == null ? words : wording.text("notify.clock", telling.clock(clock, wording.language()), words);
    }
}
