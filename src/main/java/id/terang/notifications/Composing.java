package id.terang.notifications;

import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Complaint;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Telling;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import id.terang.shared.Role;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts letters into words, at the moment of sending: what has become secret or was erased meanwhile is not told any more.
///
/// A subject line is read by whoever looks over a shoulder and by every server on the way. It names a public case by its
/// number, and no other case at all; the letter about a secret case says that there is news and nothing else.
@Component
class Composing {

    private final Correspondence correspondence;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Wishes wishes;
    private final LetterTexts texts;
    private final MessageSource messages;
    private final Enclosing enclosing;
    private final String site;

    Composing(Correspondence correspondence, Officials officials, Jurisdiction jurisdiction, Telling telling, Wishes wishes,
              LetterTexts texts, MessageSource messages, Enclosing enclosing, @Value("${terang.site.url:}") String site) {
        this.correspondence = correspondence;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.wishes = wishes;
        this.texts = texts;
        this.messages = messages;
        this.enclosing = enclosing;
        this.site = site.replaceAll("/+$", "");
    }

    /// One mail with all these letters to one recipient; empty if there is nobody or nothing to write to any more.
    @Transactional(readOnly = true)
    Optional<Mail> mail(Recipient recipient, List<Letter> letters) {
        if (wishes.rhythm(recipient) == Rhythm.NEVER) {
            return Optional.empty();
        }
        return recipient.kind() == Recipient.Kind.OFFICIAL ? toOfficial(recipient.id(), letters) : toClaimant(recipient.id(), letters);
    }

    private Optional<Mail> toClaimant(long complaintId, List<Letter> letters) {
        var contact = correspondence.claimantOf(complaintId).filter(one -> one.email() != null);
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        var language = contact.get().language();
        var one = correspondence.about(complaintId);
        if (one.visibility() == Visibility.SECRET) {
            return Optional.of(mail(contact.get().email(), language, letters, texts.fill(LetterText.SEALED_SUBJECT, language),
                List.of(texts.fill(LetterText.SEALED, language), site + "/app/track")));
        }
        var news = letters.stream().flatMap(letter -> news(letter, one, language).stream()).toList();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.add(texts.fill(LetterText.ABOUT, language, one.reference().toString(),
            jurisdiction.atlas().service(one.serviceId()).name().in(language)));
        paragraphs.addAll(news);
        paragraphs.add(texts.fill(LetterText.OPEN, language) + "\n" + site + "/app/track/" + one.reference());
        var subject = one.visibility() == Visibility.PUBLIC && one.listed()
            ? texts.fill(LetterText.NEWS_SUBJECT, language, one.reference().toString()) : texts.fill(LetterText.SEALED_SUBJECT, language);
        return Optional.of(mail(contact.get().email(), language, letters, subject, paragraphs));
    }

    /// The sentence of the entry, and for a public case the words that everybody may read with it.
    private Optional<String> news(Letter letter, Complaint one, Locale language) {
        return correspondence.told(letter.complaintId(), letter.seq()).map(entry -> {
            var sentence = telling.sentence(entry, language) + ".";
            boolean quoted = one.visibility() == Visibility.PUBLIC && entry.text() != null && !entry.text().isBlank();
            return quoted ? sentence + "\n\n" + entry.text().strip().indent(4).stripTrailing() : sentence;
        });
    }

    private Optional<Mail> toOfficial(long officialId, List<Letter> letters) {
        var official = officials.principal(officialId);
        var email = official.flatMap(one -> officials.find(one.officialId())).map(one -> one.details().email());
        if (email.isEmpty()) {
            return Optional.empty();
        }
        var language = wishes.language(Recipient.official(officialId));
        var lines = letters.stream().flatMap(letter -> line(letter, official.get(), language).stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(mail(email.get(), language, letters,
            texts.fill(LetterText.OFFICIAL_SUBJECT, language, lines.size()), lines).with(enclosures(official.get(), letters, language)));
    }

    private List<Enclosure> enclosures(OfficialPrincipal official, List<Letter> letters, Locale language) {
        return letters.stream().filter(letter -> letter.occasion() == Occasion.WEEKLY_REPORT && leads(official))
            .map(letter -> enclosing.weekly(official, letter.written(), language)).toList();
    }

    private static boolean leads(OfficialPrincipal official) {
        return official.roles().contains(Role.LEAD) || official.roles().contains(Role.OVERSIGHT);
    }

    private Optional<String> line(Letter letter, OfficialPrincipal official, Locale language) {
        if (letter.complaintId() == null) {
            return leads(official) ? Optional.of(text("notify.line.weekly", language)) : Optional.empty();
        }
        var one = correspondence.about(letter.complaintId());
        if (!correspondence.mayRead(one, official.officialId(), official.mandates()) || heeded(letter)) {
            return Optional.empty();
        }
        var why = Phrases.of(letter.occasion(), letter.clock(), telling, messages, language);
        if (one.visibility() == Visibility.SECRET) {
            return Optional.of(text("notify.line.sealed", language, why));
        }
        var due = one.dueAt() == null ? "" : " " + text("notify.line.due", language, LocalWords.shortDay(LocalDate.ofInstant(one.dueAt(),
            jurisdiction.atlas().agency(one.deskId()).zone()), language));
        return Optional.of(text("notify.line", language, one.reference().toString(),
            jurisdiction.atlas().service(one.serviceId()).name().in(language), why) + due + "\n" + site + "/app/desk/" + one.reference());
    }

    /// A warning of a deadline that was kept meanwhile.
    private boolean heeded(Letter letter) {
        return letter.occasion() == Occasion.DUE_SOON && letter.clock() != null
            && !correspondence.runs(letter.complaintId(), letter.clock());
    }

    private Mail mail(EmailAddress to, Locale language, List<Letter> letters, String subject, List<String> paragraphs) {
        var stop = "/letters/" + letters.getFirst().stopToken();
        var closing = texts.fill(LetterText.CLOSING, language);
        var text = String.join("\n\n", paragraphs) + (closing.isEmpty() ? "" : "\n\n" + closing) + "\n\n-- \n"
            + texts.fill(LetterText.STOP, language) + "\n" + site + stop + "\n";
        // The same at every attempt, and nothing that would end the letters in the hands of whoever sees the header.
        var id = UUID.nameUUIDFromBytes(letters.getFirst().stopToken().getBytes(StandardCharsets.US_ASCII)).toString();
        return new Mail(id, to, language, subject, text, stop, List.of());
    }

    private String text(String key, Locale language, Object... args) {
        return messages.getMessage(key, args, language);
    }
}
