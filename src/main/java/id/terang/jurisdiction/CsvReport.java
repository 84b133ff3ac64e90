package id.terang.jurisdiction;

import id.terang.shared.Refusal;
import java.util.List;

/// What an import did, or, as a dry run, would do. With a single problem nothing at all was written.
///
/// @param written  whether it was kept: neither a dry run nor any problem
/// @param problems by line number
/// @param unknown  codes of what was passed over, where a file may speak of more than Terang knows
public record CsvReport(int added, int changed, int same, List<Problem> problems, boolean written, List<String> unknown) {

    public CsvReport {
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }

    public CsvReport(int added, int changed, int same, List<Problem> problems, boolean written) {
        this(added, changed, same, problems, written, List.of());
    }

    /// What is wrong with a line.
    ///
    /// @param line line number in the file, the header being 1; of an iCalendar file the number of the entry, of
    ///             GeoJSON that of the feature
    public record Problem(long line, Refusal refusal) {
    }
}
