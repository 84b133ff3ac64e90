package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.opendata.Column.Type;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The three files of a table, CSV, JSON Lines and Parquet, written row by row: the number of rows costs no memory.
final class TableFiles implements AutoCloseable {

    static final String CSV = ".csv.gz";
    static final String LINES = ".jsonl.gz";
    static final String PARQUET = ".parquet";

    private final DumpTable table;
    private final JsonMapper json;
    private final Writer lines;
    private final CsvWriter csv;
    private final ParquetFile parquet;
    private final List<Path> paths;
    private long rows;

    /// @param ending added to the names of the files
    TableFiles(DumpTable table, Path folder, String ending, JsonMapper json) throws IOException {
        this.table = table;
        this.json = json;
        paths = List.of(folder.resolve(table.title() + CSV + ending), folder.resolve(table.title() + LINES + ending),
            folder.resolve(table.title() + PARQUET + ending));
        lines = compressed(paths.get(1));
        csv = CsvWriter.builder().build(compressed(paths.getFirst()));
        parquet = new ParquetFile(table, paths.get(2));
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
    }

    private static Writer compressed(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16), StandardCharsets.UTF_8), 1 << 16);
    }

    void write(List<@Nullable Object> row) throws IOException {
        var cells = new ArrayList<String>(row.size());
        for (int i = 0; i < row.size(); i++) {
            cells.add(cell(row.get(i), table.columns().get(i).type()));
        }
        csv.writeRecord(cells);
        lines.write(json.writeValueAsString(CaseRows.named(table, row)));
        lines.write('\n');
        parquet.write(row);
        rows++;
    }

    private static String cell(@Nullable Object value, Type type) {
        return switch (value) {
            case null -> "";
            case List<?> numbers -> numbers.stream().map(Object::toString).collect(Collectors.joining(" "));
            case String text when type == Type.TEXT -> Cells.harmless(text);
            default -> value.toString();
        };
    }

    long rows() {
        return rows;
    }

    List<Path> paths() {
        return paths;
    }

    @Override
    public void close() throws IOException {
        try (lines; parquet) {
            csv.close();
        }
    }
}
