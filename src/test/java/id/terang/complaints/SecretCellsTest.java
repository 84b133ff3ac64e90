package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.SecretCells.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SecretCellsTest {

    @Test
    void large_cells_are_told_rounded_and_small_ones_not_at_all() {
        assertThat(SecretCells.tellable(Map.of(new Place("A", "x"), 12, new Place("B", "y"), 43)))
            .containsExactly(Map.entry(new Place("A", "x"), 10), Map.entry(new Place("B", "y"), 45));
        assertThat(SecretCells.tellable(Map.of(new Place("A", "x"), 9))).isEmpty();
    }

    @Test
    void a_small_cell_takes_another_of_its_row_and_of_its_column_along() {
        var told = SecretCells.tellable(Map.of(new Place("A", "x"), 3, new Place("A", "y"), 20, new Place("A", "z"), 40,
            new Place("B", "x"), 30, new Place("B", "y"), 50, new Place("B", "z"), 60));
        assertThat(told).doesNotContainKeys(new Place("A", "x"), new Place("A", "y"), new Place("B", "x"), new Place("B", "y"));
        assertThat(told).containsEntry(new Place("A", "z"), 40).containsEntry(new Place("B", "z"), 60);
    }

    /// Somebody knows the exact total of every row and column, and even the exact counts behind what is told.
    @Property(tries = 2_000)
    void no_subtraction_leads_to_a_small_cell(@ForAll @Size(12) List<@IntRange(min = 0, max = 30) Integer> counts) {
        var table = new HashMap<Place, Integer>();
        for (int i = 0; i < counts.size(); i++) {
            table.put(new Place("P" + i / 4, "s" + i % 4), counts.get(i));
        }
        var told = SecretCells.tellable(table);
        told.forEach((cell, cases) -> {
            assertThat(cases).isGreaterThanOrEqualTo(10).matches(n -> n % 5 == 0);
            assertThat(Math.abs(cases - table.get(cell))).isLessThanOrEqualTo(2);
        });
        for (Function<Place, String> line : List.<Function<Place, String>>of(Place::province, Place::service)) {
            table.keySet().stream().map(line).distinct().forEach(name -> {
                var withheld = table.entrySet().stream().filter(cell -> line.apply(cell.getKey()).equals(name))
                    .filter(cell -> cell.getValue() > 0 && !told.containsKey(cell.getKey())).map(Map.Entry::getValue).toList();
                boolean anythingTold = told.keySet().stream().anyMatch(cell -> line.apply(cell).equals(name));
                if (!withheld.isEmpty() && anythingTold) {
                    assertThat(withheld).as("one alone would be the difference").hasSizeGreaterThan(1);
                    assertThat(withheld.stream().mapToInt(Integer::intValue).sum()).as("together they are no small cell").isGreaterThanOrEqualTo(10);
                }
            });
        }
    }
}
