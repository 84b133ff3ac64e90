package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.opendata.Column.Type;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The three files of a table, CSV, JSON Lines and Parquet, written row by row: the number of rows costs no memory. Some rows at a
/// time are a part in each of the files, which can be taken over as it is when others are taken out ({@link Parts}).
final class TableFiles implements AutoCloseable {

    static final String CSV = ".csv.gz";
    static final String LINES = ".jsonl.gz";
    static final String PARQUET = ".parquet";

    /// Few enough to be written anew in no time, many enough to be packed well.
    static final int ROWS = 5_000;
    private static final int CHARS = 1 << 16;

    private final DumpTable table;
    private final JsonMapper json;
    private final PartedGzip packedLines;
    private final PartedGzip packedCsv;
    private final ParquetFile parquet;
    private final StringBuilder lines = new StringBuilder();
    private final StringWriter cells = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().bufferSize(0).build(cells);
    private final List<Path> paths;
    private final List<Parts.One> parts = new ArrayList<>();
    private final Set<Integer> cases = new HashSet<>();
    private int inPart;
    private long rows;

    /// @param ending added to the names of the files
    TableFiles(DumpTable table, Path folder, String ending, JsonMapper json) throws IOException {
        this.table = table;
        this.json = json;
        paths = List.of(folder.resolve(table.title() + CSV + ending), folder.resolve(table.title() + LINES + ending),
            folder.resolve(table.title() + PARQUET + ending));
        packedCsv = new PartedGzip(paths.getFirst());
        packedLines = new PartedGzip(paths.get(1));
        parquet = new ParquetFile(table, paths.get(2));
        csv.writeRecord(table.columns().stream().map(Column::name).toList());
        pour();
        packedCsv.endPart();
    }

    void write(List<@Nullable Object> row) throws IOException {
        var record = new ArrayList<String>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Type type = table.columns().get(i).type();
            record.add(cell(row.get(i), type));
            note(row.get(i), type);
        }
        csv.writeRecord(record);
        lines.append(json.writeValueAsString(CaseRows.named(table, row))).append('\n');
        parquet.write(row);
        rows++;
        inPart++;
        if (lines.length() > CHARS) {
            pour();
        }
        if (inPart == ROWS) {
            endPart();
        }
    }

    private void note(@Nullable Object value, Type type) {
        if (type == Type.REFERENCE && value != null) {
            cases.add(Parts.digits(value.toString()));
        } else if (type == Type.REFERENCES && value instanceof List<?> numbers) {
            numbers.forEach(number -> cases.add(Parts.digits(number.toString())));
        }
    }

    private void pour() throws IOException {
        packedCsv.write(cells.toString().getBytes(StandardCharsets.UTF_8));
        cells.getBuffer().setLength(0);
        packedLines.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        lines.setLength(0);
    }

    /// What is written from now on is another part.
    void endPart() throws IOException {
        if (inPart > 0) {
            pour();
            packedCsv.endPart();
            packedLines.endPart();
            parquet.endPart();
            keep(inPart, cases.stream().mapToInt(Integer::intValue).sorted().toArray());
            cases.clear();
            inPart = 0;
        }
    }

    /// Takes over rows as they are.
    void take(FormerTable former, int part) throws IOException {
        endPart();
        Parts.One one = former.parts().all().get(part);
        packedCsv.take(former.csv(), one.csv());
        packedLines.take(former.lines(), one.lines());
        parquet.take(former.parquet(), former.groups().get(part));
        rows += one.rows();
        keep(one.rows(), one.cases());
    }

    private void keep(int many, int[] numbers) {
        parts.add(new Parts.One(many, packedCsv.parts().getLast(), packedLines.parts().getLast(), numbers));
    }

    /// @param files as they are described
    Parts parts(List<DumpFile> files) {
        return new Parts(files.getFirst().sha256(), files.get(1).sha256(), files.get(2).sha256(), packedCsv.parts().getFirst(), List.copyOf(parts));
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
        try (packedLines; packedCsv; parquet) {
            endPart();
        }
    }
}
