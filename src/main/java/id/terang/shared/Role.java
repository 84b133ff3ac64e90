package id.terang.shared;

/// What an official may do for an agency (domain.md §1).
public enum Role {
    /// Verifies, routes, rejects and refers what arrives at the agency's desk.
    VERIFIER,
    /// Works on and answers cases the agency holds.
    HANDLER,
    /// As handler and verifier, for the agency and everything below it.
    LEAD,
    /// Hides and redacts; outside the holder's subtree.
    MODERATOR,
    /// May open the identity behind an anonymous case, with a reason on record; outside the holder's subtree.
    CUSTODIAN,
    /// Inspectorate or ombudsman: reads all that is not sealed.
    OVERSIGHT,
    /// Keeps agencies, areas, services, officials and calendars.
    ADMIN;

    /// Whether it opens cases of agencies that the one it is given for has nothing to do with.
    public boolean reachesBeyond() {
        return this == MODERATOR || this == CUSTODIAN || this == OVERSIGHT;
    }
}
