package id.terang.complaints.files;

import id.terang.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files in a directory, spread over 65,536 folders by the first digits of their id. A content appears under its name
/// only when all of it is on the disk: written beside, forced, then moved in one step.
final class LocalFileStore implements FileStore {

    private static final Logger log = LoggerFactory.getLogger(LocalFileStore.class);

    private final Path root;

    LocalFileStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(FileKey key, InputStream content, long bytes) {
        Path target = path(key);
        Path part = target.resolveSibling("." + key + "." + UUID.randomUUID() + ".part");
        try {
            Files.createDirectories(target.getParent());
            write(part, content, bytes);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            force(target.getParent());
        } catch (IOException e) {
            discard(part);
            log.error("File {} could not be stored in {}: {}", key, root, e.toString());
            throw new Refusal.Unavailable("refusal.files.store");
        }
    }

    @Override
    public InputStream open(FileKey key) {
        try {
            return Files.newInputStream(path(key));
        } catch (NoSuchFileException e) {
            throw new Refusal.NotFound("refusal.files.missing");
        } catch (IOException e) {
            log.error("File {} could not be read from {}: {}", key, root, e.toString());
            throw new Refusal.Unavailable("refusal.files.read");
        }
    }

    @Override
    public void delete(FileKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException e) {
            log.error("File {} could not be deleted from {}: {}", key, root, e.toString());
            throw new Refusal.Unavailable("refusal.files.read");
        }
    }

    private Path path(FileKey key) {
        String name = key.toString();
        return root.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private static void write(Path part, InputStream content, long bytes) throws IOException {
        try (var out = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                var in = Channels.newChannel(content)) {
            var buffer = ByteBuffer.allocate(64 * 1024);
            while (in.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                buffer.clear();
            }
            if (out.size() != bytes) {
                throw new IOException("Expected " + bytes + " bytes, got " + out.size());
            }
            out.force(true);
        }
    }

    /// A move lasts only once its folder is on the disk too; where folders cannot be opened (Windows), the system
    /// takes care of it.
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            log.debug("Folder {} cannot be forced", folder, e);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            log.warn("Partial file {} is left over", part, e);
        }
    }
}
