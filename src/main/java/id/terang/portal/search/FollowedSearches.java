package id.terang.portal.search;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.notifications.Seeking;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Words;
import id.terang.search.PublicSearch;
import id.terang.shared.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Searches that are followed, kept as they stand in the address of their page: what new cases are about and where they
/// are, not in which state or from which days.
@Component
public class FollowedSearches implements Seeking {

    private static final String[] NOT_KEPT = {"status", "outcome", "from", "to", "sort", "page"};

    private final PublicSearch search;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final MessageSource messages;

    FollowedSearches(PublicSearch search, Jurisdiction jurisdiction, Telling telling, MessageSource messages) {
        this.search = search;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.messages = messages;
    }

    /// What can be followed of a question.
    public Asked kept(Asked asked) {
        var reading = new SearchReading(asked.without(NOT_KEPT), jurisdiction.atlas(), search, telling, new Words(messages, Words.INDONESIAN));
        reading.query();
        return reading.asked();
    }

    @Override
    public boolean ready() {
        return search.whole();
    }

    @Override
    public List<Reference> among(Collection<Reference> some, String question, int most) {
        var reading = new SearchReading(asked(question), jurisdiction.atlas(), search, telling, new Words(messages, Words.INDONESIAN));
        var query = reading.query();
        return reading.understood() ? search.among(some, query, most) : List.of();
    }

    @Override
    public Told told(String question, Locale language) {
        var asked = kept(asked(question));
        return new Told(words(asked, new Words(messages, language)), "/complaints" + asked.with("sort", "newest").query());
    }

    /// “lampu padam” · Penerangan jalan · Kecamatan Utara.
    public String words(Asked kept, Words w) {
        var words = new ArrayList<String>();
        if (kept.has("q")) {
            words.add("“" + kept.get("q") + "”");
        }
        new Chosen(kept, jurisdiction.atlas(), telling, w).ways().forEach(way -> words.add(way.words()));
        return words.isEmpty() ? w.get("portal.alert.all") : String.join(" · ", words);
    }

    public static Asked asked(String question) {
        return Asked.of(question.isEmpty() ? null : question.substring(1), SearchReading.NAMES);
    }
}
