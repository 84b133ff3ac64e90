package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.TimelineEntry;
import id.terang.complaints.Visibility;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Letters to who follows a public case or a search: whether it was really them who asked, then what everybody may read on its page.
/// Of a case that is secret, hidden or not released now nothing is written, and not that either.
@Component
class FollowerLetters {

    private final MailFollowers followers;
    private final Correspondence correspondence;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final Wishes wishes;
    private final LetterTexts texts;
    private final Framing framing;
    private final SearchLetters searches;

    FollowerLetters(MailFollowers followers, Correspondence correspondence, Jurisdiction jurisdiction, Telling telling, Wishes wishes,
                    LetterTexts texts, Framing framing, SearchLetters searches) {
        this.followers = followers;
        this.correspondence = correspondence;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.wishes = wishes;
        this.texts = texts;
        this.framing = framing;
        this.searches = searches;
    }

    Optional<Mail> mail(long id, List<Letter> letters) {
        var follower = followers.find(id).orElse(null);
        var followed = follower == null || follower.complaintId() == null ? null : correspondence.shown(follower.complaintId()).orElse(null);
        if (follower == null || follower.complaintId() != null && followed == null) {
            return Optional.empty();
        }
        if (follower.token() != null && letters.stream().anyMatch(letter -> letter.occasion() == Occasion.FOLLOW_ASKED)) {
            return Optional.of(question(follower, followed, letters));
        }
        if (follower.confirmedAt() == null || wishes.rhythm(Recipient.follower(id)) == Rhythm.NEVER) {
            return Optional.empty();
        }
        return followed == null ? searches.news(follower, letters) : news(follower, letters);
    }

    /// What somebody typed into a search is not said before the mailbox has agreed: it could be anything.
    private Mail question(MailFollower follower, @Nullable PublicComplaint one, List<Letter> letters) {
        var language = follower.language();
        var wording = texts.in(language);
        var subject = one != null && one.visibility() == Visibility.PUBLIC ? wording.of(LetterText.FOLLOW_SUBJECT, one.reference().toString())
            : wording.of(LetterText.FOLLOW_SUBJECT_SEALED);
        return framing.mail(follower.email(), wording, letters, subject, List.of(
            one == null ? wording.of(LetterText.FOLLOW_ASKED_SEARCH)
                : wording.of(LetterText.FOLLOW_ASKED, one.reference().toString(), service(one, language)),
            wording.of(LetterText.FOLLOW_CONFIRM, FollowingByMail.LINK.toDays()) + "\n"
                + framing.page("/follow/" + follower.token(), language),
            wording.of(LetterText.FOLLOW_IGNORE)));
    }

    /// A case that was merged is told of together with the one in which it lives on, as long as it does.
    private Optional<Mail> news(MailFollower follower, List<Letter> letters) {
        var language = follower.language();
        var told = new LinkedHashMap<PublicComplaint, List<String>>();
        letters.stream().filter(letter -> letter.occasion() == Occasion.NEWS).collect(Collectors.groupingBy(Letter::complaintId,
            LinkedHashMap::new, Collectors.toList())).forEach((complaint, about) -> {
                if (correspondence.withDuplicates(complaint).contains(follower.complaintId())) {
                    correspondence.shown(complaint).filter(PublicComplaint::released).ifPresent(one -> told.put(one, entries(one, about, language)));
                }
            });
        told.values().removeIf(List::isEmpty);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var wording = texts.in(language);
        var paragraphs = new ArrayList<String>();
        told.forEach((one, entries) -> {
            paragraphs.add(wording.of(LetterText.ABOUT, one.reference().toString(), service(one, language)));
            paragraphs.addAll(entries);
            paragraphs.add(wording.of(LetterText.FOLLOW_OPEN) + "\n" + framing.page("/complaints/" + one.reference(), language));
        });
        var first = told.keySet().iterator().next();
        var subject = told.size() == 1 && first.visibility() == Visibility.PUBLIC
            ? wording.of(LetterText.NEWS_SUBJECT, first.reference().toString()) : wording.of(LetterText.SEALED_SUBJECT);
        return Optional.of(framing.mail(follower.email(), wording, letters, subject, paragraphs));
    }

    private List<String> entries(PublicComplaint one, List<Letter> about, Locale language) {
        var numbers = about.stream().map(Letter::seq).collect(Collectors.toSet());
        return one.timeline().stream().filter(entry -> numbers.contains(entry.seq())).map(entry -> entry(one, entry, language)).toList();
    }

    private String entry(PublicComplaint one, TimelineEntry entry, Locale language) {
        var sentence = telling.sentence(entry, language) + ".";
        boolean quoted = one.visibility() == Visibility.PUBLIC && entry.text() != null && !entry.text().isBlank();
        return quoted ? sentence + "\n\n" + entry.text().strip().indent(4).stripTrailing() : sentence;
    }

    private String service(PublicComplaint one, Locale language) {
        return jurisdiction.atlas().service(one.serviceId()).name().in(language);
    }
}
