package id.terang.statistics.counting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is counted where: one tally for all that is asked for, and one for each row of each table.
public final class Cells {

    final Scope scope;
    final Tally all = new Tally();
    public final Tally[] agencies;
    final Tally[] services;
    final Tally[] areas;
    final Tally[] firstHolders;
    /// All that were filed in the rows of first holders together; known when all have been counted, of a chosen agency.
    final Tally filedThere = new Tally();
    final Tally[] months;

    final Asked asked = new Asked();

    /// How many cases were promised so many working days.
    int[] promises = new int[0];
    long imported;
    long firstResponseUnknown;
    long withoutPromise;

    Cells(Scope scope) {
        this.scope = scope;
        agencies = tallies(scope.agencies().count());
        services = tallies(scope.services().count());
        areas = tallies(scope.areas().count());
        firstHolders = tallies(scope.firstHolders().count());
        months = tallies(scope.months().count());
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

    /// Of the agency where it was filed. Whoever holds a case in its first span held it then.
    @Nullable Tally firstHolder(OneCase one) {
        return in(firstHolders, scope.firstHolders().of(one.facts.spans.holder(one.first)));
    }

    Tally month(int day) {
        return months[scope.month(day)];
    }

    private static @Nullable Tally in(Tally[] tallies, int row) {
        return row < 0 ? null : tallies[row];
    }

    void promised(int days, int cases) {
        if (days >= promises.length) {
            promises = Arrays.copyOf(promises, days + 1);
        }
        promises[days] += cases;
    }

    /// The promise made most often, the longer of two; null where none was made.
    @Nullable Integer usualPromise() {
        return IntStream.range(0, promises.length).filter(days -> promises[days] > 0).boxed()
                .max(Comparator.<Integer>comparingInt(days -> promises[days]).thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /// To be told when all cases have been counted.
    void complete() {
        for (Tally month : months) {
            all.addOfMonth(month);
        }
        if (!scope.everyAgency()) {
            for (Tally row : firstHolders) {
                filedThere.add(row);
            }
        }
    }

    /// Adds what was counted of other cases.
    void add(Cells others) {
        all.add(others.all);
        add(agencies, others.agencies);
        add(services, others.services);
        add(areas, others.areas);
        add(firstHolders, others.firstHolders);
        add(months, others.months);
        for (int days = 0; days < others.promises.length; days++) {
            promised(days, others.promises[days]);
        }
        asked.add(others.asked);
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
