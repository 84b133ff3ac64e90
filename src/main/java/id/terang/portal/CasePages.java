package id.terang.portal;

import id.terang.complaints.CaseReader;
import id.terang.complaints.PublicComplaint;
import id.terang.complaints.PublicState;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.notifications.FollowingByMail;
import id.terang.opendata.CaseDescription;
import id.terang.portal.frame.Assets;
import id.terang.portal.frame.Atom;
import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.Words;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// One public case: its page, its data, its photos. What is not public answers as if it were not there.
@Controller
@RequestMapping({"", "/en"})
class CasePages {

    private static final int SHORTEST_DESCRIPTION = 155;
    private static final int TAG_BYTES = 16;

    private final Frames frames;
    private final CaseReader cases;
    private final CaseTelling tellings;
    private final CaseDescription description;
    private final StoryFeed story;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final FollowingByMail following;
    private final Assets assets;
    private final Clock clock;

    CasePages(Frames frames, CaseReader cases, CaseTelling tellings, CaseDescription description, StoryFeed story, Jurisdiction jurisdiction,
              Calendars calendars, FollowingByMail following, Assets assets, Clock clock) {
        this.frames = frames;
        this.cases = cases;
        this.tellings = tellings;
        this.description = description;
        this.story = story;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.following = following;
        this.assets = assets;
        this.clock = clock;
    }

    @GetMapping("/complaints/{number:[^.]+}")
    @Nullable ModelAndView page(@PathVariable String number, HttpServletRequest request, HttpServletResponse response,
                                WebRequest web, Locale locale) {
        Words w = frames.words(locale);
        Reference reference = reference(number);
        if (!reference.toString().equals(number)) {
            return moved(w.path("/complaints/" + reference));
        }
        if (unchanged(reference, locale, web, response)) {
            return null;
        }
        PublicComplaint one = cases.publicComplaint(reference).orElseThrow(CasePages::unknown);
        CasePage page = tellings.page(one, w, clock.instant());
        Frame frame = frames.of(request, w, Section.COMPLAINTS, "/complaints/" + reference, "", page.title(),
                description(page, w)).withFeed(w.path("/complaints/" + reference + ".atom"));
        return new ModelAndView("complaint", Map.of("f", frame, "page", page, "byMail", following.offered()));
    }

    @GetMapping("/complaints/{number}.json")
    @ResponseBody @Nullable Object data(@PathVariable String number, HttpServletRequest request,
                                        HttpServletResponse response, WebRequest web, Locale locale) {
        Reference reference = reference(number);
        if (unchanged(reference, locale, web, response)) {
            return null;
        }
        response.setHeader("Access-Control-Allow-Origin", "*");
        PublicComplaint one = cases.publicComplaint(reference).orElseThrow(CasePages::unknown);
        return description.whole(one, locale, frames.origin(request), clock.instant());
    }

    @GetMapping("/complaints/{number}.atom")
    @Nullable ResponseEntity<String> feed(@PathVariable String number, HttpServletRequest request, HttpServletResponse response,
                                          WebRequest web, Locale locale) {
        Reference reference = reference(number);
        if (unchanged(reference, locale, web, response)) {
            return null;
        }
        PublicComplaint one = cases.publicComplaint(reference).orElseThrow(CasePages::unknown);
        return ResponseEntity.ok().contentType(Atom.TYPE)
                .body(story.atom(one, frames.words(locale), frames.origin(request), clock.instant()));
    }

    /// A number that cannot be right is said so: nothing about any case is told by it.
    static Reference reference(String number) {
        try {
            return Reference.parse(number);
        } catch (Refusal.BadInput impossible) {
            throw new Refusal.NotFound(impossible.key(), impossible.args());
        }
    }

    /// Whoever has the page of today's case, calendar and build needs no other; one small query tells.
    private boolean unchanged(Reference reference, Locale locale, WebRequest web, HttpServletResponse response) {
        PublicState state = cases.publicState(reference).orElseThrow(CasePages::unknown);
        WorkingCalendar calendar = calendars.current(state.calendarId());
        String tag = tag("%s-%s-%d-%d-%s-%s-%b".formatted(state.seal(), LocalDate.now(clock.withZone(calendar.zone())), calendar.version(),
                jurisdiction.atlas().version(), locale.getLanguage(), assets.build(), following.offered()));
        Caching.never(response);
        return web.checkNotModified(tag);
    }

    private static String tag(String state) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(sum, 0, TAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static ModelAndView moved(String address) {
        var redirect = new RedirectView(address);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static String description(CasePage page, Words w) {
        String text = page.of().text() == null ? page.title() : page.of().text().strip().replaceAll("\\s+", " ");
        String start = text.length() <= SHORTEST_DESCRIPTION ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(SHORTEST_DESCRIPTION, text.codePointCount(0, text.length())))).strip() + "…";
        return page.status() + " · " + page.holder().name() + " · " + start;
    }

    static Refusal unknown() {
        return new Refusal.NotFound("refusal.case.unknown");
    }
}
