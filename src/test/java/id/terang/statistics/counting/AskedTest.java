package id.terang.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Texts;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.Wilson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whom answers reached is told, and of nobody in particular.
class AskedTest {

    /// Offices one and two below the third.
    private static final IntUnaryOperator ABOVE = agency -> agency == 3 ? -1 : 3;
    private static final List<Summing.Row> OFFICES = List.of(row("root", true, 3), row("one", false, 1), row("two", false, 2));
    private static final List<Summing.Row> PARTS = List.of(row("first", false, 0), row("second", false, 1));

    /// The last month whose ratings are all in, as days of November.
    private static final int SEPTEMBER = -60;
    private static final int OCTOBER = -30;
    private static final int AUGUST = -91;

    private static Summing.Row row(String code, boolean own, long id) {
        return new Summing.Row(code, Texts.same(code), own, Set.of(id));
    }

    /// @param late whether it was rated after the month was told of
    private record Answer(int day, int office, int service, int area, boolean contact, int rating, boolean late) { }

    private static SweepTest town(List<Answer> answers) {
        var town = new SweepTest();
        for (Answer one : answers) {
            var filed = town.filed(one.day - 3, one.service, one.area, Kind.COMPLAINT);
            (one.office == 2 ? filed.moves(one.day - 2) : filed).ends(one.day, Status.ANSWERED, null).told(Outcome.EXPLAINED, one.contact);
            if (one.rating > 0) {
                filed.closes(one.late ? 10 : one.day + 2, CloseReason.CONFIRMED).rated(one.rating);
            }
        }
        return town;
    }

    private static FigureSheet sheet(SweepTest town, int from, int to, @Nullable Integer agency, @Nullable Integer service, @Nullable Integer area) {
        FigureQuery query = FigureQuery.between(SweepTest.FIRST.plusDays(from - 1), SweepTest.FIRST.plusDays(to - 1));
        var scope = new Scope(only(agency), only(service), only(area), -1, -1, -1, SweepTest.epochDay(from), SweepTest.epochDay(to),
            Scope.Rows.of(OFFICES.stream().map(Summing.Row::ids).toList()), Scope.Rows.of(PARTS.stream().map(Summing.Row::ids).toList()),
            Scope.Rows.of(PARTS.stream().map(Summing.Row::ids).toList()), Scope.Rows.of(OFFICES.stream().map(Summing.Row::ids).toList()), Scope.Months.of(query.from(), query.to()));
        return new Summing(query, SweepTest.NOW, town.sweep(scope), ABOVE).sheet(OFFICES, PARTS, PARTS);
    }

    private static boolean @Nullable [] only(@Nullable Integer id) {
        return Scope.set(id == null ? null : Set.of((long) id));
    }

    @Property(tries = 5)
    void no_questions_however_they_are_cut_and_compared_tell_who_left_a_contact(@ForAll Random random) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            // In a block both can be told of, or too small for it; and two months that are not told of yet.
            int day = i < 50 ? SEPTEMBER + random.nextInt(30) : i < 60 ? AUGUST + random.nextInt(31) : OCTOBER + random.nextInt(50);
            answers.add(new Answer(day, i % 5 == 0 ? 2 : 1, random.nextInt(2), random.nextInt(2), i % 2 == 0, random.nextInt(3) == 0 ? 4 : 0, false));
        }
        // The same numbers of every whole block, of other people.
        List<Answer> others = new ArrayList<>(answers);
        List<Integer> silent = new ArrayList<>(IntStream.range(0, 50).filter(i -> answers.get(i).rating == 0 && answers.get(i).office == 1).boxed().toList());
        List<Integer> shuffled = new ArrayList<>(silent);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < silent.size(); i++) {
            others.set(silent.get(i), with(answers.get(silent.get(i)), answers.get(shuffled.get(i)).contact));
        }
        // And what is too few for a block is told of nowhere.
        IntStream.range(50, 70).forEach(i -> others.set(i, with(answers.get(i), random.nextBoolean())));
        SweepTest town = town(answers);
        SweepTest other = town(others);
        Integer[] any = {null, 0, 1};
        int[] edges = {AUGUST, AUGUST + 1, SEPTEMBER - 1, SEPTEMBER, SEPTEMBER + 1, SEPTEMBER + 14, SEPTEMBER + 15, OCTOBER - 1, OCTOBER, 1, 26};
        for (int from : edges) {
            for (int to : edges) {
                for (Integer agency : new Integer[] {null, 1, 2}) {
                    for (Integer service : any) {
                        for (Integer area : any) {
                            if (from <= to) {
                                assertThat(sheet(other, from, to, agency, service, area)).isEqualTo(sheet(town, from, to, agency, service, area));
                            }
                        }
                    }
                }
            }
        }
    }

    private static Answer with(Answer one, boolean contact) {
        return new Answer(one.day, one.office, one.service, one.area, contact, one.rating, one.late);
    }

    @Test
    void a_whole_month_of_an_office_is_told_of_in_rounded_numbers_and_no_part_of_it() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 33; i++) {
            answers.add(new Answer(SEPTEMBER + i % 30, 1, i % 2, i % 2, i < 22, i < 11 || i > 30 ? 4 : 0, false));
        }
        SweepTest town = town(answers);
        Rate whole = sheet(town, SEPTEMBER, OCTOBER - 1, null, null, null).aftermath().response();
        assertThat(whole.standing()).isEqualTo(Standing.SHOWN);
        assertThat(whole.n()).as("22 of them").isEqualTo(20);
        assertThat(whole.hits()).isNull();
        assertThat(whole.share()).isEqualTo(0.5);
        assertThat(whole.low()).isEqualTo(Math.round(Wilson.of(11, 22).low() * 100) / 100.0);

        FigureSheet longer = sheet(town, SEPTEMBER - 3, OCTOBER + 5, null, null, null);
        assertThat(longer.aftermath().response()).as("what is in the period besides is no whole month").isEqualTo(whole);
        assertThat(longer.aftermath().satisfied().n()).as("also who left no contact").isEqualTo(13);
        assertThat(longer.byAgency()).extracting(cell -> cell.aftermath().response().standing()).containsExactly(Standing.SHOWN);
        assertThat(longer.byService()).extracting(cell -> cell.aftermath().response()).containsOnly(Asked.none(Standing.WITHHELD));
        assertThat(longer.byArea()).extracting(cell -> cell.aftermath().response()).containsOnly(Asked.none(Standing.WITHHELD));
        assertThat(sheet(town, SEPTEMBER, OCTOBER - 1, null, 0, null).aftermath().response()).isEqualTo(Asked.none(Standing.WITHHELD));
        assertThat(sheet(town, SEPTEMBER + 1, OCTOBER - 1, null, null, null).aftermath().response()).isEqualTo(Asked.none(Standing.TOO_FEW));
        assertThat(sheet(town, SEPTEMBER, SEPTEMBER, null, null, null).aftermath().response()).isEqualTo(Asked.none(Standing.TOO_FEW));
    }

    @Test
    void too_few_with_a_contact_or_too_few_without_one_make_no_block_but_count_with_the_office_above() {
        Asked asked = new Asked();
        IntStream.range(0, 30).forEach(i -> asked.add(0, 1, i < 21, false));
        IntStream.range(0, 12).forEach(i -> asked.add(0, 2, i < 9, false));
        assertThat(asked.rate(agency -> agency == 1, ABOVE)).as("9 without a contact").isEqualTo(Asked.none(Standing.TOO_FEW));
        assertThat(asked.rate(agency -> agency == 2, ABOVE)).as("9 with one").isEqualTo(Asked.none(Standing.TOO_FEW));
        assertThat(asked.rate(agency -> true, ABOVE).n()).as("30 with and 12 without").isEqualTo(30);
    }

    @Test
    void a_rating_that_comes_when_its_month_was_told_of_changes_nothing() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(new Answer(SEPTEMBER + 2, 1, 0, 0, i < 20, i < 6 ? 3 : 0, false));
        }
        Rate before = sheet(town(answers), SEPTEMBER, OCTOBER - 1, null, null, null).aftermath().response();
        answers.set(7, new Answer(SEPTEMBER + 2, 1, 0, 0, true, 4, true));
        assertThat(before.share()).isEqualTo(0.3);
        assertThat(sheet(town(answers), SEPTEMBER, OCTOBER - 1, null, null, null).aftermath().response()).isEqualTo(before);
    }
}
