package id.terang.notifications;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The words of letters: those that an ADMIN of the topmost agency has written, else those of the product.
@Service
@Transactional
public class LetterTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private final Jurisdiction jurisdiction;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterTexts(Jurisdiction jurisdiction, MessageSource messages, JdbcClient jdbc, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A letter as it would look.
    public record Sample(String subject, String text) { }

    /// What this house has written for a part; empty where the words of the product are used.
    @Transactional(readOnly = true)
    public Optional<String> own(LetterText part, Locale language) {
        return jdbc.sql("select words from letter_text where name = ? and language = ?").params(part.name(), language.getLanguage())
            .query(String.class).optional();
    }

    /// The part with its values filled in.
    @Transactional(readOnly = true)
    public String fill(LetterText part, Locale language, Object... values) {
        return own(part, language).map(words -> fill(words, part, values))
            .orElseGet(() -> messages.getMessage(part.key(), values, language));
    }

    /// The words of the product with the names of the placeholders, to begin from.
    public String usual(LetterText part, Locale language) {
        var names = part.placeholders().stream().map(name -> "{" + name + "}").toArray();
        return part == LetterText.OFFICIAL_SUBJECT ? messages.getMessage("notify.subject.official.plain", names, language)
            : messages.getMessage(part.key(), names, language);
    }

    /// Keeps own words for a part; blank ones bring back those of the product.
    ///
    /// @throws Refusal.NotAllowed unless an ADMIN of a topmost agency asks
    /// @throws Refusal.BadInput   for words that are too long, a subject of several lines, or an unknown placeholder
    public void keep(OfficialPrincipal by, LetterText part, Locale language, String words) {
        requireTopmostAdmin(by);
        var wanted = words.strip();
        check(part, wanted);
        if (wanted.isEmpty() || wanted.equals(usual(part, language))) {
            jdbc.sql("delete from letter_text where name = ? and language = ?").params(part.name(), language.getLanguage()).update();
        } else {
            jdbc.sql("insert into letter_text (name, language, words, changed_by, changed_at) values (:name, :language, :words, :by, :at) "
                    + "on duplicate key update words = :words, changed_by = :by, changed_at = :at")
                .param("name", part.name()).param("language", language.getLanguage()).param("words", wanted)
                .param("by", by.officialId()).param("at", Micros.utc(Micros.now(clock))).update();
        }
    }

    /// A letter in which a part stands, with these words in the place of those kept.
    ///
    /// @param typed as far as they are right; others are shown as they are kept
    @Transactional(readOnly = true)
    public Sample sample(LetterText part, Map<LetterText, String> typed, Locale language) {
        return new SampleLetter(messages, language, (one, values) -> said(one, typed, language, values)).with(part);
    }

    private String said(LetterText part, Map<LetterText, String> typed, Locale language, Object... values) {
        var words = typed.getOrDefault(part, "").strip();
        try {
            check(part, words);
        } catch (Refusal.BadInput wrong) {
            return fill(part, language, values);
        }
        return words.isEmpty() ? messages.getMessage(part.key(), values, language) : fill(words, part, values);
    }

    private static void check(LetterText part, String words) {
        if (words.length() > part.longest() || part.subject() && words.lines().count() > 1) {
            throw new Refusal.BadInput("refusal.letter.text", part.longest());
        }
        PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).filter(name -> !part.placeholders().contains(name)).findFirst()
            .ifPresent(unknown -> {
                throw new Refusal.BadInput("refusal.letter.placeholder", "{" + unknown + "}");
            });
    }

    private static String fill(String words, LetterText part, Object... values) {
        var filled = words;
        for (int i = 0; i < part.placeholders().size(); i++) {
            filled = filled.replace("{" + part.placeholders().get(i) + "}", String.valueOf(values[i]));
        }
        return filled;
    }

    private void requireTopmostAdmin(OfficialPrincipal by) {
        var atlas = jurisdiction.atlas();
        boolean topmost = by.mandates().stream().anyMatch(mandate -> mandate.role() == Role.ADMIN
            && atlas.agency(mandate.agencyId()).parentId() == null);
        if (!topmost) {
            throw new Refusal.NotAllowed("refusal.admin.topmost");
        }
    }
}
