package id.terang.statistics;

import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Texts;
import id.terang.statistics.Measure.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One figure side by side: by agency, service, area, month, kind, channel or outcome, and if asked for by a second of them.
///
/// @param question as it could be answered: what was too much is in the notes
/// @param whole the sheet of everything that was asked for
/// @param all the figure of all of it; null if it is said of single agencies only
/// @param columns of each row, beside the figure of all columns; empty unless asked for
/// @param ofColumns the figure of all rows, for each column
public record Pivot(Question question, FigureSheet whole, @Nullable Value all, @Nullable Value allLived, List<Head> columns,
        List<@Nullable Value> ofColumns, List<Row> rows, List<Note> notes) {

    /// @param columns null for the figure alone
    public record Question(FigureQuery of, Measure measure, Dimension rows, @Nullable Dimension columns) {
    }

    /// What a row or column is about.
    ///
    /// @param code as in an address: of an agency, service or area, `2026-11`, `complaint`, `web`
    /// @param name of an agency, service or area; null for what has a word in every language
    /// @param own whether it is the chosen one's own cases, without those below it; they cannot be asked for alone
    /// @param immature whether it is a month of which it is too early to speak
    public record Head(Dimension by, String code, @Nullable Texts name, boolean own, boolean immature, long id) {

        static Head of(Dimension by, Enum<?> constant) {
            return new Head(by, constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), null, false, false, constant.ordinal());
        }

        static Head of(FigureSheet.Month month) {
            return new Head(Dimension.MONTH, month.month().toString(), null, false, month.immature(), 0);
        }

        /// The same question about this alone.
        public FigureQuery within(FigureQuery query) {
            return switch (by) {
                case AGENCY -> query.ofAgency(id);
                case SERVICE -> query.ofService(id);
                case AREA -> query.ofArea(id);
                // What was filed in one agency cannot be asked for alone; all that it ever held can.
                case FIRST_HOLDER -> query.ofAgency(id);
                case KIND -> query.ofKind(Kind.values()[(int) id]);
                case CHANNEL -> query.ofChannel(Channel.values()[(int) id]);
                case OUTCOME -> query.ofOutcome(Outcome.values()[(int) id]);
                case MONTH -> {
                    LocalDate first = YearMonth.parse(code).atDay(1);
                    LocalDate last = YearMonth.parse(code).atEndOfMonth();
                    yield query.during(first.isBefore(query.from()) ? query.from() : first, last.isAfter(query.to()) ? query.to() : last);
                }
            };
        }
    }

    /// @param all of all columns
    /// @param lived the same in days as citizens live them; null for what is no time
    /// @param values one for each column; null where nothing happened
    public record Row(Head head, Value all, @Nullable Value lived, List<@Nullable Value> values) {
    }

    /// Something that was asked for and is not there.
    ///
    /// @param n how many are left away; 0 where that is no number
    /// @param most how many there can be
    public record Note(Reason reason, long n, int most) {
    }

    /// Why it is not there.
    public enum Reason {
        /// More columns than can be read.
        COLUMNS,
        /// More rows than can be computed or read.
        ROWS,
        /// An agency's own cases, without those below it, cannot be asked for alone.
        OWN,
        /// These two cannot be crossed at a bounded cost.
        NOT_CROSSED,
        /// The figure is said of single agencies only.
        OF_AGENCY,
        /// The figure is charged to who holds a case, and so not said by where cases were filed.
        CHARGED,
        /// The figure does not belong to a period.
        NOT_BY_MONTH,
        /// What was never answered has no outcome, so that the parts are less than all, and times shorter.
        WITHOUT_OUTCOME
    }

    /// Whether there is nothing to put side by side.
    public boolean empty() {
        return rows.stream().map(Row::all).allMatch(value -> value.n() == null ? Objects.equals(value.value(), 0.0) : value.n() == 0);
    }

    public Instant asOf() {
        return whole.asOf();
    }
}
