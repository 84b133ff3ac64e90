package id.terang.notifications;

/// Why somebody is told something.
public enum Occasion {
    /// The last fifth of the time has begun: "warn the handler before".
    DUE_SOON,
    /// "The LEAD at."
    DEADLINE_MISSED,
    /// "The parent agency and OVERSIGHT at twice the time."
    TWICE_THE_TIME,
    /// An official made a case secret that the reader can no longer read, or never could.
    SEALED(true),
    /// A secret case is late, and nobody who could watch over it may read it.
    SECRET_LATE(true),
    /// The same at twice the time.
    SECRET_TWICE(true),
    /// For who names officials for secret cases: nobody is named who could watch over those of an agency.
    NOBODY_NAMED(true),
    /// A case came to the agency.
    ARRIVED,
    /// A case was given to the reader.
    ASSIGNED,
    /// The citizen replied to a question.
    REPLIED,
    /// The citizen did not reply in time; the clock runs again.
    QUESTION_LAPSED,
    DISPUTED,
    REOPENED,
    APPEALED,
    APPEAL_DECIDED,
    ANSWER_PROPOSED,
    ANSWER_RETURNED,
    PLAN_MISSED,
    /// A case that lived on in another one stands alone again: an official took it out, or a rule did.
    UNMERGED,
    UNMERGE_DEMANDED,
    /// A rule took a pending report out of its incident: no answer there reaches it any more.
    LEFT_INCIDENT,
    /// A colleague named the reader in a note.
    MENTIONED,
    /// Monday morning, for those who lead or oversee.
    WEEKLY_REPORT,
    /// Public figures do not add up; for those who keep the whole house.
    FIGURES_BLOCKED,
    /// For who filed the case: that it has come in.
    RECEIVED,
    /// For who follows a search: a case that it found, or without a case that there are more.
    FOUND,
    /// For whoever wants to follow a case or a search by e-mail: whether that was really them.
    FOLLOW_ASKED,
    /// For who filed the case and says that a mailbox works from which letters came back: whether they arrive.
    TRIED,
    /// For who filed the case or follows it: an entry of its history.
    NEWS;

    private final boolean discreet;

    Occasion() {
        this(false);
    }

    Occasion(boolean discreet) {
        this.discreet = discreet;
    }

    /// Whether it is told to those who may not read the case, without a number, a title or a word of it.
    public boolean discreet() {
        return discreet;
    }
}
