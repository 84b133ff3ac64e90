package id.terang.statistics;

import id.terang.complaints.ClockChange;
import id.terang.complaints.EventType;
import id.terang.complaints.RecordedEvent;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.statistics.FactProjection.CalendarVersion;
import id.terang.statistics.FactProjection.Move;
import id.terang.statistics.Facts.Clock;
import id.terang.statistics.Facts.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clocks of one case as its events tell them, and who answers for each.
final class ClockHistory {

    /// "To the sender if it transferred in the last 20 % of the time" (domain.md §4).
    private static final double LATE_PART = 0.2;

    private final CalendarVersion calendars;
    private final List<Running> clocks = new ArrayList<>();

    ClockHistory(CalendarVersion calendars) {
        this.calendars = calendars;
    }

    /// The calendar version a case was filed under; a case without any clock is read with the first one.
    static WorkingCalendar calendarOf(RecordedEvent filed, long calendar, CalendarVersion calendars) {
        return filed.clocks().stream().filter(ClockChange.Started.class::isInstance)
                .map(ClockChange.Started.class::cast).filter(start -> start.calendarId() == calendar).findFirst()
                .map(start -> calendars.at(start.calendarId(), start.calendarVersion()))
                .orElseGet(() -> calendars.at(calendar, 1));
    }

    /// @param holder who held the case when it happened, before any hand-over it brings
    void see(RecordedEvent event, Instant known, long holder) {
        for (ClockChange change : event.clocks()) {
            if (change instanceof ClockChange.Started start) {
                clocks.add(new Running(start, known));
            } else {
                clocks.stream().filter(c -> c.type == change.clock() && c.round == change.round()).findFirst()
                        .ifPresent(clock -> clock.see(change, event, known, holder));
            }
        }
    }

    /// The rows, by type, round and known time.
    List<Clock> rows(long firstHolder, List<Move> moves) {
        return clocks.stream().flatMap(clock -> clock.versions(firstHolder, moves).stream())
                .sorted(Comparator.comparing((Clock c) -> c.type().name()).thenComparing(Clock::round)
                        .thenComparing(c -> c.known().from()))
                .toList();
    }

    /// Who held the case at `at`, as far as the first `seq` events tell.
    private static long holder(long first, List<Move> moves, Instant at, int seq) {
        long holder = first;
        for (Move move : moves) {
            if (move.seq() < seq && !move.at().isAfter(at)) {
                holder = move.to();
            }
        }
        return holder;
    }

    private static long charged(long holder, List<Move> moves, Instant at, int seq, Instant lateFrom) {
        long charged = holder;
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move move = moves.get(i);
            if (move.seq() < seq && !move.at().isAfter(at) && move.at().isAfter(lateFrom) && move.handOver()) {
                charged = move.from();
            }
        }
        return charged;
    }

    /// What is known of the clock between two moments of learning.
    private record Version(Instant due, int pausedDays, @Nullable Instant pausedAt, Instant from,
            @Nullable Instant to) {
    }

    private final class Running {

        private final ClockType type;
        private final int round;
        private final ClockChange.Started start;
        private final List<Version> past = new ArrayList<>();
        private Instant due;
        private int pausedDays;
        private @Nullable Instant pausedAt;
        private Instant knownSince;
        private @Nullable Instant stop;
        private @Nullable EventType stopEvent;
        private int stopSeq;
        private @Nullable Long holderAtStop;
        private @Nullable Instant voidAt;
        private @Nullable Instant endKnown;

        Running(ClockChange.Started start, Instant known) {
            this.start = start;
            type = start.clock();
            round = start.round();
            due = start.due();
            knownSince = known;
        }

        void see(ClockChange change, RecordedEvent event, Instant known, long holder) {
            switch (change) {
                case ClockChange.Stopped stopped -> {
                    stop = stopped.at();
                    stopEvent = event.type();
                    stopSeq = event.seq();
                    holderAtStop = holder;
                    endKnown = known;
                }
                case ClockChange.Voided voided -> {
                    voidAt = voided.at();
                    endKnown = known;
                }
                case ClockChange.Paused paused -> {
                    if (known.isAfter(paused.at())) {
                        turn(known);
                    }
                    pausedAt = paused.at();
                }
                case ClockChange.Resumed resumed -> {
                    turn(known);
                    due = resumed.due();
                    pausedDays += resumed.pausedDays();
                    pausedAt = null;
                }
                case ClockChange.Moved moved -> {
                    turn(known);
                    due = moved.due();
                }
                case ClockChange.Recounted recounted -> {
                    turn(known);
                    due = recounted.due();
                }
                case ClockChange.Started ignored -> throw new IllegalArgumentException("a clock starts once");
                case ClockChange.Missed ignored -> {
                    // Lateness is read from due and stop.
                }
            }
        }

        /// From now on something else is known.
        private void turn(Instant known) {
            if (known.isAfter(knownSince)) {
                past.add(new Version(due, pausedDays, pausedAt, knownSince, known));
                knownSince = known;
            }
        }

        List<Clock> versions(long firstHolder, List<Move> moves) {
            List<Clock> rows = new ArrayList<>();
            past.forEach(version -> rows.add(row(version, false, firstHolder, moves)));
            Instant end = stop != null ? stop : voidAt;
            Instant last = knownSince;
            if (end != null && endKnown != null && endKnown.isAfter(end) && endKnown.isAfter(knownSince)) {
                rows.add(row(new Version(due, pausedDays, pausedAt, knownSince, endKnown), false, firstHolder, moves));
                last = endKnown;
            }
            rows.add(row(new Version(due, pausedDays, pausedAt, last, null), true, firstHolder, moves));
            return rows;
        }

        private Clock row(Version version, boolean ended, long firstHolder, List<Move> moves) {
            Instant stopped = ended ? stop : null;
            boolean kept = stopped != null && !stopped.isAfter(version.due());
            Instant end = kept ? stopped : version.due();
            int seq = kept ? stopSeq : Integer.MAX_VALUE;
            long atDue = holder(firstHolder, moves, version.due(), Integer.MAX_VALUE);
            long atEnd = kept && holderAtStop != null ? holderAtStop : atDue;
            // "In the last 20 % of the time": of the time of this round, as its warning is counted too.
            Duration length = Duration.between(start.countedFrom(), version.due());
            Instant lateFrom = version.due().minusMillis((long) (Math.max(0, length.toMillis()) * LATE_PART));
            WorkingCalendar calendar = calendars.at(start.calendarId(), start.calendarVersion());
            return new Clock(type, round, start.start(), version.due(),
                    LocalDate.ofInstant(version.due(), calendar.zone()), start.days(), start.policyVersion(),
                    start.calendarId(), start.calendarVersion(), version.pausedDays(), version.pausedAt(), stopped,
                    ended ? stopEvent : null, ended ? voidAt : null, atDue, ended ? holderAtStop : null,
                    charged(atEnd, moves, end, seq, lateFrom), new Known(version.from(), version.to()));
        }
    }
}
