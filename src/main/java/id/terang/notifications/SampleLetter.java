package id.terang.notifications;

import id.terang.notifications.LetterTexts.Sample;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.util.Objects;

/// Letters as they would look, about a case that there never was: one for each part that a house may write anew.
final class SampleLetter {

    private static final String NUMBER = "4821-0937-6";
    private static final String SEARCH = "lampu jalan";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final String SITE = "https://…";
    private static final String CASE = SITE + "/app/track/" + NUMBER;

    private final Wording words;

    SampleLetter(Wording words) {
        this.words = words;
    }

    Sample with(LetterText part) {
        return switch (part) {
            case NEWS_SUBJECT, ABOUT, OPEN, CLOSING, STOP -> letter(words.of(LetterText.NEWS_SUBJECT, NUMBER),
                words.of(LetterText.ABOUT, NUMBER, service()), words.text("notify.sample.news"), open());
            case RECEIVED_SUBJECT, RECEIVED, RECEIVED_DUE -> letter(words.of(LetterText.RECEIVED_SUBJECT, NUMBER),
                words.of(LetterText.RECEIVED, NUMBER, service(), words.text("notify.sample.agency")),
                words.of(LetterText.RECEIVED_DUE, words.text("domain.ClockType.RESOLVE"), LocalWords.day(DUE, words.language())), open());
            case CONFIRM -> letter(words.of(LetterText.RECEIVED_SUBJECT, NUMBER),
                words.of(LetterText.RECEIVED, NUMBER, service(), words.text("notify.sample.agency")), open(),
                words.of(LetterText.CONFIRM) + "\n" + SITE + "/letters/…");
            case TRIED -> letter(words.of(LetterText.NEWS_SUBJECT, NUMBER), words.of(LetterText.ABOUT, NUMBER, service()), open(),
                words.of(LetterText.TRIED) + "\n" + SITE + "/letters/…");
            case RECEIVED_SEALED -> letter(words.of(LetterText.SEALED_SUBJECT), words.of(LetterText.RECEIVED_SEALED), SITE + "/app/track");
            case SEALED_SUBJECT, SEALED -> letter(words.of(LetterText.SEALED_SUBJECT), words.of(LetterText.SEALED), SITE + "/app/track");
            case FOLLOW_SUBJECT, FOLLOW_ASKED, FOLLOW_CONFIRM, FOLLOW_IGNORE -> question(words.of(LetterText.FOLLOW_SUBJECT, NUMBER),
                words.of(LetterText.FOLLOW_ASKED, NUMBER, service()));
            case FOLLOW_SUBJECT_SEALED, FOLLOW_ASKED_SEARCH -> question(words.of(LetterText.FOLLOW_SUBJECT_SEALED),
                words.of(LetterText.FOLLOW_ASKED_SEARCH));
            case FOLLOW_OPEN -> letter(words.of(LetterText.NEWS_SUBJECT, NUMBER), words.of(LetterText.ABOUT, NUMBER, service()),
                words.text("notify.sample.news"), words.of(LetterText.FOLLOW_OPEN) + "\n" + SITE + "/complaints/" + NUMBER);
            case FOUND_SUBJECT, FOUND, FOUND_ALL -> found(LetterText.FOUND_ALL);
            case FOUND_MORE -> found(LetterText.FOUND_MORE);
            case OFFICIAL_SUBJECT, OFFICIAL_LINE, OFFICIAL_DUE -> told(Occasion.ASSIGNED);
            case OFFICIAL_SEALED -> official(words.of(LetterText.OFFICIAL_SEALED, words.why(Occasion.ASSIGNED)));
            case MADE_SECRET, SECRET_LATE, SECRET_TWICE, NOBODY_NAMED -> official(words.of(part, words.text("notify.sample.agency"), day()));
            case MADE_SECRET_LATE -> official(words.of(part, words.text("notify.sample.agency"), day(), words.text("notify.discreet.days", 2)));
            case WEEKLY -> official(words.of(part));
            case FIGURES_BLOCKED -> official(words.of(part) + "\n" + SITE + "/app/admin");
            case WHY_DUE_SOON, WHY_DEADLINE_MISSED, WHY_TWICE_THE_TIME, WHY_ARRIVED, WHY_ASSIGNED, WHY_REPLIED, WHY_QUESTION_LAPSED,
                 WHY_DISPUTED, WHY_REOPENED, WHY_APPEALED, WHY_APPEAL_DECIDED, WHY_ANSWER_PROPOSED, WHY_ANSWER_RETURNED, WHY_PLAN_MISSED,
                 WHY_UNMERGED, WHY_UNMERGE_DEMANDED, WHY_LEFT_INCIDENT, WHY_MENTIONED -> told(Objects.requireNonNull(part.occasion()));
        };
    }

    private Sample question(String subject, String asked) {
        return letter(subject, asked, words.of(LetterText.FOLLOW_CONFIRM, FollowingByMail.LINK.toDays()) + "\n" + SITE + "/follow/…",
            words.of(LetterText.FOLLOW_IGNORE));
    }

    private Sample found(LetterText all) {
        return letter(words.of(LetterText.FOUND_SUBJECT, 1), words.of(LetterText.FOUND, SEARCH),
            NUMBER + " · " + service() + "\n" + SITE + "/complaints/" + NUMBER,
            words.of(all) + "\n" + SITE + "/complaints?q=lampu+jalan");
    }

    private Sample told(Occasion why) {
        return official(words.of(LetterText.OFFICIAL_LINE, NUMBER, service(), words.why(why)) + " "
            + words.of(LetterText.OFFICIAL_DUE, LocalWords.shortDay(DUE, words.language())) + "\n" + SITE + "/app/desk/" + NUMBER);
    }

    private Sample official(String line) {
        return letter(words.of(LetterText.OFFICIAL_SUBJECT, 1), line);
    }

    private String day() {
        return LocalWords.day(DUE, words.language());
    }

    private String service() {
        return words.text("notify.sample.service");
    }

    private String open() {
        return words.of(LetterText.OPEN) + "\n" + CASE;
    }

    private Sample letter(String subject, String... paragraphs) {
        var closing = words.of(LetterText.CLOSING);
        return new Sample(subject, String.join("\n\n", paragraphs) + (closing.isEmpty() ? "" : "\n\n" + closing) + "\n\n-- \n"
            + words.of(LetterText.STOP) + "\n" + SITE);
    }
}
