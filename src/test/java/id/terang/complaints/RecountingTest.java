package id.terang.complaints;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Explanation.CountedDay;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Holidays decreed while clocks run. Each test has a month of its own in 2029, because a calendar forgets nothing.
class RecountingTest extends LivedCases {

    @Autowired Recounting recounting;
    @Autowired CalendarKeeping keeping;
    @Autowired Calendars calendars;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Telling telling;

    private Actor.Official administrator;
    private long calendar;

    @BeforeEach
    void administrator() {
        administrator = new Actor.Official(town.admin.officialId(), town.town, Role.ADMIN);
        calendar = jurisdiction.atlas().agency(town.town).calendarId();
    }

    @Test
    void a_decreed_holiday_moves_open_due_dates_and_leaves_the_old_ones_visible() {
        clock.set("2029-01-05T10:00");
        var receipt = verifiedCase();
        var before = clock(receipt, ClockType.FIRST_RESPONSE, 1);
        int revision = now(receipt.reference()).revision();

        decree(new Holiday(LocalDate.of(2029, 1, 10), "Cuti bersama", "SKB 1/2029"));

        var after = clock(receipt, ClockType.FIRST_RESPONSE, 1);
        assertThat(before.dueAt()).isEqualTo(wib("2029-01-12T16:00"));
        assertThat(after.dueAt()).isEqualTo(wib("2029-01-15T16:00"));
        assertThat(clock(receipt, ClockType.RESOLVE, 1).dueAt()).isEqualTo(wib("2029-01-26T16:00"));
        assertThat(clock(receipt, ClockType.VERIFY, 1).dueAt()).isEqualTo(wib("2029-01-10T16:00"));
        assertThat(now(receipt.reference()).revision()).isEqualTo(revision);
        assertThat(now(receipt.reference()).dueAt).isEqualTo(after.dueAt());

        var explained = telling.explain(after, Locale.ENGLISH);
        assertThat(explained.days()).filteredOn(day -> day.kind() == CountedDay.Kind.HOLIDAY).singleElement()
            .satisfies(day -> assertThat(day.why()).isEqualTo("Cuti bersama"));
        assertThat(explained.days().getLast().date()).isEqualTo(LocalDate.of(2029, 1, 15));
        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline())
            .filteredOn(entry -> entry.type() == EventType.DUE_MOVED).singleElement().satisfies(entry -> {
                assertThat(entry.text()).as("the same in both languages").isEqualTo("Cuti bersama (SKB 1/2029)");
                assertThat(telling.sentence(entry, Locale.ENGLISH)).contains("12 January 2029", "15 January 2029",
                    "25 January 2029", "26 January 2029");
            });
    }

    @Test
    void a_case_is_told_of_the_holidays_before_its_own_new_date_only() {
        clock.set("2029-11-05T10:00");
        var receipt = verifiedCase();

        decree(new Holiday(LocalDate.of(2029, 11, 9), "Hari Jadi", "SE 4/2029"), new Holiday(LocalDate.of(2029, 12, 26), "Cuti Natal", "SKB 4/2029"));

        assertThat(reader.publicComplaint(receipt.reference()).orElseThrow().timeline()).filteredOn(one -> one.type() == EventType.DUE_MOVED)
            .singleElement().extracting(TimelineEntry::text).isEqualTo("Hari Jadi (SE 4/2029)");
    }

    @Test
    void what_is_stopped_past_or_held_by_the_office_that_decrees_never_moves() {
        clock.set("2029-02-02T10:00");
        var unverified = aboutRoads();
        var answered = verifiedCase();
        decide(town.handler, answered, new Decision.Start());
        decide(town.handler, answered, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal.", List.of()));
        var late = verifiedCase();
        var lateDue = clock(late, ClockType.FIRST_RESPONSE, 1).dueAt();
        var stopped = clock(answered, ClockType.RESOLVE, 1).dueAt();
        var own = clock(unverified, ClockType.RESOLVE, 1).dueAt();
        clock.set("2029-02-12T10:00");

        decree(new Holiday(LocalDate.of(2029, 2, 8), "Libur susulan", "SKB 2/2029"));

        assertThat(clock(late, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(lateDue);
        assertThat(clock(late, ClockType.RESOLVE, 1).dueAt()).isEqualTo(wib("2029-02-23T16:00"));
        assertThat(clock(answered, ClockType.RESOLVE, 1).dueAt()).isEqualTo(stopped);
        assertThat(clock(unverified, ClockType.RESOLVE, 1).dueAt()).isEqualTo(own);
    }

    @Test
    void a_round_that_begins_later_knows_the_days_decreed_above_its_office_and_none_that_the_office_decreed() {
        clock.set("2030-03-01T10:00");
        var below = verifiedCase();
        decide(town.handler, below, new Decision.Answer(Outcome.ACTION_TAKEN, "Gorong-gorong sudah dikeruk.", List.of()));
        var own = aboutRoads();
        decide(town.verifier, own, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.town,
            new Decision.Release("Gorong-gorong", "Gorong-gorong mampet.", null, List.of()), null));
        decide(town.townLead, own, new Decision.Answer(Outcome.ACTION_TAKEN, "Gorong-gorong kota sudah dikeruk.", List.of()));

        decree(new Holiday(LocalDate.of(2030, 3, 8), "Cuti bersama", "SKB 3/2030"), new Holiday(LocalDate.of(2030, 3, 11), "Renovasi", null));
        clock.set("2030-03-05T10:00");
        act(below, new CitizenAct.Dispute("Belum dikeruk."));
        act(own, new CitizenAct.Dispute("Belum dikeruk."));

        assertThat(clock(below, ClockType.RESOLVE, 2).dueAt()).isEqualTo(wib("2030-03-26T16:00"));
        assertThat(telling.explain(clock(below, ClockType.RESOLVE, 2), Locale.ENGLISH).days().getLast().date()).isEqualTo(LocalDate.of(2030, 3, 26));
        assertThat(clock(own, ClockType.RESOLVE, 2).dueAt()).isEqualTo(wib("2030-03-25T16:00"));
    }

    @Test
    void a_pause_that_ends_after_a_decree_leads_past_the_decreed_day_and_names_it_but_not_in_the_office_that_decreed() {
        clock.set("2030-05-02T10:00");
        var below = verifiedCase();
        decide(town.handler, below, new Decision.Start());
        var own = aboutRoads();
        decide(town.verifier, own, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.town,
            new Decision.Release("Trotoar", "Trotoar ambles.", null, List.of()), null));
        clock.set("2030-05-16T10:00");
        decide(town.handler, below, new Decision.Ask("Trotoar sebelah mana?"));
        decide(town.townLead, own, new Decision.Ask("Trotoar di kota sebelah mana?"));
        decree(new Holiday(LocalDate.of(2030, 5, 29), "Cuti Waisak", "SKB 5/2030"), new Holiday(LocalDate.of(2030, 5, 28), "Renovasi", null));
        assertThat(clock(below, ClockType.RESOLVE, 1).dueAt()).as("the day lies after it").isEqualTo(wib("2030-05-22T16:00"));
        clock.set("2030-05-23T10:00");
        act(below, new CitizenAct.Clarify("Sebelah utara.", List.of()));
        act(own, new CitizenAct.Clarify("Sebelah selatan.", List.of()));

        var resolve = clock(below, ClockType.RESOLVE, 1);
        assertThat(resolve.dueAt()).as("five days that it stood still").isEqualTo(wib("2030-05-30T16:00"));
        var days = telling.explain(resolve, Locale.ENGLISH).days();
        assertThat(days.getLast().date()).isEqualTo(LocalDate.of(2030, 5, 30));
        assertThat(days).filteredOn(day -> day.kind() == CountedDay.Kind.HOLIDAY).extracting(Telling.ExplainedDay::why).containsExactly("Cuti Waisak");
        assertThat(clock(own, ClockType.RESOLVE, 1).dueAt()).isEqualTo(wib("2030-05-29T16:00"));
    }

    @Test
    void a_pause_that_ends_between_a_decree_and_its_recount_counts_the_day_once() {
        clock.set("2030-06-03T10:00");
        var receipt = verifiedCase();
        decide(town.handler, receipt, new Decision.Start());
        clock.set("2030-06-10T10:00");
        decide(town.handler, receipt, new Decision.Ask("Selokan yang mana?"));
        keeping.putHolidays(administrator, calendar, List.of(new Holiday(LocalDate.of(2030, 6, 12), "Libur", "SKB 6/2030")));
        clock.set("2030-06-13T10:00");
        act(receipt, new CitizenAct.Clarify("Yang di utara.", List.of()));
        assertThat(clock(receipt, ClockType.RESOLVE, 1).dueAt()).as("fourteen days, a holiday, and two that it stood still")
            .isEqualTo(wib("2030-06-26T16:00"));
        recountAll();
        assertThat(clock(receipt, ClockType.RESOLVE, 1).dueAt()).isEqualTo(wib("2030-06-26T16:00"));
    }

    @Test
    void a_longer_promise_is_counted_with_what_was_decreed_after_the_old_due_date() {
        clock.set("2030-07-01T10:00");
        var receipt = aboutRoads();
        decide(town.verifier, receipt, new Decision.Verify(Kind.INFORMATION_REQUEST, Track.ORDINARY, town.roads, town.publicWorks,
            new Decision.Release("Jadwal", "Kapan saluran dikeruk?", null, List.of()), null));
        clock.set("2030-07-02T10:00");
        decree(new Holiday(LocalDate.of(2030, 7, 12), "Libur", "SKB 7/2030"));
        assertThat(clock(receipt, ClockType.RESOLVE, 1).dueAt()).isEqualTo(wib("2030-07-08T16:00"));
        decide(town.townLead, receipt, new Decision.Reclassify(Kind.COMPLAINT, Track.ORDINARY, town.roads, "Saluran mampet."));
        assertThat(clock(receipt, ClockType.RESOLVE, 1).dueAt()).isEqualTo(wib("2030-07-22T16:00"));
    }

    @Test
    void whoever_keeps_several_offices_moves_what_runs_below_each_of_them() {
        clock.set("2029-11-02T10:00");
        var keeper = town.official("dua-kantor", new Mandate(Role.ADMIN, town.town), new Mandate(Role.ADMIN, town.publicWorks));
        administrator = new Actor.Official(keeper.officialId(), town.publicWorks, Role.ADMIN);
        var receipt = verifiedCase();
        var before = clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt();

        decree(new Holiday(LocalDate.of(2029, 11, 6), "Libur daerah", "SK 11/2029"));

        assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isAfter(before);
    }

    @Test
    void a_holiday_without_a_decree_moves_nothing_even_when_a_later_one_has_one() {
        clock.set("2029-03-02T10:00");
        var receipt = verifiedCase();

        decree(new Holiday(LocalDate.of(2029, 3, 6), "Hari jadi kota", null));
        assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(wib("2029-03-09T16:00"));
        decree(new Holiday(LocalDate.of(2029, 3, 8), "Libur nasional", "Keppres 3/2029"));

        assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(wib("2029-03-12T16:00"));
        assertThat(telling.explain(clock(receipt, ClockType.FIRST_RESPONSE, 1), Locale.ENGLISH).days())
            .filteredOn(day -> day.kind() == CountedDay.Kind.HOLIDAY).extracting(Telling.ExplainedDay::why)
            .containsExactly("Libur nasional");
        clock.set("2029-03-02T11:00");
        assertThat(clock(aboutRoads(), ClockType.FIRST_RESPONSE, 1).dueAt()).as("filed later, both are known")
            .isEqualTo(wib("2029-03-13T16:00"));
    }

    @Test
    void a_paused_clock_keeps_the_days_it_had_left() {
        clock.set("2029-04-06T10:00");
        var receipt = verifiedCase();
        decide(town.handler, receipt, new Decision.Start());
        clock.set("2029-04-10T10:00");
        decide(town.handler, receipt, new Decision.Ask("Di mana persisnya?"));

        decree(new Holiday(LocalDate.of(2029, 4, 11), "Libur", "SKB 4/2029"),
            new Holiday(LocalDate.of(2029, 4, 18), "Libur lain", "SKB 4/2029"));
        clock.set("2029-04-13T10:00");
        act(receipt, new CitizenAct.Clarify("Di depan pasar.", List.of()));

        // Fourteen working days from 6 April end on 26 April; two holidays and a pause of two working days (12 and 13
        // April) come on top.
        assertThat(clock(receipt, ClockType.RESOLVE, 1).dueAt()).isEqualTo(wib("2029-05-02T16:00"));
    }

    @Test
    void work_cut_short_goes_on_and_doing_it_twice_moves_nothing_twice() {
        clock.set("2029-06-01T10:00");
        var first = verifiedCase();
        var second = verifiedCase();
        keeping.putHolidays(administrator, calendar, List.of(new Holiday(LocalDate.of(2029, 6, 5), "Libur", "SKB 6/2029")));
        long id = recounting.unfinished().getFirst();

        assertThat(recounting.step(id, 1)).isTrue();
        assertThat(recounting.of(calendar, 1).getFirst().finishedAt()).isNull();
        jdbc.sql("update recount set seen_id = 0 where id = ?").param(id).update();
        recountAll();

        for (var receipt : List.of(first, second)) {
            assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(wib("2029-06-11T16:00"));
            assertThat(events.of(now(receipt.reference()).requiredId()))
                .filteredOn(event -> event.type() == EventType.DUE_MOVED).hasSize(1);
        }
        assertThat(recounting.of(calendar, 1)).singleElement().satisfies(progress -> {
            assertThat(progress.finishedAt()).isNotNull();
            assertThat(progress.moved()).isGreaterThanOrEqualTo(4);
        });
        assertThat(recounting.step(id, 100)).isFalse();
    }

    @Test
    void the_preview_says_what_then_happens_and_changes_nothing() {
        clock.set("2029-07-06T10:00");
        var receipt = verifiedCase();
        file(aComplaint().about(town.streetlights));
        var holidays = List.of(new Holiday(LocalDate.of(2029, 7, 10), "Libur", "SKB 7/2029"),
            new Holiday(LocalDate.of(2029, 7, 12), "Tanpa dasar", null));

        var preview = recounting.preview(administrator, calendar, holidays, 5);
        assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(wib("2029-07-13T16:00"));
        decree(holidays.toArray(Holiday[]::new));

        assertThat(preview.examples()).filteredOn(move -> move.reference().equals(receipt.reference())).first().satisfies(move -> {
            assertThat(move.from()).isEqualTo(wib("2029-07-13T16:00"));
            assertThat(move.to()).isEqualTo(wib("2029-07-16T16:00"));
        });
        assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(wib("2029-07-16T16:00"));
        assertThat(recounting.of(calendar, 1).getFirst().moved()).isEqualTo(preview.clocks());
        assertThat(preview.cases()).isPositive();
    }

    @Test
    void the_preview_counts_what_moves_in_the_calendars_below() {
        clock.set("2029-08-03T10:00");
        long nation = keeping.add(administrator, "Nasional 2029", TestClock.WIB, CalendarKeeping.OFFICE_HOURS);
        jdbc.sql("update working_calendar set parent_id = ? where id = ?").params(nation, calendar).update();
        try {
            var receipt = verifiedCase();
            var holiday = new Holiday(LocalDate.of(2029, 8, 8), "Libur nasional", "Keppres 8/2029");

            var preview = recounting.preview(administrator, nation, List.of(holiday), 5);
            keeping.putHolidays(administrator, nation, List.of(holiday));
            recountAll();

            assertThat(preview.examples()).extracting(Recounting.Move::reference).contains(receipt.reference());
            assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(wib("2029-08-13T16:00"));
            assertThat(recounting.of(calendar, 1).getFirst().moved()).isEqualTo(preview.clocks());
        } finally {
            jdbc.sql("update working_calendar set parent_id = null where id = ?").param(calendar).update();
        }
    }

    @Test
    void the_preview_counts_what_moves_when_a_day_that_is_known_gets_its_decree() {
        clock.set("2029-09-07T10:00");
        var receipt = verifiedCase();
        decree(new Holiday(LocalDate.of(2029, 9, 11), "Hari jadi kota", null));
        var decreed = new Holiday(LocalDate.of(2029, 9, 11), "Hari jadi kota", "Keppres 9/2029");

        var preview = recounting.preview(administrator, calendar, List.of(decreed), 5);
        decree(decreed);

        assertThat(clock(receipt, ClockType.FIRST_RESPONSE, 1).dueAt()).isEqualTo(wib("2029-09-17T16:00"));
        assertThat(preview.examples()).extracting(Recounting.Move::reference).contains(receipt.reference());
        assertThat(recounting.of(calendar, 1).getFirst().moved()).isEqualTo(preview.clocks());
        assertThat(recounting.preview(administrator, calendar, List.of(decreed), 5).clocks()).as("kept already").isZero();
    }

    @Test
    void the_clocks_that_run_are_found_by_an_index() {
        assertThat(jdbc.sql("explain select id from case_clock force index (case_clock_running) where calendar_id = 1 and stopped_at is null "
                + "and voided_at is null and missed_at is null and id > 7 order by id limit 5")
            .query((row, n) -> row.getString("Extra")).single()).as("in the order of their ids").doesNotContain("filesort");
    }

    @Test
    void no_secret_case_is_named_to_who_decrees_a_holiday() {
        clock.set("2029-10-05T10:00");
        var secret = verifiedCase();
        decide(town.verifier, secret, new Decision.Tighten(Visibility.SECRET, "Menyebut saksi."));

        var preview = recounting.preview(administrator, calendar,
            List.of(new Holiday(LocalDate.of(2029, 10, 9), "Libur", "SKB 10/2029")), 1000);

        assertThat(preview.clocks()).isPositive();
        assertThat(preview.examples()).extracting(Recounting.Move::reference).doesNotContain(secret.reference());
    }

    private Receipt verifiedCase() {
        var receipt = aboutRoads();
        decide(town.verifier, receipt, verified(true));
        return receipt;
    }

    private void decree(Holiday... holidays) {
        keeping.putHolidays(administrator, calendar, List.of(holidays));
        recountAll();
    }

    private void recountAll() {
        for (long id : recounting.unfinished()) {
            boolean more = true;
            while (more) {
                more = recounting.step(id, 2);
            }
        }
    }
}
