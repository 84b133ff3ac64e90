package id.terang.search;

import id.terang.complaints.Status;
import java.util.List;

/// Reports that are likely of one incident.
///
/// @param reports oldest first, at least two, all open and of the same service and visibility
public record Incident(List<SimilarCase> reports) {

    public Incident {
        reports = List.copyOf(reports);
    }

    /// The only one that the others can be merged into.
    public SimilarCase oldest() {
        return reports.getFirst();
    }

    public long unverified() {
        return reports.stream().filter(one -> one.status() == Status.SUBMITTED).count();
    }
}
