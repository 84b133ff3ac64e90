package id.terang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The directory that keeps everything that must last (database, search index, files), owned by one process
/// at a time. The operating system drops the lock when the owner dies, however it dies; so does the collector of garbage
/// once nothing refers to this any more.
final class DataDirectory implements AutoCloseable {

    /// The locked byte lies far behind the text, so that others may read who the owner is (Windows locks are
    /// mandatory).
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Logger log = LoggerFactory.getLogger(DataDirectory.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// @throws CannotStart if another process owns the directory, or if it cannot be written
    static DataDirectory claim(Path directory) {
        return claimIfFree(directory).orElseThrow(() -> new CannotStart(inUse(directory),
            "Stop that process first, or choose another directory with TERANG_DATA_DIR."));
    }

    /// That another process owns the directory, and which.
    static String inUse(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        return "The data directory " + root + " is in use by " + owner(root) + ".";
    }

    /// @return empty if another process owns the directory
    /// @throws CannotStart if it cannot be written
    static Optional<DataDirectory> claimIfFree(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            closeToOthers(root);
            channel = FileChannel.open(lockFile(root), StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            ProcessHandle self = ProcessHandle.current();
            Instant since = self.info().startInstant().orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS);
            String owner = "process " + self.pid() + ", running since " + since;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
            return Optional.of(new DataDirectory(root, channel));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new CannotStart("The data directory " + root + " cannot be used: " + e + ".",
                "Make it writable for this user, or choose another directory with TERANG_DATA_DIR.", e);
        }
    }

    Path root() {
        return root;
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What lies below is whatever the server's umask makes it: index and files hold words that nobody else on the
    /// machine may read. Who may not enter the root reaches none of it.
    private static void closeToOthers(Path root) {
        try {
            var view = Files.getFileAttributeView(root, PosixFileAttributeView.class);
            if (view != null && !view.readAttributes().permissions().equals(OWNER_ONLY)) {
                view.setPermissions(OWNER_ONLY);
            }
        } catch (IOException | UnsupportedOperationException e) {
            log.warn("Others on this machine may be able to read {}: {}. Make it readable for this user only.", root, e.toString());
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // the owner is another application context in this very process
        }
    }

    private static Path lockFile(Path root) {
        return root.resolve("terang.lock");
    }

    private static String owner(Path root) {
        try {
            String owner = Files.readString(lockFile(root));
            return owner.isBlank() ? "another process" : owner;
        } catch (IOException e) {
            return "another process";
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // the first failure is the one worth telling
        }
    }
}
