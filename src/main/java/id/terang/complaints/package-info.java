/// The case and its life: filing, triage, answers, disputes, clocks, and the immutable history from which
/// everything else is read. Only this room decides what the public may see: `PublicComplaint` carries no personal
/// data and no secret case, `CaseFile` is for those with the right. Start at {@link id.terang.complaints.Status}
/// (the whole life on one screen), then {@link id.terang.complaints.Complaint}, then the use cases
/// {@link id.terang.complaints.Filing}, {@link id.terang.complaints.Triage}, {@link id.terang.complaints.Claims}.
@ApplicationModule(allowedDependencies = {"shared", "jurisdiction", "accounts"})
@NullMarked
package id.terang.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
