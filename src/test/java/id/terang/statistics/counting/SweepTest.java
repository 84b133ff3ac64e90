package id.terang.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.jurisdiction.ARegion;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Texts;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.Wilson;
import id.terang.statistics.counting.Tally.Kept;
import id.terang.statistics.counting.Tally.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Figures of cases that are small enough to count by hand. Days are days of November 2026 in WIB, at 09.00; the 2nd
/// is a Monday. Agency 1 hands over to agency 2.
class SweepTest {

    private static final WorkingCalendar CALENDAR = ARegion.calendar();
    static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    static final Instant NOW = at(27);

    private final FactColumns facts = new FactColumns();
    private final List<One> ones = new ArrayList<>();
    private int outcome = -1;

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
    void of_an_outcome_are_the_cases_whose_latest_answer_had_it_and_all_that_happened_to_them() {
        filed(2).ends(4, Status.ANSWERED, null).told(Outcome.EXPLAINED, true);
        filed(2).ends(4, Status.ANSWERED, null).told(Outcome.EXPLAINED, true).ends(6, Status.IN_PROGRESS, EventType.DISPUTED)
                .ends(9, Status.ANSWERED, null).told(Outcome.ACTION_TAKEN, true).closes(12, CloseReason.CONFIRMED);
        filed(3);

        outcome = Outcome.ACTION_TAKEN.ordinal();
        var acted = sweep(1, 30, new int[0], 0).all;
        outcome = Outcome.EXPLAINED.ordinal();
        var explained = sweep(1, 30, new int[0], 0).all;

        assertThat(acted.volume()).isEqualTo(new FigureSheet.Volume(0, 1, 1, 0, 2, 0, 0, 0, 0, 0, 0));
        assertThat(acted.decision.n()).isEqualTo(1);
        assertThat(explained.volume()).isEqualTo(new FigureSheet.Volume(0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(explained.decision.n()).isEqualTo(1);
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
    void the_whole_way_of_a_case_counts_where_it_was_filed_whoever_has_it_since() {
        filed(2).moves(4).ends(6, Status.ANSWERED, null).promised(10, 6, 0).chargedTo(2);
        filed(2);

        var of = scope(1, 30, new int[] {-1, 0, 1}, 2);
        var everywhere = sweep(of);
        var first = sweep(new Scope(new boolean[] {false, true}, null, null, -1, -1, -1, of.from(), of.to(), new Scope.Rows(new int[] {-1, 0}, 1),
            of.services(), of.areas(), new Scope.Rows(new int[] {-1, 0}, 1), of.months()));
        var second = sweep(new Scope(new boolean[] {false, false, true}, null, null, -1, -1, -1, of.from(), of.to(), new Scope.Rows(new int[] {-1, -1, 0}, 1),
            of.services(), of.areas(), new Scope.Rows(new int[] {-1, -1, 0}, 1), of.months()));

        for (var filedThere : List.of(everywhere.firstHolders[0], first.firstHolders[0], first.filedThere)) {
            assertThat(filedThere.volume()).isEqualTo(new FigureSheet.Volume(0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 1));
            var decision = filedThere.decision.waiting(false);
            assertThat(tuple(decision.n(), decision.reached(), decision.open(), decision.elsewhere())).isEqualTo(tuple(2L, 1L, 1L, 0L));
            assertThat(filedThere.handOffs.total).isEqualTo(1);
            assertThat(filedThere.kept.due(Kept.FIRST_ANSWER)).as("the promise is another's").isZero();
        }
        assertThat(everywhere.agencies[1].kept.due(Kept.FIRST_ANSWER)).isEqualTo(1);
        assertThat(first.agencies[0].decision.waiting(false).elsewhere()).as("at one agency it ends with leaving").isEqualTo(1);
        assertThat(everywhere.firstHolders[1].decision.n()).isZero();
        assertThat(second.firstHolders[0].decision.n()).isZero();
        assertThat(second.agencies[0].decision.n()).as("which came from elsewhere").isEqualTo(1);
    }

    @Test
    void reports_and_the_incidents_they_tell_of_are_both_counted() {
        One early = filed(-10);
        One first = filed(2);
        filed(3).closes(4, CloseReason.DUPLICATE).mergedInto(4, first);
        filed(3).closes(4, CloseReason.DUPLICATE).mergedInto(4, early);
        filed(4).closes(5, CloseReason.DUPLICATE).mergedInto(5, early);
        filed(4).closes(5, CloseReason.DUPLICATE).mergedInto(5, first).ends(6, Status.IN_PROGRESS, EventType.UNMERGED)
            .closes(7, CloseReason.DUPLICATE).mergedInto(7, early);
        filed(5).closes(6, CloseReason.DUPLICATE).mergedInto(6, first).ends(8, Status.IN_PROGRESS, EventType.UNMERGED);
        filed(6).joined(7, first);
        filed(6).joined(7, first).left(8);
        One chained = filed(6).closes(9, CloseReason.DUPLICATE).mergedInto(9, early);
        filed(7).closes(8, CloseReason.DUPLICATE).mergedInto(8, chained);

        var cells = sweep(1, 30, new int[] {-1, 0, 1}, 2);
        for (var tally : List.of(cells.all, cells.agencies[0], cells.services[0], cells.areas[0], cells.firstHolders[0], cells.months[0])) {
            assertThat(tally.handOffs.reports()).isEqualTo(10);
            assertThat(tally.incidents()).as("the first, the early one, one unmerged and one that left").isEqualTo(4);
        }
        var month = sweep(-30, 30, new int[0], 0).months;
        assertThat(tuple(month[0].incidents(), month[1].incidents())).as("the early one is told of in both months").isEqualTo(tuple(1L, 4L));
        assertThat(sweep(-30, 30, new int[0], 0).all.incidents()).as("and is one").isEqualTo(4);
    }

    @Test
    void an_incident_that_was_merged_into_its_own_report_is_one_from_wherever_it_is_looked_at() {
        One report = filed(2);
        One incident = filed(2).closes(4, CloseReason.DUPLICATE).mergedInto(4, report);
        report.joined(3, incident);
        filed(3).joined(4, incident);
        filed(3).joined(4, report);
        filed(3).moves(4).joined(4, report);

        var cells = sweep(1, 30, new int[] {-1, 0, 1}, 2);
        assertThat(tuple(cells.all.handOffs.reports(), cells.all.incidents())).isEqualTo(tuple(5L, 1L));
        assertThat(cells.agencies[1].incidents()).as("where only a third report came").isEqualTo(1);
    }

    @Test
    void what_is_merged_into_a_case_that_is_not_public_stands_for_itself() {
        One secret = filed(2);
        facts.live[secret.row] = false;
        filed(3).closes(4, CloseReason.DUPLICATE).mergedInto(4, secret);
        filed(3).closes(4, CloseReason.DUPLICATE).mergedInto(4, secret);

        assertThat(sweep(1, 30, new int[0], 0).all.incidents()).isEqualTo(2);
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
    void a_time_is_shown_only_where_ten_still_waited_for_it_and_its_curve_ends_where_fewer_do() {
        for (int i = 0; i < 20; i++) {
            withdrawnOrAnswered(filed(2), i < 11);
        }
        var nine = sweep(1, 30, new int[0], 0).all.decision;
        assertThat(nine.n()).isEqualTo(20);
        var median = nine.waiting(false).working().median();
        assertThat(tuple(median.standing(), median.days(), median.atRisk())).isEqualTo(tuple(Standing.TOO_FEW, null, 9));
        assertThat(nine.curve(FigureSheet.Unit.WORKING_DAYS, 30, null, 0, false).points())
            .extracting(FigureSheet.CurvePoint::day, FigureSheet.CurvePoint::atRisk)
            .containsExactly(tuple(0, 20), tuple(1, 20));

        var tenWait = new SweepTest();
        for (int i = 0; i < 20; i++) {
            withdrawnOrAnswered(tenWait.filed(2), i < 10);
        }
        var ten = tenWait.sweep(1, 30, new int[0], 0).all.decision.waiting(false).working().median();
        assertThat(tuple(ten.standing(), ten.days(), ten.atRisk())).isEqualTo(tuple(Standing.SHOWN, 2.0, 10));
    }

    private static void withdrawnOrAnswered(One one, boolean withdrawn) {
        if (withdrawn) {
            one.closes(3, CloseReason.WITHDRAWN);
        } else {
            one.ends(4, Status.ANSWERED, null);
        }
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
        filed(2).promised(20, 12, Clocks.VOID);
        filed(2).promised(20, 24, Clocks.VOID).pausedOn(10);
        filed(2).promised(20, 24, Clocks.VOID);
        filed(2).promised(29, 0, 0);

        var kept = sweep(1, 30, new int[0], 0).all.kept;

        assertThat(kept.of(Kept.FIRST_ANSWER, Verdict.IN_TIME) + kept.of(Kept.FIRST_ANSWER, Verdict.LATE)).isEqualTo(23);
        assertThat(kept.of(Kept.FIRST_ANSWER, Verdict.IN_TIME)).isEqualTo(15);
        assertThat(kept.of(Kept.FIRST_ANSWER, Verdict.LATE)).as("also where the citizen gave up after the day").isEqualTo(8);
        assertThat(kept.of(Kept.FIRST_ANSWER, Verdict.PAUSED)).isEqualTo(1);
        assertThat(kept.of(Kept.FIRST_ANSWER, Verdict.NOT_YET_DUE)).isEqualTo(1);
        assertThat(kept.of(Kept.FIRST_ANSWER, Verdict.VOIDED)).isEqualTo(2);
    }

    @Test
    void nothing_later_than_the_moment_asked_for_is_counted() {
        filed(2).ends(28, Status.ANSWERED, null);

        assertThat(sweep(1, 30, new int[0], 0).all.volume())
                .isEqualTo(new FigureSheet.Volume(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void months_that_have_not_begun_are_no_months_without_complaints_and_what_is_due_in_them_is_not_yet_due() {
        filed(2).promised(40, 0, 0);

        var to = FIRST.plusYears(4);
        var sheet = new Summing(FigureQuery.between(FIRST.minusMonths(1), to), NOW, sweep(-30, 1 + (int) FIRST.until(to, ChronoUnit.DAYS), new int[0], 0), agency -> -1)
            .sheet(List.of(), TWO, TWO);

        assertThat(sheet.byMonth()).extracting(month -> month.month().toString()).containsExactly("2026-10", "2026-11");
        assertThat(sheet.onTime().get(Kept.FIRST_ANSWER).notYetDue()).isEqualTo(1);
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

    @Test
    void a_pause_that_a_withdrawal_ends_does_not_count_as_working_days() {
        for (int i = 0; i < 20; i++) {
            filed(2).promised(30, 6, Clocks.VOID).pausedOn(3).ends(3, Status.AWAITING_CITIZEN, EventType.CLARIFICATION_ASKED)
                .closes(6, CloseReason.WITHDRAWN);
        }
        assertThat(sweep(1, 30, new int[0], 0).all.decision.curve(FigureSheet.Unit.WORKING_DAYS, 30, null, 0, false).points())
            .extracting(FigureSheet.CurvePoint::day).as("one day, and three paused").containsExactly(0, 1);
    }

    @Test
    void of_a_merged_case_only_pauses_before_the_merge_are_taken_off() {
        for (int i = 0; i < 20; i++) {
            filed(2).promised(30, 0, 0).paused(6).ends(3, Status.AWAITING_CITIZEN, EventType.CLARIFICATION_ASKED)
                .ends(4, Status.IN_PROGRESS, EventType.CLARIFIED).closes(9, CloseReason.DUPLICATE);
        }
        assertThat(sweep(1, 30, new int[0], 0).all.decision.curve(FigureSheet.Unit.WORKING_DAYS, 30, null, 0, false).points())
            .extracting(FigureSheet.CurvePoint::day).as("five, without the one before; the clock stood still with the survivor's later").containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void pauses_of_a_later_round_before_the_first_decision_do_not_count_either_and_those_after_it_do() {
        for (int i = 0; i < 20; i++) {
            filed(2).promised(30, 5, Clocks.VOID).paused(1).again(9, 2).again(27, 5).closes(5, CloseReason.WITHDRAWN)
                .ends(6, Status.IN_PROGRESS, EventType.REOPENED).ends(9, Status.ANSWERED, null).ends(10, Status.IN_PROGRESS, EventType.DISPUTED);
        }
        assertThat(sweep(1, 30, new int[0], 0).all.decision.waiting(false).working().median().days()).as("five, without one and two").isEqualTo(2.0);
    }

    @Test
    void what_waits_is_counted_by_age_and_lateness_whatever_the_period() {
        filed(-40);
        filed(20).promised(26, 0, 0);
        filed(20).promised(26, 0, 0).pausedOn(24);
        filed(20).promised(30, 0, 0);
        filed(20).ends(24, Status.ANSWERED, null);
        filed(20).closes(24, CloseReason.WITHDRAWN);

        var backlog = sheet(10, 12).backlog();

        assertThat(backlog.pending()).isEqualTo(4);
        assertThat(backlog.pastDue()).as("too few for a share").isEqualTo(new FigureSheet.Rate(Definition.PAST_DUE, 3L, null, Standing.TOO_FEW, null, null, null));
        assertThat(backlog.oldestDays()).isEqualTo(67);
        assertThat(backlog.medianDays()).as("too few for a median").isNull();
        assertThat(backlog.bands()).filteredOn(band -> band.cases() > 0).extracting(FigureSheet.Band::fromDays, FigureSheet.Band::cases)
            .containsExactly(tuple(7, 3L), tuple(60, 1L));
    }

    /// Imported cases whose source names no due date cannot be late: counted as in time they would hide the others.
    @Test
    void what_has_no_due_date_is_not_in_the_share_that_is_past_due_and_is_said_to_be_left_out() {
        for (int i = 0; i < 24; i++) {
            filed(10).promised(i < 12 ? 20 : 40, 0, 0);
        }
        for (int i = 0; i < 30; i++) {
            filed(10);
        }
        filed(10).promised(20, 12, Clocks.VOID);

        var sheet = sheet(1, 30);

        assertThat(sheet.backlog().pending()).isEqualTo(55);
        assertThat(sheet.backlog().pastDue().n()).isEqualTo(24);
        assertThat(sheet.backlog().pastDue().share()).isEqualTo(0.5);
        assertThat(sheet.leftOut()).contains(new FigureSheet.LeftOut(FigureSheet.Reason.WITHOUT_PROMISE, Definition.PAST_DUE, 31L));
    }

    @Test
    void ways_to_end_compete_and_what_is_missing_still_waits() {
        for (int i = 0; i < 10; i++) {
            filed(2).ends(4, Status.ANSWERED, null).closes(6, CloseReason.CONFIRMED);
        }
        for (int i = 0; i < 6; i++) {
            filed(2).closes(5, CloseReason.REJECTED);
        }
        for (int i = 0; i < 4; i++) {
            filed(2).closes(6, CloseReason.DUPLICATE);
        }
        for (int i = 0; i < 20; i++) {
            filed(2);
        }

        var week = sheet(1, 30).endings().getFirst();

        assertThat(week.days()).isEqualTo(7);
        assertThat(week.atRisk()).isEqualTo(20);
        assertThat(week.answered().share()).isCloseTo(0.25, within(1e-12));
        assertThat(week.refused().share()).isCloseTo(0.15, within(1e-12));
        assertThat(week.elsewhere().share()).isCloseTo(0.10, within(1e-12));
        assertThat(week.confirmed().share()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void only_answers_and_closings_that_are_old_enough_tell_how_many_were_disputed_and_reopened() {
        for (int i = 0; i < 20; i++) {
            var one = filed(-40).ends(-35, Status.ANSWERED, null);
            if (i < 5) {
                one.ends(-30, Status.IN_PROGRESS, EventType.DISPUTED);
            } else {
                one.closes(-20, CloseReason.LAPSED);
                if (i < 8) {
                    one.ends(-10, Status.IN_PROGRESS, EventType.REOPENED);
                }
            }
        }
        filed(2).ends(20, Status.ANSWERED, null).ends(21, Status.IN_PROGRESS, EventType.DISPUTED);

        var aftermath = sheet(-60, 30).aftermath();

        assertThat(aftermath.disputed().n()).isEqualTo(20);
        assertThat(aftermath.disputed().share()).isEqualTo(0.25);
        assertThat(aftermath.reopened().n()).isEqualTo(15);
        assertThat(aftermath.reopened().hits()).as("too few to say").isNull();
        assertThat(aftermath.closings().get(CloseReason.LAPSED)).isEqualTo(15);
    }

    @Test
    void satisfied_are_three_and_four_of_those_who_rated_and_silence_is_neither() {
        for (int i = 0; i < 12; i++) {
            filed(2).ends(4, Status.ANSWERED, null).told(Outcome.EXPLAINED, true).closes(6, CloseReason.CONFIRMED).rated(i < 9 ? 4 : 2);
        }
        for (int i = 0; i < 8; i++) {
            filed(2).ends(4, Status.ANSWERED, null).told(Outcome.PLANNED, true);
        }
        filed(2).ends(4, Status.ANSWERED, null).told(Outcome.EXPLAINED, false);

        var aftermath = sheet(1, 30).aftermath();

        assertThat(aftermath.satisfied().share()).isEqualTo(0.75);
        assertThat(aftermath.satisfied().low()).isEqualTo(Wilson.of(9, 12).low());
        assertThat(aftermath.answers()).containsEntry(Outcome.EXPLAINED, 13L).containsEntry(Outcome.PLANNED, 8L);
    }

    @Test
    void nine_ratings_are_too_few_to_say_who_is_satisfied_and_ten_are_not() {
        for (int ratings : List.of(9, 10)) {
            var some = new SweepTest();
            for (int i = 0; i < 25; i++) {
                var one = some.filed(2).ends(4, Status.ANSWERED, null).told(Outcome.EXPLAINED, true);
                if (i < ratings) {
                    one.closes(6, CloseReason.CONFIRMED).rated(4);
                }
            }
            var satisfied = some.sheet(1, 30).aftermath().satisfied();
            assertThat(satisfied.n()).isEqualTo(ratings);
            assertThat(satisfied.standing()).isEqualTo(ratings < 10 ? Standing.TOO_FEW : Standing.SHOWN);
            assertThat(satisfied.share()).isEqualTo(ratings < 10 ? null : Double.valueOf(1));
        }
    }

    @Test
    void what_was_closed_in_the_words_of_many_still_waits_for_its_first_response() {
        filed(2).responded(9, 0, 0).ends(4, Status.ANSWERED, null).closes(6, CloseReason.LAPSED);
        filed(2).responded(9, 0, 0).closes(6, CloseReason.REJECTED);
        filed(2).responded(9, 0, 0).closes(6, CloseReason.DUPLICATE);
        filed(2).responded(9, 6, Clocks.VOID).closes(6, CloseReason.WITHDRAWN);
        filed(2).responded(9, 4, 0).ends(4, Status.ANSWERED, null);

        var all = sweep(1, 30, new int[0], 0).all;

        var waiting = all.firstResponse.waiting(false);
        assertThat(tuple(waiting.n(), waiting.reached(), waiting.open(), waiting.elsewhere())).isEqualTo(tuple(5L, 1L, 2L, 2L));
        assertThat(all.decision.reached()).as("decided they are").isEqualTo(3);
        assertThat(all.kept.of(Kept.FIRST_RESPONSE, Verdict.IN_TIME)).isEqualTo(1);
        assertThat(all.kept.of(Kept.FIRST_RESPONSE, Verdict.LATE)).as("a duplicate's clock runs on too").isEqualTo(3);
    }

    @Test
    void an_answer_that_was_disputed_does_not_stand_whenever_the_next_one_is_due() {
        filed(2).promised(10, 8, 0).answerOwedAgain(40, 0);

        var november = sweep(1, 30, new int[0], 0).all.kept;
        assertThat(november.of(Kept.FIRST_ANSWER, Verdict.IN_TIME)).isEqualTo(1);
        assertThat(november.due(Kept.STANDING_ANSWER)).isZero();
        var both = sweep(1, 60, new int[0], 0);
        assertThat(both.all.kept.due(Kept.STANDING_ANSWER)).isZero();
        assertThat(Arrays.stream(both.months).mapToLong(month -> month.kept.of(Kept.STANDING_ANSWER, Verdict.NOT_YET_DUE)).sum()).as("in one month").isEqualTo(1);
    }

    @Test
    void what_was_withdrawn_in_time_and_is_owed_again_is_answered_first_by_the_new_day() {
        filed(2).promised(20, 5, Clocks.VOID).answerOwedAgain(22, 24);
        var taken = sweep(1, 30, new int[0], 0).all.kept;
        assertThat(tuple(taken.of(Kept.FIRST_ANSWER, Verdict.LATE), taken.of(Kept.FIRST_ANSWER, Verdict.VOIDED))).isEqualTo(tuple(1L, 0L));
        assertThat(taken.of(Kept.STANDING_ANSWER, Verdict.LATE)).isEqualTo(1);

        filed(2).promised(10, 12, Clocks.VOID).answerOwedAgain(25, 24);
        var late = sweep(1, 30, new int[0], 0).all.kept;
        assertThat(late.of(Kept.FIRST_ANSWER, Verdict.LATE)).as("whoever waited in vain takes no lateness back").isEqualTo(2);
        assertThat(late.of(Kept.FIRST_ANSWER, Verdict.IN_TIME)).isZero();
    }

    @Test
    void an_agency_that_takes_over_has_not_given_the_answers_that_stood_already() {
        filed(2).ends(4, Status.ANSWERED, null).succeeds(6).closes(9, CloseReason.CONFIRMED);
        filed(2).succeeds(6).ends(8, Status.ANSWERED, null);

        Scope of = scope(1, 30, new int[] {-1, 0, 1}, 2);
        var successor = sweep(new Scope(new boolean[] {false, false, true}, null, null, -1, -1, -1, of.from(), of.to(), new Scope.Rows(new int[] {-1, -1, 0}, 1),
            of.services(), of.areas(), new Scope.Rows(new int[] {-1, -1, 0}, 1), of.months()));
        assertThat(successor.all.endings.ways[Tally.Endings.ANSWERED].size()).isEqualTo(1);
        assertThat(sweep(of).all.endings.ways[Tally.Endings.ANSWERED].size()).as("by whomever").isEqualTo(2);
    }

    @Test
    void a_case_in_review_has_no_deadline_for_its_answer_that_could_be_past() {
        filed(2).promised(10, 8, 0).ends(8, Status.ANSWERED, null).ends(12, Status.IN_REVIEW, EventType.APPEALED);
        filed(2).promised(10, 0, 0);

        var backlog = sweep(1, 30, new int[0], 0).all.backlog;
        assertThat(tuple(backlog.ages.size(), backlog.promised, backlog.inReview, backlog.withoutPromise(), backlog.pastDue)).isEqualTo(tuple(2, 1L, 1L, 0L, 1L));
    }

    @Test
    void a_row_in_which_a_case_was_only_closed_stands_there() {
        filed(-20).ends(-10, Status.ANSWERED, null).closes(12, CloseReason.CONFIRMED);

        var day = sweep(12, 12, new int[] {-1, 0, 1}, 2);
        assertThat(day.services[0].empty()).isFalse();
        assertThat(day.agencies[0].empty()).isFalse();
        assertThat(day.services[1].empty()).isTrue();
        assertThat(sweep(13, 13, new int[0], 0).services[0].empty()).as("nothing happened").isTrue();
    }

    @Test
    void a_first_response_that_was_late_before_it_was_owed_again_is_late_once() {
        filed(2).responded(9, 10, Clocks.VOID).owedAgain(9);
        assertThat(sweep(1, 30, new int[0], 0).all.kept.of(Kept.FIRST_RESPONSE, Verdict.LATE)).isEqualTo(1);
        filed(2).responded(9, 10, Clocks.VOID).owedAgain(12);
        assertThat(sweep(1, 30, new int[0], 0).all.kept.of(Kept.FIRST_RESPONSE, Verdict.LATE)).as("another day is another promise").isEqualTo(3);
    }

    @Test
    void first_responses_that_were_questions_are_counted_apart_once_they_were_asked() {
        for (int i = 0; i < 20; i++) {
            filed(2).responded(9, 4, i < 5 ? Clocks.BY_QUESTION : 0);
        }
        filed(2).responded(9, 28, Clocks.BY_QUESTION);
        filed(2).responded(9, 0, 0);

        var questions = sheet(1, 30).firstQuestion();

        assertThat(questions.n()).isEqualTo(20);
        assertThat(questions.hits()).isEqualTo(5);
        assertThat(questions.share()).isEqualTo(0.25);
        assertThat(questions.low()).isEqualTo(Wilson.of(5, 20).low());
        var byService = new Summing(FigureQuery.between(FIRST, FIRST), NOW, sweep(1, 30, new int[] {-1, 0, 1}, 2), agency -> -1).sheet(TWO, TWO, TWO).byService();
        assertThat(byService.stream().mapToLong(cell -> cell.firstQuestion().hits()).sum()).as("of each service too").isEqualTo(5);
    }

    @Test
    void hand_offs_are_counted_case_by_case_and_so_is_the_time_at_each_agency() {
        filed(2).moves(4).moves(5).ends(9, Status.ANSWERED, null);
        filed(2).moves(6);
        filed(2).ends(4, Status.ANSWERED, null);

        var cells = sweep(1, 30, new int[] {-1, 0, 1}, 2);
        var handOffs = new Summing(FigureQuery.between(FIRST, FIRST), NOW, cells, agency -> -1).sheet(TWO, TWO, TWO).handOffs();

        assertThat(handOffs.cases()).containsExactly(1L, 1L, 1L, 0L);
        assertThat(handOffs.total()).isEqualTo(3);
        assertThat(cells.services[0].handOffs.cases).as("by service too").containsExactly(1, 1, 1, 0);
        assertThat(cells.agencies[0].stay.n()).as("the first agency had it four times").isEqualTo(4);
        assertThat(cells.agencies[0].stay.reached()).isEqualTo(4);
        assertThat(cells.agencies[1].stay.n()).isEqualTo(2);
        assertThat(cells.agencies[1].stay.reached()).as("one is still there").isEqualTo(1);
    }

    @Test
    void an_agency_is_not_given_the_time_that_another_waited_for_the_citizen() {
        for (int i = 0; i < 20; i++) {
            filed(2).promised(27, 0, 0).paused(4).ends(3, Status.AWAITING_CITIZEN, EventType.CLARIFICATION_ASKED)
                .ends(9, Status.IN_PROGRESS, EventType.CLARIFIED).moves(10).ends(24, Status.ANSWERED, null);
        }

        var cells = sweep(1, 30, new int[] {-1, 0, 1}, 2);

        assertThat(cells.agencies[1].decision.waiting(false).working().median().days()).as("from the 10th to the 24th").isEqualTo(10);
        assertThat(cells.all.decision.waiting(false).working().median().days()).as("of the whole way the pause is taken off").isEqualTo(12);
    }

    @Test
    void a_merged_office_takes_no_dispute_and_no_rating_away() {
        filed(-40).ends(-35, Status.ANSWERED, null).told(Outcome.ACTION_TAKEN, true).succeeds(-33).ends(-30, Status.IN_PROGRESS, EventType.DISPUTED);
        filed(-40).ends(-35, Status.ANSWERED, null).told(Outcome.ACTION_TAKEN, true).succeeds(-33)
            .ends(-30, Status.CLOSED, EventType.CONFIRMED).rated(4);

        var aftermath = sweep(-60, 30, new int[0], 0).all.aftermath;

        assertThat(tuple(aftermath.oldAnswers, aftermath.disputed, aftermath.rated)).isEqualTo(tuple(2L, 1L, 1L));
    }

    @Test
    void a_dismissed_appeal_closes_nothing_a_second_time() {
        filed(-40).ends(-38, Status.ANSWERED, null).closes(-35, CloseReason.LAPSED).ends(-30, Status.IN_REVIEW, EventType.APPEALED)
            .dismissed(-25, CloseReason.LAPSED);
        filed(-40).ends(-38, Status.ANSWERED, null).ends(-30, Status.IN_REVIEW, EventType.APPEALED).dismissed(-25, CloseReason.LAPSED);

        var aftermath = sweep(-60, 30, new int[0], 0).all.aftermath;

        assertThat(aftermath.closings[CloseReason.LAPSED.ordinal()]).isEqualTo(2);
        assertThat(aftermath.oldClosings).isEqualTo(2);
    }

    @Test
    void a_clock_not_due_yet_is_nobodys_fault_and_stands_at_who_has_the_case() {
        filed(2).promised(29, 0, 0).moves(20);

        var cells = sweep(1, 30, new int[] {-1, 0, 1}, 2);

        assertThat(cells.agencies[0].kept.of(Kept.FIRST_ANSWER, Verdict.NOT_YET_DUE)).isZero();
        assertThat(cells.agencies[1].kept.of(Kept.FIRST_ANSWER, Verdict.NOT_YET_DUE)).isEqualTo(1);
    }

    @Property(tries = 30)
    void the_halves_of_a_walk_add_up_to_the_whole(@ForAll Random random, @ForAll @IntRange(min = 2, max = 60) int cases) {
        var whole = new SweepTest();
        var first = new SweepTest();
        var second = new SweepTest();
        for (int i = 0; i < cases; i++) {
            int day = random.nextInt(25) - 10;
            int answered = day + random.nextInt(10);
            boolean moves = random.nextBoolean();
            for (var part : List.of(whole, i % 2 == 0 ? first : second)) {
                var one = part.filed(day).promised(day + 5, answered, 0);
                (moves ? one.moves(day) : one).ends(answered, Status.ANSWERED, null);
            }
        }
        int[] rows = {-1, 0, 1};
        var added = first.sweep(1, 30, rows, 2);
        added.add(second.sweep(1, 30, rows, 2));

        assertThat(sheet(added)).isEqualTo(sheet(whole.sweep(1, 30, rows, 2)));
    }

    private static final List<Summing.Row> TWO = List.of(new Summing.Row("first", Texts.same("First"), false, Set.of(0L)),
        new Summing.Row("second", Texts.same("Second"), false, Set.of(1L)));

    private static FigureSheet sheet(Cells cells) {
        return new Summing(FigureQuery.between(FIRST, FIRST), NOW, cells, agency -> -1).sheet(TWO, TWO, TWO);
    }

    private FigureSheet sheet(int from, int to) {
        return new Summing(FigureQuery.between(FIRST, FIRST), NOW, sweep(from, to, new int[0], 0), agency -> -1).sheet(List.of(), TWO, TWO);
    }

    @Property(tries = 100)
    void the_flow_of_any_cases_reconciles_in_every_cell_and_month(@ForAll Random random,
            @ForAll @IntRange(min = 1, max = 60) int cases) {
        var some = any(random, cases);
        int from = random.nextInt(20) - 10;
        var sweep = some.sweep(from, from + random.nextInt(40), new int[] {-1, 0, 1}, 2);

        assertThat(sweep.all.volume().reconciles()).isTrue();
        assertThat(Arrays.stream(sweep.agencies).map(Tally::volume)).allMatch(FigureSheet.Volume::reconciles);
        assertThat(Arrays.stream(sweep.months).map(Tally::volume)).allMatch(FigureSheet.Volume::reconciles);
        assertThat(Arrays.stream(sweep.firstHolders).map(Tally::volume)).allMatch(FigureSheet.Volume::reconciles);
        assertThat(Arrays.stream(sweep.firstHolders).mapToLong(tally -> tally.pendingEnd).sum()).isEqualTo(sweep.all.pendingEnd);
        assertThat(Arrays.stream(sweep.agencies).mapToLong(tally -> tally.pendingEnd).sum())
                .as("the cells make up the whole").isEqualTo(sweep.all.pendingEnd);
    }

    @Property(tries = 100)
    void what_was_over_before_a_period_is_in_none_of_its_figures(@ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int cases) {
        var some = any(random, cases);
        int from = random.nextInt(40) - 10;
        int to = from + random.nextInt(20);
        int[] rows = {-1, 0, 1};

        var passedOver = sheet(some.sweep(from, to, rows, 2));
        Arrays.fill(some.facts.over, Integer.MAX_VALUE);

        assertThat(sheet(some.sweep(from, to, rows, 2))).isEqualTo(passedOver);
    }

    @Property(tries = 200)
    void what_is_not_looked_at_is_in_none_of_the_figures(@ForAll Random random, @ForAll @IntRange(min = 1, max = 60) int cases) {
        var some = any(random, cases);
        int from = random.nextInt(40) - 10;
        int[] rows = {-1, random.nextInt(2) - 1, random.nextInt(2) - 1};
        Scope of = some.scope(from, from + random.nextInt(20), rows, 1);
        var asked = new Scope(some(random, 3), some(random, 2), some(random, 2), random.nextInt(3) - 1, -1, -1, of.from(), of.to(),
                of.agencies(), of.services(), of.areas(), of.firstHolders(), of.months());

        var passedOver = sheet(some.sweep(asked));
        for (int row = 0; row < some.facts.cases; row++) {
            some.facts.forgetWhatItIs(row);
        }

        assertThat(sheet(some.sweep(asked))).isEqualTo(passedOver);
    }

    private static boolean @Nullable [] some(Random random, int ids) {
        boolean[] wanted = new boolean[ids];
        for (int id = 0; id < ids; id++) {
            wanted[id] = random.nextBoolean();
        }
        return random.nextInt(3) == 0 ? null : wanted;
    }

    private static SweepTest any(Random random, int cases) {
        var some = new SweepTest();
        for (int i = 0; i < cases; i++) {
            int day = random.nextInt(30) - 10;
            var one = some.filed(day, random.nextInt(2), random.nextInt(2), Kind.values()[random.nextInt(2)]).chargedTo(1 + random.nextInt(2)).promised(day + random.nextInt(20), random.nextInt(3) == 0 ? 0 : day + random.nextInt(20), random.nextInt(4) == 0 ? Clocks.VOID : 0)
                    .responded(day + 5, random.nextInt(3) == 0 ? 0 : day + random.nextInt(20), random.nextInt(8));
            for (int step = random.nextInt(5); step > 0; step--) {
                day += random.nextInt(8);
                switch (random.nextInt(5)) {
                    case 0 -> one.moves(day);
                    case 1 -> one.ends(day, Status.ANSWERED, EventType.ANSWERED);
                    case 2 -> one.ends(day, Status.IN_PROGRESS, EventType.DISPUTED);
                    case 3 -> one.becomes(day, random.nextInt(2), random.nextInt(2), Kind.values()[random.nextInt(2)]);
                    default -> one.closes(day, CloseReason.values()[random.nextInt(CloseReason.values().length)]);
                }
            }
        }
        return some;
    }

    // ---- cases by hand ----

    One filed(int day) {
        return filed(day, 0, 0, Kind.COMPLAINT);
    }

    One filed(int day, int service, int area, Kind kind) {
        One one = new One(facts.begin(facts.cases + 1)).is(service, area, kind);
        facts.live[one.row] = true;
        ones.add(one);
        return one.span(day, Status.IN_PROGRESS, EventType.FILED, null, 1);
    }

    final class One {

        private final int row;
        private int holder = 1;
        private int service;
        private int area;
        private Kind kind = Kind.COMPLAINT;
        private Status status = Status.IN_PROGRESS;
        private @Nullable CloseReason reason;
        private int charged = 1;
        private int latest;
        private int due;
        private int stop;
        private int flags;
        private int pausedOn;
        private int paused;
        /// Later rounds: when each stopped, and for how long it stood still.
        private final List<int[]> again = new ArrayList<>();
        private int responseDue;
        private int responded;
        private int responseFlags;
        private int owedAgain;

        One(int row) {
            this.row = row;
        }

        One ends(int day, Status status, EventType by) {
            return span(day, status, by == null ? EventType.ANSWERED : by, null, holder);
        }

        One closes(int day, CloseReason reason) {
            return span(day, Status.CLOSED, EventType.REJECTED, reason, holder);
        }

        /// As it is put into another service, area or kind, in whichever state it is.
        One becomes(int day, int service, int area, Kind kind) {
            return is(service, area, kind).span(day, status, EventType.RECLASSIFIED, reason, holder);
        }

        private One is(int service, int area, Kind kind) {
            this.service = service;
            this.area = area;
            this.kind = kind;
            return this;
        }

        One chargedTo(int agency) {
            charged = agency;
            return this;
        }

        One told(Outcome outcome, boolean delivered) {
            facts.spans.say(latest, outcome, delivered, 0);
            return this;
        }

        One rated(int rating) {
            facts.spans.say(latest, null, false, rating);
            return this;
        }

        One moves(int day) {
            return span(day, Status.IN_PROGRESS, EventType.TRANSFERRED, null, 3 - holder);
        }

        One succeeds(int day) {
            return span(day, status, EventType.HOLDER_SUCCEEDED, reason, 3 - holder);
        }

        One dismissed(int day, CloseReason reason) {
            return span(day, Status.CLOSED, EventType.APPEAL_DISMISSED, reason, holder);
        }

        /// @param stop day, 0 for never
        One promised(int due, int stop, int flags) {
            this.due = due;
            this.stop = stop;
            this.flags = flags;
            return this;
        }

        /// @param stop day, 0 for never
        One responded(int due, int stop, int flags) {
            responseDue = due;
            responded = stop;
            responseFlags = flags;
            return this;
        }

        /// In a further round, which nobody has stopped.
        One owedAgain(int due) {
            owedAgain = due;
            return this;
        }

        One pausedOn(int day) {
            pausedOn = day;
            return this;
        }

        One mergedInto(int day, One other) {
            return linked(day, facts.id[other.row], true);
        }

        One joined(int day, One other) {
            return linked(day, facts.id[other.row], false);
        }

        One left(int day) {
            return linked(day, Links.NONE, false);
        }

        private One linked(int day, long to, boolean merged) {
            facts.links.add(row, micros(day), micros(day), Clocks.NEVER, to, merged);
            return this;
        }

        One again(int stop, int pausedDays) {
            again.add(new int[] {stop, pausedDays, 0});
            return this;
        }

        /// Another round of RESOLVE, due on another day.
        ///
        /// @param stop day, 0 for never
        One answerOwedAgain(int due, int stop) {
            again.add(new int[] {stop, 0, due});
            return this;
        }

        One paused(int days) {
            paused = days;
            return this;
        }

        private One span(int day, Status status, EventType by, CloseReason reason, int holder) {
            this.holder = holder;
            this.status = status;
            this.reason = reason;
            long from = micros(day);
            latest = facts.add(row, new Spans.Span(from, epochDay(day), FactReplica.workingDay(from, CALENDAR), status, reason,
                    kind, by, holder, service, area));
            return this;
        }

        private void complete() {
            if (responseDue != 0) {
                long at = responded == 0 ? Clocks.NEVER : micros(responded);
                facts.add(row, new Clocks.Clock(Clocks.FIRST_RESPONSE, 1, responseFlags, 0, 0, Clocks.NEVER, 0, micros(responseDue),
                        epochDay(responseDue), at, responded == 0 ? 0 : FactReplica.workingDay(at, CALENDAR), charged));
            }
            if (owedAgain != 0) {
                facts.add(row, new Clocks.Clock(Clocks.FIRST_RESPONSE, 2, 0, 0, 0, Clocks.NEVER, 0, micros(owedAgain), epochDay(owedAgain),
                    Clocks.NEVER, 0, charged));
            }
            if (due != 0) {
                facts.add(row, new Clocks.Clock(Clocks.RESOLVE, 1, flags, 0, paused, pausedOn == 0 ? Clocks.NEVER : micros(pausedOn), 0,
                        micros(due), epochDay(due), stop == 0 ? Clocks.NEVER : micros(stop), 0, charged));
            }
            for (int i = 0; i < again.size(); i++) {
                int ended = again.get(i)[0];
                int until = again.get(i)[2] == 0 ? due : again.get(i)[2];
                long at = ended == 0 ? Clocks.NEVER : micros(ended);
                facts.add(row, new Clocks.Clock(Clocks.RESOLVE, 2 + i, 0, 0, again.get(i)[1], Clocks.NEVER, 0, micros(until), epochDay(until), at,
                    ended == 0 ? 0 : FactReplica.workingDay(at, CALENDAR), charged));
            }
            facts.complete(row);
        }

        private static long micros(int day) {
            return FactReplica.micros(at(day));
        }
    }

    private Cells sweep(int from, int to, int[] agencyCell, int agencies) {
        return sweep(scope(from, to, agencyCell, agencies));
    }

    private Scope scope(int from, int to, int[] agencyCell, int agencies) {
        Scope.Months months = Scope.Months.of(FIRST.plusDays(from - 1), FIRST.plusDays(to - 1));
        return new Scope(null, null, null, -1, -1, outcome, epochDay(from), epochDay(to), new Scope.Rows(agencyCell, agencies),
                new Scope.Rows(new int[] {0, 1}, 2), new Scope.Rows(new int[] {0, 1}, 2), new Scope.Rows(agencyCell, agencies), months);
    }

    Cells sweep(Scope scope) {
        ones.forEach(One::complete);
        ones.clear();
        return new Sweep(new FactCopy.View(facts, new FormerFacts(), List.of(CALENDAR)), scope, NOW, false).run();
    }

    static int epochDay(int day) {
        return (int) FIRST.plusDays(day - 1).toEpochDay();
    }

    private static Instant at(int day) {
        return FIRST.plusDays(day - 1).atTime(9, 0).atZone(ARegion.WIB).toInstant();
    }
}
