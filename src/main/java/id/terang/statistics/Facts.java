package id.terang.statistics;

import id.terang.complaints.CaseEvent.Origin;
import id.terang.complaints.Channel;
import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All fact rows of one case, in the order of their keys.
record Facts(OfCase ofCase, List<Span> spans, List<Clock> clocks, List<Act> acts, int lastSeq) {

    /// From when to when a row was what is known; an open end means it still is.
    record Known(Instant from, @Nullable Instant to) {
    }

    /// @param hidden whether a moderator hides it today
    record OfCase(long id, Instant filedAt, LocalDate filedDay, LocalDate receivedDay, Channel channel, Origin origin,
            @Nullable String importSource, long firstHolder, @Nullable String splitFrom, Visibility visibility,
            boolean hidden, long calendar, int calendarVersion, Known known) {
    }

    /// What a case is between two changes.
    record State(Status status, @Nullable CloseReason closeReason, long holder, Kind kind, Track track, long service,
            long area, @Nullable Long survivor, int round) {
    }

    /// An interval with constant attributes; empty where two things happened at the same instant.
    record Span(int no, Instant from, @Nullable Instant to, State state, EventType enteredBy,
            @Nullable EventType leftBy, Known known) {
    }

    /// What is known of one clock: a new row whenever its due date or its pauses become known otherwise.
    record Clock(ClockType type, int round, Instant start, Instant due, LocalDate dueDay, int days, int policyVersion,
            long calendar, int calendarVersion, int pausedDays, @Nullable Instant pausedAt, @Nullable Instant stop,
            @Nullable EventType stopEvent, @Nullable Instant voidAt, long holderAtDue, @Nullable Long holderAtStop,
            long chargedTo, Known known) {
    }

    /// One event.
    ///
    /// @param incident the case that this one became a report of; null for every other event, leaving it too
    record Act(int seq, EventType type, Instant at, String role, @Nullable Long agency, @Nullable Long fromHolder,
            @Nullable Long toHolder, @Nullable Outcome outcome, int round, boolean substantive, boolean mass,
            @Nullable Boolean contactable, @Nullable Integer rating, Known known, @Nullable Long incident) {
    }
}
