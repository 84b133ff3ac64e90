package id.terang.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Outcome;
import id.terang.shared.Texts;
import id.terang.statistics.counting.Tally;
import java.text.Collator;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One consistent set of figures: same filter, same instant, same cases. Carries no database id, so that a page, a
/// JSON document and a CSV file can be written straight from it. All cases in it are public or anonymous and not
/// hidden today; how many are left out for secrecy is itself not told.
///
/// @param asOf the instant up to which everything is known; later facts are clipped
/// @param imported how many of the filed cases come from elsewhere (they are counted, and marked); null where BLOCKED
/// @param firstQuestion of the first responses, those that were a question to the citizen
/// @param onTime the three promises: first response, first answer, standing answer
/// @param backlog what waits at `asOf`, whatever the period
/// @param endings how the cases filed in the period ended, by days since filing
/// @param aftermath what became of the answers given and the cases closed in the period
/// @param handOffs how often the cases filed in the period were passed on
/// @param incidents of how many incidents the cases filed in the period tell
/// @param byAgency one row per direct child of the chosen agency (of the root without one), each with its subtree,
///     and the chosen agency's own cases; times there run from the case's arrival, leaving is a competing ending
/// @param byService the same for services; times run from filing
/// @param byArea the same for areas
/// @param byFirstHolder the rows of the agencies by where cases were filed, whoever has them since: their whole way, from filing,
///     without promises, which are charged to others
/// @param filedHere all that were filed in the branch of the chosen agency, in the same way; null without one
/// @param byMonth one row per month of the period, oldest first
/// @param curves the honest curve of the decision, in working days and in calendar days
public record FigureSheet(FigureQuery query, Instant asOf, Volume volume, @Nullable Long imported, Waiting firstResponse,
        Rate firstQuestion, Waiting decision, List<OnTime> onTime, Backlog backlog, List<Endings> endings, Aftermath aftermath, HandOffs handOffs,
        Incidents incidents,
        List<Cell> byAgency, List<Cell> byService, List<Cell> byArea, List<Cell> byFirstHolder, @Nullable Cell filedHere, List<Month> byMonth,
        List<Curve> curves, List<LeftOut> leftOut) {

    /// Whether a figure may be shown, and if not why.
    public enum Standing {
        SHOWN,
        /// Fewer than half (or nine tenths) have got there; the honest answer is "longer than we have seen".
        NOT_YET_REACHED,
        /// Fewer than 20 cases, or fewer than 10 still waiting at that point: too few to speak of.
        TOO_FEW,
        /// Not told of so small a part: it would show which single citizens left a contact.
        WITHHELD,
        /// The flow does not add up; the cell is blocked until it does.
        BLOCKED
    }

    /// Days as the calendar of the receiving desk counts them, pauses not counted; or as the citizen lives them.
    public enum Unit { WORKING_DAYS, CALENDAR_DAYS }

    /// What came in, what went out, what is left, in cases. `pendingEnd = pendingStart + filed + returned + movedIn
    /// − answered − refused − withdrawn − merged − dismissed − movedOut`.
    ///
    /// Told to nobody while it does not add up: as data it then has a standing and no numbers.
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

        /// As data.
        @JsonValue
        public Map<String, @Nullable Object> told() {
            Map<String, @Nullable Object> told = new LinkedHashMap<>();
            told.put("standing", reconciles() ? Standing.SHOWN : Standing.BLOCKED);
            tell(told, "pending_start", pendingStart);
            tell(told, "filed", filed);
            tell(told, "returned", returned);
            tell(told, "moved_in", movedIn);
            tell(told, "answered", answered);
            tell(told, "refused", refused);
            tell(told, "withdrawn", withdrawn);
            tell(told, "merged", merged);
            tell(told, "dismissed", dismissed);
            tell(told, "moved_out", movedOut);
            tell(told, "pending_end", pendingEnd);
            tell(told, "received", received());
            return told;
        }

        private void tell(Map<String, @Nullable Object> told, String name, long cases) {
            told.put(name, reconciles() ? cases : null);
        }
    }

    /// How long something took, for one set of cases. Without any number where BLOCKED.
    ///
    /// @param n cases in the estimate
    /// @param reached of these, how many got there
    /// @param open of these, how many were still waiting at `asOf`
    /// @param elsewhere of these, how many ended another way (withdrawn, merged, moved to another agency)
    public record Waiting(Definition definition, @Nullable Long n, @Nullable Long reached, @Nullable Long open, @Nullable Long elsewhere,
            Quantiles working, Quantiles calendar) {
    }

    /// @param unit the unit of every number in the quantiles
    public record Quantiles(Unit unit, Quantile median, Quantile p75, Quantile p90) {
    }

    /// @param days null unless SHOWN
    /// @param low 95 % limit, null where the data do not reach it
    /// @param high 95 % limit, null where the data do not reach it yet
    /// @param atRisk cases still waiting just before that day; null where BLOCKED
    @JsonNaming(SnakeCaseStrategy.class)
    public record Quantile(Standing standing, @Nullable Double days, @Nullable Double low, @Nullable Double high,
            @Nullable Integer atRisk) {
    }

    /// A promise kept or not, of the clocks due in the period and before `asOf`.
    ///
    /// @param due clocks counted: `kept + late`; null where BLOCKED, as the next two
    /// @param kept null unless SHOWN, as `late`
    /// @param paused due in the period but standing still, waiting for the citizen; not counted
    /// @param notYetDue due later in the period than `asOf`; not counted
    /// @param share kept ÷ due, null unless SHOWN, with its Wilson 95 % limits
    @JsonNaming(SnakeCaseStrategy.class)
    public record OnTime(Definition definition, @Nullable Long due, @Nullable Long kept, @Nullable Long late, @Nullable Long paused,
            @Nullable Long notYetDue, Standing standing, @Nullable Double share, @Nullable Double low, @Nullable Double high) {
    }

    /// A share of cases with its Wilson 95 % limits.
    ///
    /// @param n cases that count; of RATED to the nearest five, null unless SHOWN; null where BLOCKED
    /// @param hits of these, null unless SHOWN; of RATED not told
    /// @param share hits ÷ n, null unless SHOWN; of RATED in whole per cent
    public record Rate(Definition definition, @Nullable Long n, @Nullable Long hits, Standing standing, @Nullable Double share,
            @Nullable Double low, @Nullable Double high) {

        public static Rate blocked(Definition definition) {
            return new Rate(definition, null, null, Standing.BLOCKED, null, null, null);
        }

        public static Rate of(Definition definition, long hits, long n, int least) {
            if (n < least) {
                return new Rate(definition, n, null, Standing.TOO_FEW, null, null, null);
            }
            Wilson interval = Wilson.of(hits, n);
            return new Rate(definition, n, hits, Standing.SHOWN, interval.share(), interval.low(), interval.high());
        }
    }

    /// What waits for the government: open and not answered. Without any number where BLOCKED.
    ///
    /// @param pastDue of those that have a due date, the share past that of the latest promise; `n` may be less than `pending`
    /// @param medianDays age in days since filing; null with fewer than 20 cases, as p90Days
    /// @param oldestDays null if nothing waits
    /// @param bands all of them by age, youngest first
    @JsonNaming(SnakeCaseStrategy.class)
    public record Backlog(@Nullable Long pending, Rate pastDue, Standing standing, @Nullable Double medianDays, @Nullable Double p90Days,
            @Nullable Double oldestDays, List<Band> bands) {
    }

    /// @param fromDays age at least, in days
    /// @param toDays age less than; null for no end
    /// @param cases null where BLOCKED
    @JsonNaming(SnakeCaseStrategy.class)
    public record Band(int fromDays, @Nullable Integer toDays, @Nullable Long cases) {

        /// With which age each begins; it ends where the next begins.
        public static final List<Integer> FROM_DAYS = List.of(0, 7, 14, 30, 60, 90, 180, 365);
    }

    /// Which share had ended how within so many calendar days of filing: each way beside the others that made it
    /// impossible. What is missing to 1 was still pending.
    ///
    /// @param n cases that the shares are of
    /// @param atRisk cases still pending just before that day
    /// @param elsewhere withdrawn, merged, or passed on to an agency that was not asked for
    /// @param confirmed closed with the citizen's word, of all cases
    @JsonNaming(SnakeCaseStrategy.class)
    public record Endings(int days, long n, int atRisk, Estimate.Share answered, Estimate.Share refused, Estimate.Share elsewhere,
            Estimate.Share confirmed) {
    }

    /// What citizens said to answers and closings.
    ///
    /// @param standing of the counts of answers and closings, which are null where BLOCKED
    /// @param answers given in the period, by what they say was done
    /// @param closings in the period, by reason; silence is not satisfaction
    /// @param disputed of the answers that are at least `days` old, those disputed within `days`
    /// @param reopened of the closings that can be reopened and are as old, those reopened within `days`
    /// @param response of the answers to citizens who left a contact, those that were rated; only of whole months that
    ///     ended 30 days ago or earlier, of agencies with all they hold, and where enough citizens left a contact and enough did not
    /// @param satisfied of all ratings, also of citizens without a contact, 3 and 4 on a scale of 4
    public record Aftermath(int days, Standing standing, Map<Outcome, @Nullable Long> answers, Map<CloseReason, @Nullable Long> closings,
            Rate disputed, Rate reopened, Rate response, Rate satisfied) {
    }

    /// Times that cases were transferred or delegated.
    ///
    /// @param cases never, once, twice, three times or more; empty where BLOCKED
    /// @param total null where BLOCKED
    public record HandOffs(Standing standing, List<Long> cases, @Nullable Long total) {

        /// From so many times on all are counted as one.
        public static final int MORE = 3;

        /// All cases that count.
        public long n() {
            return cases.stream().mapToLong(Long::longValue).sum();
        }

        /// Of all of them, those that were passed on at least once.
        public Rate once() {
            return of(cases.stream().skip(1).mapToLong(Long::longValue).sum());
        }

        /// Of all of them, those that were passed on three times or more.
        public Rate often() {
            return of(cases.isEmpty() ? 0 : cases.getLast());
        }

        private Rate of(long moved) {
            return standing == Standing.BLOCKED ? Rate.blocked(Definition.HAND_OFFS) : Rate.of(Definition.HAND_OFFS, moved, n(), Tally.ENOUGH);
        }
    }

    /// Reports, and the incidents they tell of: what was merged, or joined one incident, counts once. Without any number where BLOCKED.
    ///
    /// @param reports cases filed in the period; at an agency, those that arrived in it
    public record Incidents(Standing standing, @Nullable Long reports, @Nullable Long incidents) {
    }

    /// One agency, service or area.
    ///
    /// @param code the slug or code in its address
    /// @param own whether this row is the chosen one's own cases, without those below it
    /// @param firstQuestion of the first responses, those that were a question to the citizen
    /// @param onTime null by first holder: a promise is charged to who holds the case, not to where it was filed
    /// @param stay how long a case lay there before it was decided or passed on; only of agencies
    @JsonNaming(SnakeCaseStrategy.class)
    public record Cell(String code, Texts name, boolean own, Volume volume, Waiting firstResponse, Rate firstQuestion,
            Waiting decision, @Nullable OnTime onTime, Backlog backlog, Aftermath aftermath, HandOffs handOffs, @Nullable Waiting stay,
            Incidents incidents) {

        /// By the names that are read in this language, in its order of letters; the chosen one's own cases first.
        public static List<Cell> byName(List<Cell> cells, Locale language) {
            return cells.stream().sorted(Comparator.comparing((Cell cell) -> !cell.own)
                    .thenComparing(cell -> cell.name.in(language), Collator.getInstance(language))).toList();
        }
    }

    /// One month: its flow, and how the cases filed in it fared since.
    ///
    /// @param immature whether the month is not over, or fewer than half of its cases are decided
    @JsonNaming(SnakeCaseStrategy.class)
    public record Month(YearMonth month, Volume volume, Waiting decision, OnTime onTime, boolean immature, Incidents incidents) {
    }

    /// The share decided by day since filing.
    ///
    /// @param n cases that the shares are of; null where BLOCKED
    /// @param promise the most frequent promise among the cases, if there is one
    /// @param points day 0 onwards; ends where fewer than 10 cases are still waiting
    public record Curve(Unit unit, @Nullable Long n, List<CurvePoint> points, @Nullable Promise promise, Standing standing) {
    }

    /// @param share share decided by the end of that day, 0…1, with its 95 % limits
    /// @param atRisk cases still undecided at its beginning
    @JsonNaming(SnakeCaseStrategy.class)
    public record CurvePoint(int day, double share, double low, double high, int atRisk) {
    }

    /// @param days promised days, in the curve's unit
    /// @param cases share of the cases that have this promise, 0…1
    /// @param kept share decided by then, 0…1, with its limits; null where fewer than 10 cases were still waiting
    public record Promise(int days, double cases, @Nullable CurvePoint kept) {
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
        /// The deadline for the answer has ended; what is owed is a review.
        IN_REVIEW,
        /// Withdrawn before it was due: neither kept nor missed.
        VOID,
        /// Due, but the citizen was asked something and has not answered yet.
        PAUSED,
        /// Cases have an outcome with their first answer only; those that wait are not among the cases of any outcome.
        WITHOUT_OUTCOME,
        /// Fewer than 20 cases in the cell.
        SMALL_CELL
    }
}
