package id.terang.notifications;

import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What every letter has around its words: where the site is, the last words of the house, how to end such letters.
@Component
class Framing {

    private final String site;

    Framing(@Value("${terang.site.url:}") String site) {
        this.site = site.replaceAll("/+$", "");
    }

    /// An address of the site.
    ///
    /// @param path from its root
    String address(String path) {
        return site + path;
    }

    /// A public page in a language.
    ///
    /// @param page path of the Indonesian one, perhaps with a query
    String page(String page, Locale language) {
        return address(language.getLanguage().equals(LocalWords.INDONESIAN.getLanguage()) ? page : "/en" + page);
    }

    /// Where the reader of these letters says what they want of them.
    String letters(List<Letter> letters) {
        return address(stop(letters));
    }

    private static String stop(List<Letter> letters) {
        return "/letters/" + letters.getFirst().stopToken();
    }

    Mail mail(EmailAddress to, Wording wording, List<Letter> letters, String subject, List<String> paragraphs) {
        var stop = stop(letters);
        var closing = wording.of(LetterText.CLOSING);
        var text = String.join("\n\n", paragraphs) + (closing.isEmpty() ? "" : "\n\n" + closing) + "\n\n-- \n"
            + wording.of(LetterText.STOP) + "\n" + site + stop + "\n";
        // The same at every attempt, and nothing that would end the letters in the hands of whoever sees the header.
        var id = UUID.nameUUIDFromBytes(letters.getFirst().stopToken().getBytes(StandardCharsets.US_ASCII)).toString();
        return new Mail(id, to, wording.language(), subject, text, stop, List.of());
    }
}
