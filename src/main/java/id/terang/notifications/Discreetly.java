package id.terang.notifications;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.LocalWords;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is said of a case to those who may not read it: where it was, when, and how late. No number, no title, no word of it.
@Component
public class Discreetly {

    private final Jurisdiction jurisdiction;
    private final Calendars calendars;

    Discreetly(Jurisdiction jurisdiction, Calendars calendars) {
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
    }

    /// @param occasion a {@link Occasion#discreet} one
    /// @param at  when it happened
    /// @param due the due date that had passed then; empty if none had
    public String told(Occasion occasion, long office, Instant at, @Nullable Instant due, Wording wording) {
        var agency = jurisdiction.atlas().agency(office);
        var day = LocalWords.day(LocalDate.ofInstant(at, agency.zone()), wording.language());
        return switch (occasion) {
            case SEALED -> due == null ? wording.of(LetterText.MADE_SECRET, agency.name(), day)
                : wording.of(LetterText.MADE_SECRET_LATE, agency.name(), day, wording.text("notify.discreet.days",
                    Math.max(0, calendars.current(agency.calendarId()).workingDaysBetween(due, at))));
            case SECRET_LATE -> wording.of(LetterText.SECRET_LATE, agency.name(), day);
            case SECRET_TWICE -> wording.of(LetterText.SECRET_TWICE, agency.name(), day);
            case NOBODY_NAMED -> wording.of(LetterText.NOBODY_NAMED, agency.name(), day);
            default -> throw new IllegalArgumentException(occasion + " is told to those who may read the case");
        };
    }
}
