package id.terang.portal.search;

import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.notifications.FollowingByMail;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Atom;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.search.Found;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The public cases, found by words and narrowed by facets: as a page, as JSON and as a feed.
@Controller
@RequestMapping({"", "/en"})
class SearchPages {

    private final Frames frames;
    private final PublicSearch search;
    private final Jurisdiction jurisdiction;
    private final Telling telling;
    private final CaseFeed feed;
    private final FollowingByMail following;
    private final FollowedSearches searches;

    SearchPages(Frames frames, PublicSearch search, Jurisdiction jurisdiction, Telling telling, CaseFeed feed,
                FollowingByMail following, FollowedSearches searches) {
        this.frames = frames;
        this.search = search;
        this.jurisdiction = jurisdiction;
        this.telling = telling;
        this.feed = feed;
        this.following = following;
        this.searches = searches;
    }

    /// One answered question.
    private record Answer(SearchReading reading, PublicQuery query, Found found) { }

    @GetMapping("/complaints")
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        Asked asked = Asked.of(request, SearchReading.NAMES);
        var reference = PublicSearch.number(asked.get("q"));
        if (reference.isPresent()) {
            var redirect = new RedirectView(w.path("/complaints/" + reference.get()));
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            redirect.setExposeModelAttributes(false);
            return new ModelAndView(redirect);
        }
        Atlas atlas = jurisdiction.atlas();
        Answer answer = answer(asked, atlas, w);
        Asked kept = answer.reading().asked();
        // What was just filed or withdrawn is seen at once; who has the page already gets no second one.
        Caching.never(response);
        String words = kept.get("q");
        Frame frame = frames.of(request, w, Section.COMPLAINTS, "/complaints", kept.query(),
                words.isEmpty() ? w.get("portal.search.title") : w.get("portal.search.title.words", words),
                w.get("portal.search.description")).withFeed(w.path("/complaints.atom") + kept.without("page").query());
        SearchPage page = new ResultPage(answer.found(), kept, answer.query().order(), atlas, telling, w, other -> answer.found().further().count(new SearchReading(other, atlas, search, telling, w).query()))
                .page(answer.reading().mistakes());
        var follow = following.offered() ? w.path("/complaints/follow") + searches.kept(kept).query() : "";
        return new ModelAndView("complaints", Map.of("f", frame.answering(!kept.isEmpty()), "page", page, "follow", follow));
    }

    @GetMapping("/complaints.json")
    ResponseEntity<Object> data(HttpServletRequest request, Locale locale) {
        Words w = frames.words(locale);
        Answer answer = answer(Asked.of(request, SearchReading.NAMES), jurisdiction.atlas(), w);
        answer.reading().insistOnAll(request, SearchReading.NAMES);
        return ResponseEntity.ok().cacheControl(Caching.ASK_AGAIN).header("Access-Control-Allow-Origin", "*")
                .body(feed.json(answer.found(), answer.reading(), answer.query(), w, frames.origin(request)));
    }

    @GetMapping("/complaints.atom")
    ResponseEntity<String> feed(HttpServletRequest request, Locale locale) {
        Words w = frames.words(locale);
        // A feed tells what is new about something, so it finds narrowly and in the order of time, whatever the page does: of the
        // time of the last news, since the words of a case are released days after it was filed.
        Asked asked = Asked.of(request, SearchReading.NAMES);
        Answer answer = answer(asked.with("sort", "latest-news").with("page", asked.get("page")), jurisdiction.atlas(), w);
        answer.reading().insistOnAll();
        return ResponseEntity.ok().contentType(Atom.TYPE).cacheControl(Caching.ASK_AGAIN)
                .body(feed.atom(answer.found(), answer.reading().asked().without("sort"), searches::words, w, frames.origin(request)));
    }

    private Answer answer(Asked asked, Atlas atlas, Words w) {
        var reading = new SearchReading(asked, atlas, search, telling, w);
        PublicQuery query = reading.query();
        Found found = search.find(query);
        if (found.total() > 0 && query.page() > found.pages()) {
            reading.beyond(found.pages());
            query = query.atPage(found.pages());
            found = search.find(query);
        }
        return new Answer(reading, query, found);
    }
}
