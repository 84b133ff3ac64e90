package id.terang.notifications;

import id.terang.complaints.Complaint;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Visibility;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Letters to who filed a case: that it has come in, and what happens to it. The secret code is in none of them.
@Component
class ClaimantLetters {

    private final Correspondence correspondence;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final LetterTexts texts;
    private final Framing framing;
    private final Consents consents;

    ClaimantLetters(Correspondence correspondence, Jurisdiction jurisdiction, Telling telling, LetterTexts texts, Framing framing,
                    Consents consents) {
        this.correspondence = correspondence;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.texts = texts;
        this.framing = framing;
        this.consents = consents;
    }

    Optional<Mail> mail(long complaintId, List<Letter> letters) {
        var contact = correspondence.claimantOf(complaintId).filter(one -> one.email() != null);
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        var language = contact.get().language();
        var wording = texts.in(language);
        var one = correspondence.about(complaintId);
        boolean received = any(letters, Occasion.RECEIVED);
        boolean tried = any(letters, Occasion.TRIED);
        if (one.visibility() == Visibility.SECRET) {
            boolean onlyReceived = letters.stream().allMatch(letter -> letter.occasion() == Occasion.RECEIVED);
            var sealed = new ArrayList<>(List.of(wording.of(onlyReceived ? LetterText.RECEIVED_SEALED : LetterText.SEALED),
                framing.address("/app/track")));
            sealed.addAll(confirming(contact.get().email(), received, tried, letters, wording));
            return Optional.of(framing.mail(contact.get().email(), wording, letters, wording.of(LetterText.SEALED_SUBJECT), sealed));
        }
        var news = letters.stream().filter(letter -> letter.occasion() == Occasion.NEWS)
            .flatMap(letter -> news(letter, one, language).stream()).toList();
        if (news.isEmpty() && !received && !tried) {
            return Optional.empty();
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.addAll(received ? received(one, wording) : about(one, wording));
        paragraphs.addAll(news);
        paragraphs.add(wording.of(LetterText.OPEN) + "\n" + framing.address("/app/track/" + one.reference()));
        paragraphs.addAll(confirming(contact.get().email(), received, tried, letters, wording));
        return Optional.of(framing.mail(contact.get().email(), wording, letters, subject(one, received && news.isEmpty(), wording), paragraphs));
    }

    private static boolean any(List<Letter> letters, Occasion occasion) {
        return letters.stream().anyMatch(letter -> letter.occasion() == occasion);
    }

    /// Where letters came back from the mailbox, or where so many filings named it that the next are not written about before its owner
    /// has confirmed it.
    private List<String> confirming(EmailAddress email, boolean received, boolean tried, List<Letter> letters, Wording wording) {
        if (tried) {
            return List.of(wording.of(LetterText.TRIED) + "\n" + framing.letters(letters));
        }
        return received && consents.asks(email) ? List.of(wording.of(LetterText.CONFIRM) + "\n" + framing.letters(letters)) : List.of();
    }

    private String subject(Complaint one, boolean onlyReceived, Wording wording) {
        return one.visibility() == Visibility.PUBLIC && one.listed()
            ? wording.of(onlyReceived ? LetterText.RECEIVED_SUBJECT : LetterText.NEWS_SUBJECT, one.reference().toString())
            : wording.of(LetterText.SEALED_SUBJECT);
    }

    private List<String> about(Complaint one, Wording wording) {
        return List.of(wording.of(LetterText.ABOUT, one.reference().toString(), service(one, wording.language())));
    }

    /// Which office has it now, and by when it has promised what.
    private List<String> received(Complaint one, Wording wording) {
        var atlas = jurisdiction.atlas();
        var zone = atlas.agency(one.deskId()).zone();
        var language = wording.language();
        var words = wording.of(LetterText.RECEIVED, one.reference().toString(), service(one, language),
            atlas.agency(one.holderId()).name());
        var promised = correspondence.promised(Objects.requireNonNull(one.id())).stream().map(clock -> wording.of(LetterText.RECEIVED_DUE,
            telling.clock(clock.type(), language), LocalWords.day(LocalDate.ofInstant(clock.dueAt(), zone), language)));
        return Stream.of(words, promised.collect(Collectors.joining("\n"))).filter(paragraph -> !paragraph.isEmpty()).toList();
    }

    private String service(Complaint one, Locale language) {
        return jurisdiction.atlas().service(one.serviceId()).name().in(language);
    }

    /// The sentence of the entry, and for a public case the words that everybody may read with it.
    private Optional<String> news(Letter letter, Complaint one, Locale language) {
        return correspondence.told(letter.complaintId(), letter.seq()).map(entry -> {
            var sentence = telling.sentence(entry, language) + ".";
            boolean quoted = one.visibility() == Visibility.PUBLIC && entry.text() != null && !entry.text().isBlank();
            return quoted ? sentence + "\n\n" + entry.text().strip().indent(4).stripTrailing() : sentence;
        });
    }
}
