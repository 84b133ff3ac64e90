package id.terang.opendata;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.SeekableInputStream;

/// The files of a table that are to be replaced, open to be taken over part by part.
record FormerTable(Parts parts, FileChannel csv, FileChannel lines, SeekableInputStream parquet, List<BlockMetaData> groups) implements AutoCloseable {

    /// Empty where the parts are not known for certain, because the files are of before there were any or a crash left others, and
    /// where the rows have other columns than they would have now.
    static Optional<FormerTable> open(DumpTable table, Day day, Path folder) throws IOException {
        Parts parts;
        try {
            parts = Parts.read(Parts.file(folder, table, ""));
        } catch (IOException none) {
            return Optional.empty();
        }
        if (!sum(day, table, TableFiles.CSV).equals(parts.csvSum()) || !sum(day, table, TableFiles.LINES).equals(parts.linesSum())
            || !sum(day, table, TableFiles.PARQUET).equals(parts.parquetSum())) {
            return Optional.empty();
        }
        Path parquet = folder.resolve(table.title() + TableFiles.PARQUET);
        var former = new FormerTable(parts, FileChannel.open(folder.resolve(table.title() + TableFiles.CSV)),
            FileChannel.open(folder.resolve(table.title() + TableFiles.LINES)), new ParquetBytes(parquet).newStream(), ParquetFile.groups(parquet));
        if (former.fits() && former.has(table.columns())) {
            return Optional.of(former);
        }
        former.close();
        return Optional.empty();
    }

    private static String sum(Day day, DumpTable table, String kind) {
        return day.file(table.title() + kind).map(DumpFile::sha256).orElse("");
    }

    private boolean fits() throws IOException {
        return csv.size() == PartedGzip.length(Stream.concat(Stream.of(parts.head()), parts.all().stream().map(Parts.One::csv)).toList())
            && lines.size() == PartedGzip.length(parts.all().stream().map(Parts.One::lines).toList())
            && groups.stream().map(BlockMetaData::getRowCount).toList()
                .equals(parts.all().stream().map(one -> (long) one.rows()).toList());
    }

    private boolean has(List<Column> columns) throws IOException {
        String head = new String(PartedGzip.read(csv, parts.head()), StandardCharsets.UTF_8);
        return head.strip().equals(columns.stream().map(Column::name).collect(Collectors.joining(",")));
    }

    /// The rows of a part as documents.
    List<String> rows(int part) throws IOException {
        return new String(PartedGzip.read(lines, parts.all().get(part).lines()), StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void close() throws IOException {
        try (csv; lines) {
            parquet.close();
        }
    }
}
