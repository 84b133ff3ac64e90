package id.terang.notifications;

import java.util.List;

/// A part of letters that a house may say in its own words. What a letter about a secret case says has no placeholder at
/// all, so that nobody can put something into it that gives the case away.
public enum LetterText {
    /// Subject of news about a public case.
    NEWS_SUBJECT("notify.subject.case", true, "nomor"),
    /// Subject where nothing may be given away.
    SEALED_SUBJECT("notify.subject.sealed", true),
    /// Subject of a letter to an official.
    OFFICIAL_SUBJECT("notify.subject.official", true, "jumlah"),
    /// Subject of the acknowledgement of a public case.
    RECEIVED_SUBJECT("notify.subject.received", true, "nomor"),
    /// That a case has come in, and where it is.
    RECEIVED("notify.received", false, "nomor", "layanan", "instansi"),
    /// All that the acknowledgement of a secret case says, before the address where it is opened.
    RECEIVED_SEALED("notify.received.sealed", false),
    /// Which case the news are about.
    ABOUT("notify.about", false, "nomor", "layanan"),
    /// Before the address where the case is opened.
    OPEN("notify.open", false),
    /// All that a letter about a secret case says, before that address.
    SEALED("notify.sealed", false),
    /// Subject of new cases that a search has found.
    FOUND_SUBJECT("notify.subject.found", true, "jumlah"),
    /// By which search the cases below were found.
    FOUND("notify.found", false, "pencarian"),
    /// The last words of every letter; none unless written.
    CLOSING("notify.closing", false),
    /// Before the address that ends the letters.
    STOP("notify.stop", false);

    /// Longer subjects are cut off by most programs.
    static final int LONGEST_SUBJECT = 100;
    static final int LONGEST = 1_000;

    private final String key;
    private final boolean subject;
    private final List<String> placeholders;

    LetterText(String key, boolean subject, String... placeholders) {
        this.key = key;
        this.subject = subject;
        this.placeholders = List.of(placeholders);
    }

    /// Of the words that the product brings.
    String key() {
        return key;
    }

    public boolean subject() {
        return subject;
    }

    public int longest() {
        return subject ? LONGEST_SUBJECT : LONGEST;
    }

    /// The names that may stand in it in braces, in the order of the values.
    public List<String> placeholders() {
        return placeholders;
    }
}
