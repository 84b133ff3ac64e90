package id.terang.portal;

import id.terang.complaints.CaseReader;
import id.terang.complaints.PublicComplaint;
import id.terang.notifications.FollowingByMail;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Mistake;
import id.terang.portal.frame.Words;
import id.terang.portal.search.FollowedSearches;
import id.terang.portal.search.SearchReading;
import id.terang.shared.Allowance;
import id.terang.shared.EmailAddress;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Following a case or a search by e-mail, without a session: nothing is remembered between two pages but what their addresses say. The
/// link in a letter only asks, because programs that look at links in advance follow them; pressing the button begins.
@Controller
@RequestMapping({"", "/en"})
class FollowPages {

    private final Frames frames;
    private final CaseReader cases;
    private final CaseTelling tellings;
    private final FollowingByMail following;
    private final FollowedSearches searches;
    private final Allowance allowance;

    FollowPages(Frames frames, CaseReader cases, CaseTelling tellings, FollowingByMail following, FollowedSearches searches,
                @Value("${terang.limits.follows-per-hour}") long perHour) {
        this.frames = frames;
        this.cases = cases;
        this.tellings = tellings;
        this.following = following;
        this.searches = searches;
        this.allowance = new Allowance(perHour, Duration.ofHours(1));
    }

    /// What is followed.
    ///
    /// @param key   of its words
    /// @param page  of the case or of the results, without language
    /// @param query of the search, or empty
    private record Topic(String key, String title, String page, String query, @Nullable Reference reference) {

        String form() {
            return page + "/follow" + query;
        }

        String done(String step) {
            return form() + (query.isEmpty() ? "?" : "&") + step;
        }
    }

    /// The form by itself, or what follows once it was sent. Says of no address whether it follows.
    @GetMapping("/complaints/{number}/follow")
    ModelAndView form(@PathVariable String number, @RequestParam(required = false) @Nullable String sent,
                      @RequestParam(required = false) @Nullable String confirmed, HttpServletRequest request,
                      HttpServletResponse response, Locale locale) {
        return page(step(sent, confirmed), listed(number, locale), "", null, request, response, locale);
    }

    @PostMapping("/complaints/{number}/follow")
    Object ask(@PathVariable String number, @RequestParam(defaultValue = "") String email, HttpServletRequest request,
               HttpServletResponse response, Locale locale) {
        take(request, response);
        return asked(listed(number, locale), email, request, response, locale);
    }

    /// As {@link #form}, for the new cases that a search finds.
    @GetMapping("/complaints/follow")
    ModelAndView searchForm(@RequestParam(required = false) @Nullable String sent, @RequestParam(required = false) @Nullable String confirmed,
                            HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(step(sent, confirmed), search(request, locale), "", null, request, response, locale);
    }

    @PostMapping("/complaints/follow")
    Object askAbout(@RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        take(request, response);
        return asked(search(request, locale), email, request, response, locale);
    }

    @GetMapping("/follow/{token}")
    ModelAndView question(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(FollowPage.Step.CONFIRM, topic(following.asked(token), locale), "", null, request, response, locale);
    }

    @PostMapping("/follow/{token}")
    Object confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        take(request, response);
        return seeOther(topic(following.confirm(token), locale).done("confirmed"), locale);
    }

    private Object asked(Topic topic, String email, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        try {
            var address = new EmailAddress(email);
            if (topic.reference() == null) {
                following.askAbout(topic.query(), address, locale);
            } else {
                following.ask(topic.reference(), address, locale);
            }
        } catch (Refusal.BadInput wrong) {
            Words w = frames.words(locale);
            var page = page(FollowPage.Step.ADDRESS, topic, email, new Mistake("email", w.get(wrong.key(), wrong.args())), request, response, locale);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return seeOther(topic.done("sent"), locale);
    }

    private static FollowPage.Step step(@Nullable String sent, @Nullable String confirmed) {
        return confirmed != null ? FollowPage.Step.CONFIRMED : sent != null ? FollowPage.Step.SENT : FollowPage.Step.ADDRESS;
    }

    private Topic topic(FollowingByMail.Subject subject, Locale locale) {
        return switch (subject) {
            case FollowingByMail.Subject.Case one -> topic(cases.publicComplaint(one.reference()).orElseThrow(CasePages::unknown), locale);
            case FollowingByMail.Subject.Search one -> topic(FollowedSearches.asked(one.question()), locale);
        };
    }

    private Topic topic(PublicComplaint one, Locale locale) {
        return new Topic("portal.follow", tellings.title(one, frames.words(locale)), "/complaints/" + one.reference(), "", one.reference());
    }

    private Topic topic(Asked asked, Locale locale) {
        var kept = searches.kept(asked);
        return new Topic("portal.alert", searches.words(kept, frames.words(locale)), "/complaints", kept.query(), null);
    }

    private Topic listed(String number, Locale locale) {
        return topic(cases.publicComplaint(CasePages.reference(number)).filter(one -> following.offered()).orElseThrow(CasePages::unknown), locale);
    }

    private Topic search(HttpServletRequest request, Locale locale) {
        if (!following.offered()) {
            throw new Refusal.NotFound("refusal.follow.off");
        }
        return topic(Asked.of(request, SearchReading.NAMES), locale);
    }

    private ModelAndView page(FollowPage.Step step, Topic topic, String typed, @Nullable Mistake mistake, HttpServletRequest request,
                              HttpServletResponse response, Locale locale) {
        Caching.never(response);
        Words w = frames.words(locale);
        boolean link = step == FollowPage.Step.CONFIRM;
        var action = link ? request.getRequestURI() : w.path(topic.form());
        var path = link ? action.replaceFirst("^/en/", "/") : topic.page() + "/follow";
        var title = w.get(topic.key() + "." + step + ".title");
        Frame frame = frames.of(request, w, Section.COMPLAINTS, path, link ? "" : topic.query(), title, w.get(topic.key() + ".description"))
                .reaching(Frame.Reach.NOBODY_ELSE);
        return new ModelAndView("follow", Map.of("f", frame, "page", new FollowPage(step, topic.key(), topic.title(),
                w.path(topic.page() + topic.query()), topic.reference(), action, typed, mistake)));
    }

    private ResponseEntity<Void> seeOther(String page, Locale locale) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(frames.words(locale).path(page))).build();
    }

    private void take(HttpServletRequest request, HttpServletResponse response) {
        try {
            allowance.take(request.getRemoteAddr());
        } catch (Refusal.TooMany wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.args()[0]));
            throw wait;
        }
    }
}
