package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.statistics.FigureSheet.LeftOut;
import id.terang.statistics.Measure.Shape;
import id.terang.statistics.Measure.Value;
import id.terang.statistics.Pivot;
import id.terang.statistics.Pivot.Head;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Figures side by side as CSV: one figure a line, each with the question and when it was computed.
@Component
public class PivotDescription {

    static final List<String> COLUMNS = List.of("as_of", "from", "to", "question", "figure", "unit", "row_by", "row", "row_name", "column_by", "column",
            "column_name", "value", "low", "high", "n", "standing", "immature");

    private static final String ALL = "all";

    private final MessageSource messages;

    PivotDescription(MessageSource messages) {
        this.messages = messages;
    }

    /// @param question as it stood in the address
    /// @param name of a row or column, in the reader's language
    public String csv(Pivot pivot, String question, Function<Head, String> name, Locale locale) {
        var out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            var lines = new Lines(csv, pivot, question, name);
            lines.row(null, pivot.all(), pivot.allLived(), pivot.ofColumns());
            pivot.rows().forEach(row -> lines.row(row.head(), row.all(), row.lived(), row.values()));
            pivot.whole().leftOut().forEach(left -> lines.leftOut(left, messages.getMessage(left.key(), null, locale)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private record Lines(CsvWriter csv, Pivot pivot, String question, Function<Head, String> name) {

        void row(@Nullable Head row, @Nullable Value all, @Nullable Value lived, List<@Nullable Value> values) {
            String unit = unit();
            if (all != null) {
                line(row, null, unit, all);
            }
            if (lived != null) {
                line(row, null, "calendar_days", lived);
            }
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                if (value != null) {
                    line(row, pivot.columns().get(i), unit, value);
                }
            }
        }

        private String unit() {
            Shape shape = pivot.question().measure().shape();
            return switch (shape) {
                case CASES -> "cases";
                case SHARE -> "share";
                case DAYS -> "working_days";
            };
        }

        private void line(@Nullable Head row, @Nullable Head column, String unit, Value value) {
            boolean immature = row != null && row.immature() || column != null && column.immature();
            csv.writeRecord(pivot.asOf().toString(), from(), to(), Cells.harmless(question), pivot.question().measure().name(), unit,
                    row == null ? ALL : row.by().id(), code(row), words(row), column == null ? ALL : column.by().id(), code(column), words(column),
                    number(value.value()), number(value.low()), number(value.high()), text(value.n()), value.standing().name(),
                    Boolean.toString(immature));
        }

        void leftOut(LeftOut left, String words) {
            csv.writeRecord(pivot.asOf().toString(), from(), to(), Cells.harmless(question), text(left.definition()), "cases", "left_out",
                    left.reason().name(), Cells.harmless(words), ALL, "", "", text(left.n()), "", "", "", "", "");
        }

        private String from() {
            return pivot.question().of().from().toString();
        }

        private String to() {
            return pivot.question().of().to().toString();
        }

        /// An agency's own cases are not those of its branch, whose code it is.
        private static String code(@Nullable Head head) {
            return head == null ? "" : Cells.harmless(head.own() ? head.code() + "!own" : head.code());
        }

        private String words(@Nullable Head head) {
            return head == null ? "" : Cells.harmless(name.apply(head));
        }

        private String number(@Nullable Double value) {
            return value == null ? "" : pivot.question().measure().shape() == Shape.CASES ? Long.toString(Math.round(value)) : value.toString();
        }

        private static String text(@Nullable Object value) {
            return Objects.toString(value, "");
        }
    }
}
