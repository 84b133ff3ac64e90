package id.terang.notifications;

import id.terang.complaints.Complaint;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Visibility;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Letters to who filed a case: that it has come in, and what happens to it. The secret code is in none of them.
@Component
class ClaimantLetters {

    private final Correspondence correspondence;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final LetterTexts texts;
    private final MessageSource messages;
    private final Framing framing;

    ClaimantLetters(Correspondence correspondence, Jurisdiction jurisdiction, Telling telling, LetterTexts texts,
                    MessageSource messages, Framing framing) {
        this.correspondence = correspondence;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.texts = texts;
        this.messages = messages;
        this.framing = framing;
    }

    Optional<Mail> mail(long complaintId, List<Letter> letters) {
        var contact = correspondence.claimantOf(complaintId).filter(one -> one.email() != null);
        if (contact.isEmpty()) {
            return Optional.empty();
        }
        var language = contact.get().language();
        var one = correspondence.about(complaintId);
        boolean received = letters.stream().anyMatch(letter -> letter.occasion() == Occasion.RECEIVED);
        if (one.visibility() == Visibility.SECRET) {
            boolean onlyReceived = letters.stream().allMatch(letter -> letter.occasion() == Occasion.RECEIVED);
            return Optional.of(framing.mail(contact.get().email(), language, letters, texts.fill(LetterText.SEALED_SUBJECT, language),
                List.of(texts.fill(onlyReceived ? LetterText.RECEIVED_SEALED : LetterText.SEALED, language), framing.address("/app/track"))));
        }
        var news = letters.stream().filter(letter -> letter.occasion() == Occasion.NEWS)
            .flatMap(letter -> news(letter, one, language).stream()).toList();
        if (news.isEmpty() && !received) {
            return Optional.empty();
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.addAll(received ? received(one, language) : about(one, language));
        paragraphs.addAll(news);
        paragraphs.add(texts.fill(LetterText.OPEN, language) + "\n" + framing.address("/app/track/" + one.reference()));
        return Optional.of(framing.mail(contact.get().email(), language, letters, subject(one, news.isEmpty(), language), paragraphs));
    }

    private String subject(Complaint one, boolean onlyReceived, Locale language) {
        return one.visibility() == Visibility.PUBLIC && one.listed()
            ? texts.fill(onlyReceived ? LetterText.RECEIVED_SUBJECT : LetterText.NEWS_SUBJECT, language, one.reference().toString())
            : texts.fill(LetterText.SEALED_SUBJECT, language);
    }

    private List<String> about(Complaint one, Locale language) {
        return List.of(texts.fill(LetterText.ABOUT, language, one.reference().toString(), service(one, language)));
    }

    /// Which office has it now, and by when it has promised what.
    private List<String> received(Complaint one, Locale language) {
        var atlas = jurisdiction.atlas();
        var zone = atlas.agency(one.deskId()).zone();
        var words = texts.fill(LetterText.RECEIVED, language, one.reference().toString(), service(one, language),
            atlas.agency(one.holderId()).name());
        var promised = correspondence.promised(Objects.requireNonNull(one.id())).stream().map(clock -> messages.getMessage("notify.received.due",
            new Object[] {telling.clock(clock.type(), language), LocalWords.day(LocalDate.ofInstant(clock.dueAt(), zone), language)}, language));
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
