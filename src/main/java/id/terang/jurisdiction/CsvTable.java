package id.terang.jurisdiction;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.terang.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A CSV file with a header line, as people have it: separated by comma, semicolon (Excel in Indonesian and most of
/// Europe) or tab, with or without a byte order mark, columns in any order and under Indonesian or English names.
public final class CsvTable {

    private static final Pattern LINE = Pattern.compile("at line (\\d+)\\)$");

    private final List<Row> rows;

    private CsvTable(List<Row> rows) {
        this.rows = rows;
    }

    /// @param aliases other names of columns, in lower case, to the name the rows are asked by
    /// @param needed  columns without which the file says nothing
    /// @throws Refusal.BadInput if there is no header line, a needed column is missing or a quote never closes
    public static CsvTable read(String text, Map<String, String> aliases, String... needed) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(separatorOf(body)).skipEmptyLines(true)
                .allowExtraFields(true).allowMissingFields(true).allowUnclosedQuote(false).ofCsvRecord(body)) {
            for (CsvRecord line : csv) {
                if (columns.isEmpty()) {
                    header.addAll(line.getFields());
                    for (int i = 0; i < line.getFieldCount(); i++) {
                        String name = line.getField(i).strip().toLowerCase(Locale.ROOT);
                        columns.putIfAbsent(aliases.getOrDefault(name, name), i);
                    }
                } else if (line.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    rows.add(new Row(line.getStartingLineNumber(), line.getFields(), columns, header));
                }
            }
        } catch (CsvParseException broken) {
            throw new Refusal.BadInput("refusal.csv.broken", lineOf(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        for (String column : needed) {
            if (!columns.containsKey(column)) {
                throw new Refusal.BadInput("refusal.csv.column", column);
            }
        }
        return new CsvTable(List.copyOf(rows));
    }

    public List<Row> rows() {
        return rows;
    }

    /// Short enough to be quoted in a message.
    public static String clip(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }

    /// Where the broken row begins, as the parser says it at the end of its message; "?" where it does not.
    public static String lineOf(CsvParseException broken) {
        Matcher line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? line.group(1) : "?";
    }

    /// Whether these first bytes, whatever the file is called, are those of ZIP, which .xlsx and .ods are, or of the older .xls.
    public static boolean spreadsheet(byte[] head) {
        return Stream.of("504b0304", "d0cf11e0").anyMatch(HexFormat.of().formatHex(head, 0, Math.min(4, head.length))::equals);
    }

    /// What parts the columns: comma, semicolon or tab, whichever the first line has most of.
    ///
    /// @param body the text of the file or its first line
    public static char separatorOf(String body) {
        int end = body.indexOf('\n');
        String header = end < 0 ? body : body.substring(0, end);
        return Stream.of(',', ';', '\t').max(Comparator.comparingLong(
                candidate -> header.chars().filter(c -> c == candidate).count())).orElseThrow();
    }

    /// One line of the file.
    public static final class Row {

        private final long line;
        private final List<String> fields;
        private final Map<String, Integer> columns;
        private final List<String> header;

        private Row(long line, List<String> fields, Map<String, Integer> columns, List<String> header) {
            this.line = line;
            this.fields = fields;
            this.columns = columns;
            this.header = header;
        }

        /// The name of a column as it stands in the file.
        public String title(String column) {
            Integer at = columns.get(column);
            return at == null ? column : clip(header.get(at).strip());
        }

        /// Line number in the file, the header being 1.
        public long line() {
            return line;
        }

        public boolean has(String column) {
            return columns.containsKey(column);
        }

        /// What the line says, stripped; empty where it says nothing.
        public String text(String column) {
            Integer at = columns.get(column);
            return at == null || at >= fields.size() ? "" : fields.get(at).strip();
        }

        /// What goes over two lines here has swallowed what follows a quote that was opened by mistake.
        ///
        /// @throws Refusal.BadInput naming the first of the columns of which that is so
        public void oneLine(String... columns) {
            for (String column : columns) {
                if (text(column).chars().anyMatch(c -> c == '\n' || c == '\r')) {
                    throw new Refusal.BadInput("refusal.csv.lines", title(column));
                }
            }
        }

        /// What the line says, or what was there before if the file has no such column.
        public @Nullable String orKeep(String column, @Nullable String before) {
            if (!has(column)) {
                return before;
            }
            String value = text(column);
            return value.isEmpty() ? null : value;
        }

        /// Yes or no in either language, or what was there before where the line says nothing.
        ///
        /// @throws Refusal.BadInput for anything else
        public boolean yes(String column, boolean before) {
            return switch (text(column).toLowerCase(Locale.ROOT)) {
                case "" -> before;
                case "ya", "y", "yes", "true", "benar", "1" -> true;
                case "tidak", "t", "n", "no", "false", "salah", "0" -> false;
                default -> throw new Refusal.BadInput("refusal.csv.yesNo", title(column), clip(text(column)));
            };
        }

        /// What may be written, in every language that is known, each constant once.
        private static <E extends Enum<E>> String accepted(Class<E> type, Map<String, E> aliases) {
            return Stream.of(type.getEnumConstants()).map(constant -> aliases.entrySet().stream()
                    .filter(alias -> alias.getValue() == constant).map(Map.Entry::getKey).sorted().findFirst()
                    .orElse(constant.name().toLowerCase(Locale.ROOT))).collect(Collectors.joining(", "));
        }

        /// One of the constants of an enum, or what was there before where the line says nothing.
        ///
        /// @param before null where the line has to say something
        /// @throws Refusal.BadInput for anything else
        public <E extends Enum<E>> E oneOf(String column, Class<E> type, Map<String, E> aliases, @Nullable E before) {
            String value = text(column);
            if (value.isEmpty() && before != null) {
                return before;
            }
            E alias = aliases.get(value.toLowerCase(Locale.ROOT));
            if (alias != null) {
                return alias;
            }
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equalsIgnoreCase(value)) {
                    return constant;
                }
            }
            throw new Refusal.BadInput("refusal.csv.oneOf", title(column), clip(value), accepted(type, aliases));
        }
    }
}
