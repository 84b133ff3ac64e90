package id.terang.complaints;

import static id.terang.jurisdiction.AnyCalendar.slowBetween;
import static id.terang.jurisdiction.AnyCalendar.slowDue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.terang.jurisdiction.AnyCalendar;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.Track;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Pauses of a case in any calendar, against a model that walks day by day: the promise gets back exactly the working days
/// that it did not run, and never more than the allowance.
class PauseLawsTest {

    private static final int PROMISED = 14;
    private static final int ALLOWED = 10;
    private static final Matter MATTER = new Matter(Kind.COMPLAINT, Track.ORDINARY, 1);

    /// A question, and the reply to it.
    ///
    /// @param after  since the reply before, or the filing
    /// @param silent how long the citizen took
    record Question(Duration after, Duration silent) { }

    @Property(tries = 300)
    void the_promise_gets_back_the_working_days_it_stood_still(@ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant filed, @ForAll("questions") List<Question> questions) {
        var terms = new Terms(policy(), calendar, atlas(), 1);
        var clocks = new ArrayList<CaseClock>();
        apply(clocks, CaseClocks.atFiling(terms, MATTER, filed));
        int stood = 0;
        var now = filed;
        for (var question : questions) {
            now = now.plus(question.after());
            var resolve = new CaseClocks(clocks).running(ClockType.RESOLVE).orElseThrow();
            if (now.isAfter(resolve.dueAt()) || stood >= ALLOWED) {
                var late = now;
                assertThatThrownBy(() -> new CaseClocks(clocks).pause(false, terms, late, MATTER)).isInstanceOf(Refusal.IllegalMove.class);
                break;
            }
            apply(clocks, new CaseClocks(clocks).pause(false, terms, now, MATTER));
            assertThat(new CaseClocks(clocks).running(ClockType.CLARIFY).orElseThrow().dueAt())
                .as("the citizen has what is left of the allowance").isEqualTo(slowDue(calendar, now, ALLOWED - stood));
            var asked = now;
            var lapses = new CaseClocks(clocks).running(ClockType.CLARIFY).orElseThrow().dueAt();
            now = now.plus(question.silent()).isBefore(lapses) ? now.plus(question.silent()) : lapses;
            apply(clocks, new CaseClocks(clocks).resume(terms, now));
            stood += slowBetween(calendar, asked, now);
            assertThat(stood).isLessThanOrEqualTo(ALLOWED);
        }
        var resolve = new CaseClocks(clocks).running(ClockType.RESOLVE).orElseThrow();
        assertThat(resolve.dueAt()).isEqualTo(slowDue(calendar, filed, PROMISED + stood));
        assertThat(resolve.pausedDays()).isEqualTo(stood);
    }

    /// What a decision changes is applied as the case does it.
    private static void apply(List<CaseClock> clocks, List<ClockChange> changes) {
        for (var change : changes) {
            if (change instanceof ClockChange.Started started) {
                clocks.add(new CaseClock(null, started));
            } else {
                clocks.stream().filter(clock -> clock.type() == change.clock() && clock.round() == change.round()).findFirst().orElseThrow()
                    .apply(change);
            }
        }
    }

    @Property(tries = 200)
    void a_holiday_decreed_during_a_pause_is_counted_once(@ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant filed,
            @ForAll("holidays") Map<LocalDate, String> decreed, @ForAll @IntRange(min = 0, max = 9) int hours) {
        var later = calendar.with(decreed, 2);
        var asked = filed.plus(Duration.ofHours(hours));
        if (asked.isAfter(slowDue(calendar, filed, PROMISED))) {
            return;
        }
        var replied = asked.plus(Duration.ofDays(4));
        int stood = slowBetween(later, asked, replied);
        assertThat(later.plusWorkingDays(later.recount(calendar, filed, calendar.due(filed, PROMISED)), stood))
            .isEqualTo(slowDue(later, filed, PROMISED + stood));
    }

    @Property(tries = 200)
    void days_off_that_nobody_decreed_move_no_clock_that_began_before(@ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant filed,
            @ForAll("holidays") Map<LocalDate, String> typedIn, @ForAll @IntRange(min = 0, max = 9) int hours,
            @ForAll @IntRange(min = 0, max = 20) int waited) {
        var asFiled = new Terms(policy(), calendar, atlas(), 1);
        var today = new Terms(policy(), calendar.with(typedIn, 2), (version, decreed) -> calendar, atlas(), 1, () -> false);
        var asked = filed.plus(Duration.ofHours(hours));
        if (asked.isAfter(slowDue(calendar, filed, PROMISED))) {
            return;
        }
        var clocks = new ArrayList<CaseClock>();
        apply(clocks, CaseClocks.atFiling(asFiled, MATTER, filed));
        apply(clocks, new CaseClocks(clocks).pause(false, asFiled, asked, MATTER));
        var replied = asked.plus(Duration.ofDays(waited));
        var expected = new CaseClocks(clocks).resume(asFiled, replied);
        assertThat(new CaseClocks(clocks).resume(today, replied)).isEqualTo(expected);
        apply(clocks, expected);
        apply(clocks, new CaseClocks(clocks).stop(replied, ClockType.RESOLVE));
        var disputed = replied.plus(Duration.ofDays(waited));
        assertThat(new CaseClocks(clocks).again(today, ClockType.RESOLVE, disputed))
            .isEqualTo(new CaseClocks(clocks).again(asFiled, ClockType.RESOLVE, disputed));
    }

    @Property(tries = 100)
    void a_question_withdrawn_at_once_moves_nothing(@ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant filed,
            @ForAll("holidays") Map<LocalDate, String> typedIn) {
        var clocks = new ArrayList<CaseClock>();
        var asFiled = new Terms(policy(), calendar, atlas(), 1);
        apply(clocks, CaseClocks.atFiling(asFiled, MATTER, filed));
        var due = new CaseClocks(clocks).running(ClockType.RESOLVE).orElseThrow().dueAt();
        var today = new Terms(policy(), calendar.with(typedIn, 2), (version, decreed) -> calendar, atlas(), 1, () -> false);
        apply(clocks, new CaseClocks(clocks).pause(false, today, filed, MATTER));
        apply(clocks, new CaseClocks(clocks).resume(today, filed));
        assertThat(new CaseClocks(clocks).running(ClockType.RESOLVE).orElseThrow().dueAt()).isEqualTo(due);
    }

    @Property(tries = 100)
    void a_further_round_knows_the_holidays_decreed_above_until_it_begins(@ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant filed,
            @ForAll("holidays") Map<LocalDate, String> decreed) {
        var clocks = new ArrayList<CaseClock>();
        apply(clocks, CaseClocks.atFiling(new Terms(policy(), calendar, atlas(), 1), MATTER, filed));
        apply(clocks, new CaseClocks(clocks).stop(filed, ClockType.RESOLVE));
        var later = calendar.with(decreed, calendar.version() + 1);
        var today = decreedAbove(calendar, later);
        var disputed = filed.plus(Duration.ofDays(1));
        apply(clocks, new CaseClocks(clocks).again(today, ClockType.RESOLVE, disputed));
        var again = new CaseClocks(clocks).running(ClockType.RESOLVE).orElseThrow();
        assertThat(again.dueAt()).isEqualTo(slowDue(later, disputed, again.days()));
        assertThat(again.calendarVersion()).isEqualTo(calendar.version());
        assertThat(again.decreedVersion()).isEqualTo(later.version());
    }

    @Property(tries = 200)
    void a_pause_that_ends_after_a_decree_gives_back_days_that_are_worked(@ForAll("calendars") WorkingCalendar calendar, @ForAll("moments") Instant filed,
            @ForAll("holidays") Map<LocalDate, String> decreed, @ForAll @IntRange(min = 0, max = 9) int hours,
            @ForAll @IntRange(min = 0, max = 20) int waited) {
        var asked = filed.plus(Duration.ofHours(hours));
        if (asked.isAfter(slowDue(calendar, filed, PROMISED))) {
            return;
        }
        var clocks = new ArrayList<CaseClock>();
        var asFiled = new Terms(policy(), calendar, atlas(), 1);
        apply(clocks, CaseClocks.atFiling(asFiled, MATTER, filed));
        apply(clocks, new CaseClocks(clocks).pause(false, asFiled, asked, MATTER));
        var later = calendar.with(decreed, calendar.version() + 1);
        var replied = asked.plus(Duration.ofDays(waited));
        apply(clocks, new CaseClocks(clocks).resume(decreedAbove(calendar, later), replied));
        var resolve = new CaseClocks(clocks).running(ClockType.RESOLVE).orElseThrow();
        assertThat(resolve.dueAt()).isEqualTo(slowDue(later, filed, PROMISED + Math.min(ALLOWED, slowBetween(later, asked, replied))));
        assertThat(resolve.calendarVersion()).isEqualTo(calendar.version());
        assertThat(resolve.decreedVersion()).as("no later recount moves it again").isEqualTo(later.version());
    }

    private static Terms decreedAbove(WorkingCalendar calendar, WorkingCalendar later) {
        return new Terms(policy(), later, new Terms.Versions() {
            @Override
            public WorkingCalendar at(int version, int known) {
                return known > calendar.version() ? later : calendar;
            }

            @Override
            public int decreedAbove(int since) {
                return later.version();
            }
        }, atlas(), 1, () -> false);
    }

    private static Policy policy() {
        var days = new HashMap<Policy.Term, Integer>();
        var working = new EnumMap<ClockType, Boolean>(ClockType.class);
        for (var type : ClockType.values()) {
            days.put(Policy.Term.of(type), type == ClockType.RESOLVE ? PROMISED : ALLOWED);
            working.put(type, true);
        }
        var limits = new EnumMap<Limit, Integer>(Limit.class);
        for (var limit : Limit.values()) {
            limits.put(limit, ALLOWED);
        }
        return new Policy(1, Instant.EPOCH, "laws", days, working, limits);
    }

    private static Atlas atlas() {
        var atlas = mock(Atlas.class);
        when(atlas.scope(anyLong(), anyLong())).thenReturn(Policy.Scope.ANY);
        return atlas;
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return AnyCalendar.calendars();
    }

    @Provide
    Arbitrary<Map<LocalDate, String>> holidays() {
        return AnyCalendar.holidays();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return AnyCalendar.moments();
    }

    @Provide
    Arbitrary<List<Question>> questions() {
        var span = Arbitraries.longs().between(0, Duration.ofDays(12).toMinutes()).map(Duration::ofMinutes);
        return Combinators.combine(span, span).as(Question::new).list().ofMaxSize(4);
    }
}
