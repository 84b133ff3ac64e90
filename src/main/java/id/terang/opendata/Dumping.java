package id.terang.opendata;

import id.terang.complaints.CaseReader;
import id.terang.complaints.SecretTable;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.LocalWords;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/// Writes the dump of a day: all public cases through the reader that every page uses, some at a time, into a folder that
/// gets its name only when it is whole.
@Service
public class Dumping {

    private static final Logger LOG = LoggerFactory.getLogger(Dumping.class);

    /// Who writes dumps or takes cases out of them does so alone, on all nodes.
    static final String LOCK = "open-data";

    /// Cases read at a time.
    private static final int BATCH = 500;

    private final CaseReader cases;
    private final SecretTable secrets;
    private final Figures figures;
    private final FigureDescription figureDescription;
    private final Jurisdiction jurisdiction;
    private final CaseRows rows;
    private final Codebooks codebooks;
    private final Catalogue catalogue;
    private final Dumps dumps;
    private final Withdrawals withdrawals;
    private final Terms terms;
    private final JsonMapper json;
    private final Clock clock;

    Dumping(CaseReader cases, SecretTable secrets, Figures figures, FigureDescription figureDescription, Jurisdiction jurisdiction,
            CaseRows rows, Codebooks codebooks, Catalogue catalogue, Dumps dumps, Withdrawals withdrawals, Terms terms, JsonMapper json,
            Clock clock) {
        this.cases = cases;
        this.secrets = secrets;
        this.figures = figures;
        this.figureDescription = figureDescription;
        this.jurisdiction = jurisdiction;
        this.rows = rows;
        this.codebooks = codebooks;
        this.catalogue = catalogue;
        this.dumps = dumps;
        this.withdrawals = withdrawals;
        this.terms = terms;
        this.json = json;
        this.clock = clock;
    }

    /// Once a day, from the hour of the terms on; at once where there is no dump at all.
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    @SchedulerLock(name = LOCK, lockAtMostFor = "PT10M")
    public void daily() {
        var now = clock.instant().atZone(jurisdiction.atlas().zone());
        var days = dumps.days();
        boolean due = days.isEmpty() || days.getFirst().day().isBefore(now.toLocalDate()) && now.getHour() >= terms.hour();
        if (due) {
            Day day = dump(written -> { });
            LOG.info("Open data of {}: {} cases", day.day(), day.cases());
        }
    }

    /// Writes today's dump, in the place of one that is there already, and removes those that are too old.
    ///
    /// @param progress told how many cases have been written
    public Day dump(LongConsumer progress) {
        Atlas atlas = jurisdiction.atlas();
        Instant startedAt = Micros.now(clock);
        LocalDate today = LocalDate.ofInstant(startedAt, atlas.zone());
        @Nullable Path folder = null;
        try {
            Files.createDirectories(dumps.root());
            folder = Files.createDirectory(dumps.root().resolve(".writing-" + UUID.randomUUID()));
            secrets.count(today);
            Day day = write(folder, today, startedAt, atlas, progress);
            show(folder, today);
            forgetOld();
            return day;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
    }

    private Day write(Path folder, LocalDate today, Instant startedAt, Atlas atlas, LongConsumer progress) throws IOException {
        var files = new ArrayList<DumpFile>();
        long count = tables(folder, atlas, files, progress);
        codebooks.write(folder, atlas, files);
        codebooks.secrets(folder, atlas, secrets.cells(), files);
        var sheet = figures.awaited(FigureQuery.lastYear(today));
        Files.writeString(folder.resolve("figures.csv"), figureDescription.csv(sheet, null, LocalWords.INDONESIAN));
        files.add(Dumps.describe(folder.resolve("figures.csv"), "figures.csv", "figures", "text/csv", null, true));
        Files.write(folder.resolve("figures.json"), json.writeValueAsBytes(figureDescription.json(sheet, Map.of(), LocalWords.INDONESIAN)));
        files.add(Dumps.describe(folder.resolve("figures.json"), "figures.json", "figures", "application/json", null, true));
        return dumps.finish(folder, new Day(today, Day.SCHEMA, startedAt, Micros.now(clock), count, 0, null, files), catalogue);
    }

    private long tables(Path folder, Atlas atlas, List<DumpFile> files, LongConsumer progress) throws IOException {
        var tables = new EnumMap<DumpTable, TableFiles>(DumpTable.class);
        long count = 0;
        try {
            for (DumpTable table : DumpTable.values()) {
                tables.put(table, new TableFiles(table, folder, "", json));
            }
            @Nullable Reference last = null;
            for (var some = cases.publicComplaints(last, BATCH); !some.isEmpty(); some = cases.publicComplaints(last, BATCH)) {
                for (var one : some) {
                    for (var table : tables.entrySet()) {
                        for (var row : rows.of(table.getKey(), one, atlas)) {
                            table.getValue().write(row);
                        }
                    }
                }
                count += some.size();
                last = some.getLast().reference();
                progress.accept(count);
            }
        } finally {
            for (TableFiles table : tables.values()) {
                table.close();
            }
        }
        for (var table : tables.entrySet()) {
            var described = describe(table.getKey(), table.getValue());
            table.getValue().parts(described).write(Parts.file(folder, table.getKey(), ""));
            files.addAll(described);
        }
        return count;
    }

    static List<DumpFile> describe(DumpTable table, TableFiles written) throws IOException {
        return List.of(
            Dumps.describe(written.paths().getFirst(), table.title() + TableFiles.CSV, table.title(), "application/gzip", written.rows(), true),
            Dumps.describe(written.paths().get(1), table.title() + TableFiles.LINES, table.title(), "application/gzip", written.rows(), true),
            Dumps.describe(written.paths().get(2), table.title() + TableFiles.PARQUET, table.title(), DumpFile.PARQUET, written.rows(), true));
    }

    private void show(Path written, LocalDate today) throws IOException {
        Path place = dumps.folder(today);
        if (Files.exists(place)) {
            Path former = dumps.root().resolve(".former-" + today);
            FileSystemUtils.deleteRecursively(former);
            Files.move(place, former, StandardCopyOption.ATOMIC_MOVE);
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
            FileSystemUtils.deleteRecursively(former);
        } else {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void forgetOld() throws IOException {
        var days = dumps.days();
        for (Day old : days.subList(Math.min(terms.days(), days.size()), days.size())) {
            FileSystemUtils.deleteRecursively(dumps.folder(old.day()));
        }
        try (var left = Files.newDirectoryStream(dumps.root(), ".{writing,former}-*")) {
            for (Path folder : left) { // of a crash
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(clock.instant().minus(Duration.ofDays(1)))) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
        withdrawals.forgetBefore(days.get(Math.min(terms.days(), days.size()) - 1).startedAt());
    }
}
