package id.terang.api;

import id.terang.shared.Refusal;
import id.terang.shared.Setbacks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/// The one place where the API says no: as a problem document (RFC 9457), in the words that everybody reads.
@RestControllerAdvice("id.terang.api")
class ApiProblems {

    private static final Logger log = LoggerFactory.getLogger(ApiProblems.class);

    /// Seconds after which what is away is worth another try.
    private static final String RETRY_AFTER = "30";

    private final MessageSource messages;
    private final JsonMapper json;

    ApiProblems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> mistaken(Mistaken question, HttpServletRequest request) {
        return problem(status(question.why()), text(question.why(), request), question.parameter(), null, new HttpHeaders(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request) {
        var headers = new HttpHeaders();
        if (refusal instanceof Refusal.Unavailable) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return problem(status(refusal), text(refusal, request), null, null, headers, request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            return problem(status, text(status, request), null, null, known.getHeaders(), request);
        }
        if (fault instanceof InvalidParameterException unreadable) {
            // Tomcat decodes parameters when the first is asked for, which is here: "?q=%zz" is no fault of ours.
            HttpStatus status = HttpStatus.valueOf(unreadable.getErrorCode());
            return problem(status, text(status, request), null, null, new HttpHeaders(), request);
        }
        if (Setbacks.refusal(fault).orElse(null) instanceof Refusal.Unavailable) {
            log.warn("API {}: the database does not answer: {}", request.getRequestURI(), fault.toString());
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            return problem(HttpStatus.SERVICE_UNAVAILABLE, text(HttpStatus.SERVICE_UNAVAILABLE, request), null, null, headers, request);
        }
        String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("API {} failed, mark {}", request.getRequestURI(), mark, fault);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, text(HttpStatus.INTERNAL_SERVER_ERROR, request), null, mark, new HttpHeaders(), request);
    }

    /// What is known only by its status, because it never came as far as an endpoint.
    ResponseEntity<byte[]> said(HttpStatus status, HttpHeaders headers, HttpServletRequest request) {
        return problem(status, text(status, request), null, null, headers, request);
    }

    private static HttpStatus status(Refusal refusal) {
        return HttpStatus.valueOf(refusal.status());
    }

    private String text(Refusal refusal, HttpServletRequest request) {
        return messages.getMessage(refusal.key(), refusal.args(), Question.locale(request));
    }

    private String text(HttpStatus status, HttpServletRequest request) {
        return said(status, ".text", request);
    }

    private String said(HttpStatus status, String part, HttpServletRequest request) {
        Locale locale = Question.locale(request);
        String other = messages.getMessage("opendata.problem." + (status.is5xxServerError() ? "500" : "400") + part, null, locale);
        return messages.getMessage("opendata.problem." + status.value() + part, null, other, locale);
    }

    /// @param mark how a fault of ours is found in the log
    private ResponseEntity<byte[]> problem(HttpStatus status, String detail, @Nullable String parameter, @Nullable String mark,
                                           HttpHeaders headers, HttpServletRequest request) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", said(status, ".title", request));
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        if (parameter != null) {
            problem.put("parameter", parameter);
        }
        if (mark != null) {
            problem.put("mark", mark);
        }
        return ResponseEntity.status(status).headers(headers).cacheControl(CacheControl.noStore())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(json.writeValueAsBytes(problem));
    }
}
