package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.jurisdiction.ARegion;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.statistics.FigureSheet.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// Figures of cases that are small enough to count by hand. Days are days of November 2026 in WIB, at 09.00; the 2nd
/// is a Monday. Agency 1 hands over to agency 2.
class SweepTest {

    private static final WorkingCalendar CALENDAR = ARegion.calendar();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Instant NOW = at(27);

    private final FactColumns facts = new FactColumns();

    @Test
    void what_came_in_and_went_out_adds_up_to_what_is_left() {
        filed(-5).ends(3, Status.ANSWERED, null);
        filed(2).ends(4, Status.ANSWERED, null).ends(6, Status.IN_PROGRESS, EventType.DISPUTED).ends(9, Status.ANSWERED, null);
        filed(2).closes(5, CloseReason.REJECTED);
        filed(3).closes(5, CloseReason.WITHDRAWN);
        filed(4).closes(5, CloseReason.DUPLICATE);
        filed(10);
        filed(40);

        var volume = sweep(1, 30, new int[0], 0).all.volume();

        assertThat(volume).isEqualTo(new FigureSheet.Volume(1, 5, 1, 0, 3, 1, 1, 1, 0, 0, 1));
        assertThat(volume.reconciles()).isTrue();
    }

    @Test
    void a_case_that_moves_leaves_one_agency_and_enters_the_other() {
        filed(2).moves(4).ends(6, Status.ANSWERED, null);
        filed(2);

        var sweep = sweep(1, 30, new int[] {-1, 0, 1}, 2);

        assertThat(sweep.agencies[0].volume()).isEqualTo(new FigureSheet.Volume(0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 1));
        assertThat(sweep.agencies[1].volume()).isEqualTo(new FigureSheet.Volume(0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0));
        var first = sweep.agencies[0].decision.waiting(false);
        assertThat(first.n()).isEqualTo(2);
        assertThat(first.elsewhere()).isEqualTo(1);
        assertThat(first.open()).isEqualTo(1);
        assertThat(sweep.agencies[1].decision.waiting(false).reached()).isEqualTo(1);
    }

    @Test
    void the_median_counts_those_that_still_wait_and_says_when_it_cannot_know() {
        for (int i = 0; i < 12; i++) {
            filed(2).ends(4, Status.ANSWERED, null);
        }
        for (int i = 0; i < 8; i++) {
            filed(2);
        }
        var some = sweep(1, 30, new int[0], 0).all.decision.waiting(false);
        assertThat(some.working().median().days()).isEqualTo(2.0);
        assertThat(some.calendar().median().days()).isEqualTo(2.0);
        assertThat(some.working().p90().standing()).isEqualTo(Standing.NOT_YET_REACHED);

        for (int i = 0; i < 8; i++) {
            filed(2);
        }
        var most = sweep(1, 30, new int[0], 0).all.decision.waiting(false);
        assertThat(most.working().median().standing()).isEqualTo(Standing.NOT_YET_REACHED);
    }

    @Test
    void fewer_than_twenty_cases_are_too_few() {
        for (int i = 0; i < 19; i++) {
            filed(2).ends(4, Status.ANSWERED, null);
        }
        assertThat(sweep(1, 30, new int[0], 0).all.decision.waiting(false).working().median().standing())
                .isEqualTo(Standing.TOO_FEW);
    }

    @Test
    void a_promise_is_kept_late_paused_void_or_not_yet_due() {
        for (int i = 0; i < 15; i++) {
            filed(2).promised(20, 10, 0);
        }
        for (int i = 0; i < 3; i++) {
            filed(2).promised(20, 21, 0);
        }
        for (int i = 0; i < 4; i++) {
            filed(2).promised(20, 0, 0);
        }
        filed(2).promised(20, 0, 0).pausedOn(10);
        filed(2).promised(20, 12, FactColumns.VOID);
        filed(2).promised(29, 0, 0);

        var kept = sweep(1, 30, new int[0], 0).all.kept[1];

        assertThat(kept.inTime + kept.late).isEqualTo(22);
        assertThat(kept.inTime).isEqualTo(15);
        assertThat(kept.late).isEqualTo(7);
        assertThat(kept.paused).isEqualTo(1);
        assertThat(kept.notYetDue).isEqualTo(1);
        assertThat(kept.voided).isEqualTo(1);
    }

    @Test
    void nothing_later_than_the_moment_asked_for_is_counted() {
        filed(2).ends(28, Status.ANSWERED, null);

        assertThat(sweep(1, 30, new int[0], 0).all.volume())
                .isEqualTo(new FigureSheet.Volume(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void pauses_do_not_count_as_working_days() {
        for (int i = 0; i < 30; i++) {
            filed(2).promised(30, 0, 0).paused(3).ends(12, Status.ANSWERED, null);
        }
        var waiting = sweep(1, 30, new int[0], 0).all.decision.waiting(false);
        assertThat(waiting.working().median().days()).isEqualTo(5.0);
        assertThat(waiting.calendar().median().days()).isEqualTo(10.0);
    }

    @Property(tries = 100)
    void the_flow_of_any_cases_reconciles_in_every_cell_and_month(@ForAll Random random,
            @ForAll @IntRange(min = 1, max = 60) int cases) {
        var some = new SweepTest();
        for (int i = 0; i < cases; i++) {
            int day = random.nextInt(30) - 10;
            var one = some.filed(day);
            for (int step = random.nextInt(5); step > 0; step--) {
                day += random.nextInt(8);
                switch (random.nextInt(4)) {
                    case 0 -> one.moves(day);
                    case 1 -> one.ends(day, Status.ANSWERED, EventType.ANSWERED);
                    case 2 -> one.ends(day, Status.IN_PROGRESS, EventType.DISPUTED);
                    default -> one.closes(day, CloseReason.values()[random.nextInt(CloseReason.values().length)]);
                }
            }
        }
        int from = random.nextInt(20) - 10;
        var sweep = some.sweep(from, from + random.nextInt(40), new int[] {-1, 0, 1}, 2);

        assertThat(sweep.all.volume().reconciles()).isTrue();
        assertThat(Arrays.stream(sweep.agencies).map(Tally::volume)).allMatch(FigureSheet.Volume::reconciles);
        assertThat(Arrays.stream(sweep.months).map(Tally::volume)).allMatch(FigureSheet.Volume::reconciles);
        assertThat(Arrays.stream(sweep.agencies).mapToLong(tally -> tally.pendingEnd).sum())
                .as("the cells make up the whole").isEqualTo(sweep.all.pendingEnd);
    }

    // ---- cases by hand ----

    private One filed(int day) {
        One one = new One(facts.begin(facts.cases + 1));
        facts.live[one.row] = true;
        one.span(day, Status.IN_PROGRESS, EventType.FILED, -1, 1);
        return one;
    }

    private final class One {

        private final int row;
        private int holder = 1;

        One(int row) {
            this.row = row;
        }

        One ends(int day, Status status, EventType by) {
            return span(day, status, by == null ? EventType.ANSWERED : by, -1, holder);
        }

        One closes(int day, CloseReason reason) {
            return span(day, Status.CLOSED, EventType.REJECTED, reason.ordinal(), holder);
        }


        One moves(int day) {
            return span(day, Status.IN_PROGRESS, EventType.TRANSFERRED, -1, 3 - holder);
        }

        /// @param stop day, 0 for never
        One promised(int due, int stop, int flags) {
            int c = facts.addClock(row);
            facts.type[c] = FactColumns.RESOLVE;
            facts.round[c] = 1;
            facts.due[c] = FactReplica.micros(at(due));
            facts.dueDay[c] = epochDay(due);
            facts.stop[c] = stop == 0 ? FactColumns.NEVER : FactReplica.micros(at(stop));
            facts.flags[c] = (byte) flags;
            facts.pausedAt[c] = FactColumns.NEVER;
            facts.chargedTo[c] = 1;
            return this;
        }

        One pausedOn(int day) {
            facts.pausedAt[facts.firstClock[row]] = FactReplica.micros(at(day));
            return this;
        }

        One paused(int days) {
            facts.pausedDays[facts.firstClock[row]] = (short) days;
            return this;
        }

        private One span(int day, Status status, EventType by, int reason, int holder) {
            this.holder = holder;
            int s = facts.addSpan(row);
            facts.from[s] = FactReplica.micros(at(day));
            facts.day[s] = epochDay(day);
            facts.workingDay[s] = FactReplica.workingDay(facts.from[s], CALENDAR);
            facts.state[s] = (byte) status.ordinal();
            facts.reason[s] = (byte) reason;
            facts.enteredBy[s] = (byte) by.ordinal();
            facts.holder[s] = holder;
            return this;
        }
    }

    private Cells sweep(int from, int to, int[] agencyCell, int agencies) {
        int[] months = Scope.monthStarts(FIRST.plusDays(from - 1), FIRST.plusDays(to - 1));
        var scope = new Scope(null, null, null, -1, -1, epochDay(from), epochDay(to), new Scope.Rows(agencyCell, agencies),
                new Scope.Rows(new int[] {0}, 1), new Scope.Rows(new int[0], 0), months);
        return new Sweep(new FactCopy.View(facts, new FormerFacts(), List.of(CALENDAR)), scope, NOW, false).run();
    }

    private static int epochDay(int day) {
        return (int) FIRST.plusDays(day - 1).toEpochDay();
    }

    private static Instant at(int day) {
        return FIRST.plusDays(day - 1).atTime(9, 0).atZone(ARegion.WIB).toInstant();
    }
}
