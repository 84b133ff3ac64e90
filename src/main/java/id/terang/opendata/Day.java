package id.terang.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The dump of one day, as `day.json` in its folder describes it.
///
/// @param startedAt when the first case was read; each case is true for a moment between this and `finishedAt`
/// @param applied how many withdrawals have been worked into it
/// @param revisedAt when cases were last taken out of it; null if none were
public record Day(LocalDate day, int schema, Instant startedAt, Instant finishedAt, long cases, int applied, @Nullable Instant revisedAt,
                  List<DumpFile> files) {

    /// Version of the columns; the page of open data says what changed with each.
    public static final int SCHEMA = 2;

    public Day {
        files = List.copyOf(files);
    }

    public Optional<DumpFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    Day revised(int applied, @Nullable Instant at, long cases, List<DumpFile> files) {
        return new Day(day, schema, startedAt, finishedAt, cases, applied, at, files);
    }
}
