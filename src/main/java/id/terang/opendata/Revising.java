package id.terang.opendata;

import id.terang.shared.Micros;
import id.terang.shared.Reference;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Takes withdrawn cases out of the dumps that are kept: their rows and, in the rows of others, their numbers. Only the parts of
/// the files that speak of them are written anew, the others are taken over as they are; where the parts are not known, all
/// rows are. Figures of that dump go with them, because the figures less the rows would tell what is missing; the next dump
/// has new ones.
@Service
public class Revising {

    private static final Logger LOG = LoggerFactory.getLogger(Revising.class);
    private static final String REVISED = ".revised-";
    /// All files of a dump are copied and their checksums computed, however few rows are written anew: this is what is waited for,
    /// and more withdrawals with it, for each case in it. The newest dump, which most people take, waits least, each older one longer.
    private static final Duration FOR_EACH_CASE = Duration.ofNanos(20_000);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final TypeReference<Map<String, @Nullable Object>> ROW = new TypeReference<>() { };

    private final Dumps dumps;
    private final Withdrawals withdrawals;
    private final Catalogue catalogue;
    private final JsonMapper json;
    private final Clock clock;

    Revising(Dumps dumps, Withdrawals withdrawals, Catalogue catalogue, JsonMapper json, Clock clock) {
        this.dumps = dumps;
        this.withdrawals = withdrawals;
        this.catalogue = catalogue;
        this.json = json;
        this.clock = clock;
    }

    /// Takes out of each dump what has waited for long enough, and all others with it. Until then that dump is not given away.
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30S")
    @SchedulerLock(name = Dumping.LOCK, lockAtMostFor = "PT10M")
    public void reviseWhatWaits() {
        List<Day> days = dumps.days();
        for (int age = 0; age < days.size(); age++) {
            Duration worth = FOR_EACH_CASE.multipliedBy(days.get(age).cases() * (age + 1));
            Instant since = clock.instant().minus(worth.compareTo(LONGEST) < 0 ? worth : LONGEST);
            if (withdrawals.waitingSince(days.get(age)).filter(first -> !first.isAfter(since)).isPresent()) {
                revise(days.get(age));
            }
        }
    }

    /// Takes all withdrawn cases out at once. To be called by whoever holds the lock of the dumps.
    public void revise() {
        dumps.days().forEach(this::revise);
    }

    private void revise(Day day) {
        List<String> withdrawn = withdrawals.of(day);
        if (withdrawn.size() > day.applied()) {
            try {
                revise(day, withdrawn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void revise(Day day, List<String> withdrawn) throws IOException {
        Set<String> numbers = withdrawn.stream().map(digits -> new Reference(digits).toString()).collect(Collectors.toSet());
        Path folder = dumps.folder(day.day());
        forgetUnfinished(folder);
        // Whoever else may write the same writes another file.
        String ending = REVISED + UUID.randomUUID();
        var files = new ArrayList<>(day.files().stream().filter(file -> !file.ofCases()).toList());
        boolean changed = false;
        long cases = day.cases();
        for (DumpTable table : DumpTable.values()) {
            var kept = new TableFiles(table, folder, ending, json);
            try (kept) {
                changed |= copy(table, day, folder, kept, numbers);
            }
            var described = Dumping.describe(table, kept);
            files.addAll(described);
            Parts parts = kept.parts(described);
            if (parts.about(numbers.stream().map(Parts::digits).collect(Collectors.toSet()))) {
                throw new IllegalStateException("A withdrawn case is still in " + table.title());
            }
            Path known = Parts.file(folder, table, ending);
            parts.write(known);
            // First: if the rest does not follow, the parts fit no file, and all rows are written next time.
            Files.move(known, Parts.file(folder, table, ""), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            for (Path path : kept.paths()) {
                Files.move(path, folder.resolve(path.getFileName().toString().replace(ending, "")), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            }
            cases = table == DumpTable.CASES ? kept.rows() : cases;
        }
        for (DumpFile file : day.files()) {
            if (file.content().equals("figures")) {
                // Also where no row was taken out: the figures may be older than the rows, and have the case.
                Files.deleteIfExists(folder.resolve(file.name()));
            }
        }
        dumps.finish(folder, day.revised(withdrawn.size(), changed ? Micros.now(clock) : day.revisedAt(), cases, files), catalogue);
        LOG.info("Open data of {}: {} withdrawn cases taken out", day.day(), withdrawn.size());
    }

    /// What a crash left behind.
    private static void forgetUnfinished(Path folder) throws IOException {
        try (var left = Files.newDirectoryStream(folder, "*" + REVISED + "*")) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    private static BufferedReader read(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8));
    }

    /// @return whether anything was taken out
    private boolean copy(DumpTable table, Day day, Path folder, TableFiles kept, Set<String> numbers) throws IOException {
        boolean changed = false;
        var known = FormerTable.open(table, day, folder);
        if (known.isEmpty()) {
            try (var former = read(folder.resolve(table.title() + TableFiles.LINES))) {
                for (String line = former.readLine(); line != null; line = former.readLine()) {
                    changed |= copy(table, line, kept, numbers);
                }
            }
            return changed;
        }
        Set<Integer> digits = numbers.stream().map(Parts::digits).collect(Collectors.toSet());
        try (var former = known.get()) {
            for (int part = 0; part < former.parts().all().size(); part++) {
                if (former.parts().all().get(part).about(digits)) {
                    for (String line : former.rows(part)) {
                        changed |= copy(table, line, kept, numbers);
                    }
                    kept.endPart();
                } else {
                    kept.take(former, part);
                }
            }
        }
        return changed;
    }

    /// A row, unless it is about one of the numbers; without them where it only names them.
    private boolean copy(DumpTable table, String line, TableFiles kept, Set<String> numbers) throws IOException {
        var row = json.readValue(line, ROW);
        if (numbers.contains(Objects.toString(row.get(table.columns().getFirst().name())))) {
            return true;
        }
        boolean changed = false;
        var values = new ArrayList<@Nullable Object>();
        for (Column column : table.columns()) {
            @Nullable Object value = row.get(column.name());
            @Nullable Object told = without(value, column, numbers);
            changed |= !Objects.equals(value, told);
            values.add(told);
        }
        kept.write(values);
        return changed;
    }

    private static @Nullable Object without(@Nullable Object value, Column column, Set<String> numbers) {
        return switch (column.type()) {
            case REFERENCE -> value != null && numbers.contains(value.toString()) ? null : value;
            case REFERENCES -> value instanceof List<?> all ? all.stream().filter(number -> !numbers.contains(number.toString())).toList() : value;
            default -> value;
        };
    }
}
