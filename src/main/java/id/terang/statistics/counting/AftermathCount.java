package id.terang.statistics.counting;

import id.terang.statistics.counting.Tally.Seen;
import org.jspecify.annotations.Nullable;

/// What became of the answers given and of the cases closed in the period: disputed, confirmed, rated, reopened. Counted
/// where the case lay when it was answered or closed.
final class AftermathCount {

    private static final long DAYS = Tally.Aftermath.DAYS * 86_400_000_000L;

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
            boolean closed = spans.state(s) == Spans.CLOSED;
            if ((answered || closed) && scope.inPeriod(spans.day(s)) && scope.matches(spans, s) && scope.inAgency(spans.holder(s))) {
                Seen seen = see(one, s, answered);
                add(cells.all, seen);
                add(cells.agency(spans.holder(s)), seen);
                add(cells.service(spans.service(s)), seen);
                add(cells.area(spans.area(s)), seen);
            }
        }
    }

    private static void add(@Nullable Tally tally, Seen seen) {
        if (tally != null) {
            tally.aftermath.add(seen);
        }
    }

    private static Seen see(OneCase one, int s, boolean answered) {
        Spans spans = one.facts.spans;
        boolean went = s < one.last;
        boolean old = one.asOf - spans.from(s) >= DAYS;
        boolean soon = went && spans.from(s + 1) - spans.from(s) <= DAYS;
        int next = soon ? spans.enteredBy(s + 1) : Scope.NOWHERE;
        if (answered) {
            return new Seen(spans.outcome(s), Scope.NOWHERE, old, next == Spans.DISPUTED, spans.delivered(s), went ? spans.rating(s + 1) : 0);
        }
        return new Seen(Scope.NOWHERE, spans.reason(s), old && spans.reopenable(s), next == Spans.REOPENED, false, 0);
    }
}
