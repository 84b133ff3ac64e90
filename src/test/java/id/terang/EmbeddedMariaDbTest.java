package id.terang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The data directory and its server, in processes of their own.
class EmbeddedMariaDbTest {

    @TempDir Path data;

    @Test
    void a_row_committed_before_kill_9_is_there_after_the_next_start() throws Exception {
        Process first = owner("insert");
        long orphan = Long.parseLong(line(first, "ready "));
        first.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).as("the server outlives its killed parent").isPresent();

        Process second = owner("read");
        assertThat(line(second, "rows ")).isEqualTo("1");
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
        second.destroy();
        assertThat(second.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void a_second_process_is_refused_and_told_who_the_owner_is() throws Exception {
        Process owner = owner("insert");
        line(owner, "ready ");
        try {
            assertThatThrownBy(() -> DataDirectory.claim(data)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("in use by process " + owner.pid());
        } finally {
            owner.destroy();
            owner.waitFor();
        }
        assertThatCode(() -> DataDirectory.claim(data).close()).doesNotThrowAnyException();
    }

    @Test
    void two_contexts_of_one_process_do_not_share_a_directory() {
        try (DataDirectory claimed = DataDirectory.claim(data)) {
            assertThatThrownBy(() -> DataDirectory.claim(claimed.root())).isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void nobody_else_on_the_machine_reaches_what_is_in_the_directory() throws Exception {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataDirectory claimed = DataDirectory.claim(data)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(claimed.root()))).isEqualTo("rwx------");
        }
    }

    @Test
    void nobody_else_on_the_machine_can_use_the_server() throws Exception {
        try (MariaDbServer server = start(data)) {
            for (String user : List.of("root", "terang", "")) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.url("mysql"), user, "").close()).as(user)
                    .isInstanceOf(java.sql.SQLException.class);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("mariadb/password"))))
                .endsWith("------");
        }
    }

    @Test
    void a_killed_server_comes_back_on_the_same_port() throws Exception {
        try (MariaDbServer server = start(data)) {
            long before = server.pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            Awaitility.await().ignoreExceptions().until(() ->
                server.pid() != before && count(server, "select 1") == 1);
        }
    }

    @Test
    void a_half_made_installation_is_made_anew() throws Exception {
        Files.createDirectories(data.resolve("mariadb/installing/mysql"));
        Files.writeString(data.resolve("mariadb/mariadbd.pid"), "1");
        try (MariaDbServer server = start(data)) {
            assertThat(count(server, "select count(*) from information_schema.schemata where schema_name = 'terang'")).isOne();
        }
        assertThat(ProcessHandle.of(1)).as("somebody else's process is left alone").isPresent();
    }

    @Test
    void an_installed_mariadb_is_found_on_path_and_another_database_is_not(@TempDir Path bin) throws Exception {
        assertThat(MariaDbBinaries.installed(script(bin, "mysqld", "echo mysqld Ver 8.0 MySQL"))).isEmpty();
        script(bin, "mariadb-install-db", "true");
        assertThat(MariaDbBinaries.installed(script(bin, "mariadbd", "echo mariadbd Ver 11.4.5-MariaDB")))
            .hasValueSatisfying(found -> {
                assertThat(found.server()).isEqualTo(bin.resolve("mariadbd"));
                assertThat(found.base()).isNull();
            });
    }

    private static String script(Path directory, String name, String body) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return directory.toString();
    }

    private Process owner(String what) throws IOException {
        return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx64m", "-cp",
            System.getProperty("java.class.path"), Owner.class.getName(), data.toString(), what)
            .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String line(Process process, String beginning) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream()));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new AssertionError("the process ended without saying " + beginning);
    }

    private static MariaDbServer start(Path data) {
        return MariaDbServer.start(MariaDbBinaries.find(MariaDbBinaries.userCache(System::getenv)), data.resolve("mariadb"),
            0, List.of("--innodb-buffer-pool-size=64M"));
    }

    private static long count(MariaDbServer server, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url("terang"), "terang", server.password());
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /// Owns the directory until it is stopped or killed.
    static final class Owner {

        public static void main(String[] args) throws Exception {
            Path data = Path.of(args[0]);
            // held in a variable: a channel nobody refers to is closed by the garbage collector, and its lock with it
            try (DataDirectory claimed = DataDirectory.claim(data)) {
                MariaDbServer server = start(data);
                Runtime.getRuntime().addShutdownHook(new Thread(server::close));
                if (args[1].equals("insert")) {
                    try (Connection connection = DriverManager.getConnection(server.url("terang"), "terang", server.password());
                         Statement statement = connection.createStatement()) {
                        statement.execute("create table note (id int primary key)");
                    }
                    count(server, "insert into note values (1) returning id");
                } else {
                    System.out.println("rows " + count(server, "select count(*) from note"));
                }
                System.out.println("ready " + server.pid());
                Thread.currentThread().join();
            }
        }
    }
}
