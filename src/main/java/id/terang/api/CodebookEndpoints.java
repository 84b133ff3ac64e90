package id.terang.api;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.opendata.Codebooks;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// What the codes stand for: offices, services with their standards, areas, states. By code; a page goes on behind the
/// last code of the one before.
@RestController
class CodebookEndpoints {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    private final Jurisdiction jurisdiction;
    private final Codebooks codebooks;
    private final Replies replies;
    private final Origin origin;

    CodebookEndpoints(Jurisdiction jurisdiction, Codebooks codebooks, Replies replies, Origin origin) {
        this.jurisdiction = jurisdiction;
        this.codebooks = codebooks;
        this.replies = replies;
        this.origin = origin;
    }

    @GetMapping("/api/v1/agencies")
    ResponseEntity<byte[]> agencies(HttpServletRequest request, WebRequest web) {
        return list("agencies", codebooks.agencies(jurisdiction.atlas()), request, web);
    }

    @GetMapping("/api/v1/agencies/{code}")
    ResponseEntity<byte[]> agency(@PathVariable String code, HttpServletRequest request, WebRequest web) {
        var atlas = jurisdiction.atlas();
        return one(codebooks.agency(atlas, atlas.agencyBySlug(code).orElseThrow(() -> new Refusal.NotFound("refusal.agency.unknown", code))),
            request, web);
    }

    @GetMapping("/api/v1/services")
    ResponseEntity<byte[]> services(HttpServletRequest request, WebRequest web) {
        return list("services", codebooks.services(jurisdiction.atlas()), request, web);
    }

    @GetMapping("/api/v1/services/{code}")
    ResponseEntity<byte[]> service(@PathVariable String code, HttpServletRequest request, WebRequest web) {
        var atlas = jurisdiction.atlas();
        return one(codebooks.service(atlas, atlas.serviceByCode(code).orElseThrow(() -> new Refusal.NotFound("refusal.service.unknown", code))),
            request, web);
    }

    @GetMapping("/api/v1/areas")
    ResponseEntity<byte[]> areas(HttpServletRequest request, WebRequest web) {
        return list("areas", codebooks.areas(jurisdiction.atlas()), request, web);
    }

    @GetMapping("/api/v1/areas/{code}")
    ResponseEntity<byte[]> area(@PathVariable String code, HttpServletRequest request, WebRequest web) {
        var atlas = jurisdiction.atlas();
        return one(codebooks.area(atlas, atlas.areaByCode(code).orElseThrow(() -> new Refusal.NotFound("refusal.area.unknown", code))), request, web);
    }

    @GetMapping("/api/v1/states")
    ResponseEntity<byte[]> states(HttpServletRequest request, WebRequest web) {
        var question = new Question(request, Question.FIELDS);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("data", told(question, codebooks.states(), codebooks.states()));
        json.put("next", null);
        return replies.answer(json, Replies.SHORTLY, web);
    }

    private ResponseEntity<byte[]> one(Map<String, @Nullable Object> line, HttpServletRequest request, WebRequest web) {
        return replies.answer(new Question(request, Question.FIELDS).only(line), Replies.SHORTLY, web);
    }

    private ResponseEntity<byte[]> list(String name, List<Map<String, @Nullable Object>> all, HttpServletRequest request, WebRequest web) {
        var question = new Question(request, "parent", "limit", "cursor", Question.FIELDS);
        int limit = question.limit(USUAL, MOST);
        String last = question.text("cursor").orElse("");
        var rest = all.stream().filter(line -> question.text("parent").map(parent -> Objects.equals(line.get("parent"), parent)).orElse(true))
            .filter(line -> code(line).compareTo(last) > 0).sorted(Comparator.comparing(CodebookEndpoints::code)).limit(limit + 1L).toList();
        var told = rest.subList(0, Math.min(limit, rest.size()));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("data", told(question, all, told));
        json.put("next", rest.size() > limit ? question.with(origin.of(request) + "/api/v1/" + name, "cursor", code(told.getLast())) : null);
        return replies.answer(json, Replies.SHORTLY, web);
    }

    /// @param all in which the fields are named even where none of them is told
    private static List<Map<String, @Nullable Object>> told(Question question, List<Map<String, @Nullable Object>> all,
                                                            List<Map<String, @Nullable Object>> told) {
        if (all.isEmpty()) {
            return told;
        }
        List<String> fields = question.fields(List.copyOf(all.getFirst().keySet()));
        return told.stream().map(line -> Question.only(fields, line)).toList();
    }

    private static String code(Map<String, @Nullable Object> line) {
        return Objects.toString(line.get("code"));
    }
}
