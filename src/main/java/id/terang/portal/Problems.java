package id.terang.portal;

import id.terang.portal.frame.Endings;
import id.terang.portal.frame.Frame;
import id.terang.portal.frame.Frame.Section;
import id.terang.portal.frame.Frames;
import id.terang.portal.frame.PathLocale;
import id.terang.portal.frame.Words;
import id.terang.shared.Refusal;
import id.terang.shared.Setbacks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// The one place where the public pages say no: refusals in their own words, everything else as a fault of ours
/// with a mark that stands in the log too.
@ControllerAdvice("id.terang.portal")
class Problems implements ErrorViewResolver {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /// Seconds after which a page that is away is worth another try.
    private static final String RETRY_AFTER = "30";

    /// Following a search is about no case.
    private static final Pattern ABOUT_CASE = Pattern.compile("/complaints/(?!follow$)");

    private final Frames frames;

    Problems(Frames frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Words w = frames.words(locale);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (refusal instanceof Refusal.TooMany && refusal.args().length == 1 && refusal.args()[0] instanceof Number seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return said(request, response, w, status(refusal), w.get(refusal.key(), refusal.args()));
    }

    private static HttpStatus status(Refusal refusal) {
        return HttpStatus.valueOf(refusal.status());
    }

    private Object said(HttpServletRequest request, HttpServletResponse response, Words w, HttpStatus status, String text) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        boolean aboutCase = ABOUT_CASE.matcher(request.getRequestURI()).find();
        String title = aboutCase && status == HttpStatus.NOT_FOUND ? w.get("portal.problem.case.missing") : title(w, status);
        return said(request, w, new Problem(status.value(), title, text, null, aboutCase));
    }

    private Object said(HttpServletRequest request, Words w, Problem problem) {
        return Endings.data(request) ? document(problem) : page(request, w, problem);
    }

    /// As the API says no (RFC 9457), to programs of other sites too; but without the address, so that secret cases answer as
    /// unknown ones do.
    private static ResponseEntity<Object> document(Problem problem) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "about:blank");
        document.put("title", problem.title());
        document.put("status", problem.status());
        document.put("detail", problem.text());
        if (problem.mark() != null) {
            document.put("mark", problem.mark());
        }
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*").body(document);
    }

    /// @return how the fault is found in the log
    @ExceptionHandler
    Object failed(Exception fault, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        if (fault instanceof org.springframework.web.ErrorResponse) {
            throw fault; // Spring knows its status; resolveErrorView below words it
        }
        if (response.isCommitted()) {
            // The reader went away, or a file breaks off in the middle: the connection has to break too.
            log.warn("Page {} broke off: {}", request.getRequestURI(), fault.toString());
            throw fault;
        }
        if (fault instanceof InvalidParameterException unreadable) {
            // Tomcat decodes parameters when the first is asked for, which is here: "?q=%zz" is no fault of ours.
            Words w = frames.words(locale);
            HttpStatus status = HttpStatus.valueOf(unreadable.getErrorCode());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            return said(request, response, w, status, text(w, status));
        }
        Optional<Refusal> setback = Setbacks.refusal(fault);
        if (setback.isPresent()) {
            log.warn("Page {}: the database refused or does not answer: {}", request.getRequestURI(), fault.toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            Words w = frames.words(locale);
            HttpStatus status = status(setback.get());
            return said(request, response, w, status, text(w, status));
        }
        String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("Page {} failed, mark {}", request.getRequestURI(), mark, fault);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Words w = frames.words(locale);
        return said(request, w, new Problem(500, w.get("portal.problem.500.title"), w.get("portal.problem.500.text"),
                mark, false));
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status,
                                                   Map<String, @Nullable Object> model) {
        Words w = frames.words(new PathLocale().resolveLocale(request));
        return page(request, w, new Problem(status.value(), title(w, status), text(w, status), null, false));
    }

    private ModelAndView page(HttpServletRequest request, Words w, Problem problem) {
        Frame frame = frames.of(request, w, Section.NONE, "/", "", problem.title(), problem.text())
                .reaching(Frame.Reach.NOBODY_ELSE);
        var page = new ModelAndView("problem", Map.of("f", frame, "problem", problem));
        page.setStatus(HttpStatus.valueOf(problem.status()));
        return page;
    }

    private static String title(Words w, HttpStatus status) {
        return w.get("portal.problem." + known(w, status) + ".title");
    }

    private static String text(Words w, HttpStatus status) {
        return w.get("portal.problem." + known(w, status) + ".text");
    }

    private static int known(Words w, HttpStatus status) {
        return w.has("portal.problem." + status.value() + ".title") ? status.value()
                : status.is5xxServerError() ? 500 : 400;
    }
}
