package id.terang.notifications;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of letters that a house may say in its own words. What a letter about a secret case says to the citizen has no
/// placeholder at all, and what officials are told of one names no case, so that nobody can put something into it that
/// gives the case away.
public enum LetterText {
    /// Subject of news about a public case.
    NEWS_SUBJECT(Group.CLAIMANT, "notify.subject.case", true, "nomor"),
    /// Subject where nothing may be given away.
    SEALED_SUBJECT(Group.CLAIMANT, "notify.subject.sealed", true),
    /// Subject of the acknowledgement of a public case.
    RECEIVED_SUBJECT(Group.CLAIMANT, "notify.subject.received", true, "nomor"),
    /// That a case has come in, and where it is.
    RECEIVED(Group.CLAIMANT, "notify.received", false, "nomor", "layanan", "instansi"),
    /// By when what is promised; once for each promise.
    RECEIVED_DUE(Group.CLAIMANT, "notify.received.due", false, "janji", "tanggal"),
    /// All that the acknowledgement of a secret case says, before the address where it is opened.
    RECEIVED_SEALED(Group.CLAIMANT, "notify.received.sealed", false),
    /// Before the address where its owner confirms a mailbox that many filings have named; of no case in particular.
    CONFIRM(Group.CLAIMANT, "notify.confirm", false),
    /// Before the address where the owner of a mailbox from which letters came back says that this one arrived.
    TRIED(Group.CLAIMANT, "notify.tried", false),
    /// Which case the news are about.
    ABOUT(Group.CLAIMANT, "notify.about", false, "nomor", "layanan"),
    /// Before the address where the case is opened.
    OPEN(Group.CLAIMANT, "notify.open", false),
    /// All that a letter about a secret case says, before that address.
    SEALED(Group.CLAIMANT, "notify.sealed", false),

    /// Subject of the question whether somebody wants news about a public case.
    FOLLOW_SUBJECT(Group.FOLLOWER, "notify.follow.subject", true, "nomor"),
    /// Subject of that question where nothing may be given away: a case that is not public, or a search.
    FOLLOW_SUBJECT_SEALED(Group.FOLLOWER, "notify.follow.subject.sealed", true),
    /// What was asked for: news about a case.
    FOLLOW_ASKED(Group.FOLLOWER, "notify.follow.asked", false, "nomor", "layanan"),
    /// What was asked for: new cases that a search finds. What somebody typed is not said before the mailbox has agreed.
    FOLLOW_ASKED_SEARCH(Group.FOLLOWER, "notify.follow.asked.search", false),
    /// Before the address that confirms it, and for how many days that works.
    FOLLOW_CONFIRM(Group.FOLLOWER, "notify.follow.confirm", false, "hari"),
    /// What to do if somebody else has asked.
    FOLLOW_IGNORE(Group.FOLLOWER, "notify.follow.ignore", false),
    /// Before the address of the page of a followed case.
    FOLLOW_OPEN(Group.FOLLOWER, "notify.follow.open", false),
    /// Subject of new cases that a search has found.
    FOUND_SUBJECT(Group.FOLLOWER, "notify.subject.found", true, "jumlah"),
    /// By which search the cases below were found.
    FOUND(Group.FOLLOWER, "notify.found", false, "pencarian"),
    /// Before the address of the search, where all new cases stand above.
    FOUND_ALL(Group.FOLLOWER, "notify.found.all", false),
    /// The same where there are more of them.
    FOUND_MORE(Group.FOLLOWER, "notify.found.more", false),

    /// Subject of a letter to an official.
    OFFICIAL_SUBJECT(Group.OFFICIAL, "notify.subject.official", true, "jumlah"),
    /// Which case, and why the official is told.
    OFFICIAL_LINE(Group.OFFICIAL, "notify.line", false, "nomor", "layanan", "sebab"),
    /// By when something is due next in that case.
    OFFICIAL_DUE(Group.OFFICIAL, "notify.line.due", false, "tanggal"),
    /// Why the official is told of a secret case.
    OFFICIAL_SEALED(Group.OFFICIAL, "notify.line.sealed", false, "sebab"),
    /// To who may not read it: a case was made secret, and was not late.
    MADE_SECRET(Group.OFFICIAL, "notify.discreet.SEALED", false, "instansi", "tanggal"),
    /// The same, and how late it was.
    MADE_SECRET_LATE(Group.OFFICIAL, "notify.discreet.SEALED.late", false, "instansi", "tanggal", "terlambat"),
    /// To who may not read it: a secret case is late and nobody watches over it.
    SECRET_LATE(Group.OFFICIAL, "notify.discreet.SECRET_LATE", false, "instansi", "tanggal"),
    /// The same at twice the time.
    SECRET_TWICE(Group.OFFICIAL, "notify.discreet.SECRET_TWICE", false, "instansi", "tanggal"),
    /// To who names officials for secret cases: nobody is named.
    NOBODY_NAMED(Group.OFFICIAL, "notify.discreet.NOBODY_NAMED", false, "instansi", "tanggal"),
    /// That the report of the week is enclosed.
    WEEKLY(Group.OFFICIAL, "notify.line.weekly", false),
    /// That public figures are held back, before the address where it is explained.
    FIGURES_BLOCKED(Group.OFFICIAL, "notify.line.figures", false),

    WHY_DUE_SOON(Occasion.DUE_SOON),
    WHY_DEADLINE_MISSED(Occasion.DEADLINE_MISSED),
    WHY_TWICE_THE_TIME(Occasion.TWICE_THE_TIME),
    WHY_ARRIVED(Occasion.ARRIVED),
    WHY_ASSIGNED(Occasion.ASSIGNED),
    WHY_REPLIED(Occasion.REPLIED),
    WHY_QUESTION_LAPSED(Occasion.QUESTION_LAPSED),
    WHY_DISPUTED(Occasion.DISPUTED),
    WHY_REOPENED(Occasion.REOPENED),
    WHY_APPEALED(Occasion.APPEALED),
    WHY_APPEAL_DECIDED(Occasion.APPEAL_DECIDED),
    WHY_ANSWER_PROPOSED(Occasion.ANSWER_PROPOSED),
    WHY_ANSWER_RETURNED(Occasion.ANSWER_RETURNED),
    WHY_PLAN_MISSED(Occasion.PLAN_MISSED),
    WHY_UNMERGED(Occasion.UNMERGED),
    WHY_UNMERGE_DEMANDED(Occasion.UNMERGE_DEMANDED),
    WHY_LEFT_INCIDENT(Occasion.LEFT_INCIDENT),
    WHY_MENTIONED(Occasion.MENTIONED),

    /// The last words of every letter; none unless written.
    CLOSING(Group.EVERY, "notify.closing", false),
    /// Before the address that ends the letters.
    STOP(Group.EVERY, "notify.stop", false);

    /// In which letters a part stands.
    public enum Group {
        /// To whoever filed a case.
        CLAIMANT,
        /// To who follows a case or a search.
        FOLLOWER,
        OFFICIAL,
        /// Why an official is told of a case, in a few words that stand in the inbox as well.
        WHY,
        EVERY
    }

    /// Longer subjects are cut off by most programs.
    static final int LONGEST_LINE = 100;
    static final int LONGEST = 1_000;

    private final Group group;
    private final String key;
    private final boolean subject;
    private final @Nullable Occasion occasion;
    private final List<String> placeholders;

    LetterText(Group group, String key, boolean subject, String... placeholders) {
        this.group = group;
        this.key = key;
        this.subject = subject;
        this.occasion = null;
        this.placeholders = List.of(placeholders);
    }

    LetterText(Occasion occasion) {
        this.group = Group.WHY;
        this.key = "notify.occasion." + occasion;
        this.subject = false;
        this.occasion = occasion;
        this.placeholders = List.of();
    }

    public Group group() {
        return group;
    }

    /// Of the words that the product brings.
    public String key() {
        return key;
    }

    public boolean subject() {
        return subject;
    }

    /// Why somebody is told, for {@link Group#WHY}; empty for the others.
    @Nullable Occasion occasion() {
        return occasion;
    }

    /// Whether it stands within a line or is one.
    public boolean oneLine() {
        return subject || group == Group.WHY;
    }

    /// Characters.
    public int longest() {
        return oneLine() ? LONGEST_LINE : LONGEST;
    }

    /// The names that may stand in it in braces, in the order of the values.
    public List<String> placeholders() {
        return placeholders;
    }
}
