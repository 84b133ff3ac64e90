package id.terang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The folder of the index. Everything in it can be built again from the database, so what cannot be read or belongs to a
/// former generation is removed. A file beside the index says that it is being built, and whether from nothing: if the process
/// ends in between, the next start finds it.
final class IndexFolder {

    private static final Logger log = LoggerFactory.getLogger(IndexFolder.class);

    private static final byte[] NOTHING = "from nothing".getBytes(StandardCharsets.US_ASCII);

    private final Path root;
    private volatile boolean partial;

    IndexFolder(Path root) {
        this.root = root;
        this.partial = mark().toFile().length() > 0;
    }

    /// Before Hibernate Search opens the index: a damaged one would stop the start, an empty one is built anew. A command that goes on
    /// to write some entries builds nothing, so that there is nothing else yet is kept for the next start.
    void clear() {
        var found = indexes();
        if (!found.isEmpty() && found.stream().noneMatch(index -> index.getFileName().toString().equals(CaseIndex.NAME) && readable(index))) {
            beginFromNothing();
        }
        for (Path index : found) {
            if (!index.getFileName().toString().equals(CaseIndex.NAME)) {
                remove(index, "it belongs to a former version");
            } else if (!readable(index)) {
                remove(index, "it cannot be read");
            }
        }
    }

    /// The whole index is being written from now on, over entries that serve until then.
    void begin() {
        mark(partial ? NOTHING : new byte[0]);
    }

    /// The index is being written from now on, and there is nothing yet or much too little.
    void beginFromNothing() {
        partial = true;
        mark(NOTHING);
    }

    private void mark(byte[] with) {
        try {
            Files.createDirectories(root);
            // In one step: what it says decides whether questions are answered.
            Path written = Files.write(root.resolve(CaseIndex.NAME + ".mark"), with);
            Files.move(written, mark(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All of it is written.
    void end() {
        try {
            Files.deleteIfExists(mark());
            partial = false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a building has begun and not ended.
    boolean unfinished() {
        return Files.exists(mark());
    }

    /// Whether it began with nothing or much too little and has not ended: then the index knows of only some of the cases.
    boolean partial() {
        return partial;
    }

    /// On disk, while it may be changing.
    long bytes() {
        try (Stream<Path> files = Files.walk(root.resolve(CaseIndex.NAME))) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private Path mark() {
        return root.resolve(CaseIndex.NAME + ".building");
    }

    private List<Path> indexes() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(root)) {
            return all.filter(Files::isDirectory).filter(index -> index.getFileName().toString().startsWith(CaseIndex.PREFIX)).toList();
        } catch (IOException e) {
            log.warn("The folder of the search index cannot be listed: {}", root, e);
            return List.of();
        }
    }

    private static boolean readable(Path index) {
        try (var directory = FSDirectory.open(index)) {
            if (DirectoryReader.indexExists(directory)) {
                DirectoryReader.open(directory).close();
            }
            return true;
        } catch (IOException | IllegalArgumentException e) {
            log.warn("The search index is damaged: {}", e.toString());
            return false;
        }
    }

    private static void remove(Path index, String why) {
        try {
            FileSystemUtils.deleteRecursively(index);
            log.info("Removed the search index {} because {}; it will be built anew", index, why);
        } catch (IOException e) {
            log.warn("The search index {} should go because {}, but cannot be removed", index, why, e);
        }
    }
}
