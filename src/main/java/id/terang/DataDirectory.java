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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// The directory that keeps everything that must last (database, search index, files), owned by one process
/// at a time. The operating system drops the lock when the owner dies, however it dies.
final class DataDirectory implements AutoCloseable {

    /// The locked byte lies far behind the text, so that others may read who the owner is (Windows locks are
    /// mandatory).
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /// @throws CannotStart if another process owns the directory, or if it cannot be written
    static DataDirectory claim(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        Path file = root.resolve("terang.lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                String owner = read(channel);
                channel.close();
                throw new CannotStart("The data directory " + root + " is in use by " + owner + ".",
                    "Stop that process first, or choose another directory with TERANG_DATA_DIR.");
            }
            ProcessHandle self = ProcessHandle.current();
            Instant since = self.info().startInstant().orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS);
            String owner = "process " + self.pid() + ", running since " + since;
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
            return new DataDirectory(root, channel);
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

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // the owner is another application context in this very process
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(200);
        channel.read(buffer, 0);
        String owner = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        return owner.isBlank() ? "another process" : owner;
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
