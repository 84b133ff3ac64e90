package id.terang.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.statistics.Definition;
import id.terang.statistics.Durations.Ending;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

class SummingTest {

    private static final FigureQuery MARCH = FigureQuery.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    @Test
    void time_that_runs_from_the_arrival_at_an_agency_is_not_held_against_a_promise_that_runs_from_filing() {
        assertThat(sheet(MARCH).curves().getFirst().promise()).extracting("days").isEqualTo(14);
        assertThat(sheet(MARCH.ofAgency(3)).curves()).hasSize(2).allSatisfy(curve -> {
            assertThat(curve.points()).isNotEmpty();
            assertThat(curve.promise()).isNull();
        });
    }

    @Test
    void how_many_kept_a_promise_is_not_said_where_it_hangs_on_few_who_still_wait() {
        Lasting lasting = new Lasting(Definition.DECISION);
        for (int days = 1; days <= 30; days++) {
            lasting.add(days, days * 24, Ending.REACHED, false);
        }
        assertThat(lasting.curve(FigureSheet.Unit.WORKING_DAYS, 30, 14, 1, false).promise().kept().atRisk()).isEqualTo(17);
        assertThat(lasting.curve(FigureSheet.Unit.WORKING_DAYS, 30, 25, 1, false).promise().kept()).as("the curve ends before").isNull();
    }

    @Test
    void a_flow_that_does_not_add_up_blocks_every_figure_of_its_cell() {
        var none = Scope.Rows.of(List.of());
        Cells cells = new Cells(new Scope(null, null, null, -1, -1, -1, (int) MARCH.from().toEpochDay(), (int) MARCH.to().toEpochDay(),
                none, none, none, none, Scope.Months.of(MARCH.from(), MARCH.to())));
        cells.all.filed = 30;
        for (int i = 0; i < 30; i++) {
            cells.all.kept.add(Tally.Kept.FIRST_ANSWER, Tally.Verdict.IN_TIME);
            cells.all.backlog.add(24, Tally.Owed.ANSWER, false);
            cells.all.decision.add(3, 72, Ending.REACHED, false);
            cells.imported++;
            cells.firstResponseUnknown++;
        }
        var sheet = new Summing(MARCH, Instant.parse("2026-05-01T00:00:00Z"), cells, agency -> -1).sheet(List.of(), List.of(), List.of());

        assertThat(sheet.volume().reconciles()).isFalse();
        assertThat(sheet.onTime()).allSatisfy(rate -> assertThat(rate.standing()).isEqualTo(Standing.BLOCKED));
        assertThat(sheet.onTime()).extracting(FigureSheet.OnTime::share).containsOnlyNulls();
        assertThat(sheet.backlog().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(sheet.backlog().pastDue().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(sheet.aftermath().disputed().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(sheet.firstQuestion().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(sheet.aftermath().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(sheet.handOffs()).isEqualTo(new FigureSheet.HandOffs(Standing.BLOCKED, List.of(), null));
        String json = new ObjectMapper().writeValueAsString(Map.of("volume", sheet.volume(), "on_time", sheet.onTime(), "backlog", sheet.backlog(),
            "aftermath", sheet.aftermath(), "hand_offs", sheet.handOffs(),
            "first_response", sheet.firstResponse(), "decision", sheet.decision(), "curves", sheet.curves(), "left_out", sheet.leftOut()));
        assertThat(json).contains("\"standing\":\"BLOCKED\"", "\"filed\":null", "\"pending\":null", "\"kept\":null", "\"EXPLAINED\":null")
            .doesNotContainPattern("\"(filed|pending|cases|due|n|hits|late|total|reached|open|elsewhere|atRisk)\":\\d");
        assertThat(sheet.imported()).isNull();
        assertThat(sheet.leftOut()).extracting(FigureSheet.LeftOut::n).containsOnlyNulls();
    }

    private static FigureSheet sheet(FigureQuery query) {
        var none = Scope.Rows.of(List.of());
        Cells cells = new Cells(new Scope(null, null, null, -1, -1, -1, (int) query.from().toEpochDay(), (int) query.to().toEpochDay(),
                none, none, none, none, Scope.Months.of(query.from(), query.to())));
        for (int days = 1; days <= 30; days++) {
            cells.all.decision.add(days, days * 24, Ending.REACHED, false);
            cells.promised(14, 1);
        }
        return new Summing(query, Instant.parse("2026-05-01T00:00:00Z"), cells, agency -> -1).sheet(List.of(), List.of(), List.of());
    }
}
