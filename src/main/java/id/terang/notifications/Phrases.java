package id.terang.notifications;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.ClockType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// Why an official is told, in a few words: "Answer: due soon".
public final class Phrases {

    private Phrases() { }

    public static String of(Occasion occasion, @Nullable ClockType clock, Telling telling, MessageSource messages, Locale locale) {
        var words = messages.getMessage("notify.occasion." + occasion, null, locale);
        return clock == null ? words : messages.getMessage("notify.clock", new Object[] {telling.clock(clock, locale), words}, locale);
    }
}
