package id.terang.statistics.counting;

import id.terang.statistics.counting.Tally.Seen;
import org.jspecify.annotations.Nullable;

/// What became of the answers given and of the cases closed in the period: disputed, confirmed, rated, reopened. Counted
/// where the case lay when it was answered or closed, and where it was filed.
final class AftermathCount {

    private static final long DAY = 86_400_000_000L;
    private static final long DAYS = Tally.Aftermath.DAYS * DAY;

    private final Cells cells;
    private final Scope scope;

    AftermathCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
    }

    void count(OneCase one) {
        Spans spans = one.facts.spans;
        for (int s = one.first; s <= one.last; s++) {
            boolean answered = spans.state(s) == Spans.ANSWERED && spans.enteredBy(s) == Spans.BY_ANSWER;
            boolean closed = spans.state(s) == Spans.CLOSED && !closedBefore(one, s);
            if (!(answered || closed) || !scope.inPeriod(spans.day(s)) || !scope.matches(spans, s)) {
                continue;
            }
            Seen seen = see(one, s, answered);
            add(cells.firstHolder(one), seen);
            if (scope.inAgency(spans.holder(s))) {
                add(cells.all, seen);
                add(cells.agency(spans.holder(s)), seen);
                add(cells.service(spans.service(s)), seen);
                add(cells.area(spans.area(s)), seen);
                if (answered && scope.uncut()) {
                    ask(one, s, seen);
                }
            }
        }
    }

    /// Of whole months, once nothing about them changes any more: a rating that comes later would tell of its own answer.
    private void ask(OneCase one, int s, Seen seen) {
        Spans spans = one.facts.spans;
        int month = scope.month(spans.day(s));
        int end = scope.months().starts()[month + 1];
        // A month is over everywhere on Earth a day later.
        long ripe = (end + 1) * DAY + DAYS;
        if (scope.months().whole(month) && one.asOf >= ripe) {
            cells.asked.add(month, spans.holder(s), seen.delivered(), seen.rating() > 0 && seen.ratedAt() < ripe);
        }
    }

    /// Whether it only stays closed: held by somebody else now, or as it was before an appeal that was dismissed.
    private static boolean closedBefore(OneCase one, int s) {
        Spans spans = one.facts.spans;
        if (s > one.first && spans.state(s - 1) == Spans.CLOSED) {
            return true;
        }
        int before = spans.enteredBy(s) == Spans.APPEAL_DISMISSED ? s - 1 : one.first;
        while (before > one.first && spans.pending(before)) {
            before--;
        }
        return before > one.first && spans.state(before) == Spans.CLOSED;
    }

    private static void add(@Nullable Tally tally, Seen seen) {
        if (tally != null) {
            tally.aftermath.add(seen);
        }
    }

    private static Seen see(OneCase one, int s, boolean answered) {
        Spans spans = one.facts.spans;
        // Another holder after an office was merged changes nothing about an answer.
        int after = s + 1;
        while (after <= one.last && spans.enteredBy(after) == Spans.SUCCEEDED) {
            after++;
        }
        boolean went = after <= one.last;
        boolean old = one.asOf - spans.from(s) >= DAYS;
        boolean soon = went && spans.from(after) - spans.from(s) <= DAYS;
        int next = soon ? spans.enteredBy(after) : Scope.NOWHERE;
        if (answered) {
            return new Seen(spans.outcome(s), Scope.NOWHERE, old, next == Spans.DISPUTED, spans.delivered(s), went ? spans.rating(after) : 0,
                    went ? spans.from(after) : 0);
        }
        return new Seen(Scope.NOWHERE, spans.reason(s), old && spans.reopenable(s), next == Spans.REOPENED, false, 0, 0);
    }
}
