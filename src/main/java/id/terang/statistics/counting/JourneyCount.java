package id.terang.statistics.counting;

import id.terang.statistics.Durations.Ending;
import org.jspecify.annotations.Nullable;

/// How long things took: of the cases filed in the period, or of those that arrived at the chosen agency in it. What a
/// case *is* (service, area, kind) is what it is at the end.
final class JourneyCount {

    private final Cells cells;
    private final Scope scope;

    JourneyCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
    }

    void count(OneCase one) {
        if (!scope.matches(one.facts.spans, one.last)) {
            return;
        }
        int arrived = scope.arrival(one);
        if (arrived >= 0 && scope.inPeriod(one.facts.spans.day(arrived))) {
            int end = departure(one, arrived);
            cells.imported += one.facts.imported[one.row] ? 1 : 0;
            cells.firstResponseUnknown += one.firstResponseKnown ? 0 : 1;
            promised(one);
            Spans spans = one.facts.spans;
            journey(one, arrived, end, cells.month(spans.day(arrived)), cells.service(spans.service(one.last)), cells.area(spans.area(one.last)),
                    scope.everyAgency() ? cells.firstHolder(one) : null);
            endings(one, arrived, end);
        }
        byAgency(one);
        if (!scope.everyAgency()) {
            byFirstHolder(one);
        }
    }

    /// The whole way of what was filed in the chosen agency, wherever it went since.
    private void byFirstHolder(OneCase one) {
        Tally firstHolder = cells.firstHolder(one);
        if (firstHolder != null && scope.inPeriod(one.facts.spans.day(one.first))) {
            journey(one, one.first, one.last + 1, firstHolder, null, null, null);
        }
    }

    /// The first span after it, or one past the last.
    private int departure(OneCase one, int arrived) {
        int s = scope.everyAgency() ? one.last + 1 : arrived;
        while (s <= one.last && scope.inAgency(one.facts.spans.holder(s))) {
            s++;
        }
        return s;
    }

    private void promised(OneCase one) {
        if (one.resolve < 0) {
            cells.withoutPromise++;
        } else {
            cells.promised(one.facts.clocks.days(one.resolve), 1);
        }
    }

    /// One journey per agency cell that the case came to, from its first arrival there until it left; and how long
    /// each stay was, the later ones too.
    private void byAgency(OneCase one) {
        FactColumns facts = one.facts;
        int s = one.first;
        while (s <= one.last) {
            int row = scope.agencies().of(facts.spans.holder(s));
            int end = s + 1;
            while (end <= one.last && scope.agencies().of(facts.spans.holder(end)) == row) {
                end++;
            }
            if (row >= 0 && scope.inPeriod(facts.spans.day(s))) {
                Tally agency = cells.agencies[row];
                stay(one, s, end, agency);
                if (!scope.cameBefore(one, row, s)) {
                    journey(one, s, end, agency, null, null, null);
                }
            }
            s = end;
        }
    }

    /// How long it lay here before it was decided or passed on.
    private static void stay(OneCase one, int from, int end, Tally agency) {
        FactColumns facts = one.facts;
        int s = from;
        while (s < end && facts.spans.pending(s)) {
            s++;
        }
        if (s == from) {
            return;
        }
        boolean ended = s <= one.last;
        boolean worked = ended && (s == end || facts.spans.decided(s));
        int days = (ended ? facts.spans.workingDay(s) : one.today()) - facts.spans.workingDay(from);
        agency.stay.add(days, LivedTime.step((ended ? facts.spans.from(s) : one.asOf) - facts.spans.from(from)), worked ? Ending.REACHED : Ending.OPEN,
                !ended);
    }

    /// Times it was passed on from here, or within it: transferred or delegated. Routing by the desk is none.
    private static int handOffs(OneCase one, int from, int end) {
        int count = 0;
        for (int s = from + 1; s <= Math.min(end, one.last); s++) {
            int by = one.facts.spans.enteredBy(s);
            count += by == Spans.TRANSFERRED || by == Spans.DELEGATED ? 1 : 0;
        }
        return count;
    }

    /// From span `from` to before span `end` (one past the last span: never left); counted in up to four cells.
    private static void journey(OneCase one, int from, int end, Tally cell, @Nullable Tally second, @Nullable Tally third,
            @Nullable Tally fourth) {
        if (one.decided < 0 || one.decided > from) {
            decision(one, from, end, cell, second, third, fourth);
        }
        if (one.firstResponseKnown && (one.respondedAt > one.facts.spans.from(from) || from == one.first)) {
            firstResponse(one, from, end, cell, second, third, fourth);
        }
        int times = handOffs(one, from, end);
        cell.handOffs.add(times);
        if (second != null) {
            second.handOffs.add(times);
        }
        if (third != null) {
            third.handOffs.add(times);
        }
        if (fourth != null) {
            fourth.handOffs.add(times);
        }
    }

    private static void decision(OneCase one, int from, int end, Tally cell, @Nullable Tally second, @Nullable Tally third,
            @Nullable Tally fourth) {
        FactColumns facts = one.facts;
        boolean left = end <= one.last;
        boolean closed = !left && one.closed();
        boolean reached = one.decided >= 0 && one.decided < end;
        int ended = reached ? one.decided : left ? end : closed ? one.last : Scope.NOWHERE;
        boolean merged = closed && !reached && facts.spans.reason(one.last) == Spans.DUPLICATE;
        int stood = from == one.first && !left && !merged ? stoodStill(one, ended) : stoodStill(one, from, ended < 0 ? one.last + 1 : ended);
        int days = (ended < 0 ? one.today() : facts.spans.workingDay(ended)) - facts.spans.workingDay(from) - stood;
        int steps = LivedTime.step((ended < 0 ? one.asOf : facts.spans.from(ended)) - facts.spans.from(from));
        Ending ending = reached ? Ending.REACHED : left ? Ending.COMPETING : Ending.OPEN;
        boolean open = !left && !closed;
        cell.decision.add(days, steps, ending, open);
        if (second != null) {
            second.decision.add(days, steps, ending, open);
        }
        if (third != null) {
            third.decision.add(days, steps, ending, open);
        }
        if (fourth != null) {
            fourth.decision.add(days, steps, ending, open);
        }
    }

    /// Working days that the promise stood still on the whole way of a case: also in later rounds, where it was withdrawn or merged
    /// before anybody decided it, and in the pause with which it ended. Not of a case that is merged: its clock goes on with that of
    /// the case it lives on in, also pauses that came when its own time was over.
    private static int stoodStill(OneCase one, int ended) {
        Clocks clocks = one.facts.clocks;
        long until = ended < 0 ? one.asOf : one.facts.spans.from(ended);
        int stood = 0;
        for (int c = one.firstClock(); c < one.clockEnd(); c++) {
            if (clocks.type(c) == Clocks.RESOLVE && one.begun(c)) {
                stood += clocks.pausedDays(c) + (clocks.pausedAt(c) < until ? one.standingStill(c, until) : 0);
                if (clocks.stop(c) >= until) {
                    return stood;
                }
            }
        }
        return stood;
    }

    /// Of one agency's time, or until a merge, those that the citizen was waited for in it: what others waited is not taken off.
    private static int stoodStill(OneCase one, int from, int end) {
        Spans spans = one.facts.spans;
        int stood = 0;
        for (int s = from; s < end && one.resolve >= 0; s++) {
            if (spans.state(s) == Spans.AWAITING_CITIZEN) {
                stood += (s < one.last ? spans.workingDay(s + 1) : one.today()) - spans.workingDay(s);
            }
        }
        return stood;
    }

    /// What was closed in the words of many still waits for its first response; withdrawing and merging end the wait.
    private static void firstResponse(OneCase one, int from, int end, Tally cell, @Nullable Tally second, @Nullable Tally third,
            @Nullable Tally fourth) {
        FactColumns facts = one.facts;
        boolean left = end <= one.last;
        boolean closed = !left && one.closed() && (!one.responseOwed || facts.spans.reason(one.last) == Spans.DUPLICATE);
        long ended = left ? facts.spans.from(end) : closed ? facts.spans.from(one.last) : one.asOf;
        int endedDay = left ? facts.spans.workingDay(end) : closed ? facts.spans.workingDay(one.last) : one.today();
        boolean reached = one.respondedAt != Clocks.NEVER && (!left || one.respondedAt <= ended);
        int days = (reached ? one.respondedWorkingDay : endedDay) - facts.spans.workingDay(from);
        int steps = LivedTime.step((reached ? one.respondedAt : ended) - facts.spans.from(from));
        Ending ending = reached ? Ending.REACHED : left ? Ending.COMPETING : Ending.OPEN;
        boolean open = !left && !closed;
        int questions = reached && one.respondedByQuestion ? 1 : 0;
        cell.answerFirst(days, steps, ending, open, questions);
        if (second != null) {
            second.answerFirst(days, steps, ending, open, questions);
        }
        if (third != null) {
            third.answerFirst(days, steps, ending, open, questions);
        }
        if (fourth != null) {
            fourth.answerFirst(days, steps, ending, open, questions);
        }
    }

    /// In which way it ended first: answered, refused, or withdrawn, merged or gone elsewhere; and whether the first
    /// closing was a confirmation.
    private void endings(OneCase one, int from, int end) {
        FactColumns facts = one.facts;
        // What was answered already when an agency took over from another is no answer of its own.
        if (from > one.first && !facts.spans.pending(from)) {
            return;
        }
        int s = from;
        while (s < end && facts.spans.pending(s)) {
            s++;
        }
        boolean gone = s <= one.last;
        int lasted = LivedTime.step((gone ? facts.spans.from(s) : one.asOf) - facts.spans.from(from));
        boolean answered = gone && s < end && facts.spans.state(s) == Spans.ANSWERED;
        boolean refused = gone && s < end && !answered && facts.spans.decided(s);
        cells.all.endings.add(Tally.Endings.ANSWERED, lasted, answered ? Ending.REACHED : gone ? Ending.COMPETING : Ending.OPEN);
        cells.all.endings.add(Tally.Endings.REFUSED, lasted, refused ? Ending.REACHED : gone ? Ending.COMPETING : Ending.OPEN);
        cells.all.endings.add(Tally.Endings.ELSEWHERE, lasted,
                gone && !answered && !refused ? Ending.REACHED : gone ? Ending.COMPETING : Ending.OPEN);
        int c = from;
        while (c < end && facts.spans.state(c) != Spans.CLOSED) {
            c++;
        }
        boolean closed = c <= one.last;
        boolean confirmed = closed && c < end && facts.spans.reason(c) == Spans.CONFIRMED;
        cells.all.endings.add(Tally.Endings.CONFIRMED, LivedTime.step((closed ? facts.spans.from(c) : one.asOf) - facts.spans.from(from)),
                confirmed ? Ending.REACHED : closed ? Ending.COMPETING : Ending.OPEN);
    }
}
