package id.terang.complaints;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.terang.jurisdiction.ClockType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an event did to a clock. Carried by the event itself, so that whoever reads the history knows every due
/// date without computing one.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClockChange.Started.class, name = "started"),
    @JsonSubTypes.Type(value = ClockChange.Stopped.class, name = "stopped"),
    @JsonSubTypes.Type(value = ClockChange.Paused.class, name = "paused"),
    @JsonSubTypes.Type(value = ClockChange.Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = ClockChange.Moved.class, name = "moved"),
    @JsonSubTypes.Type(value = ClockChange.Recounted.class, name = "recounted"),
    @JsonSubTypes.Type(value = ClockChange.Missed.class, name = "missed"),
    @JsonSubTypes.Type(value = ClockChange.Voided.class, name = "voided"),
})
public sealed interface ClockChange {

    ClockType clock();

    /// 1 for the first answer's clocks; one more after each dispute or reopening.
    int round();

    /// @param start from which the elapsed time runs, always that of the first round
    /// @param countedFrom from which `days` lead to `due`: the start, or the dispute that began this round
    /// @param days counted days, working or calendar as the policy says for this clock
    /// @param decreedVersion of the calendar, up to which the due date knows the holidays decreed after `calendarVersion`; empty where
    ///     there are none, and in older events
    record Started(ClockType clock, int round, Instant start, Instant countedFrom, Instant due, int days, int policyVersion,
                   long calendarId, int calendarVersion, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer decreedVersion)
            implements ClockChange {

        public Started {
            decreedVersion = decreedVersion != null && decreedVersion == calendarVersion ? null : decreedVersion;
        }
    }

    record Stopped(ClockType clock, int round, Instant at) implements ClockChange { }

    record Paused(ClockType clock, int round, Instant at) implements ClockChange { }

    /// @param pausedDays working days of this pause
    /// @param decreedVersion of the calendar, up to which the due date knows decreed holidays from now on; empty where it knows no more
    ///     than before, and in older events
    record Resumed(ClockType clock, int round, Instant at, Instant due, int pausedDays,
                   @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer decreedVersion) implements ClockChange { }

    /// The due date moved, for a cited reason; the old one stays visible.
    ///
    /// @param days counted days from now on
    /// @param decreedVersion as in {@link Resumed}
    record Moved(ClockType clock, int round, Instant from, Instant due, int days,
                 @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer decreedVersion) implements ClockChange { }

    /// A holiday was decreed while the clock was running: the same days, counted by a later version of the calendar.
    record Recounted(ClockType clock, int round, Instant from, Instant due, int calendarVersion) implements ClockChange { }

    record Missed(ClockType clock, int round, Instant due) implements ClockChange { }

    /// Neither kept nor missed: the case was withdrawn.
    record Voided(ClockType clock, int round, Instant at) implements ClockChange { }
}
