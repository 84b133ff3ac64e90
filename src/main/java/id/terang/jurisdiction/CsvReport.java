package id.terang.jurisdiction;

import id.terang.shared.Refusal;
import java.util.List;

/// What an import did, or, as a dry run, would do. With a single problem nothing at all was written.
///
/// @param written  whether it was kept: neither a dry run nor any problem
/// @param problems by line number
public record CsvReport(int added, int changed, int same, List<Problem> problems, boolean written) {

    public CsvReport {
        problems = List.copyOf(problems);
    }

    /// What is wrong with a line.
    ///
    /// @param line line number in the file, the header being 1; of an iCalendar file the number of the entry
    public record Problem(long line, Refusal refusal) {
    }
}
