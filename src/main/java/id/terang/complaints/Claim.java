package id.terang.complaints;

import id.terang.shared.Reference;

/// Proof that somebody is the claimant of a case; only {@link Claims} makes one.
public final class Claim {

    private final long complaintId;
    private final Reference reference;

    Claim(long complaintId, Reference reference) {
        this.complaintId = complaintId;
        this.reference = reference;
    }

    long complaintId() {
        return complaintId;
    }

    public Reference reference() {
        return reference;
    }
}
