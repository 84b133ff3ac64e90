package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Jurisdiction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Letters to who follows a search: the new cases as far as they are public now. A subject line says nothing of what was
/// looked for.
@Component
class SearchLetters {

    private final Correspondence correspondence;
    private final Jurisdiction jurisdiction;
    private final Seeking seeking;
    private final LetterTexts texts;
    private final Framing framing;

    SearchLetters(Correspondence correspondence, Jurisdiction jurisdiction, Seeking seeking, LetterTexts texts, Framing framing) {
        this.correspondence = correspondence;
        this.jurisdiction = jurisdiction;
        this.seeking = seeking;
        this.texts = texts;
        this.framing = framing;
    }

    Optional<Mail> news(MailFollower follower, List<Letter> letters) {
        var language = follower.language();
        var found = letters.stream().filter(letter -> letter.occasion() == Occasion.FOUND).toList();
        var cases = found.stream().map(Letter::complaintId).filter(Objects::nonNull).distinct()
            .flatMap(one -> correspondence.shown(one).filter(PublicComplaint::released).stream()).toList();
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        var wording = texts.in(language);
        var search = seeking.told(Objects.requireNonNull(follower.question()), language);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(wording.of(LetterText.FOUND, search.words()));
        cases.forEach(one -> paragraphs.add(about(one, language)));
        boolean more = found.stream().anyMatch(letter -> letter.complaintId() == null);
        paragraphs.add(wording.of(more ? LetterText.FOUND_MORE : LetterText.FOUND_ALL) + "\n"
            + framing.page(search.page(), language));
        return Optional.of(framing.mail(follower.email(), wording, letters,
            wording.of(LetterText.FOUND_SUBJECT, cases.size()), paragraphs));
    }

    private String about(PublicComplaint one, Locale language) {
        var atlas = jurisdiction.atlas();
        var service = atlas.service(one.serviceId()).name().in(language) + ", " + atlas.area(one.areaId()).name();
        var title = one.visibility() == Visibility.PUBLIC && one.title() != null && !one.title().isBlank() ? one.title() + "\n" : "";
        return title + one.reference() + " · " + service + "\n" + framing.page("/complaints/" + one.reference(), language);
    }
}
