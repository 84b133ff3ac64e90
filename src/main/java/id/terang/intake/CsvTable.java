package id.terang.intake;

import static id.terang.jurisdiction.CsvTable.lineOf;
import static id.terang.jurisdiction.CsvTable.separatorOf;
import static id.terang.jurisdiction.CsvTable.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.terang.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A CSV file in UTF-8, packed or not, whose first line names the columns. Read once, line by line.
final class CsvTable implements AutoCloseable {

    private static final int AT_ONCE = 1 << 16;

    private final CsvReader<CsvRecord> csv;
    private final char separator;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> header;
    private Refusal.@Nullable BadInput broken;

    private CsvTable(CsvReader<CsvRecord> csv, char separator) {
        this.csv = csv;
        this.separator = separator;
        records = csv.iterator();
        List<String> names = hasNext() ? records.next().getFields() : List.of();
        header = names.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
        if (broken != null) {
            throw broken;
        }
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), i);
        }
    }

    /// @param separator of columns; null for what the header shows: comma, semicolon or tab
    /// @param read told how many bytes have been read so far, as they lie on disk
    /// @throws Refusal.BadInput if not even the header can be read, it is a spreadsheet, or what is named `.gz` is not packed
    static CsvTable open(Path file, @Nullable Character separator, LongConsumer read) throws IOException {
        InputStream bytes = counted(Files.newInputStream(file), read);
        try {
            var text = new BufferedReader(new Utf8Reader(noSpreadsheet(unpacked(file, noSpreadsheet(bytes)))), AT_ONCE);
            char parting = separator != null ? separator : separatorOf(header(text));
            return new CsvTable(CsvReader.builder().fieldSeparator(parting).skipEmptyLines(true).allowExtraFields(true)
                .allowMissingFields(true).allowUnclosedQuote(false).ofCsvRecord(text), parting);
        } catch (IOException unreadable) {
            bytes.close();
            throw told(new UncheckedIOException(unreadable));
        } catch (RuntimeException broken) {
            bytes.close();
            throw broken;
        }
    }

    char separator() {
        return separator;
    }

    /// The names of the columns as they stand.
    List<String> header() {
        return header;
    }

    /// @throws BadMapping if one of these is missing
    void require(Collection<String> wanted) {
        List<String> missing = wanted.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new BadMapping("command.import.mapping.columns", String.join(", ", missing),
                    String.join(", ", new TreeSet<>(columns.keySet())));
        }
    }

    /// Whether another row can be read: not at the end, and not where the file is broken.
    boolean hasNext() {
        try {
            return broken == null && records.hasNext();
        } catch (CsvParseException quotes) {
            broken = new Refusal.BadInput("command.import.broken", lineOf(quotes));
        } catch (UncheckedIOException failed) {
            broken = told(failed);
        }
        return false;
    }

    /// Why there is no next row; null at the end of the file.
    Refusal.@Nullable BadInput broken() {
        return broken;
    }

    Line next() {
        return new Line(records.next(), columns, header.size());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static Refusal.BadInput told(UncheckedIOException failed) {
        return switch (failed.getCause()) {
            case Utf8Reader.Malformed bad -> new Refusal.BadInput("command.import.encoding", Long.toString(bad.line()));
            case ZipException damaged -> new Refusal.BadInput("command.import.cut");
            case EOFException cut -> new Refusal.BadInput("command.import.cut");
            default -> throw failed;
        };
    }

    /// The first line, without taking it away.
    private static String header(BufferedReader text) throws IOException {
        text.mark(AT_ONCE);
        var line = new StringBuilder();
        for (int c = text.read(); c >= 0 && c != '\n' && line.length() < AT_ONCE - 1; c = text.read()) {
            line.append((char) c);
        }
        text.reset();
        return line.toString();
    }

    /// A table in another form is told before its bytes are taken for letters.
    private static InputStream noSpreadsheet(InputStream bytes) throws IOException {
        var seen = new BufferedInputStream(bytes, AT_ONCE);
        seen.mark(4);
        if (spreadsheet(seen.readNBytes(4))) {
            throw new Refusal.BadInput("refusal.csv.spreadsheet");
        }
        seen.reset();
        return seen;
    }

    private static InputStream unpacked(Path file, InputStream bytes) throws IOException {
        try {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, AT_ONCE) : bytes;
        } catch (ZipException | EOFException notPacked) {
            throw new Refusal.BadInput("command.import.packed", file.getFileName());
        }
    }

    private static InputStream counted(InputStream in, LongConsumer read) {
        return new FilterInputStream(in) {
            private long count;

            @Override
            public int read() throws IOException {
                int one = super.read();
                read.accept(one < 0 ? count : ++count);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                read.accept(count += Math.max(0, some));
                return some;
            }
        };
    }
}
