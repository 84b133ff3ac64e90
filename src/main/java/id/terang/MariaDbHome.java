package id.terang;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// The files of a [MariaDbServer]: its data, its log, and what tells the way to it to whoever may read it.
record MariaDbHome(Path path) {

    /// The way to a server.
    record Access(int port, String password) {

        String url(String schema) {
            return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
        }
    }

    /// The way to the server that another process runs here.
    ///
    /// @throws CannotStart if it does not answer, or is not ours to use
    Access running() {
        try {
            var access = new Access(Integer.parseInt(Files.readString(portFile()).strip()), Files.readString(passwordFile()).strip());
            DriverManager.getConnection(access.url(MariaDbServer.USER), MariaDbServer.USER, access.password()).close();
            return access;
        } catch (AccessDeniedException e) {
            throw new CannotStart("Only the user that runs the server may use its database in " + path + ".",
                "Run the command as that user.", e);
        } catch (IOException | NumberFormatException | SQLException e) {
            throw new CannotStart("The database of the running server in " + path + " does not answer: " + e + ".",
                "If the server is just starting, wait until it is ready. Run the command where the server runs: on that machine, "
                    + "in that container.", e);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path pidFile() {
        return path.resolve("mariadbd.pid");
    }

    Path logFile() {
        return path.resolve("mariadbd.log");
    }

    String logTail() throws IOException {
        List<String> lines = Files.readAllLines(logFile());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

    /// The server answers on this port from now on.
    void keepPort(int port) throws IOException {
        writeForOwner(portFile(), Integer.toString(port));
    }

    void forgetPort() throws IOException {
        Files.deleteIfExists(portFile());
    }

    String password() throws IOException {
        if (Files.notExists(passwordFile())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            writeForOwner(passwordFile(), HexFormat.of().formatHex(random));
        }
        return Files.readString(passwordFile()).strip();
    }

    Path initFile(String password) throws IOException {
        return writeForOwner(path.resolve("init.sql"), """
            create database if not exists terang character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
            create user if not exists 'terang'@'127.0.0.1';
            alter user 'terang'@'127.0.0.1' identified by '%s';
            grant all on `terang%%`.* to 'terang'@'127.0.0.1';
            delete from mysql.global_priv where User in ('', 'root') and Host <> 'localhost';
            flush privileges;
            """.formatted(password));
    }

    private Path passwordFile() {
        return path.resolve("password");
    }

    private Path portFile() {
        return path.resolve("port");
    }

    /// A file that only its owner can read, from its first byte on, and that is never seen half-written.
    private static Path writeForOwner(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half);
        half.toFile().setReadable(false, false);
        half.toFile().setReadable(true, true);
        Files.writeString(half, text);
        return Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
