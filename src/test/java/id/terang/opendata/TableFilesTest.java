package id.terang.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.shared.Reference;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The files of a table of many rows, of which some are taken out.
class TableFilesTest {

    private static final int ROWS = 2 * TableFiles.ROWS + 500;

    @TempDir
    private Path folder;
    private final JsonMapper json = JsonMapper.shared();

    @Test
    void parts_without_a_withdrawn_case_are_taken_over_as_they_are_and_all_together_is_what_it_would_have_been() throws Exception {
        List<Reference> numbers = numbers();
        Reference withdrawn = numbers.get(TableFiles.ROWS + 7);
        Path before = Files.createDirectory(folder.resolve("before"));
        Day day = write(before, numbers);
        Path after = Files.createDirectory(folder.resolve("after"));
        var kept = new TableFiles(DumpTable.CLOCKS, after, "", json);
        try (kept; var former = FormerTable.open(DumpTable.CLOCKS, day, before).orElseThrow()) {
            assertThat(former.parts().all()).extracting(Parts.One::rows).containsExactly(TableFiles.ROWS, TableFiles.ROWS, 500);
            var about = Set.of(Parts.digits(withdrawn.toString()));
            assertThat(former.parts().all()).extracting(one -> one.about(about)).containsExactly(false, true, false);
            kept.take(former, 0);
            for (String line : former.rows(1)) {
                if (!line.contains(withdrawn.toString())) {
                    var row = json.readTree(line);
                    kept.write(DumpTable.CLOCKS.columns().stream().<@Nullable Object>map(column -> json.treeToValue(row.get(column.name()), Object.class)).toList());
                }
            }
            kept.take(former, 2);
        }
        assertThat(kept.rows()).isEqualTo(ROWS - 1);
        Path meant = Files.createDirectory(folder.resolve("meant"));
        write(meant, numbers.stream().filter(number -> !number.equals(withdrawn)).toList());
        for (String kind : List.of(TableFiles.CSV, TableFiles.LINES)) {
            assertThat(unpacked(after.resolve("clocks" + kind))).isEqualTo(unpacked(meant.resolve("clocks" + kind)));
        }
        assertThat(ADump.parquet(after.resolve("clocks.parquet"), "to_json(one)")).isEqualTo(ADump.parquet(meant.resolve("clocks.parquet"), "to_json(one)"))
            .doesNotContain(withdrawn.toString());
        assertThat(duck("select count(*) from read_csv('" + after.resolve("clocks.csv.gz") + "')")).as("others read them too").isEqualTo(ROWS - 1);
        assertThat(duck("select count(*) from read_json('" + after.resolve("clocks.jsonl.gz") + "')")).isEqualTo(ROWS - 1);
        assertThat(after.toFile().list()).as("nothing else is left").hasSize(3);

        Files.writeString(before.resolve("clocks.csv.gz"), "x");
        assertThat(FormerTable.open(DumpTable.CLOCKS, day, before)).as("another file than the parts are of").isEmpty();
    }

    @Test
    void parts_with_other_columns_than_rows_have_now_are_not_taken_over() throws Exception {
        Day day = write(folder, numbers());
        Path csv = folder.resolve("clocks.csv.gz");
        Parts parts = Parts.read(Parts.file(folder, DumpTable.CLOCKS, ""));
        Path before = Files.move(csv, folder.resolve("before"));
        var written = new PartedGzip(csv);
        try (written; var former = FileChannel.open(before)) {
            written.write((DumpTable.CLOCKS.columns().stream().map(Column::name).filter(name -> !name.equals("elapsed_days"))
                .collect(Collectors.joining(",")) + "\n").getBytes(StandardCharsets.UTF_8));
            written.endPart();
            for (Parts.One one : parts.all()) {
                written.take(former, one.csv());
            }
        }
        var described = new ArrayList<>(day.files());
        described.set(0, Dumps.describe(csv, "clocks.csv.gz", "clocks", "application/gzip", (long) ROWS, true));
        var all = IntStream.range(0, parts.all().size()).mapToObj(i -> new Parts.One(parts.all().get(i).rows(), written.parts().get(i + 1),
            parts.all().get(i).lines(), parts.all().get(i).cases())).toList();
        new Parts(described.getFirst().sha256(), parts.linesSum(), parts.parquetSum(), written.parts().getFirst(), all).write(Parts.file(folder, DumpTable.CLOCKS, ""));
        assertThat(FormerTable.open(DumpTable.CLOCKS, day.revised(0, null, ROWS, described), folder)).isEmpty();
    }

    @Test
    void a_part_that_is_not_what_was_written_is_not_read() throws Exception {
        Day day = write(folder, numbers());
        Path lines = folder.resolve("clocks.jsonl.gz");
        byte[] bytes = Files.readAllBytes(lines);
        bytes[bytes.length / 8] ^= 1;
        Files.write(lines, bytes);
        try (var former = FormerTable.open(DumpTable.CLOCKS, day, folder).orElseThrow()) {
            assertThatThrownBy(() -> former.rows(0)).isInstanceOf(IOException.class);
        }
    }

    @Property(tries = 60)
    void any_texts_in_any_parts_are_one_gzip_file(@ForAll Random random, @ForAll @IntRange(max = 6) int parts) throws IOException {
        Path first = Files.createTempFile("parts", ".gz");
        Path second = Files.createTempFile("parts", ".gz");
        try {
            var texts = new ArrayList<byte[]>();
            var one = new PartedGzip(first);
            try (one) {
                for (int part = 0; part < parts; part++) {
                    byte[] text = new byte[1 + random.nextInt(200_000)];
                    for (int i = 0; i < text.length; i++) {
                        text[i] = (byte) random.nextInt(1 + random.nextInt(256));
                    }
                    one.write(text);
                    one.endPart();
                    texts.add(text);
                }
            }
            assertThat(Files.size(first)).isEqualTo(PartedGzip.length(one.parts()));
            var other = new PartedGzip(second);
            try (other; var former = FileChannel.open(first)) {
                for (int part = 0; part < parts; part++) {
                    assertThat(PartedGzip.read(former, one.parts().get(part))).isEqualTo(texts.get(part));
                    if (random.nextBoolean()) {
                        other.take(former, one.parts().get(part));
                    } else {
                        other.write(texts.get(part));
                        other.endPart();
                    }
                }
            }
            try (var in = new GZIPInputStream(Files.newInputStream(second))) {
                assertThat(in.readAllBytes()).isEqualTo(whole(texts));
            }
        } finally {
            Files.delete(first);
            Files.delete(second);
        }
    }

    private static byte[] whole(List<byte[]> texts) {
        byte[] whole = new byte[texts.stream().mapToInt(text -> text.length).sum()];
        int at = 0;
        for (byte[] text : texts) {
            System.arraycopy(text, 0, whole, at, text.length);
            at += text.length;
        }
        return whole;
    }

    private List<Reference> numbers() {
        var random = new Random(5);
        return Stream.generate(() -> Reference.random(random)).distinct().limit(ROWS).sorted().toList();
    }

    private Day write(Path into, List<Reference> numbers) throws IOException {
        var files = new TableFiles(DumpTable.CLOCKS, into, "", json);
        try (files) {
            for (Reference number : numbers) {
                files.write(Arrays.asList(number.toString(), "RESOLVE", 1, "2026-03-02", "2026-02-21T03:00:00Z", "2026-02-21T03:00:00Z",
                    "2026-03-02T09:00:00Z", 14, 0, null, null, null, null, 1, 1, 1, null));
            }
        }
        List<DumpFile> described = Dumping.describe(DumpTable.CLOCKS, files);
        files.parts(described).write(Parts.file(into, DumpTable.CLOCKS, ""));
        return new Day(LocalDate.of(2026, 3, 2), Day.SCHEMA, Instant.EPOCH, Instant.EPOCH, numbers.size(), 0, null, described);
    }

    private static String unpacked(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long duck(String sql) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); var asked = duck.createStatement(); var rows = asked.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
