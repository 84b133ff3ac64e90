package id.terang.complaints;

/// What a claimant has before their eyes. Who filed a duplicate sees two cases: their own, and the one in which it lives on,
/// where they act.
///
/// @param own      revision of their own case
/// @param where    the case in which they act
/// @param revision of that one
public record Seen(int own, long where, int revision) {

    static Seen of(Complaint own, Complaint livingOn) {
        return new Seen(own.revision(), livingOn.requiredId(), livingOn.revision());
    }
}
