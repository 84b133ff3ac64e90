package id.terang.statistics.counting;

import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.jurisdiction.ARegion;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Texts;
import id.terang.statistics.FigureQuery;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// How long one uncached sheet of figures takes, over cases made up here: three years, 40 agencies, 60 services, 200 areas,
/// filters at random. `./mvnw test -Dtest=FigureBench -Dbench.cases=1000000`; not part of the tests.
class FigureBench {

    private static final WorkingCalendar CALENDAR = ARegion.calendar();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Instant NOW = LAST.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private static final long DAY = 86_400_000_000L;
    private static final int AGENCIES = 40;
    private static final int SERVICES = 60;
    private static final int AREAS = 200;
    private static final int WARM = 30;
    private static final int MEASURED = 200;

    private final SplittableRandom random = new SplittableRandom(3);
    private final PrintStream out = System.out;

    @Test
    void sheets() {
        int most = Integer.getInteger("bench.cases", 1_000_000);
        for (int cases : new int[] {most / 5, most}) {
            var facts = new FactColumns();
            long before = heap();
            for (int i = 1; i <= cases; i++) {
                add(facts, i);
            }
            long bytes = heap() - before;
            var view = new FactCopy.View(facts, new FormerFacts(), List.of(CALENDAR));
            times(view, WARM, false);
            measured(view, cases, "now", MEASURED, false);
            measured(view, cases, "as of a past day", MEASURED / 2, true);
            out.printf(Locale.ROOT, "%,9d cases  columns: %.0f bytes a case, %,d MB%n", cases, (double) bytes / cases, bytes >> 20);
        }
    }

    private double[] times(FactCopy.View view, int times, boolean past) {
        return IntStream.range(0, times).mapToDouble(i -> {
            var query = new FigureQuery(FIRST, LAST, null, null, null, null, null, null, null);
            Instant asOf = past ? NOW.minusSeconds(86_400L * random.nextInt(700)) : NOW;
            Scope scope = scope();
            List<Summing.Row> agencies = rows(scope.agencies());
            List<Summing.Row> services = rows(scope.services());
            List<Summing.Row> areas = rows(scope.areas());
            long start = System.nanoTime();
            var sheet = new Summing(query, asOf, new Sweep(view, scope, asOf, past).run(), agency -> -1).sheet(agencies, services, areas);
            double millis = (System.nanoTime() - start) / 1e6;
            if (!sheet.volume().reconciles()) {
                throw new IllegalStateException("flow does not reconcile: " + sheet.volume());
            }
            return millis;
        }).sorted().toArray();
    }

    private void print(int cases, String what, double[] sorted, double processor) {
        out.printf(Locale.ROOT, "%,9d cases  %-18s p50 %6.1f  p95 %6.1f  max %6.1f ms, processor %6.1f ms each%n", cases, what,
            sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)], sorted[sorted.length - 1], processor);
    }

    /// Processor time of all threads, in milliseconds: other work on the machine does not change it much.
    private static double processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    private void measured(FactCopy.View view, int cases, String what, int times, boolean past) {
        double before = processor();
        double[] sorted = times(view, times, past);
        print(cases, what, sorted, (processor() - before) / times);
    }

    /// Any of the filters or none, each a third of the ids, in a year that ends at some month.
    private Scope scope() {
        LocalDate to = LAST.minusMonths(random.nextInt(24));
        LocalDate from = to.minusYears(1).plusDays(1);
        return new Scope(some(AGENCIES), some(SERVICES), some(AREAS), random.nextInt(4) - 1, -1, -1, (int) from.toEpochDay(),
            (int) to.toEpochDay(), tens(AGENCIES), tens(SERVICES), tens(AREAS), tens(AGENCIES), Scope.Months.of(from, to));
    }

    private boolean[] some(int ids) {
        if (random.nextInt(3) > 0) {
            return null;
        }
        int third = random.nextInt(3);
        boolean[] set = new boolean[ids];
        for (int i = 0; i < ids; i++) {
            set[i] = i % 3 == third;
        }
        return set;
    }

    /// Rows of ten ids each.
    private static Scope.Rows tens(int ids) {
        return Scope.Rows.of(IntStream.range(0, ids / 10)
            .mapToObj(row -> LongStream.range(row * 10L, row * 10L + 10).boxed().toList()).toList());
    }

    private static List<Summing.Row> rows(Scope.Rows rows) {
        return IntStream.range(0, rows.count()).mapToObj(row -> new Summing.Row("row-" + row, Texts.same("Row " + row), false, Set.of())).toList();
    }

    private void add(FactColumns facts, long id) {
        int row = facts.begin(id);
        facts.live[row] = true;
        long at = FIRST.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000 + random.nextLong(1_090 * DAY);
        int agency = random.nextInt(AGENCIES);
        int service = random.nextInt(SERVICES);
        int area = random.nextInt(AREAS);
        Kind kind = Kind.values()[random.nextInt(3)];
        long filed = at;
        span(facts, row, at, Status.SUBMITTED, null, EventType.FILED, 0, service, area, kind);
        at += random.nextLong(2 * DAY);
        span(facts, row, at, Status.ASSIGNED, null, EventType.VERIFIED, agency, service, area, kind);
        if (random.nextInt(10) == 0) {
            at += random.nextLong(3 * DAY);
            agency = random.nextInt(AGENCIES);
            span(facts, row, at, Status.ASSIGNED, null, EventType.TRANSFERRED, agency, service, area, kind);
        }
        at += random.nextLong(2 * DAY);
        span(facts, row, at, Status.IN_PROGRESS, null, EventType.STARTED, agency, service, area, kind);
        long answered = Clocks.NEVER;
        if (random.nextInt(20) > 0) {
            at += random.nextLong(40 * DAY);
            answered = at;
            int span = span(facts, row, at, Status.ANSWERED, null, EventType.ANSWERED, agency, service, area, kind);
            facts.spans.say(span, Outcome.ACTION_TAKEN, true, 0);
            at += random.nextLong(10 * DAY);
            span = span(facts, row, at, Status.CLOSED, CloseReason.CONFIRMED, EventType.CONFIRMED, agency, service, area, kind);
            facts.spans.say(span, null, false, random.nextInt(5));
        }
        clock(facts, row, Clocks.FIRST_RESPONSE, filed, 7, answered, agency);
        clock(facts, row, Clocks.RESOLVE, filed, 20, answered, agency);
        facts.complete(row);
    }

    private static int span(FactColumns facts, int row, long at, Status state, CloseReason reason, EventType by, int holder,
                            int service, int area, Kind kind) {
        return facts.add(row, new Spans.Span(at, (int) (at / DAY), (int) (at / DAY * 5 / 7), state, reason, kind, by, holder, service, area));
    }

    private static void clock(FactColumns facts, int row, int type, long start, int days, long stop, int charged) {
        long due = start + days * DAY;
        facts.add(row, new Clocks.Clock(type, 1, 0, days, 0, Clocks.NEVER, start, due, (int) (due / DAY), stop,
                stop == Clocks.NEVER ? 0 : (int) (stop / DAY * 5 / 7), charged));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
