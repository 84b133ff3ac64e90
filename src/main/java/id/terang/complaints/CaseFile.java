package id.terang.complaints;

import id.terang.complaints.files.StoredFile;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case for those with the right: an official, or its claimant.
///
/// @param complaint the case itself, detached
/// @param contact how the claimant is reached; empty for officials where the case is anonymous
/// @param actions what this official may do, by right; the state may still refuse
/// @param refused those of these actions that its dates and counts rule out as things stand, and why
/// @param citizenActions what the claimant may do now; empty for officials
/// @param survivor the case this one was merged into
/// @param incident the report of the same incident whose answers reach this one
/// @param reused which photos look like an earlier one; empty for the claimant
/// @param livesOn for the claimant of a duplicate, what the public sees of the case where they act; empty where that is nothing
/// @param seen what its claimant has to have seen before they act
/// @param returned whether what is sent to the claimant's only address comes back
/// @param unconfirmed whether nothing is sent to the claimant's address before its owner has confirmed it
/// @param reports public reports that this one's answers reach, at most 50
public record CaseFile(Complaint complaint, List<TimelineEntry> timeline, List<ClockView> clocks, List<StoredFile> files,
                       @Nullable Contact contact, Set<Action> actions, Map<Action, Refusal> refused, Set<CitizenAction> citizenActions,
                       @Nullable Reference survivor, List<Reference> duplicates, @Nullable Reference incident,
                       List<Reference> reports, Map<UUID, Reused> reused, @Nullable PublicComplaint livesOn, Seen seen,
                       boolean returned, boolean unconfirmed) {

    public Reference reference() {
        return complaint.reference();
    }

    /// For its claimant: whether it lives on in a case of which they read nothing, because that is secret or hidden and another
    /// person's ("content too: only named officials").
    public boolean livesOnUnseen() {
        return complaint.closeReason() == CloseReason.DUPLICATE && livesOn == null;
    }

    public int revision() {
        return complaint.revision();
    }
}
