package id.terang.statistics;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is counted where: one tally for all that is asked for, and one for each row of each table.
final class Cells {

    final Scope scope;
    final Tally all = new Tally();
    final Tally[] agencies;
    final Tally[] services;
    final Tally[] areas;
    final Tally[] months;

    /// How many cases were promised so many working days.
    final Map<Integer, Integer> promises = new HashMap<>();
    long imported;
    long firstResponseUnknown;
    long withoutPromise;

    Cells(Scope scope) {
        this.scope = scope;
        agencies = tallies(scope.agencies().count());
        services = tallies(scope.services().count());
        areas = tallies(scope.areas().count());
        months = tallies(scope.monthStarts().length - 1);
    }

    private static Tally[] tallies(int n) {
        Tally[] made = new Tally[n];
        for (int i = 0; i < n; i++) {
            made[i] = new Tally();
        }
        return made;
    }

    @Nullable Tally agency(int id) {
        return in(agencies, scope.agencies().of(id));
    }

    @Nullable Tally service(int id) {
        return in(services, scope.services().of(id));
    }

    @Nullable Tally area(int id) {
        return in(areas, scope.areas().of(id));
    }

    Tally month(int day) {
        return months[scope.month(day)];
    }

    private static @Nullable Tally in(Tally[] tallies, int row) {
        return row < 0 ? null : tallies[row];
    }

    /// Adds what was counted of other cases.
    void add(Cells others) {
        all.add(others.all);
        add(agencies, others.agencies);
        add(services, others.services);
        add(areas, others.areas);
        add(months, others.months);
        others.promises.forEach((days, cases) -> promises.merge(days, cases, Integer::sum));
        imported += others.imported;
        firstResponseUnknown += others.firstResponseUnknown;
        withoutPromise += others.withoutPromise;
    }

    private static void add(Tally[] mine, Tally[] others) {
        for (int i = 0; i < mine.length; i++) {
            mine[i].add(others[i]);
        }
    }
}
