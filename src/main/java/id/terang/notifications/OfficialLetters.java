package id.terang.notifications;

import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Complaint;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Visibility;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.LocalWords;
import id.terang.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Letters to officials, about cases that they may read now.
@Component
class OfficialLetters {

    private final Correspondence correspondence;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Wishes wishes;
    private final LetterTexts texts;
    private final Enclosing enclosing;
    private final Framing framing;
    private final Discreetly discreetly;

    OfficialLetters(Correspondence correspondence, Officials officials, Jurisdiction jurisdiction, Telling telling, Wishes wishes,
                    LetterTexts texts, Enclosing enclosing, Framing framing,
                    Discreetly discreetly) {
        this.correspondence = correspondence;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.wishes = wishes;
        this.texts = texts;
        this.enclosing = enclosing;
        this.framing = framing;
        this.discreetly = discreetly;
    }

    Optional<Mail> mail(long officialId, List<Letter> letters) {
        var official = officials.principal(officialId);
        var email = official.flatMap(one -> officials.find(one.officialId())).map(one -> one.details().email());
        if (email.isEmpty()) {
            return Optional.empty();
        }
        var language = wishes.language(Recipient.official(officialId));
        var wording = texts.in(language);
        var lines = letters.stream().flatMap(letter -> line(letter, official.get(), wording).stream()).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(framing.mail(email.get(), wording, letters,
            wording.of(LetterText.OFFICIAL_SUBJECT, lines.size()), lines).with(enclosures(official.get(), letters, language)));
    }

    private List<Enclosure> enclosures(OfficialPrincipal official, List<Letter> letters, Locale language) {
        return letters.stream().filter(letter -> letter.occasion() == Occasion.WEEKLY_REPORT && leads(official))
            .map(letter -> enclosing.weekly(official, letter.written(), language)).toList();
    }

    private static boolean leads(OfficialPrincipal official) {
        return official.roles().contains(Role.LEAD) || official.roles().contains(Role.OVERSIGHT);
    }

    private Optional<String> line(Letter letter, OfficialPrincipal official, Wording wording) {
        if (letter.complaintId() == null) {
            return ofTheHouse(letter.occasion(), official, wording);
        }
        var one = correspondence.about(letter.complaintId());
        if (letter.occasion().discreet()) {
            return discreet(letter, one, wording);
        }
        if (!correspondence.mayRead(one, official.officialId(), official.mandates()) || heeded(letter)) {
            return Optional.empty();
        }
        var why = Phrases.of(letter.occasion(), letter.clock(), telling, wording);
        if (one.visibility() == Visibility.SECRET) {
            return Optional.of(wording.of(LetterText.OFFICIAL_SEALED, why));
        }
        var language = wording.language();
        var due = one.dueAt() == null ? "" : " " + wording.of(LetterText.OFFICIAL_DUE, LocalWords.shortDay(LocalDate.ofInstant(one.dueAt(),
            jurisdiction.atlas().agency(one.deskId()).zone()), language));
        return Optional.of(wording.of(LetterText.OFFICIAL_LINE, one.reference().toString(),
            jurisdiction.atlas().service(one.serviceId()).name().in(language), why) + due + "\n" + framing.address("/app/desk/" + one.reference()));
    }

    /// A case that the citizen has opened again meanwhile is news no more.
    private Optional<String> discreet(Letter letter, Complaint one, Wording wording) {
        if (letter.occasion() == Occasion.SEALED) {
            return one.sealed().map(sealed -> discreetly.told(letter.occasion(), sealed.holder(), sealed.at(), sealed.due(), wording));
        }
        return one.visibility() == Visibility.SECRET
            ? Optional.of(discreetly.told(letter.occasion(), one.holderId(), letter.written(), null, wording)) : Optional.empty();
    }

    private Optional<String> ofTheHouse(Occasion occasion, OfficialPrincipal official, Wording wording) {
        if (occasion == Occasion.FIGURES_BLOCKED) {
            return official.roles().contains(Role.ADMIN)
                ? Optional.of(wording.of(LetterText.FIGURES_BLOCKED) + "\n" + framing.address("/app/admin")) : Optional.empty();
        }
        return leads(official) ? Optional.of(wording.of(LetterText.WEEKLY)) : Optional.empty();
    }

    /// A warning of a deadline that was kept meanwhile, or of a case that was closed.
    private boolean heeded(Letter letter) {
        return letter.occasion() == Occasion.DUE_SOON && letter.clock() != null
            && !correspondence.reminds(letter.complaintId(), letter.clock());
    }
}
