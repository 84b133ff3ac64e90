package id.terang.statistics;

import java.util.Locale;

/// What a figure means; {@link Definitions} has the words, and its name is under {@link #key()} with `.title` after it.
public enum Definition {
    /// Cases filed in the period (with an agency filter: filed at or moved to it).
    RECEIVED,
    /// Answers given in the period; the second answer of a disputed case counts again.
    ANSWERED,
    /// Cases that waited for the government at the end of the period: open and not answered.
    PENDING,
    /// Incidents that the cases filed in the period tell of; what was merged or joined one incident counts once.
    INCIDENTS,
    /// What flowed in and out of the pending cases; it adds up or is not shown.
    FLOW,
    /// Time to the first substantive human act.
    FIRST_RESPONSE,
    /// Share of the first responses that were a question to the citizen.
    FIRST_QUESTION,
    /// Time to the first decision: answered, rejected or referred.
    DECISION,
    /// Share of FIRST_RESPONSE clocks due in the period that were stopped by then.
    ON_TIME_FIRST_RESPONSE,
    /// Share of first-round RESOLVE clocks due in the period that were stopped by then.
    ON_TIME_FIRST_ANSWER,
    /// Share of cases, by their latest RESOLVE clock due in the period, whose standing answer came by then.
    ON_TIME_STANDING_ANSWER,
    /// Share of the pending cases with a due date that are past it; those without one are neither late nor in time.
    PAST_DUE,
    /// Shares answered, refused, gone elsewhere within so many days: competing endings.
    ENDED,
    /// Share of answers disputed within 30 days, of those that old.
    DISPUTED,
    /// Cases closed in the period, by reason.
    CLOSED,
    /// Share of closed cases reopened within 30 days, of those that old.
    REOPENED,
    /// Share that rated, of the answers to citizens who left a contact.
    RATED,
    /// Share of 3 and 4 among all ratings, also of citizens who left no contact.
    SATISFIED,
    /// Times that a case was transferred or delegated.
    HAND_OFFS,
    /// Time at one agency before a case was decided or passed on.
    STAY;

    /// How it is addressed: `first-response`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Under which its words are kept; {@link Definitions} says them.
    public String key() {
        return "statistics.definition." + id();
    }
}
