package id.terang.shared;

import org.jspecify.annotations.Nullable;

/// Who did it. Publicly only the agency and role of an official are ever shown, and nothing of a citizen.
public sealed interface Actor {

    /// A claimant or follower.
    ///
    /// @param filing the duplicate that they filed, where they act in the case it lives on in
    record Citizen(@Nullable Long filing) implements Actor { }

    /// An official acting for an agency in one of their roles.
    record Official(long officialId, long agencyId, Role role) implements Actor { }

    /// Time itself: lapses, automatic assignment, missed deadlines.
    record Deadline() implements Actor { }

    /// A past case brought in from elsewhere.
    ///
    /// @param source name of the source, for example `boston_2011`
    record Importer(String source) implements Actor { }

    Actor CITIZEN = new Citizen(null);
    Actor DEADLINE = new Deadline();
}
