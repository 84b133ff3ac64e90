package id.terang.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.shared.LocalWords;
import id.terang.shared.Texts;
import id.terang.statistics.Definition;
import id.terang.statistics.Estimate;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet.Aftermath;
import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.Band;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.CurvePoint;
import id.terang.statistics.FigureSheet.Endings;
import id.terang.statistics.FigureSheet.HandOffs;
import id.terang.statistics.FigureSheet.Incidents;
import id.terang.statistics.FigureSheet.Month;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Quantiles;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import id.terang.statistics.FigureSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class FigureDescriptionTest {

    @Test
    void a_name_that_looks_like_a_formula_is_no_formula_in_a_spreadsheet() {
        var none = new Quantile(Standing.TOO_FEW, null, null, null, 0);
        var waiting = new Waiting(Definition.DECISION, 0L, 0L, 0L, 0L, new Quantiles(Unit.WORKING_DAYS, none, none, none),
                new Quantiles(Unit.CALENDAR_DAYS, none, none, none));
        var onTime = new OnTime(Definition.ON_TIME_FIRST_ANSWER, 0L, null, null, 0L, 0L, Standing.TOO_FEW, null, null, null);
        var volume = new Volume(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        var rate = new Rate(Definition.DISPUTED, 0L, null, Standing.TOO_FEW, null, null, null);
        var backlog = new Backlog(1L, rate, Standing.TOO_FEW, null, null, 2.0, List.of(new Band(0, null, 1L)));
        var aftermath = new Aftermath(30, Standing.SHOWN, Map.of(Outcome.EXPLAINED, 1L), Map.of(CloseReason.LAPSED, 1L), rate, rate, rate, rate);
        var handOffs = new HandOffs(Standing.SHOWN, List.of(1L, 0L, 0L, 0L), 0L);
        var incidents = new Incidents(Standing.SHOWN, 3L, 2L);
        var cell = new Cell("+1", Texts.same("=HYPERLINK(\"http://x\")"), false, volume, waiting, rate, waiting, onTime, backlog, aftermath,
                handOffs, null, incidents);
        var filed = new Cell(cell.code(), cell.name(), false, volume, waiting, rate, waiting, null, backlog, aftermath, handOffs, null, incidents);
        var sheet = new FigureSheet(FigureQuery.lastYear(LocalDate.of(2026, 11, 20)), Instant.EPOCH, volume, 0L, waiting, rate, waiting,
                List.of(), backlog, List.of(), aftermath, handOffs, incidents, List.of(), List.of(cell), List.of(), List.of(filed), filed, List.of(), List.of(), List.of());
        String csv = new FigureDescription(new StaticMessageSource(), null).csv(sheet, null, LocalWords.INDONESIAN);
        assertThat(csv.lines()).allMatch(line -> line.chars().filter(c -> c == ',').count() == 14, "is whole");
        assertThat(csv.lines().filter(line -> line.contains("HYPERLINK"))).isNotEmpty()
                .allMatch(line -> line.contains(",'+1,\"'=HYPERLINK(\"\"http://x\"\")\","));

        assertThat(csv.lines()).filteredOn(line -> line.contains(",INCIDENTS,")).as("n reports tell of fewer").hasSize(4)
                .allMatch(line -> line.endsWith(",INCIDENTS,cases,2,,,3,,,false"));
        assertThat(csv.lines()).filteredOn(line -> line.contains(",service,")).anyMatch(line -> line.contains(",ON_TIME"));
        for (String scope : List.of(",first_holder,", ",filed_here,")) {
            assertThat(csv.lines()).filteredOn(line -> line.contains(scope)).anyMatch(line -> line.contains(",DECISION"))
                    .noneMatch(line -> line.contains(",ON_TIME"));
        }

        var share = new Estimate.Share(0.5, 0.4, 0.6);
        var month = new Month(YearMonth.of(2026, 11), volume, waiting, onTime, true, incidents);
        var curve = new Curve(Unit.CALENDAR_DAYS, 100L, List.of(new CurvePoint(3, 0.5, 0.4, 0.6, 40)), null, Standing.SHOWN);
        var told = new FigureDescription(new StaticMessageSource(), null).csv(new FigureSheet(sheet.query(), Instant.EPOCH, volume, 0L, waiting,
                rate, waiting, List.of(), backlog, List.of(new Endings(30, 100, 40, share, share, share, share)), aftermath, handOffs, incidents, List.of(),
                List.of(), List.of(), List.of(), null, List.of(month), List.of(curve), List.of()), null, LocalWords.INDONESIAN).lines().toList();
        assertThat(told.getFirst()).endsWith(",value,low,high,n,at_risk,standing,immature");
        assertThat(told).filteredOn(line -> line.contains(",within_days,") || line.contains(",curve_")).hasSize(5).as("n is what the share is of")
                .allMatch(line -> line.endsWith(",share,0.5,0.4,0.6,100,40,SHOWN,false"));
        assertThat(told).filteredOn(line -> line.contains(",month,")).isNotEmpty().allMatch(line -> line.endsWith(",true"));
        assertThat(told).filteredOn(line -> line.contains(",all,")).isNotEmpty().allMatch(line -> line.endsWith(",false"));

        assertThat(Stream.concat(csv.lines(), told.stream()).map(line -> line.replaceAll("\"[^\"]*(\"\"[^\"]*)*\"", "").split(",")).filter(cells -> !cells[0].equals("as_of")))
                .isNotEmpty().allSatisfy(cells -> {
                    assertThat(CodeList.SCOPE.codes()).extracting(CodeList.Code::code).contains(cells[3]);
                    assertThat(CodeList.FIGURE.codes()).extracting(CodeList.Code::code).contains(cells[6]);
                    assertThat(CodeList.UNIT.codes()).extracting(CodeList.Code::code).contains(cells[7]);
                });

        var broken = new Volume(0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        var blocked = new FigureSheet(sheet.query(), Instant.EPOCH, broken, null, waiting, rate, waiting, List.of(), backlog, List.of(), aftermath,
                handOffs, incidents, List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());
        assertThat(new FigureDescription(new StaticMessageSource(), null).csv(blocked, null, LocalWords.INDONESIAN).lines()
                .filter(line -> line.contains(",FILED,"))).as("a flow that does not add up has no numbers").isNotEmpty()
                .allMatch(line -> line.contains("BLOCKED") && !line.contains("30"));
    }
}
