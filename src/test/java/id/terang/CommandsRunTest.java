package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands as an operator calls them, in a process of their own and with the embedded database.
class CommandsRunTest {

    @Test
    void an_unknown_command_lists_the_known_ones_and_exits_with_2(@TempDir Path data) throws Exception {
        Path out = data.resolve("out");
        Process command = terang(data, out, "imprt");
        assertThat(command.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(out)).contains("imprt", "import", "rebuild-facts", "reindex");
        assertThat(command.exitValue()).isEqualTo(2);
    }

    @Test
    void a_command_that_writes_files_is_refused_beside_a_running_owner_of_the_data(@TempDir Path data) throws Exception {
        Path out = data.resolve("out");
        try (DataDirectory running = DataDirectory.claim(data)) {
            Process command = terang(data, out, "reindex");
            assertThat(command.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(out)).contains("in use by process " + ProcessHandle.current().pid(), "/app/admin/search-index");
            assertThat(command.exitValue()).isEqualTo(1);
        }
    }

    @Test
    void an_import_beside_a_running_server_is_told_what_works_there(@TempDir Path data) throws Exception {
        Path out = data.resolve("out");
        try (DataDirectory running = DataDirectory.claim(data)) {
            Process command = terang(data, out, "import", "--mapping=classpath:import/boston_2011.yaml", "kasus.csv");
            assertThat(command.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(out)).contains("in use by process " + ProcessHandle.current().pid(), "A server runs here",
                "Stop the server", "import --dry-run").doesNotContain("FAILED TO START", "another directory", "ERROR");
            assertThat(command.exitValue()).isEqualTo(1);
        }
    }

    @Test
    void help_is_given_beside_a_running_owner_of_the_data_and_starts_nothing(@TempDir Path data) throws Exception {
        Path out = data.resolve("out");
        try (DataDirectory running = DataDirectory.claim(data)) {
            Process command = terang(data, out, "import", "--help");
            assertThat(command.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(out)).contains("--mapping", "--dry-run").doesNotContain("Spring", "MariaDB", "WARN");
            assertThat(command.exitValue()).isZero();
            assertThat(running.resolve(EmbeddedMariaDb.HOME)).doesNotExist();
        }
    }

    @Test
    void an_import_is_tried_beside_the_running_server_and_writes_nothing(@TempDir Path data) throws Exception {
        Path out = data.resolve("out");
        Path mapping = Files.writeString(data.resolve("kota.yaml"), """
            {source: uji, id: no, time: {zone: Asia/Jakarta}, filed: masuk, text: "{isi}", state: {otherwise: waiting},
            agency: {under: {slug: kota, name: Kota, zone: Asia/Jakarta}}, service: {under: {code: aduan, name: Aduan}},
            area: {under: [{code: "32", name: Kota}]}}""");
        Path file = Files.writeString(data.resolve("kasus.csv"), "no,masuk,isi\n1,2026-02-02,Lampu padam\n2,2026-02-02,Jalan rusak\n");
        try (DataDirectory running = DataDirectory.claim(data); MariaDbServer server = embedded(running)) {
            Flyway.configure().dataSource(server.url(MariaDbServer.USER), MariaDbServer.USER, server.password()).load().migrate();
            Process command = terang(data, out, "import", "--mapping=" + mapping, "--dry-run", file.toString());
            assertThat(command.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(out)).containsPattern("2 (rows read|baris dibaca)").doesNotContain("ERROR");
            assertThat(command.exitValue()).isZero();
            assertThat(running.resolve("lucene")).as("its index is left alone").doesNotExist();
            try (var database = DriverManager.getConnection(server.url(MariaDbServer.USER), MariaDbServer.USER, server.password());
                 var rows = database.createStatement().executeQuery("select (select count(*) from agency) + (select count(*) from complaint) "
                     + "+ (select count(*) from import_run) + (select count(*) from working_calendar) + (select count(*) from admin_change)")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    @Test
    void facts_are_rebuilt_with_the_embedded_database_of_the_running_server_which_goes_on(@TempDir Path data) throws Exception {
        Path out = data.resolve("out");
        try (DataDirectory running = DataDirectory.claim(data); MariaDbServer server = embedded(running)) {
            Flyway.configure().dataSource(server.url(MariaDbServer.USER), MariaDbServer.USER, server.password()).load().migrate();
            Process command = terang(data, out, "rebuild-facts");
            assertThat(command.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(out)).containsPattern("\\b0 (cases rebuilt|laporan disusun ulang)").doesNotContain("ERROR");
            assertThat(command.exitValue()).isZero();
            assertThat(running.resolve("lucene")).as("its index is left alone").doesNotExist();
            assertThat(ProcessHandle.of(server.pid())).isPresent();
            DriverManager.getConnection(server.url(MariaDbServer.USER), MariaDbServer.USER, server.password()).close();
        }
    }

    private static MariaDbServer embedded(DataDirectory data) {
        return MariaDbServer.start(MariaDbBinaries.find(MariaDbBinaries.userCache(System::getenv)), data.resolve(EmbeddedMariaDb.HOME), 0,
            List.of("--innodb-buffer-pool-size=64M"));
    }

    /// @param data the data directory, told by the environment
    static Process terang(Path data, Path out, String... args) throws Exception {
        var line = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", // over too soon to be worth compiling well
            "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Terang.class.getName()));
        line.addAll(List.of(args));
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("TERANG_DATA_DIR", data.toString());
        return builder.start();
    }
}
