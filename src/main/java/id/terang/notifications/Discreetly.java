package id.terang.notifications;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.LocalWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What is said of a case to those who may not read it: where it was, when, and how late. No number, no title, no word of it.
@Component
public class Discreetly {

    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final MessageSource messages;

    Discreetly(Jurisdiction jurisdiction, Calendars calendars, MessageSource messages) {
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.messages = messages;
    }

    /// @param occasion a {@link Occasion#discreet} one
    /// @param at  when it happened
    /// @param due the due date that had passed then; empty if none had
    public String told(Occasion occasion, long office, Instant at, @Nullable Instant due, Locale language) {
        var agency = jurisdiction.atlas().agency(office);
        var day = LocalWords.day(LocalDate.ofInstant(at, agency.zone()), language);
        int late = due == null ? 0 : Math.max(0, calendars.current(agency.calendarId()).workingDaysBetween(due, at));
        return messages.getMessage("notify.discreet." + occasion + (due == null ? "" : ".late"), new Object[] {agency.name(), day, late}, language);
    }
}
