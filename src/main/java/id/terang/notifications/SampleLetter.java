package id.terang.notifications;

import id.terang.notifications.LetterTexts.Sample;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;

/// Letters as they would look, about a case that there never was: one for each part that a house may write anew.
final class SampleLetter {

    private static final String NUMBER = "4821-0937-6";
    private static final String SEARCH = "lampu jalan";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 3);
    private static final String SITE = "https://…";
    private static final String CASE = SITE + "/app/track/" + NUMBER;

    private final MessageSource messages;
    private final Locale language;
    private final Words words;

    SampleLetter(MessageSource messages, Locale language, Words words) {
        this.messages = messages;
        this.language = language;
        this.words = words;
    }

    /// The words of a part with its values filled in.
    interface Words {
        String of(LetterText part, Object... values);
    }

    Sample with(LetterText part) {
        return switch (part) {
            case NEWS_SUBJECT, ABOUT, OPEN, CLOSING, STOP -> letter(words.of(LetterText.NEWS_SUBJECT, NUMBER),
                words.of(LetterText.ABOUT, NUMBER, service()), text("notify.sample.news"), open());
            case RECEIVED_SUBJECT, RECEIVED -> letter(words.of(LetterText.RECEIVED_SUBJECT, NUMBER),
                words.of(LetterText.RECEIVED, NUMBER, service(), text("notify.sample.agency")),
                text("notify.received.due", text("domain.ClockType.RESOLVE"), LocalWords.day(DUE, language)), open());
            case RECEIVED_SEALED -> letter(words.of(LetterText.SEALED_SUBJECT), words.of(LetterText.RECEIVED_SEALED), SITE + "/app/track");
            case SEALED_SUBJECT, SEALED -> letter(words.of(LetterText.SEALED_SUBJECT), words.of(LetterText.SEALED), SITE + "/app/track");
            case OFFICIAL_SUBJECT -> letter(words.of(LetterText.OFFICIAL_SUBJECT, 1), text("notify.line", NUMBER, service(),
                text("notify.occasion.ASSIGNED")) + " " + text("notify.line.due", LocalWords.shortDay(DUE, language)) + "\n" + SITE
                + "/app/desk/" + NUMBER);
            case FOUND_SUBJECT, FOUND -> letter(words.of(LetterText.FOUND_SUBJECT, 1), words.of(LetterText.FOUND, SEARCH),
                NUMBER + " · " + service() + "\n" + SITE + "/complaints/" + NUMBER,
                text("notify.found.all") + "\n" + SITE + "/complaints?q=lampu+jalan");
        };
    }

    private String service() {
        return text("notify.sample.service");
    }

    private String open() {
        return words.of(LetterText.OPEN) + "\n" + CASE;
    }

    private Sample letter(String subject, String... paragraphs) {
        var closing = words.of(LetterText.CLOSING);
        return new Sample(subject, String.join("\n\n", paragraphs) + (closing.isEmpty() ? "" : "\n\n" + closing) + "\n\n-- \n"
            + words.of(LetterText.STOP) + "\n" + SITE);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
