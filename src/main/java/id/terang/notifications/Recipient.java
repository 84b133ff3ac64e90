package id.terang.notifications;

import java.util.Locale;

/// To whom a letter goes; where that is, is asked for when it is sent.
///
/// @param id of the official, of the case whose claimant it is, or of who follows by e-mail
record Recipient(Kind kind, long id) {

    enum Kind {
        OFFICIAL, CLAIMANT, FOLLOWER;

        private final String stored = name().toLowerCase(Locale.ROOT);
    }

    static Recipient official(long id) {
        return new Recipient(Kind.OFFICIAL, id);
    }

    static Recipient claimant(long complaintId) {
        return new Recipient(Kind.CLAIMANT, complaintId);
    }

    static Recipient follower(long id) {
        return new Recipient(Kind.FOLLOWER, id);
    }

    static Recipient read(String stored) {
        int slash = stored.indexOf('/');
        return new Recipient(Kind.valueOf(stored.substring(0, slash).toUpperCase(Locale.ROOT)), Long.parseLong(stored.substring(slash + 1)));
    }

    String stored() {
        return kind.stored + "/" + id;
    }
}
