package id.terang.statistics;

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
        FactColumns facts = one.facts;
        for (int s = one.first; s <= one.last; s++) {
            boolean answered = facts.state[s] == FactColumns.ANSWERED && facts.enteredBy[s] == FactColumns.BY_ANSWER;
            boolean closed = facts.state[s] == FactColumns.CLOSED;
            if ((answered || closed) && scope.inPeriod(facts.day[s]) && scope.matches(facts, s) && scope.inAgency(facts.holder[s])) {
                see(cells.all, one, s, answered);
                see(cells.agency(facts.holder[s]), one, s, answered);
                see(cells.service(facts.service[s]), one, s, answered);
                see(cells.area(facts.area[s]), one, s, answered);
            }
        }
    }

    private static void see(@Nullable Tally tally, OneCase one, int s, boolean answered) {
        if (tally == null) {
            return;
        }
        FactColumns facts = one.facts;
        Tally.Aftermath aftermath = tally.aftermath;
        boolean went = s < one.last;
        boolean old = one.asOf - facts.from[s] >= DAYS;
        boolean soon = went && facts.from[s + 1] - facts.from[s] <= DAYS;
        if (answered) {
            aftermath.answer(facts.outcome[s]);
            if (old) {
                aftermath.oldAnswers++;
                aftermath.disputed += soon && facts.enteredBy[s + 1] == FactColumns.DISPUTED ? 1 : 0;
            }
            if (facts.delivered[s]) {
                int rating = went ? facts.rating[s + 1] : 0;
                aftermath.asked++;
                aftermath.rated += rating > 0 ? 1 : 0;
                aftermath.satisfied += rating >= Tally.Aftermath.SATISFIED ? 1 : 0;
            }
        } else {
            aftermath.close(facts.reason[s]);
            if (old && FactColumns.reopenable(facts.reason[s])) {
                aftermath.oldClosings++;
                aftermath.reopened += soon && facts.enteredBy[s + 1] == FactColumns.REOPENED ? 1 : 0;
            }
        }
    }
}
