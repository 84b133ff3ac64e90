package id.terang.statistics.counting;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// "Duplicates: reports and incidents both counted" (domain.md §4): of the cases whose journeys a cell counts, how many
/// different incidents they tell of. Reports that were merged, or joined one incident, are one, also with a case that was
/// filed earlier or elsewhere.
final class IncidentCount {

    private final Cells cells;
    private final Scope scope;

    IncidentCount(Cells cells) {
        this.cells = cells;
        this.scope = cells.scope;
    }

    /// Where a chain of cases ends.
    ///
    /// @param at the cells in which that case is counted itself and is part of no other
    private record Incident(int row, Set<Tally> at) {
    }

    void count(OneCase one) {
        int partOf = one.partOf();
        if (partOf >= 0) {
            at(one, tally -> tally.incidents.add(partOf));
        }
    }

    /// The cells whose cohort a case belongs to, as in {@link JourneyCount}.
    private void at(OneCase one, Consumer<Tally> cell) {
        Spans spans = one.facts.spans;
        if (!scope.matches(spans, one.last)) {
            return;
        }
        int arrived = scope.arrival(one);
        if (arrived >= 0 && scope.inPeriod(spans.day(arrived))) {
            cell.accept(cells.month(spans.day(arrived)));
            tell(cells.service(spans.service(one.last)), cell);
            tell(cells.area(spans.area(one.last)), cell);
        }
        if (scope.inPeriod(spans.day(one.first))) {
            tell(cells.firstHolder(one), cell);
        }
        for (int s = one.first; s <= one.last; s++) {
            int row = scope.agencies().of(spans.holder(s));
            if (row >= 0 && scope.inPeriod(spans.day(s)) && !scope.cameBefore(one, row, s)) {
                cell.accept(cells.agencies[row]);
            }
        }
    }

    private static void tell(@Nullable Tally tally, Consumer<Tally> cell) {
        if (tally != null) {
            cell.accept(tally);
        }
    }

    /// To be told when all cases have been counted.
    ///
    /// @param asked whether a case is among those that are counted at all
    void complete(OneCase one, Predicate<OneCase> asked) {
        Map<Integer, Incident> known = new HashMap<>();
        Stream.of(Stream.of(cells.all, cells.filedThere), Arrays.stream(cells.agencies), Arrays.stream(cells.services), Arrays.stream(cells.areas),
                Arrays.stream(cells.firstHolders), Arrays.stream(cells.months)).flatMap(tallies -> tallies).forEach(tally -> {
                    Set<Incident> others = Collections.newSetFromMap(new IdentityHashMap<>());
                    for (int row : tally.incidents.partOf()) {
                        Incident incident = known.computeIfAbsent(row, from -> end(from, one, asked));
                        // Chains that end at the same case are one incident.
                        others.add(known.computeIfAbsent(incident.row, end -> incident));
                    }
                    tally.incidents.others = others.stream().filter(incident -> !incident.at.contains(tally)).count();
                });
    }

    private Incident end(int from, OneCase one, Predicate<OneCase> asked) {
        Set<Integer> passed = new HashSet<>();
        int row = from;
        boolean there = one.meet(row);
        while (there && passed.add(row) && one.partOf() >= 0) {
            row = one.partOf();
            there = one.meet(row);
        }
        if (there && one.partOf() >= 0) {
            return new Incident(leastOfCircle(row, one), Set.of());
        }
        Set<Tally> at = Collections.newSetFromMap(new IdentityHashMap<>());
        if (there && asked.test(one)) {
            at(one, at::add);
            if (Arrays.stream(cells.months).anyMatch(at::contains)) {
                at.add(cells.all);
            }
            if (Arrays.stream(cells.firstHolders).anyMatch(at::contains)) {
                at.add(cells.filedThere);
            }
        }
        return new Incident(row, at);
    }

    /// Cases that are part of each other, as an incident that was merged into its own report, are one and end nowhere: from each
    /// of them the same is found.
    private static int leastOfCircle(int begin, OneCase one) {
        int least = begin;
        one.meet(begin);
        for (int row = one.partOf(); row != begin; row = one.partOf()) {
            least = Math.min(least, row);
            one.meet(row);
        }
        return least;
    }
}
