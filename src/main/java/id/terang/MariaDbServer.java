package id.terang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A real MariaDB server as a child of this process, on a port of the loopback interface that only this process
/// (and who may read its password file) can use. The caller owns the directory, see [DataDirectory].
final class MariaDbServer implements AutoCloseable {

    static final String USER = "terang";

    private static final Logger log = LoggerFactory.getLogger(MariaDbServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// A signal to our whole process group (a terminal, `timeout`) must not stop the database before its clients.
    private static final List<String> OWN_GROUP =
        Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private final ProcessBuilder launcher;
    private final int port;
    private final String password;
    private final Path socketDirectory;
    private volatile Process process;
    private volatile boolean closed;

    private MariaDbServer(ProcessBuilder launcher, int port, String password, Path socketDirectory) throws IOException {
        this.launcher = launcher;
        this.port = port;
        this.password = password;
        this.socketDirectory = socketDirectory;
        this.process = launcher.start();
    }

    /// Installs on first use, stops a server left behind by a killed process, starts and waits until it answers.
    ///
    /// @param directory of this server: data, log, password
    /// @param port    0 for any free one
    /// @param options further server options, such as `--innodb-buffer-pool-size=256M`
    /// @throws CannotStart with the end of the server's log
    static MariaDbServer start(MariaDbBinaries binaries, Path directory, int port, List<String> options) {
        var home = new MariaDbHome(directory);
        try {
            Files.createDirectories(directory);
            stopOrphan(home);
            home.forgetPort();
            install(binaries, home);
            String password = home.password();
            for (int attempt = 1; ; attempt++) { // another process may take the free port before the server does
                Optional<MariaDbServer> server =
                    launch(binaries, home, port == 0 ? freePort() : port, password, options);
                if (server.isPresent()) {
                    home.keepPort(server.get().port);
                    server.get().watch();
                    return server.get();
                }
                if (attempt == 3 || !home.logTail().contains("Bind on TCP/IP port")) {
                    throw new CannotStart("MariaDB did not start in " + directory + ". Its log ends with:\n" + home.logTail(),
                        "Read " + home.logFile() + "; set SPRING_DATASOURCE_URL to use another MariaDB.");
                }
            }
        } catch (IOException e) {
            throw new CannotStart("MariaDB cannot run in " + directory + ": " + e + ".",
                "Check the free space and the rights of that directory.", e);
        }
    }

    MariaDbHome.Access access() {
        return new MariaDbHome.Access(port, password);
    }

    String url(String schema) {
        return access().url(schema);
    }

    String password() {
        return password;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        closed = true;
        stop(process.toHandle());
        try {
            FileSystemUtils.deleteRecursively(socketDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install(MariaDbBinaries binaries, MariaDbHome home) throws IOException {
        Path data = home.data();
        if (Files.isDirectory(data)) {
            return;
        }
        Path half = home.resolve("installing"); // moved when complete: a kill in between leaves nothing half-made
        FileSystemUtils.deleteRecursively(half);
        var command = new ArrayList<>(List.of(binaries.install().toString()));
        if (MariaDbBinaries.windows()) {
            command.add("--datadir=" + half);
        } else {
            command.addAll(List.of("--no-defaults", "--datadir=" + half, "--skip-test-db",
                "--auth-root-authentication-method=normal"));
            if (binaries.base() != null) {
                command.add("--basedir=" + binaries.base());
            }
            addUser(command);
        }
        Process install = binaries.process(command, home.path(), home.logFile()).start();
        if (await(install) != 0) {
            throw new CannotStart("MariaDB could not create its data in " + home.path() + ":\n" + home.logTail(),
                "Read " + home.logFile() + "; set SPRING_DATASOURCE_URL to use another MariaDB.");
        }
        Files.move(half, data);
    }

    private static Optional<MariaDbServer> launch(MariaDbBinaries binaries, MariaDbHome home, int port, String password,
                                                  List<String> options) throws IOException {
        Path data = home.data();
        Path sockets = Files.createTempDirectory("terang"); // a socket's path may have only about 100 characters
        var command = new ArrayList<>(OWN_GROUP);
        command.addAll(List.of(binaries.server().toString(), "--no-defaults", "--datadir=" + data,
            "--pid-file=" + home.pidFile(), "--socket=" + sockets.resolve("s"),
            "--tmpdir=" + Files.createDirectories(home.resolve("tmp")), "--port=" + port,
            "--bind-address=127.0.0.1", "--skip-name-resolve", "--skip-ssl", "--skip-log-bin", "--local-infile=0",
            "--character-set-server=utf8mb4", "--collation-server=utf8mb4_uca1400_ai_ci",
            "--loose-character-set-collations=utf8mb4=uca1400_ai_ci",
            "--default-time-zone=+00:00", "--init-file=" + home.initFile(password)));
        if (binaries.base() != null) {
            command.add("--basedir=" + binaries.base());
        }
        addUser(command);
        command.addAll(options);
        var server = new MariaDbServer(binaries.process(command, home.path(), home.logFile()), port, password, sockets);
        try {
            if (server.answers()) {
                return Optional.of(server);
            }
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        server.close();
        return Optional.empty();
    }

    /// Waits for an answer to our own password: a stranger on that port would not do.
    private boolean answers() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try (Connection connection = DriverManager.getConnection(url(USER), USER, password)) {
                return connection.isValid(5);
            } catch (SQLException notYet) {
                pause();
            }
        }
        return false;
    }

    /// Somebody, or the kernel short of memory, may kill the server alone: it comes back on the same port, recovers by
    /// itself, and the pool finds it again.
    private void watch() {
        process.onExit().thenAcceptAsync(ended -> {
            if (closed) {
                return;
            }
            log.error("MariaDB, process {}, ended by itself with code {}; it is started again", ended.pid(),
                ended.exitValue());
            try {
                process = launcher.start();
                if (closed) { // meanwhile
                    stop(process.toHandle());
                } else if (answers()) {
                    log.info("MariaDB, process {}, answers again", process.pid());
                    watch();
                } else if (!closed) {
                    log.error("MariaDB does not come back; restart Terang, and read the log beside its data");
                }
            } catch (IOException e) {
                log.error("MariaDB cannot be started again; restart Terang", e);
            }
        });
    }

    /// A process killed with SIGKILL leaves its server running, which still holds the data files.
    private static void stopOrphan(MariaDbHome home) throws IOException {
        Path file = home.pidFile();
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file).strip();
        if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
            ProcessHandle.of(Long.parseLong(text)).filter(p -> serves(p, home)).ifPresent(orphan -> {
                log.warn("Stopping MariaDB, process {}, which a killed Terang left behind", orphan.pid());
                stop(orphan);
            });
        }
        Files.deleteIfExists(file);
    }

    /// A process number may have been given to somebody else since.
    private static boolean serves(ProcessHandle process, MariaDbHome home) {
        ProcessHandle.Info info = process.info();
        return info.commandLine().map(line -> line.contains("--datadir=" + home.data()))
            .or(() -> info.command().map(command -> command.matches(".*(mariadbd|mysqld)(\\.exe)?"))).orElse(false);
    }

    private static void stop(ProcessHandle server) {
        if (!server.isAlive()) {
            return;
        }
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            log.warn("MariaDB, process {}, does not stop; it is killed and recovers at the next start", server.pid());
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        }
    }

    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name")) && !MariaDbBinaries.windows()) {
            command.add("--user=root"); // MariaDB wants this said aloud
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MariaDB was being installed", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while MariaDB was starting", e);
        }
    }
}
