package id.terang.portal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.portal.frame.Asked;
import id.terang.shared.Texts;
import id.terang.statistics.Comparison;
import id.terang.statistics.FigureQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparablesTest {

    private static final List<String> CODES = List.of("province", "regency", "works", "health");
    private static final Asked ANY = new Asked(Map.of());
    private static final FigureQuery YEAR = FigureQuery.between(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 30));

    /// One alone on the two upper levels, several below the second.
    private static Comparison several(FigureQuery query) {
        Long agency = query.agency();
        return agency == null ? of(query, "province") : agency == 0 ? of(query, "regency") : agency == 1 ? of(query, "works", "health") : of(query);
    }

    private static Comparison of(FigureQuery query, String... codes) {
        var points = Stream.of(codes).map(code -> new Comparison.Point(code, Texts.same(code), 20, 10, 10, 0.5, 0.5, 20, 0, Comparison.Place.WITHIN)).toList();
        return new Comparison(query, Instant.EPOCH, 0.5, 1, points, List.of(), List.of(), List.of());
    }

    @Test
    void the_first_level_below_with_several_is_found() {
        var comparables = new Comparables(ComparablesTest::several, CODES::indexOf);
        assertThat(comparables.below(ANY, YEAR, several(YEAR))).contains(new Asked(Map.of("agency", "regency")));
        assertThat(comparables.below(ANY, YEAR.ofAgency(1), several(YEAR.ofAgency(1)))).as("several already").isEmpty();
        var none = new Comparables(query -> of(query, "works"), CODES::indexOf);
        assertThat(none.below(ANY, YEAR, of(YEAR, "works"))).as("alone all the way down").isEmpty();
    }

    @Test
    void a_longer_period_is_offered_where_the_one_asked_for_is_shorter() {
        assertThat(Comparables.longer(ANY, YEAR)).contains(new Asked(Map.of("from", "2021-11-30")));
        assertThat(Comparables.longer(ANY, YEAR.during(LocalDate.of(2020, 1, 1), YEAR.to()))).isEmpty();
    }
}
