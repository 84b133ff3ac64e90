package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.complaints.FileComplaint;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.statistics.FactBook;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Figures;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
class ImportTest {

    private static final String MAPPING = """
            source: %s
            where: {town: Contoh}
            id: number
            time: {zone: Asia/Makassar, column: tz}
            filed: filed
            due: due
            text: "{what}: {detail}"
            address: "{street}"
            place: {lat: lat, lon: lon}
            release: everything
            channel: {column: how, values: {telepon: phone, web: web}}
            state:
              column: state
              values:
                open: waiting
                done: {is: answered, at: done_at, words: reply, closed: true}
                refused: {is: rejected, at: done_at, words: reply}
                gone: {is: withdrawn, at: done_at}
            agency:
              under: {slug: kota-contoh, name: Kota Contoh, zone: Asia/Makassar}
              column: office
              names: {PU: Dinas Pekerjaan Umum}
            service:
              under: {code: contoh, name: Aduan Contoh}
              columns: [what, detail]
            area:
              under: [{code: "99", name: Contoh, level: regency}]
              levels: [{level: district, name: district}]
            """;

    private static final String HEADER =
            "town,number,filed,due,done_at,tz,state,office,what,detail,how,street,district,lat,lon,reply\n";

    @TempDir Path folder;

    @Autowired Import importing;
    @Autowired FactBook book;
    @Autowired Figures figures;
    @Autowired Jurisdiction jurisdiction;
    @Autowired JdbcClient jdbc;

    @Test
    void many_rows_become_cases_whose_facts_equal_a_rebuild() throws IOException {
        Path file = generated(2_345);

        var report = run(under("kota-banyak"), "banyak", file, false);

        assertThat(report.taken()).isEqualTo(2_345);
        assertThat(report.rejected()).isZero();
        assertThat(count("complaint where source = 'banyak'")).isEqualTo(2_345);
        var imported = facts();
        book.rebuild(done -> { });
        assertThat(facts()).isEqualTo(imported);

        var sheet = figures.sheet(FigureQuery.between(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))
                .ofAgency(jurisdiction.atlas().agencyBySlug("kota-banyak").orElseThrow().id()));
        assertThat(sheet.volume().filed()).isEqualTo(2_345);
        assertThat(sheet.imported()).isEqualTo(2_345);
        assertThat(sheet.volume().reconciles()).isTrue();
        assertThat(sheet.decision().n()).isEqualTo(2_345);
        assertThat(sheet.byAgency()).extracting(cell -> cell.name().id()).contains("Dinas Pekerjaan Umum");

        var again = run(under("kota-banyak"), "banyak", file, false);
        assertThat(again.taken()).isZero();
        assertThat(again.known()).isEqualTo(2_345);
        assertThat(again.added()).isEmpty();
    }

    @Test
    void the_reason_beside_a_row_speaks_of_the_row_and_to_nobody_who_types() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), HEADER
                + "Contoh,1,2023-01-02T10:00:00,,,,open,PU,Jalan," + "x".repeat(FileComplaint.LONGEST_TEXT + 1) + ",web,,Utara,,,\n"
                + "Contoh,2,2023-01-02T10:00:00,,,,open,PU,,,web,,Utara,,,\n");

        assertThat(run("terlalu_panjang", file, true).rejected()).isEqualTo(2);
        assertThat(Files.readAllLines(folder.resolve("rejected.csv"))).hasSize(3)
                .anyMatch(line -> line.startsWith("2,") && line.contains("Shorten it in this row"))
                .anyMatch(line -> line.startsWith("3,") && line.contains("This row has no text"))
                .noneMatch(line -> line.contains("lease") || line.contains("typed"));
    }

    @Test
    void a_row_that_cannot_be_a_case_goes_to_a_file_with_its_line_and_reason() throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, HEADER
                + "Contoh,1,2023-01-02T10:00:00,2023-01-10T10:00:00,2023-01-05 11:00:00,,done,PU,Jalan,Lubang,telepon,\"Jl. \"\"A\"\"\",Utara,-5.1,119.4,Sudah\n"
                + "Contoh,2,2023-01-02T10:00:00,,2023-01-01T11:00:00,,done,PU,Jalan,Lubang,web,,Utara,,,\n"
                + "Contoh,3,besok,,,,open,PU,Jalan,,web,,Utara,,,\n"
                + "Lain,4,2023-01-02T10:00:00,,,,open,PU,Jalan,,web,,Utara,,,\n"
                + "Contoh,5,2023-01-02T10:00:00,,,,lost,PU,Jalan,,web,,Utara,,,\n"
                + "Contoh,6,2023-01-02T10:00:00,2022-01-02T10:00:00,,Mars/Base,open,PU,Jalan,,web,,Utara,,,\n"
                + "Contoh,7,2023-01-02T10:00:00,2022-01-02T10:00:00,,,open,PU,Jalan,,web,,,999,0,\n"
                + "Contoh,8,2023-01-02T10:00:00,,,,open\n"
                + "Contoh,1,2023-01-02T10:00:00,,,,open,PU,Jalan,,web,,Utara,,,\n"
                + "Contoh,9,2023-01-02T10:00:00,,,,done,PU,Jalan,,web,,Utara,,,\n"
                + "Contoh,10,2023-01-02T10:00:00,,,,open,PU,,,web,,Utara,,,\n");

        var report = run("salah", file, false);

        assertThat(report.rows()).isEqualTo(10);
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(8);
        assertThat(report.remarks()).containsKeys("command.import.due", "command.import.place");
        assertThat(Files.readAllLines(folder.resolve("rejected.csv"))).hasSize(9)
                .anyMatch(line -> line.startsWith("3,") && line.contains("before it was filed"))
                .anyMatch(line -> line.startsWith("4,") && line.contains("besok"))
                .anyMatch(line -> line.startsWith("6,") && line.contains("lost"))
                .anyMatch(line -> line.startsWith("7,") && line.contains("Mars/Base"))
                .anyMatch(line -> line.startsWith("9,") && line.contains("7 columns"))
                .anyMatch(line -> line.startsWith("10,") && line.contains("twice"))
                .anyMatch(line -> line.startsWith("11,") && line.contains("done_at"))
                .anyMatch(line -> line.startsWith("12,"));
        assertThat(jdbc.sql("select concat(status, ' ', channel, ' ', address, ' ', text, ' ', answer_text) from complaint "
                + "where source = 'salah' and source_id = '1'").query(String.class).single())
                .isEqualTo("CLOSED PHONE Jl. \"A\" Jalan: Lubang Sudah");
        assertThat(jdbc.sql("select filed_at from complaint where source = 'salah' and source_id = '1'")
                .query(LocalDateTime.class).single()).isEqualTo("2023-01-02T02:00:00");
    }

    @Test
    void a_name_that_the_administration_refuses_costs_its_own_rows_and_no_others() throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, HEADER
                + "Contoh,1,2023-01-02T10:00:00,,,,open,Dinas Baru,Jalan,Lubang,web,,,,,\n"
                + "Contoh,2,2023-01-02T10:00:00,,,,open,Dinas Baru,Jalan,Lubang,web,,Utara,,,\n"
                + "Contoh,3,2023-01-02T10:00:00,,,,open,Dinas Lain,Jalan,Retak,web,,,,,\n");
        // The code of a district under it would be longer than codes are.
        String mapping = under("kota-panjang").replace("code: \"99\"", "code: \"99.99.99.99.99.99.99\"");

        var report = run(mapping, "panjang", file, false);

        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(Files.readAllLines(folder.resolve("rejected.csv"))).hasSize(2).anyMatch(line -> line.startsWith("3,"));
        assertThat(jurisdiction.atlas().agencies()).extracting(agency -> agency.name()).contains("Dinas Baru", "Dinas Lain");
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        long before = count("agency") + count("service") + count("area") + count("complaint") + count("import_run");

        var report = run("kering", generated(50), true);

        assertThat(report.taken()).isEqualTo(50);
        assertThat(count("agency") + count("service") + count("area") + count("complaint") + count("import_run"))
                .isEqualTo(before);
    }

    @Test
    void an_import_that_was_killed_goes_on_and_indexes_what_was_written_before() throws IOException {
        Path file = generated(30);
        run("putus", file, false);
        jdbc.sql("update import_run set finished_at = null where source = 'putus'").update();
        var told = new boolean[1];

        importing.run(order(MAPPING, "putus", file, false), new Import.Progress() {
            @Override
            public void read(long bytes) {
            }

            @Override
            public void indexing() {
                told[0] = true;
            }
        });

        assertThat(told[0]).isTrue();
        assertThat(count("import_run where source = 'putus' and finished_at is null")).isZero();
    }

    @Test
    void a_mapping_that_asks_for_a_missing_column_imports_nothing() throws IOException {
        Path file = folder.resolve("thin.csv");
        Files.writeString(file, "town,number\nContoh,1\n");

        assertThatThrownBy(() -> run("kurus", file, false)).isInstanceOfSatisfying(BadMapping.class,
                bad -> assertThat(bad.args()[0].toString()).contains("filed", "office"));
        assertThat(count("complaint where source = 'kurus'")).isZero();
    }

    /// The mapping with a town of its own, whose figures no other test's cases are in.
    private static String under(String slug) {
        return MAPPING.replace("kota-contoh", slug).replace("Kota Contoh", slug);
    }

    private Import.Report run(String source, Path file, boolean dry) throws IOException {
        return run(MAPPING, source, file, dry);
    }

    private Import.Report run(String mapping, String source, Path file, boolean dry) throws IOException {
        return importing.run(order(mapping, source, file, dry), new Import.Progress() {
            @Override
            public void read(long bytes) {
            }

            @Override
            public void indexing() {
            }
        });
    }

    private Import.Order order(String mapping, String source, Path file, boolean dry) throws IOException {
        Path written = Files.writeString(folder.resolve(source + ".yaml"), mapping.formatted(source));
        return new Import.Order(MappingFile.read(written.toString()), file, dry, folder.resolve("rejected.csv"),
                Locale.ENGLISH);
    }

    /// Rows of every kind, the same each time.
    private Path generated(int rows) throws IOException {
        Path file = folder.resolve(rows + ".csv.gz");
        Random random = new Random(7);
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(HEADER);
            for (int i = 0; i < rows; i++) {
                var filed = LocalDateTime.of(2023, 1, 1, 0, 0).plusMinutes(random.nextInt(500_000));
                var done = filed.plusMinutes(random.nextInt(60_000));
                String state = List.of("open", "done", "done", "done", "refused", "gone").get(random.nextInt(6));
                out.write(String.join(",", "Contoh", "N" + i, filed.toString(),
                        random.nextInt(10) == 0 ? "" : filed.plusDays(10).toString(),
                        "open".equals(state) ? "" : done.toString(), "", state,
                        random.nextBoolean() ? "PU" : "Kantor " + random.nextInt(5), "Hal " + random.nextInt(4),
                        random.nextBoolean() ? "" : "Rinci " + random.nextInt(3), "web", "Jalan " + i,
                        "Kecamatan " + random.nextInt(6), "-5.1" + i % 10, "119.4", "\"Balasan, baris\nkedua\"") + "\n");
            }
        }
        return file;
    }

    private TreeMap<String, String> facts() {
        var found = new TreeMap<String, String>();
        for (String table : List.of("fact_complaint", "fact_span", "fact_clock", "fact_act")) {
            found.put(table, jdbc.sql("select * from " + table + " order by 1, 2, 3, 4").query().listOfRows().toString());
        }
        return found;
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
