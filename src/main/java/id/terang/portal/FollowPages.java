package id.terang.portal;

import id.terang.complaints.CaseReader;
import id.terang.complaints.PublicComplaint;
import id.terang.notifications.FollowingByMail;
import id.terang.portal.Frame.Section;
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

/// Following a case by e-mail, without a session: nothing is remembered between two pages but what their addresses say. The
/// link in a letter only asks, because programs that look at links in advance follow them; pressing the button begins.
@Controller
@RequestMapping({"", "/en"})
class FollowPages {

    private final Frames frames;
    private final CaseReader cases;
    private final CaseTelling tellings;
    private final FollowingByMail following;
    private final Allowance allowance;

    FollowPages(Frames frames, CaseReader cases, CaseTelling tellings, FollowingByMail following,
                @Value("${terang.limits.follows-per-hour}") long perHour) {
        this.frames = frames;
        this.cases = cases;
        this.tellings = tellings;
        this.following = following;
        this.allowance = new Allowance(perHour, Duration.ofHours(1));
    }

    /// The form by itself, or what follows once it was sent. Says of no address whether it follows.
    @GetMapping("/complaints/{number}/follow")
    ModelAndView form(@PathVariable String number, @RequestParam(required = false) @Nullable String sent,
                      @RequestParam(required = false) @Nullable String confirmed, HttpServletRequest request,
                      HttpServletResponse response, Locale locale) {
        var step = confirmed != null ? FollowPage.Step.CONFIRMED : sent != null ? FollowPage.Step.SENT : FollowPage.Step.ADDRESS;
        return page(step, listed(number), "", null, request, response, locale);
    }

    @PostMapping("/complaints/{number}/follow")
    Object ask(@PathVariable String number, @RequestParam(defaultValue = "") String email, HttpServletRequest request,
               HttpServletResponse response, Locale locale) {
        take(request, response);
        var one = listed(number);
        try {
            following.ask(one.reference(), new EmailAddress(email), locale);
        } catch (Refusal.BadInput wrong) {
            Words w = frames.words(locale);
            var page = page(FollowPage.Step.ADDRESS, one, email, new Mistake("email", w.get(wrong.key(), wrong.args())), request, response, locale);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        return seeOther("/complaints/" + one.reference() + "/follow?sent", locale);
    }

    @GetMapping("/follow/{token}")
    ModelAndView question(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var one = cases.publicComplaint(following.asked(token)).orElseThrow(CasePages::unknown);
        return page(FollowPage.Step.CONFIRM, one, "", null, request, response, locale);
    }

    @PostMapping("/follow/{token}")
    Object confirm(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        take(request, response);
        return seeOther("/complaints/" + following.confirm(token) + "/follow?confirmed", locale);
    }

    private PublicComplaint listed(String number) {
        return cases.publicComplaint(CasePages.reference(number)).filter(one -> following.offered()).orElseThrow(CasePages::unknown);
    }

    private ModelAndView page(FollowPage.Step step, PublicComplaint one, String typed, @Nullable Mistake mistake,
                              HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Caching.never(response);
        Words w = frames.words(locale);
        var address = "/complaints/" + one.reference() + "/follow";
        var action = step == FollowPage.Step.CONFIRM ? request.getRequestURI() : w.path(address);
        var path = step == FollowPage.Step.CONFIRM ? action.replaceFirst("^/en/", "/") : address;
        var title = w.get("portal.follow." + step + ".title");
        Frame frame = frames.of(request, w, Section.COMPLAINTS, path, "", title, w.get("portal.follow.description")).withoutIndex();
        return new ModelAndView("follow", Map.of("f", frame,
                "page", new FollowPage(step, one.reference(), tellings.title(one, w), action, typed, mistake)));
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
