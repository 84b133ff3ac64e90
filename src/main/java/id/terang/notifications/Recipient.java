package id.terang.notifications;

/// To whom a letter goes; where that is, is asked for when it is sent.
///
/// @param id of the official, or of the case whose claimant it is
record Recipient(Kind kind, long id) {

    enum Kind { OFFICIAL, CLAIMANT }

    static Recipient official(long id) {
        return new Recipient(Kind.OFFICIAL, id);
    }

    static Recipient claimant(long complaintId) {
        return new Recipient(Kind.CLAIMANT, complaintId);
    }

    static Recipient read(String stored) {
        long id = Long.parseLong(stored.substring(stored.indexOf('/') + 1));
        return stored.startsWith("official/") ? official(id) : claimant(id);
    }

    String stored() {
        return (kind == Kind.OFFICIAL ? "official/" : "claimant/") + id;
    }
}
