package id.terang.statistics.counting;

import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import org.jspecify.annotations.Nullable;

/// The stretches of time in which nothing about a case changed, those of one case behind each other.
final class Spans extends Packed {

    static final int AWAITING_CITIZEN = Status.AWAITING_CITIZEN.ordinal();
    static final int ANSWERED = Status.ANSWERED.ordinal();
    static final int CLOSED = Status.CLOSED.ordinal();
    static final int DUPLICATE = CloseReason.DUPLICATE.ordinal();
    static final int WITHDRAWN = CloseReason.WITHDRAWN.ordinal();
    static final int CONFIRMED = CloseReason.CONFIRMED.ordinal();
    static final int BY_ANSWER = EventType.ANSWERED.ordinal();
    static final int BY_CONFIRMATION = EventType.CONFIRMED.ordinal();
    static final int DISPUTED = EventType.DISPUTED.ordinal();
    static final int REOPENED = EventType.REOPENED.ordinal();
    static final int TRANSFERRED = EventType.TRANSFERRED.ordinal();
    static final int DELEGATED = EventType.DELEGATED.ordinal();
    static final int SUCCEEDED = EventType.HOLDER_SUCCEEDED.ordinal();
    static final int APPEAL_DISMISSED = EventType.APPEAL_DISMISSED.ordinal();

    private static final int WIDTH = 4;
    // The first long is when it began; the others:
    private static final int DAYS = 1;
    private static final int WHERE = 2;
    private static final int WHAT = 3;

    // In WHAT, below the area; reason and outcome are one more than the ordinal, 0 for none.
    private static final int STATE = 0;
    private static final int REASON = 5;
    private static final int KIND = 10;
    private static final int ENTERED_BY = 14;
    private static final int OUTCOME = 22;
    private static final int RATING = 26;
    private static final int DELIVERED = 29;
    // What follows from state and reason, since every walk asks for it again and again.
    private static final int PENDING = 30;
    private static final int DECIDED = 31;
    private static final long SAID = 0xffL << OUTCOME;
    private static final long WHAT_MOVES = 0xfL << KIND | 0xffff_ffffL << Integer.SIZE | 1L << PENDING;

    private static final CloseReason[] REASONS = CloseReason.values();

    Spans() {
        super(WIDTH);
    }

    /// One of them.
    ///
    /// @param from microseconds since 1970
    /// @param day of `from` in the calendar of the case, since 1970
    /// @param workingDay of `from`: working days since 1970
    record Span(long from, int day, int workingDay, Status state, @Nullable CloseReason reason, Kind kind, EventType enteredBy,
            int holder, int service, int area) {
    }

    /// @return its number
    int add(Span span) {
        int i = place();
        at[i] = span.from;
        at[i + DAYS] = both(span.day, span.workingDay);
        at[i + WHERE] = both(span.holder, span.service);
        int reason = span.reason == null ? 0 : span.reason.ordinal() + 1;
        at[i + WHAT] = both(span.area, span.state.ordinal() << STATE | reason << REASON | span.kind.ordinal() << KIND
                | span.enteredBy.ordinal() << ENTERED_BY | (pending(span) ? 1 : 0) << PENDING | (decided(span) ? 1 : 0) << DECIDED);
        return count() - 1;
    }

    /// What was said at the beginning of it.
    ///
    /// @param outcome of an answer, null if it began otherwise
    /// @param delivered whether the answer could be delivered to somebody
    /// @param rating what the citizen gave when confirming, 1 to 4; else 0
    void say(int span, @Nullable Outcome outcome, boolean delivered, int rating) {
        int i = span * WIDTH + WHAT;
        long said = (outcome == null ? 0L : outcome.ordinal() + 1L) << OUTCOME | (long) rating << RATING | (delivered ? 1L : 0) << DELIVERED;
        at[i] = at[i] & ~SAID | said;
    }

    /// Takes over what was said from a span that stands elsewhere.
    void sayAs(int span, Spans others, int other) {
        int i = span * WIDTH + WHAT;
        at[i] = at[i] & ~SAID | others.at[other * WIDTH + WHAT] & SAID;
    }

    long from(int span) {
        return at[span * WIDTH];
    }

    int day(int span) {
        return high(at[span * WIDTH + DAYS]);
    }

    int workingDay(int span) {
        return (int) at[span * WIDTH + DAYS];
    }

    int holder(int span) {
        return high(at[span * WIDTH + WHERE]);
    }

    int service(int span) {
        return (int) at[span * WIDTH + WHERE];
    }

    int area(int span) {
        return high(at[span * WIDTH + WHAT]);
    }

    private int what(int span, int shift, int bits) {
        return (int) (at[span * WIDTH + WHAT] >>> shift) & (1 << bits) - 1;
    }

    int state(int span) {
        return what(span, STATE, REASON - STATE);
    }

    /// Ordinal, -1 for none.
    int reason(int span) {
        return what(span, REASON, KIND - REASON) - 1;
    }

    int kind(int span) {
        return what(span, KIND, ENTERED_BY - KIND);
    }

    int enteredBy(int span) {
        return what(span, ENTERED_BY, OUTCOME - ENTERED_BY);
    }

    /// Of a span that began with an answer, else -1.
    int outcome(int span) {
        return what(span, OUTCOME, RATING - OUTCOME) - 1;
    }

    int rating(int span) {
        return what(span, RATING, DELIVERED - RATING);
    }

    boolean delivered(int span) {
        return what(span, DELIVERED, 1) == 1;
    }

    boolean pending(int span) {
        return what(span, PENDING, 1) == 1;
    }

    private static boolean pending(Span span) {
        return span.state != Status.ANSWERED && span.state != Status.CLOSED;
    }

    boolean decided(int span) {
        return what(span, DECIDED, 1) == 1;
    }

    private static boolean decided(Span span) {
        return span.state == Status.ANSWERED
                || span.state == Status.CLOSED && (span.reason == CloseReason.REJECTED || span.reason == CloseReason.REFERRED);
    }

    boolean reopenable(int span) {
        int reason = reason(span);
        return reason >= 0 && REASONS[reason].reopenable();
    }

    /// Whether from one span to another nothing moved that anybody's pending cases could show.
    boolean alike(int one, int other) {
        return at[one * WIDTH + WHERE] == at[other * WIDTH + WHERE]
                && ((at[one * WIDTH + WHAT] ^ at[other * WIDTH + WHAT]) & WHAT_MOVES) == 0;
    }
}
