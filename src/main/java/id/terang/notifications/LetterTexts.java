package id.terang.notifications;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The words of letters: those that an ADMIN of the topmost agency has written, else those of the product.
@Service
@Transactional
public class LetterTexts {

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

    /// What this house has written; missing is what the product says.
    @Transactional(readOnly = true)
    public Map<LetterText, String> own(Locale language) {
        var own = new EnumMap<LetterText, String>(LetterText.class);
        var kept = jdbc.sql("select name, words from letter_text where language = ?").param(language.getLanguage())
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (var part : LetterText.values()) {
            if (kept.containsKey(part.name())) {
                own.put(part, kept.get(part.name()));
            }
        }
        return own;
    }

    /// All words of a language as they are now.
    @Transactional(readOnly = true)
    public Wording in(Locale language) {
        return new Wording(language, own(language), messages);
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
    /// @throws Refusal.BadInput   for words that are too long, several lines where there may be one, or an unknown placeholder
    public void keep(OfficialPrincipal by, LetterText part, Locale language, String words) {
        requireTopmostAdmin(by);
        var wanted = words.strip();
        problem(part, wanted).ifPresent(refusal -> {
            throw refusal;
        });
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
        var said = own(language);
        typed.forEach((one, words) -> {
            if (problem(one, words.strip()).isPresent()) {
                return;
            }
            if (words.isBlank()) {
                said.remove(one);
            } else {
                said.put(one, words.strip());
            }
        });
        return new SampleLetter(new Wording(language, said, messages)).with(part);
    }

    private static Optional<Refusal.BadInput> problem(LetterText part, String words) {
        if (words.length() > part.longest() || part.oneLine() && words.lines().count() > 1) {
            return Optional.of(new Refusal.BadInput("refusal.letter.text", part.longest()));
        }
        return Wording.PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).filter(name -> !part.placeholders().contains(name)).findFirst()
            .map(unknown -> new Refusal.BadInput("refusal.letter.placeholder", "{" + unknown + "}"));
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
