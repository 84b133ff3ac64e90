package id.terang.statistics;

import id.terang.shared.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One consistent set of figures: same filter, same instant, same cases. Carries no database id, so that a page, a
/// JSON document and a CSV file can be written straight from it. All cases in it are public or anonymous and not
/// hidden today; how many are left out for secrecy is itself not told.
///
/// @param asOf the instant up to which everything is known; later facts are clipped
/// @param imported how many of the filed cases come from elsewhere (they are counted, and marked)
/// @param onTime the three promises: first response, first answer, standing answer
/// @param byAgency one row per direct child of the chosen agency (of the root without one), each with its subtree,
///     and the chosen agency's own cases; times there run from the case's arrival, leaving is a competing ending
/// @param byService the same for services; times run from filing
/// @param byMonth one row per month of the period, oldest first
/// @param curves the honest curve of the decision, in working days and in calendar days
public record FigureSheet(FigureQuery query, Instant asOf, Volume volume, long imported, Waiting firstResponse,
        Waiting decision, List<OnTime> onTime, List<Cell> byAgency, List<Cell> byService, List<Month> byMonth,
        List<Curve> curves, List<LeftOut> leftOut) {

    /// Whether a figure may be shown, and if not why.
    public enum Standing {
        SHOWN,
        /// Fewer than half (or nine tenths) have got there; the honest answer is "longer than we have seen".
        NOT_YET_REACHED,
        /// Fewer than 20 cases, or fewer than 10 still waiting at that point: too few to speak of.
        TOO_FEW,
        /// The flow does not add up; the cell is blocked until it does.
        BLOCKED
    }

    /// Days as the calendar of the receiving desk counts them, pauses not counted; or as the citizen lives them.
    public enum Unit { WORKING_DAYS, CALENDAR_DAYS }

    /// What came in, what went out, what is left, in cases. `pendingEnd = pendingStart + filed + returned + movedIn
    /// − answered − refused − withdrawn − merged − dismissed − movedOut`.
    ///
    /// @param returned disputed, reopened, unmerged, plan missed, appealed
    /// @param movedIn came from another agency, service, area or kind
    /// @param refused rejected or referred
    public record Volume(long pendingStart, long filed, long returned, long movedIn, long answered, long refused,
            long withdrawn, long merged, long dismissed, long movedOut, long pendingEnd) {

        /// Whether stock and flow agree.
        public boolean reconciles() {
            return pendingEnd == pendingStart + filed + returned + movedIn
                    - answered - refused - withdrawn - merged - dismissed - movedOut;
        }

        /// All that arrived: filed here or moved here.
        public long received() {
            return filed + movedIn;
        }
    }

    /// How long something took, for one set of cases.
    ///
    /// @param n cases in the estimate
    /// @param reached of these, how many got there
    /// @param open of these, how many were still waiting at `asOf`
    /// @param elsewhere of these, how many ended another way (withdrawn, merged, moved to another agency)
    public record Waiting(Definition definition, long n, long reached, long open, long elsewhere, Quantiles working,
            Quantiles calendar) {
    }

    /// @param unit the unit of every number in the quantiles
    public record Quantiles(Unit unit, Quantile median, Quantile p75, Quantile p90) {
    }

    /// @param days null unless SHOWN
    /// @param low 95 % limit, null where the data do not reach it
    /// @param high 95 % limit, null where the data do not reach it yet
    /// @param atRisk cases still waiting just before that day
    public record Quantile(Standing standing, @Nullable Double days, @Nullable Double low, @Nullable Double high,
            int atRisk) {
    }

    /// A promise kept or not, of the clocks due in the period and before `asOf`.
    ///
    /// @param due clocks counted: `kept + late`
    /// @param paused due in the period but standing still, waiting for the citizen; not counted
    /// @param notYetDue due later in the period than `asOf`; not counted
    /// @param share kept ÷ due, null unless SHOWN, with its Wilson 95 % limits
    public record OnTime(Definition definition, long due, long kept, long late, long paused, long notYetDue,
            Standing standing, @Nullable Double share, @Nullable Double low, @Nullable Double high) {
    }

    /// One agency or one service.
    ///
    /// @param code the slug or code in its address
    /// @param own whether this row is the chosen agency's or service's own cases, without those below it
    public record Cell(String code, Texts name, boolean own, Volume volume, Waiting firstResponse, Waiting decision,
            OnTime onTime) {
    }

    /// One month: its flow, and how the cases filed in it fared since.
    ///
    /// @param immature whether the month is not over, or fewer than half of its cases are decided
    public record Month(YearMonth month, Volume volume, Waiting decision, OnTime onTime, boolean immature) {
    }

    /// The share decided by day since filing.
    ///
    /// @param promise the most frequent promise among the cases, if there is one
    /// @param points day 0 onwards; ends where fewer than 10 cases are still waiting
    public record Curve(Unit unit, List<CurvePoint> points, @Nullable Promise promise, Standing standing) {
    }

    /// @param share share decided by the end of that day, 0…1, with its 95 % limits
    /// @param atRisk cases still undecided at its beginning
    public record CurvePoint(int day, double share, double low, double high, int atRisk) {
    }

    /// @param days promised days, in the curve's unit
    /// @param cases share of the cases that have this promise, 0…1
    /// @param kept share decided by then, 0…1, with its limits
    public record Promise(int days, double cases, CurvePoint kept) {
    }

    /// Something that a figure does not contain, and why.
    ///
    /// @param definition the figure, null for all of them
    /// @param n how many cases; null where the number itself must not be told
    public record LeftOut(Reason reason, @Nullable Definition definition, @Nullable Long n) {

        public String key() {
            return "statistics.left-out." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Why something is left out.
    public enum Reason {
        /// Secret and hidden cases; never counted, nowhere.
        NOT_PUBLIC,
        /// The source of imported cases does not say when the first response came.
        FIRST_RESPONSE_UNKNOWN,
        /// The source of imported cases names no due date.
        WITHOUT_PROMISE,
        /// Withdrawn before it was due: neither kept nor missed.
        VOID,
        /// Due, but the citizen was asked something and has not answered yet.
        PAUSED,
        /// Fewer than 20 cases in the cell.
        SMALL_CELL
    }
}
