package id.terang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.shared.Actor;
import id.terang.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/// The command as an operator meets it: what it says of files and mappings as people have them.
@SpringBootTest(properties = "terang.demo=false")
class ImportCommandTest {

    private static final String MAPPING = """
            source: %s
            id: no
            time: {zone: Asia/Jakarta}
            filed: masuk
            text: "{isi}"
            release: everything
            state:
              column: status
              values:
                buka: waiting
                selesai: {is: answered, at: selesai, closed: true}
            agency:
              under: {slug: kota-berkas, name: Kota Berkas, zone: Asia/Jakarta}
            service:
              under: {code: berkas, name: Aduan Berkas}
            area:
              under: [{code: "97", name: Berkas, level: regency}]
            """;

    private static final String HEADER = "no,masuk,status,selesai,isi\n";

    private static final Actor BY = new Actor.Importer("uji");

    @TempDir Path folder;

    @Autowired Import importing;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired MessageSource messages;
    @Autowired JdbcClient jdbc;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_day_that_no_calendar_has_is_refused_and_never_moved() throws IOException {
        Path iso = file(HEADER
                + "1,2026-02-28 09:00,buka,,Pipa air bocor\n"
                + "2,2026-02-31,buka,,Pipa air bocor\n"
                + "3,2026-02-27T09:00,selesai,2026-02-29T09:00,Pipa air bocor\n");
        assertThat(run("hari-iso", MAPPING, iso)).isZero();
        assertThat(taken("hari-iso")).containsExactly("1");
        assertThat(rejected()).hasSize(3).anyMatch(row -> row.startsWith("3,") && row.contains("2026-02-31"))
                .anyMatch(row -> row.startsWith("4,") && row.contains("2026-02-29T09:00"));

        Path own = file(HEADER
                + "1,28/02/2026 09:00,buka,,Pipa air bocor\n"
                + "2,30/02/2026 09:00,buka,,Pipa air bocor\n");
        assertThat(run("hari-sendiri", MAPPING.replace("{zone: Asia/Jakarta}\nfiled",
                "{zone: Asia/Jakarta, pattern: dd/MM/yyyy HH:mm}\nfiled"), own)).isZero();
        assertThat(taken("hari-sendiri")).containsExactly("1");
        assertThat(rejected()).hasSize(2).anyMatch(row -> row.startsWith("3,") && row.contains("30/02/2026"));
        assertThat(jdbc.sql("select filed_at from complaint where source = 'hari-sendiri'").query(LocalDateTime.class).single())
                .isEqualTo("2026-02-28T02:00:00");
    }

    @Test
    void what_has_not_happened_yet_is_refused() throws IOException {
        Path file = file(HEADER
                + "1,2026-02-02T09:00,selesai,2026-02-03T09:00,Lampu padam\n"
                + "2,2099-02-02T09:00,buka,,Lampu padam\n"
                + "3,2026-02-02T09:00,selesai,2098-02-03T09:00,Lampu padam\n");

        assertThat(run("nanti", MAPPING, file)).isZero();

        assertThat(taken("nanti")).containsExactly("1");
        assertThat(rejected()).hasSize(3).anyMatch(row -> row.startsWith("3,") && row.contains("2099-02-02T09:00"))
                .anyMatch(row -> row.startsWith("4,") && row.contains("2098-02-03T09:00"));
    }

    @Test
    void a_quote_that_never_closes_is_told_with_its_line_and_what_came_before_stays() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 1; i <= 1_200; i++) {
            rows.append(i).append(",2026-02-02T09:00,buka,,Got mampet\n");
        }
        rows.append("1201,2026-02-02T09:00,buka,,\"Got mampet lagi\n1202,2026-02-02T09:00,buka,,Got mampet\n");

        assertThat(run("kutip", MAPPING, file(rows.toString()))).isEqualTo(1);

        assertThat(err.toString()).contains("1202").doesNotContain("quote", "Exception");
        assertThat(taken("kutip")).hasSize(1_200).doesNotContain("1201");
        assertThat(jdbc.sql("select count(*) from import_run where source = 'kutip' and finished_at is null")
                .query(Long.class).single()).as("goes on next time").isOne();
    }

    @Test
    void a_file_in_another_encoding_is_refused_with_the_line_and_no_letter_is_destroyed() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, (HEADER + "1,2026-02-02T09:00,buka,,Kafe tutup\n2,2026-02-02T09:00,buka,,Caf\u00e9 tutup\n"
                + "3,2026-02-02T09:00,buka,,Kafe buka\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("latin", MAPPING, file)).isEqualTo(1);

        assertThat(err.toString()).contains("UTF-8", "3").doesNotContain("Exception");
        assertThat(taken("latin")).containsExactly("1");
        Files.write(file, "no;masuk;catatan \u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(run("latin", MAPPING, file), "UTF-8", "1");
        assertThat(jdbc.sql("select count(*) from complaint where source = 'latin' and text like '%\uFFFD%'")
                .query(Long.class).single()).isZero();
    }

    @Test
    void semicolons_and_tabs_part_columns_as_well_as_commas() throws IOException {
        assertThat(run("titik-koma", MAPPING, file((HEADER + "1,2026-02-02T09:00,buka,,Parkir liar\n").replace(',', ';')))).isZero();
        assertThat(taken("titik-koma")).containsExactly("1");
        assertThat(run("tab", MAPPING, file((HEADER + "1,2026-02-02T09:00,buka,,Parkir liar\n").replace(',', '\t')))).isZero();
        assertThat(taken("tab")).containsExactly("1");
        assertThat(run("garis", MAPPING + "separator: \"|\"\n", file((HEADER + "1,2026-02-02T09:00,buka,,Parkir liar, lagi; lagi\n")
                .replaceFirst("liar, lagi", "liar~ lagi").replace(',', '|').replace('~', ',')))).isZero();
        assertThat(taken("garis")).containsExactly("1");
        assertThat(run("garis2", MAPPING + "separator: \";\"\n", file((HEADER + "1,besok,buka,,Parkir liar\n").replace(',', ';')))).isZero();
        Path mended = Files.writeString(folder.resolve("mended.csv"), Files.readString(folder.resolve("rejected.csv")).replace(";besok;", ";2026-02-02;"));
        assertThat(run("garis2", MAPPING + "separator: \";\"\n", mended)).isZero();
        assertThat(taken("garis2")).containsExactly("1");
        refused(run("garis", MAPPING + "separator: koma\n", file(HEADER)), "separator", "koma");
    }

    @Test
    void a_column_that_is_named_twice_keeps_no_row_out() throws IOException {
        String twice = HEADER.strip() + ",catatan,catatan\n";
        assertThat(run("kembar", MAPPING, file(twice + "1,2026-02-02T09:00,buka,,Parkir liar,satu,dua\n2,besok,buka,,Parkir liar,satu,dua\n"))).isZero();
        assertThat(taken("kembar")).containsExactly("1");
        assertThat(rejected().getFirst()).endsWith(",catatan,catatan");
    }

    @Test
    void what_is_missing_is_told_by_name_and_a_dry_run_tells_all_of_it() throws IOException {
        StringBuilder rows = new StringBuilder("no,masuk,status,selesai,isi,kantor\n");
        for (int i = 1; i <= 14; i++) {
            rows.append(i).append(",2026-02-02T09:00,buka,,Taman gersang,Kantor Taman ").append(i).append('\n');
        }
        String mapping = MAPPING.replace("kota-berkas, name: Kota Berkas, zone: Asia/Jakarta}",
                "kota-taman, name: Kota Taman, zone: Asia/Jakarta}\n  column: kantor");

        assertThat(run("taman", mapping, file(rows.toString()), "--dry-run")).isZero();
        assertThat(out.toString()).contains("akan ditambahkan", "Instansi (15): Kota Taman (kota-taman), Kantor Taman 1 (kota-taman-kantor-taman-1), ",
                "Kantor Taman 14 (kota-taman-kantor-taman-14)").doesNotContain("lainnya", "telah");

        assertThat(run("taman", mapping, file(rows.toString()))).isZero();
        assertThat(out.toString()).contains("telah ditambahkan", "Instansi (15): Kota Taman (kota-taman)",
                "Kantor Taman 11 (kota-taman-kantor-taman-11) dan 3 lainnya").doesNotContain("Kantor Taman 12");
    }

    @Test
    void a_town_that_is_here_is_not_founded_again_under_another_slug() throws IOException {
        Path file = file(HEADER + "1,2026-02-02T09:00,buka,,Halte rusak\n");
        String mapping = MAPPING.replace("kota-berkas", "kota-halte").replace("Kota Berkas", "Kota Halte");
        assertThat(run("halte", mapping, file)).isZero();
        long agencies = jdbc.sql("select count(*) from agency").query(Long.class).single();

        for (String option : List.of("--dry-run", "--rejected=" + folder.resolve("rejected.csv"))) {
            refused(run("halte2", mapping.replace("kota-halte", "pemkot").replace("Kota Halte", "KOTA halte"), file, option),
                    "Kota Halte", "kota-halte", "pemkot");
        }

        assertThat(jdbc.sql("select count(*) from agency").query(Long.class).single()).isEqualTo(agencies);
        assertThat(taken("halte2")).isEmpty();
    }

    @Test
    void an_office_that_lies_deeper_is_found_by_its_name_and_of_two_with_one_name_none_is_guessed() throws IOException {
        String mapping = MAPPING.replace("kota-berkas, name: Kota Berkas, zone: Asia/Jakarta}",
                "kota-dalam, name: Kota Dalam, zone: Asia/Jakarta}\n  column: kantor")
            .replace("{code: berkas, name: Aduan Berkas}", "{code: dalam, name: Aduan Dalam}\n  columns: [hal]");
        String header = "no,masuk,status,selesai,isi,kantor,hal\n";
        assertThat(run("dalam1", mapping, file(header + "1,2026-02-02T09:00,buka,,Antre,Dinas Dalam,Umum\n"
                + "2,2026-02-02T09:00,buka,,Antre,Puskesmas Dalam,Antrean\n3,2026-02-02T09:00,buka,,Antre,Bidang Dalam,Loket\n"))).isZero();
        arrange("kota-dalam-puskesmas-dalam", "Puskesmas Dalam", "kota-dalam-dinas-dalam");
        arrangeService("dalam-antrean", "Antrean", "dalam-umum");
        long agencies = count("agency");
        long services = count("service");

        assertThat(run("dalam2", mapping, file(header + "1,2026-02-02T09:00,buka,,Antre,PUSKESMAS dalam,ANTREAN\n"))).isZero();
        assertThat(count("agency")).isEqualTo(agencies);
        assertThat(count("service")).isEqualTo(services);
        assertThat(handledBy("dalam2", "1")).isEqualTo("kota-dalam-puskesmas-dalam dalam-antrean");

        arrange("kota-dalam-bidang-dalam", "Puskesmas Dalam", "kota-dalam");
        arrangeService("dalam-loket", "Antrean", "dalam");
        Path rows = file(header + "1,2026-02-02T09:00,buka,,Antre,Puskesmas Dalam,Umum\n2,2026-02-02T09:00,buka,,Antre,Dinas Dalam,Antrean\n"
                + "3,2026-02-02T09:00,buka,,Antre,Dinas Dalam,Umum\n");
        assertThat(run("dalam3", mapping, rows)).isZero();
        assertThat(taken("dalam3")).containsExactly("3");
        assertThat(count("agency")).isEqualTo(agencies);
        assertThat(rejected()).anyMatch(line -> line.contains("kota-dalam-bidang-dalam, kota-dalam-puskesmas-dalam") && line.contains("agency.slugs"))
            .anyMatch(line -> line.contains("dalam-antrean, dalam-loket") && line.contains("service.codes"));

        String told = mapping.replace("  column: kantor", "  column: kantor\n  slugs: {Puskesmas Dalam: kota-dalam-puskesmas-dalam}")
            .replace("  columns: [hal]", "  columns: [hal]\n  codes: {Antrean: dalam-loket}");
        assertThat(run("dalam3", told, rows)).isZero();
        assertThat(taken("dalam3")).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(handledBy("dalam3", "1")).isEqualTo("kota-dalam-puskesmas-dalam dalam-umum");
        assertThat(handledBy("dalam3", "2")).isEqualTo("kota-dalam-dinas-dalam dalam-loket");

        refused(run("dalam3", told.replace("kota-dalam-puskesmas-dalam", "puskesmas-lain"), rows), "agency.slugs", "puskesmas-lain");
    }

    /// As an administrator arranges it later.
    private void arrange(String slug, String name, String parent) {
        var one = jurisdiction.atlas().agencyBySlug(slug).orElseThrow();
        var now = one.details();
        administration.changeAgency(BY, one.id(), one.version(), new AgencyDetails(slug, name, name, now.level(),
                jurisdiction.atlas().agencyBySlug(parent).orElseThrow().id(), now.areaId(), now.calendarId(), now.receivingDesk(), null, null, null, null, null, null));
    }

    private void arrangeService(String code, String name, String parent) {
        var one = jurisdiction.atlas().serviceByCode(code).orElseThrow();
        var now = one.details();
        administration.changeService(BY, one.id(), one.version(), new ServiceDetails(code, Texts.same(name),
                jurisdiction.atlas().serviceByCode(parent).orElseThrow().id(), now.standard(), now.secret(), now.publish(), now.kind(), now.track(), now.active()));
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String handledBy(String source, String id) {
        return jdbc.sql("select concat(a.slug, ' ', s.code) from complaint c join agency a on a.id = c.holder_id "
                + "join service s on s.id = c.service_id where c.source = ? and c.source_id = ?").params(source, id).query(String.class).single();
    }

    @Test
    void a_spreadsheet_is_recognised_whatever_it_is_called() throws IOException {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 6, 0};
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        for (String name : List.of("kasus.xlsx", "kasus.csv", "kasus.csv.gz")) {
            for (byte[] start : List.of(zip, ole)) {
                refused(run("lembar", MAPPING, Files.write(folder.resolve(name), start)), "Ini lembar kerja", "CSV (UTF-8)");
            }
        }
        Files.write(folder.resolve("kasus.csv"), zip);
        Files.write(folder.resolve("kasus.csv.gz"), packed(folder.resolve("kasus.csv")));
        refused(run("lembar", MAPPING, folder.resolve("kasus.csv.gz")), "Ini lembar kerja");
    }

    @Test
    void what_cannot_be_read_or_written_is_said_in_words() throws IOException {
        Path file = file(HEADER + "1,2026-02-02T09:00,buka,,Parkir liar\nx,besok,buka,,Parkir liar\n");
        refused(run("pola", MAPPING.replace("{zone: Asia/Jakarta}\nfiled", "{zone: Asia/Jakarta, pattern: tanggal}\nfiled"), file),
                "time.pattern", "tanggal");
        refused(run("pola", MAPPING.replace("{zone: Asia/Jakarta}\nfiled", "{zone: Asia/Jakarta, pattern: HH:mm}\nfiled"), file),
                "time.pattern", "HH:mm");
        refused(run("pola", MAPPING.replace("{zone: Asia/Jakarta}\nfiled", "{zone: Asia/Sukamaju}\nfiled"), file),
                "time.zone", "Asia/Sukamaju");

        Path plain = folder.resolve("biasa.csv.gz");
        Files.copy(file, plain);
        refused(run("biasa", MAPPING, plain), "biasa.csv.gz", "gzip");

        Path cut = folder.resolve("potong.csv.gz");
        byte[] packed = packed(file);
        try (OutputStream half = Files.newOutputStream(cut)) {
            half.write(packed, 0, packed.length - 12);
        }
        refused(run("potong", MAPPING, cut), "gzip");

        refused(run("tolak", MAPPING, file, "--rejected=" + folder.resolve("tidak/ada/tolak.csv")), "tidak/ada/tolak.csv");

        refused(execute("--mapping=" + folder.resolve("tidakada.yaml"), file.toString()), "tidakada.yaml");
        assertThat(err.toString()).doesNotContain("tidakada.yaml: ");
        refused(execute("--mapping=classpath:import/tidakada.yaml", file.toString()), "classpath:import/tidakada.yaml");
    }

    private void refused(int exit, String... words) {
        assertThat(exit).as(err.toString()).isEqualTo(1);
        assertThat(err.toString()).contains(words).doesNotContain("Exception", "\tat ", "java.");
    }

    private static byte[] packed(Path file) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            Files.copy(file, zip);
        }
        return bytes.toByteArray();
    }

    private int run(String source, String mapping, Path file, String... options) throws IOException {
        Path written = Files.writeString(folder.resolve(source + ".yaml"), mapping.formatted(source));
        List<String> args = new ArrayList<>(List.of("--mapping=" + written, file.toString()));
        args.addAll(List.of(options));
        if (options.length == 0) {
            args.add("--rejected=" + folder.resolve("rejected.csv"));
        }
        return execute(args.toArray(String[]::new));
    }

    private int execute(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new ImportCommand(importing, messages)).setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true)).execute(args);
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("berkas.csv"), rows);
    }

    private List<String> rejected() throws IOException {
        return Files.readAllLines(folder.resolve("rejected.csv"));
    }

    private List<String> taken(String source) {
        return jdbc.sql("select source_id from complaint where source = ? order by id").param(source).query(String.class).list();
    }
}
