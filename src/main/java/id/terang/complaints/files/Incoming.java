package id.terang.complaints.files;

import id.terang.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes uploads from the wire into a scratch folder, so that slow senders cost disk and not memory.
class Incoming {

    private static final Logger log = LoggerFactory.getLogger(Incoming.class);
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final Path folder;
    private final FileLimits limits;
    private final InstantSource clock;

    Incoming(Path folder, FileLimits limits, InstantSource clock) {
        this.folder = folder;
        this.limits = limits;
        this.clock = clock;
    }

    /// Takes all of `in`, at most the largest size allowed.
    Scratch take(InputStream in) {
        Path file = folder.resolve(UUID.randomUUID() + ".upload");
        try {
            try (OutputStream out = open(file)) {
                copy(in, out);
            }
            return new Scratch(file);
        } catch (IOException e) {
            discard(file);
            log.error("An upload could not be taken into {}: {}", folder, e.toString());
            throw new Refusal.Unavailable("refusal.files.store");
        } catch (RuntimeException e) {
            discard(file);
            throw e;
        }
    }

    private OutputStream open(Path file) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).getUsableSpace() < limits.keepFree().toBytes()) {
            throw new IOException("Less than " + limits.keepFree() + " free");
        }
        return Files.newOutputStream(file);
    }

    /// A sender that breaks off and a disk that is full both throw `IOException`; the answers differ.
    private void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
            total += n;
            if (total > limits.maxSize().toBytes()) {
                throw new Refusal.TooMany("refusal.files.size", String.valueOf(limits.maxSize().toMegabytes()));
            }
            out.write(buffer, 0, n);
        }
        if (total == 0) {
            throw new Refusal.BadInput("refusal.files.empty");
        }
    }

    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new Refusal.BadInput("refusal.files.interrupted");
        }
    }

    /// Removes what a crash left behind.
    void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant before = clock.instant().minus(ABANDONED);
        try (var files = Files.newDirectoryStream(folder, "*.upload")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    discard(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            log.warn("{} could not be swept", folder, e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} is left over", file, e);
        }
    }

    /// One upload, gone when closed.
    record Scratch(Path file) implements AutoCloseable {

        @Override
        public void close() {
            discard(file);
        }
    }
}
