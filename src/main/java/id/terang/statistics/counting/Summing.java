package id.terang.statistics.counting;

import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.shared.Texts;
import id.terang.statistics.AalenJohansen;
import id.terang.statistics.Definition;
import id.terang.statistics.Durations;
import id.terang.statistics.Estimate;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Aftermath;
import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.Band;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.Endings;
import id.terang.statistics.FigureSheet.HandOffs;
import id.terang.statistics.FigureSheet.LeftOut;
import id.terang.statistics.FigureSheet.Month;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Reason;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.counting.Tally.Kept;
import id.terang.statistics.counting.Tally.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From what was counted to what is said: every figure with its interval, or the reason why there is none.
public final class Summing {

    private static final Logger LOG = LoggerFactory.getLogger(Summing.class);

    private static final ZoneOffset FIRST_TO_WAKE = ZoneOffset.ofHours(14);

    private static final int LONGEST_WORKING = 90;
    private static final int LONGEST_CALENDAR = 120;

    private static final int[] ENDED_WITHIN = {7, 14, 30, 60, 90};

    /// "n ≥ 10" for satisfaction (domain.md §4).
    private static final int ENOUGH_RATINGS = 10;

    private final FigureQuery query;
    private final Instant asOf;
    private final Cells cells;
    private final IntUnaryOperator above;

    /// @param above the agency above another, -1 for none
    public Summing(FigureQuery query, Instant asOf, Cells cells, IntUnaryOperator above) {
        this.query = query;
        this.asOf = asOf;
        this.cells = cells;
        this.above = above;
    }

    /// One row of a table: which ids are counted in it.
    public record Row(String code, Texts name, boolean own, Set<Long> ids) {
    }

    private enum Table {
        AGENCIES,
        /// Services or areas.
        SUBJECTS,
        FIRST_HOLDERS
    }

    public FigureSheet sheet(List<Row> agencies, List<Row> services, List<Row> areas) {
        Tally all = cells.all;
        Volume volume = all.volume();
        boolean blocked = blocked(volume);
        List<Month> months = new ArrayList<>();
        int[] starts = cells.scope.months().starts();
        // What is due later counts as not yet due; a month that has begun nowhere on Earth is no month without complaints.
        long last = LocalDate.ofInstant(asOf, FIRST_TO_WAKE).toEpochDay();
        for (int m = 0; m < cells.months.length && starts[m] <= last; m++) {
            months.add(month(cells.months[m], starts[m], starts[m + 1]));
        }
        // At one agency time runs from the arrival there, the promise from filing.
        Integer promised = query.agency() == null ? cells.usualPromise() : null;
        double share = promised == null ? 0 : (double) cells.promises[promised] / Math.max(1, all.decision.n());
        List<Curve> curves = List.of(
                all.decision.curve(Unit.WORKING_DAYS, LONGEST_WORKING, promised, Math.min(1, share), blocked),
                all.decision.curve(Unit.CALENDAR_DAYS, LONGEST_CALENDAR, null, 0, blocked));
        return new FigureSheet(query, asOf, volume, blocked ? null : cells.imported, all.firstResponse.waiting(blocked),
                firstQuestion(all, blocked), all.decision.waiting(blocked), IntStream.range(0, Kept.DEFINITIONS.size()).mapToObj(kind -> onTime(all, kind, blocked)).toList(),
                backlog(all.backlog, blocked),
                blocked ? List.of() : endings(all.endings), aftermath(all.aftermath, response(cells.scope::inAgency, blocked), blocked),
                handOffs(all.handOffs, blocked), incidents(all, blocked), rows(agencies, cells.agencies, Table.AGENCIES), rows(services, cells.services, Table.SUBJECTS),
                rows(areas, cells.areas, Table.SUBJECTS), rows(agencies, cells.firstHolders, Table.FIRST_HOLDERS), filedHere(agencies), List.copyOf(months), curves, leftOut(blocked));
    }

    private Month month(Tally tally, int start, int end) {
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(start));
        // A month is over everywhere on Earth a day later.
        boolean over = Instant.ofEpochSecond((end + 1) * 86_400L).isBefore(asOf);
        boolean immature = !over || tally.decision.reached() * 2 < tally.decision.n();
        Volume volume = tally.volume();
        boolean blocked = blocked(volume);
        return new Month(month, volume, tally.decision.waiting(blocked), onTime(tally, Kept.FIRST_ANSWER, blocked), immature, incidents(tally, blocked));
    }

    /// Rows in which nothing happened are left away.
    private List<Cell> rows(List<Row> rows, Tally[] tallies, Table table) {
        List<Cell> found = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            Tally tally = tallies[i];
            if (!tally.empty()) {
                found.add(cell(rows.get(i), tally, table));
            }
        }
        return List.copyOf(found);
    }

    /// The rows of the agencies are the chosen one and all below it.
    private @Nullable Cell filedHere(List<Row> agencies) {
        if (query.agency() == null || cells.firstHolders.length == 0) {
            return null;
        }
        Row chosen = agencies.stream().filter(Row::own).findFirst().orElseThrow();
        return cell(new Row(chosen.code(), chosen.name(), false, Set.of()), cells.filedThere, Table.FIRST_HOLDERS);
    }

    private Cell cell(Row row, Tally tally, Table table) {
        Volume volume = tally.volume();
        boolean blocked = blocked(volume);
        return new Cell(row.code(), row.name(), row.own(), volume, tally.firstResponse.waiting(blocked), firstQuestion(tally, blocked),
                tally.decision.waiting(blocked), table == Table.FIRST_HOLDERS ? null : onTime(tally, Kept.FIRST_ANSWER, blocked),
                backlog(tally.backlog, blocked), aftermath(tally.aftermath, response(row, table, blocked), blocked), handOffs(tally.handOffs, blocked),
                table == Table.AGENCIES ? tally.stay.waiting(blocked) : null, incidents(tally, blocked));
    }

    private boolean blocked(Volume volume) {
        if (!volume.reconciles()) {
            LOG.error("Flow does not reconcile, figures are blocked: {} for {}", volume, query);
        }
        return !volume.reconciles();
    }

    private static Rate rate(Definition definition, long hits, long n, int least, boolean blocked) {
        return blocked ? Rate.blocked(definition) : Rate.of(definition, hits, n, least);
    }

    private static Rate firstQuestion(Tally tally, boolean blocked) {
        return rate(Definition.FIRST_QUESTION, tally.questions, tally.firstResponse.reached(), Tally.ENOUGH, blocked);
    }

    private static OnTime onTime(Tally tally, int kind, boolean blocked) {
        Definition definition = Kept.DEFINITIONS.get(kind);
        if (blocked) {
            return new OnTime(definition, null, null, null, null, null, Standing.BLOCKED, null, null, null);
        }
        long due = tally.kept.due(kind);
        Rate rate = Rate.of(definition, tally.kept.of(kind, Verdict.IN_TIME), due, Tally.ENOUGH);
        return new OnTime(definition, due, rate.hits(), rate.hits() == null ? null : due - rate.hits(), tally.kept.of(kind, Verdict.PAUSED),
                tally.kept.of(kind, Verdict.NOT_YET_DUE), rate.standing(), rate.share(), rate.low(), rate.high());
    }

    private static Backlog backlog(Tally.Backlog backlog, boolean blocked) {
        if (blocked) {
            return new Backlog(null, Rate.blocked(Definition.PAST_DUE), Standing.BLOCKED, null, null, null, bands(null));
        }
        Durations ages = backlog.ages;
        int n = ages.size();
        boolean shown = n >= Tally.ENOUGH;
        Estimate estimate = ages.estimate();
        return new Backlog((long) n, Rate.of(Definition.PAST_DUE, backlog.pastDue, backlog.promised, Tally.ENOUGH),
                shown ? Standing.SHOWN : Standing.TOO_FEW, shown ? days(estimate.quantile(0.5).value()) : null,
                shown ? days(estimate.quantile(0.9).value()) : null, n == 0 ? null : LivedTime.days(ages.longest()), bands(ages));
    }

    /// @param ages null where nothing is told
    private static List<Band> bands(@Nullable Durations ages) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < Band.FROM_DAYS.size(); i++) {
            int from = Band.FROM_DAYS.get(i);
            Integer to = i + 1 < Band.FROM_DAYS.size() ? Band.FROM_DAYS.get(i + 1) : null;
            bands.add(new Band(from, to, ages == null ? null : (long) older(ages, from) - (to == null ? 0 : older(ages, to))));
        }
        return List.copyOf(bands);
    }

    /// How many are at least so old.
    private static int older(Durations ages, int days) {
        return ages.waitingJustBefore(LivedTime.stepOfDay(days));
    }

    private static @Nullable Double days(OptionalLong step) {
        return step.isPresent() ? LivedTime.days(step.getAsLong()) : null;
    }

    /// As far as enough cases are still waiting.
    private static List<Endings> endings(Tally.Endings endings) {
        int n = endings.ways[Tally.Endings.ANSWERED].size();
        if (n < Tally.ENOUGH) {
            return List.of();
        }
        List<AalenJohansen> ways = Stream.of(endings.ways).map(AalenJohansen::new).toList();
        List<Endings> found = new ArrayList<>();
        for (int days : ENDED_WITHIN) {
            int step = LivedTime.stepOfDay(days);
            int atRisk = ways.get(Tally.Endings.ANSWERED).waitingJustBefore(step);
            if (atRisk >= Lasting.STILL_WAITING) {
                found.add(new Endings(days, n, atRisk, ways.get(Tally.Endings.ANSWERED).within(step),
                        ways.get(Tally.Endings.REFUSED).within(step), ways.get(Tally.Endings.ELSEWHERE).within(step),
                        ways.get(Tally.Endings.CONFIRMED).within(step)));
            }
        }
        return List.copyOf(found);
    }

    /// Of one row of a table. What an agency answered itself is not told apart from its branch, nor anything by service, area
    /// or first holder: such parts cut the blocks.
    private Rate response(Row row, Table table, boolean blocked) {
        return table != Table.AGENCIES || row.own() ? blocked ? Rate.blocked(Definition.RATED) : Asked.none(Standing.WITHHELD)
                : response(agency -> row.ids().contains((long) agency), blocked);
    }

    private Rate response(IntPredicate agencies, boolean blocked) {
        return blocked ? Rate.blocked(Definition.RATED) : cells.scope.uncut() ? cells.asked.rate(agencies, above) : Asked.none(Standing.WITHHELD);
    }

    private static Aftermath aftermath(Tally.Aftermath counted, Rate response, boolean blocked) {
        Map<Outcome, @Nullable Long> answers = new EnumMap<>(Outcome.class);
        Arrays.stream(Outcome.values()).forEach(outcome -> answers.put(outcome, blocked ? null : counted.outcomes[outcome.ordinal()]));
        Map<CloseReason, @Nullable Long> closings = new EnumMap<>(CloseReason.class);
        Arrays.stream(CloseReason.values()).forEach(reason -> closings.put(reason, blocked ? null : counted.closings[reason.ordinal()]));
        return new Aftermath(Tally.Aftermath.DAYS, blocked ? Standing.BLOCKED : Standing.SHOWN, answers, closings,
                rate(Definition.DISPUTED, counted.disputed, counted.oldAnswers, Tally.ENOUGH, blocked),
                rate(Definition.REOPENED, counted.reopened, counted.oldClosings, Tally.ENOUGH, blocked), response,
                rate(Definition.SATISFIED, counted.satisfied, counted.rated, ENOUGH_RATINGS, blocked));
    }

    private static HandOffs handOffs(Tally.HandOffs counted, boolean blocked) {
        return blocked ? new HandOffs(Standing.BLOCKED, List.of(), null)
                : new HandOffs(Standing.SHOWN, Arrays.stream(counted.cases).boxed().toList(), counted.total);
    }

    private static FigureSheet.Incidents incidents(Tally counted, boolean blocked) {
        return blocked ? new FigureSheet.Incidents(Standing.BLOCKED, null, null)
                : new FigureSheet.Incidents(Standing.SHOWN, counted.handOffs.reports(), counted.incidents());
    }

    /// What counts what a blocked cell leaves out would tell of it.
    private List<LeftOut> leftOut(boolean blocked) {
        List<LeftOut> left = new ArrayList<>();
        left.add(new LeftOut(Reason.NOT_PUBLIC, null, null));
        if (query.outcome() != null) {
            left.add(new LeftOut(Reason.WITHOUT_OUTCOME, null, null));
        }
        if (blocked) {
            return List.copyOf(left);
        }
        add(left, Reason.FIRST_RESPONSE_UNKNOWN, Definition.FIRST_RESPONSE, cells.firstResponseUnknown);
        add(left, Reason.WITHOUT_PROMISE, Definition.ON_TIME_FIRST_ANSWER, cells.withoutPromise);
        add(left, Reason.WITHOUT_PROMISE, Definition.PAST_DUE, cells.all.backlog.withoutPromise());
        add(left, Reason.IN_REVIEW, Definition.PAST_DUE, cells.all.backlog.inReview);
        for (int kind = 0; kind < Kept.DEFINITIONS.size(); kind++) {
            add(left, Reason.VOID, Kept.DEFINITIONS.get(kind), cells.all.kept.of(kind, Verdict.VOIDED));
            add(left, Reason.PAUSED, Kept.DEFINITIONS.get(kind), cells.all.kept.of(kind, Verdict.PAUSED));
        }
        return List.copyOf(left);
    }

    private static void add(List<LeftOut> left, Reason reason, Definition definition, long n) {
        if (n > 0) {
            left.add(new LeftOut(reason, definition, n));
        }
    }
}
