package id.terang.statistics;

import id.terang.complaints.Outcome;
import id.terang.statistics.FigureSheet.Aftermath;
import id.terang.statistics.FigureSheet.Backlog;
import id.terang.statistics.FigureSheet.HandOffs;
import id.terang.statistics.FigureSheet.Incidents;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.FigureSheet.Waiting;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// One figure of a sheet that can be put side by side. It is read from the sheet and computed nowhere else.
public enum Measure {
    FILED(Definition.RECEIVED, Shape.CASES, part -> Value.count(part.volume, Volume::received)),
    /// Of the cases filed in the period, told once each; so the parts of a table may be more than all together.
    INCIDENTS(Definition.INCIDENTS, Shape.CASES, part -> Value.of(part.incidents)),
    ANSWERED(Definition.ANSWERED, Shape.CASES, part -> Value.count(part.volume, Volume::answered)),
    PENDING(Definition.PENDING, Shape.CASES, part -> Value.count(part.volume, Volume::pendingEnd)),
    FIRST_RESPONSE_MEDIAN(Definition.FIRST_RESPONSE, Shape.DAYS, part -> Value.of(part.firstResponse, waiting -> waiting.working().median()),
            part -> Value.of(part.firstResponse, waiting -> waiting.calendar().median())),
    FIRST_RESPONSE_P90(Definition.FIRST_RESPONSE, Shape.DAYS, part -> Value.of(part.firstResponse, waiting -> waiting.working().p90()),
            part -> Value.of(part.firstResponse, waiting -> waiting.calendar().p90())),
    FIRST_QUESTION(Definition.FIRST_QUESTION, Shape.SHARE, part -> Value.of(part.firstQuestion)),
    DECISION_MEDIAN(Definition.DECISION, Shape.DAYS, part -> Value.of(part.decision, waiting -> waiting.working().median()),
            part -> Value.of(part.decision, waiting -> waiting.calendar().median())),
    DECISION_P90(Definition.DECISION, Shape.DAYS, part -> Value.of(part.decision, waiting -> waiting.working().p90()),
            part -> Value.of(part.decision, waiting -> waiting.calendar().p90())),
    ON_TIME(Definition.ON_TIME_FIRST_ANSWER, Shape.SHARE, part -> Value.of(part.onTime)),
    PAST_DUE(Definition.PAST_DUE, Shape.SHARE, part -> Value.of(part.backlog == null ? null : part.backlog.pastDue())),
    DISPUTED(Definition.DISPUTED, Shape.SHARE, part -> Value.of(part.aftermath == null ? null : part.aftermath.disputed())),
    REOPENED(Definition.REOPENED, Shape.SHARE, part -> Value.of(part.aftermath == null ? null : part.aftermath.reopened())),
    RATED(Definition.RATED, Shape.SHARE, part -> Value.of(part.aftermath == null ? null : part.aftermath.response())),
    SATISFIED(Definition.SATISFIED, Shape.SHARE, part -> Value.of(part.aftermath == null ? null : part.aftermath.satisfied())),
    /// Of the cases filed in the period, those that were passed on at least once.
    HANDED_OFF(Definition.HAND_OFFS, Shape.SHARE, part -> Value.of(part.handOffs)),
    STAY_MEDIAN(Definition.STAY, Shape.DAYS, part -> Value.of(part.stay, waiting -> waiting.working().median()),
            part -> Value.of(part.stay, waiting -> waiting.calendar().median())),
    STAY_P90(Definition.STAY, Shape.DAYS, part -> Value.of(part.stay, waiting -> waiting.working().p90()),
            part -> Value.of(part.stay, waiting -> waiting.calendar().p90()));

    /// What kind of number it is.
    public enum Shape {
        /// A number of cases, or of what they tell of.
        CASES,
        /// 0…1, with its Wilson interval.
        SHARE,
        /// Working days, with their interval; days as citizens live them beside.
        DAYS
    }

    private final Definition definition;
    private final Shape shape;
    private final Function<Part, @Nullable Value> value;
    private final Function<Part, @Nullable Value> lived;

    Measure(Definition definition, Shape shape, Function<Part, @Nullable Value> value) {
        this(definition, shape, value, part -> null);
    }

    Measure(Definition definition, Shape shape, Function<Part, @Nullable Value> value, Function<Part, @Nullable Value> lived) {
        this.definition = definition;
        this.shape = shape;
        this.value = value;
        this.lived = lived;
    }

    public Definition definition() {
        return definition;
    }

    public Shape shape() {
        return shape;
    }

    /// How it stands in an address: `on-time`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether it belongs to a period. What is past due is so now, whatever the period.
    public boolean ofPeriod() {
        return this != PAST_DUE;
    }

    /// Whether it is said of single agencies only. A case lies at one after the other, so there is no such time of all.
    boolean ofAgency() {
        return definition == Definition.STAY;
    }

    /// Whether it is charged to who holds a case, so that where the case was filed says nothing of it.
    boolean charged() {
        return this == ON_TIME;
    }

    /// Whether a sheet has a table of it.
    boolean inTable(Dimension by) {
        return switch (by) {
            case AGENCY -> true;
            case SERVICE, AREA -> !ofAgency();
            case FIRST_HOLDER -> !ofAgency() && !charged();
            case MONTH -> switch (this) {
                case FILED, INCIDENTS, ANSWERED, PENDING, DECISION_MEDIAN, DECISION_P90, ON_TIME -> true;
                default -> false;
            };
            // Answers are counted by what each of them says, everything else by the latest answer of its case.
            case OUTCOME -> this == ANSWERED;
            case KIND, CHANNEL -> false;
        };
    }

    /// Of a sheet as a whole; null for what is said of single agencies only.
    public @Nullable Value of(FigureSheet sheet) {
        return of(Part.of(sheet));
    }

    /// Of a row of its tables; null where there is no such figure.
    public @Nullable Value of(FigureSheet.Cell cell) {
        return of(Part.of(cell));
    }

    /// Null where there is no such figure: see {@link #ofAgency} and {@link #inTable}.
    @Nullable Value of(Part part) {
        return value.apply(part);
    }

    @Nullable Value livedOf(Part part) {
        return lived.apply(part);
    }

    /// A figure with its interval, or the reason why there is none.
    ///
    /// @param value in cases, 0…1 or days; null unless SHOWN
    /// @param low 95 % limit, null where there is none
    /// @param high 95 % limit, null where there is none or the data do not reach it yet
    /// @param n cases it rests on; null where it is itself a number of cases, or that number is not told
    public record Value(Standing standing, @Nullable Double value, @Nullable Double low, @Nullable Double high, @Nullable Long n) {

        static Value count(long cases) {
            return new Value(Standing.SHOWN, (double) cases, null, null, null);
        }

        /// A number of the flow, unless the flow does not add up.
        static Value count(Volume volume, ToLongFunction<Volume> which) {
            return volume.reconciles() ? count(which.applyAsLong(volume)) : new Value(Standing.BLOCKED, null, null, null, null);
        }

        static @Nullable Value of(@Nullable Waiting waiting, Function<Waiting, Quantile> which) {
            if (waiting == null) {
                return null;
            }
            Quantile quantile = which.apply(waiting);
            return new Value(quantile.standing(), quantile.days(), quantile.low(), quantile.high(), waiting.n());
        }

        static @Nullable Value of(@Nullable OnTime one) {
            return one == null ? null : new Value(one.standing(), one.share(), one.low(), one.high(), one.due());
        }

        static @Nullable Value of(@Nullable Rate rate) {
            return rate == null ? null : new Value(rate.standing(), rate.share(), rate.low(), rate.high(), rate.n());
        }

        static @Nullable Value of(@Nullable HandOffs handOffs) {
            return handOffs == null ? null : of(handOffs.once());
        }

        static Value of(Incidents incidents) {
            return incidents.incidents() == null ? new Value(incidents.standing(), null, null, null, null) : count(incidents.incidents());
        }
    }

    /// What a sheet tells of one row of a table, or of all of it. Of a month it tells less.
    record Part(Volume volume, @Nullable Waiting firstResponse, @Nullable Rate firstQuestion, Waiting decision, @Nullable OnTime onTime,
            @Nullable Backlog backlog, @Nullable Aftermath aftermath, @Nullable HandOffs handOffs, @Nullable Waiting stay,
            Incidents incidents) {

        /// The answers alone that say this; as a flow that adds up, or not at all as before.
        Part saying(Outcome outcome) {
            Long answers = aftermath == null ? null : aftermath.answers().get(outcome);
            Volume alone = answers == null ? volume : new Volume(answers, 0, 0, 0, answers, 0, 0, 0, 0, 0, 0);
            return new Part(alone, firstResponse, firstQuestion, decision, onTime, backlog, aftermath, handOffs, stay, incidents);
        }

        /// Whether nothing happened there.
        boolean empty() {
            return volume.equals(new Volume(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) && Objects.equals(decision.n(), 0L)
                    && (onTime == null || Objects.equals(onTime.due(), 0L))
                    && (aftermath == null || none(aftermath.answers()) && none(aftermath.closings()));
        }

        private static boolean none(Map<?, @Nullable Long> counts) {
            return counts.values().stream().allMatch(count -> Objects.equals(count, 0L));
        }

        static Part of(FigureSheet sheet) {
            OnTime firstAnswer = sheet.onTime().stream().filter(one -> one.definition() == Definition.ON_TIME_FIRST_ANSWER)
                    .findFirst().orElseThrow();
            return new Part(sheet.volume(), sheet.firstResponse(), sheet.firstQuestion(), sheet.decision(), firstAnswer, sheet.backlog(),
                    sheet.aftermath(), sheet.handOffs(), null, sheet.incidents());
        }

        static Part of(FigureSheet.Cell cell) {
            return new Part(cell.volume(), cell.firstResponse(), cell.firstQuestion(), cell.decision(), cell.onTime(), cell.backlog(),
                    cell.aftermath(), cell.handOffs(), cell.stay(), cell.incidents());
        }

        static Part of(FigureSheet.Month month) {
            return new Part(month.volume(), null, null, month.decision(), month.onTime(), null, null, null, null, month.incidents());
        }
    }
}
