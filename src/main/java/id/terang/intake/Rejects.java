package id.terang.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The file of rows that were not taken: line number and reason, then the row itself, so that it can be mended and
/// imported with the same mapping. Made with the first such row.
final class Rejects implements AutoCloseable {

    private final Path file;
    private final char separator;
    private final List<String> header;
    private @Nullable CsvWriter csv;

    /// @throws Refusal.BadInput if it could not be written: said before anything is imported, not at the first such row
    Rejects(Path file, char separator, List<String> header) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isWritable(Files.exists(file) || folder == null ? file : folder)) {
            throw new Refusal.BadInput("command.import.unwritable", file);
        }
        this.file = file;
        this.separator = separator;
        this.header = header;
    }

    void add(Line line, String reason) {
        if (csv == null) {
            csv = open();
            List<String> first = new ArrayList<>(List.of("rejected_line", "rejected_reason"));
            first.addAll(header);
            csv.writeRecord(first);
        }
        List<String> row = new ArrayList<>(Arrays.asList(Long.toString(line.number()), reason));
        row.addAll(line.record().getFields());
        csv.writeRecord(row);
    }

    private CsvWriter open() {
        try {
            return CsvWriter.builder().fieldSeparator(separator).build(Files.newBufferedWriter(file));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public void close() throws IOException {
        if (csv != null) {
            csv.close();
        }
    }
}
