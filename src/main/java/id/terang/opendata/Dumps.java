package id.terang.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The dumps that are there. A folder per day; what is not in its `day.json` is not part of it.
@Component
public class Dumps {

    private static final String MANIFEST = "day.json";

    private final Path root;
    private final Withdrawals withdrawals;
    private final JsonMapper json;

    Dumps(Terms terms, Withdrawals withdrawals, JsonMapper json) {
        this.root = terms.directory();
        this.withdrawals = withdrawals;
        this.json = json;
    }

    /// The newest first.
    public List<Day> days() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.map(folder -> folder.getFileName().toString()).filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}"))
                .sorted(Comparator.reverseOrder()).map(name -> day(LocalDate.parse(name))).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Day> day(LocalDate day) {
        Path manifest = folder(day).resolve(MANIFEST);
        try {
            return Optional.of(json.readValue(Files.readAllBytes(manifest), Day.class));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether something in the dump is not public any more and has not been taken out yet. As long as that is so, no file
    /// that could tell of it is given away.
    public boolean beingRevised(Day day) {
        return withdrawals.of(day).size() > day.applied();
    }

    /// Where a file of a dump lies.
    public Path path(Day day, DumpFile file) {
        return folder(day.day()).resolve(file.name());
    }

    Path folder(LocalDate day) {
        return root.resolve(day.toString());
    }

    Path root() {
        return root;
    }

    /// Describes a file that has been written.
    static DumpFile describe(Path file, String name, String content, String mediaType, @Nullable Long rows, boolean ofCases)
            throws IOException {
        var digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return new DumpFile(name, content, mediaType, Files.size(file), HexFormat.of().formatHex(digest.digest()), rows, ofCases);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// The last step of writing or revising: the descriptions, the checksums, and at the very end the manifest.
    Day finish(Path folder, Day day, Catalogue catalogue) throws IOException {
        var files = new ArrayList<>(day.files().stream().filter(file -> !file.content().equals("about")).toList());
        Day written = day.revised(day.applied(), day.revisedAt(), day.cases(), files);
        files.add(text(folder, "datapackage.json", "application/json", json.writerWithDefaultPrettyPrinter().writeValueAsString(catalogue.dataPackage(written, folder))));
        files.add(text(folder, "dump.csv", "text/csv", """
            day,schema,started_at,finished_at,cases
            %s,%d,%s,%s,%d
            """.formatted(day.day(), day.schema(), day.startedAt(), day.finishedAt(), day.cases())));
        files.add(text(folder, "LICENCE.txt", "text/plain", catalogue.licence()));
        files.add(text(folder, "SHA256SUMS", "text/plain", files.stream().map(file -> file.sha256() + "  " + file.name())
            .collect(Collectors.joining("\n", "", "\n"))));
        Day whole = day.revised(day.applied(), day.revisedAt(), day.cases(), files);
        replace(folder, MANIFEST, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
        return whole;
    }

    private static DumpFile text(Path folder, String name, String mediaType, String text) throws IOException {
        replace(folder, name, text.getBytes(StandardCharsets.UTF_8));
        return describe(folder.resolve(name), name, "about", mediaType, null, false);
    }

    /// In one step, so that a reader sees the old file or the new one.
    private static void replace(Path folder, String name, byte[] content) throws IOException {
        Path written = Files.write(folder.resolve("." + name), content);
        Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
