package id.terang.api;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Service;
import id.terang.opendata.Codebooks;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
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
        var atlas = jurisdiction.atlas();
        return list("agencies", atlas.agencies(), atlas::agencyBySlug, "refusal.api.agency", Agency::slug, one -> one.parentId() == null ? null : atlas.agency(one.parentId()).slug(),
            one -> codebooks.agency(atlas, one), request, web);
    }

    @GetMapping("/api/v1/agencies/{code}")
    ResponseEntity<byte[]> agency(@PathVariable String code, HttpServletRequest request, WebRequest web) {
        var atlas = jurisdiction.atlas();
        return one(codebooks.agency(atlas, atlas.agencyBySlug(code).orElseThrow(() -> new Refusal.NotFound("refusal.agency.unknown", code))),
            request, web);
    }

    @GetMapping("/api/v1/services")
    ResponseEntity<byte[]> services(HttpServletRequest request, WebRequest web) {
        var atlas = jurisdiction.atlas();
        return list("services", atlas.services(), atlas::serviceByCode, "refusal.api.service", Service::code, one -> one.parentId() == null ? null : atlas.service(one.parentId()).code(),
            one -> codebooks.service(atlas, one), request, web);
    }

    @GetMapping("/api/v1/services/{code}")
    ResponseEntity<byte[]> service(@PathVariable String code, HttpServletRequest request, WebRequest web) {
        var atlas = jurisdiction.atlas();
        return one(codebooks.service(atlas, atlas.serviceByCode(code).orElseThrow(() -> new Refusal.NotFound("refusal.service.unknown", code))),
            request, web);
    }

    @GetMapping("/api/v1/areas")
    ResponseEntity<byte[]> areas(HttpServletRequest request, WebRequest web) {
        var atlas = jurisdiction.atlas();
        return list("areas", atlas.areas(), atlas::areaByCode, "refusal.api.area", Area::code, one -> one.parentId() == null ? null : atlas.area(one.parentId()).code(),
            one -> codebooks.area(atlas, one), request, web);
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
        json.put("data", told(question, codebooks.states().getFirst(), codebooks.states()));
        json.put("next", null);
        return replies.answer(json, Replies.SHORTLY, web);
    }

    private ResponseEntity<byte[]> one(Map<String, @Nullable Object> line, HttpServletRequest request, WebRequest web) {
        return replies.answer(new Question(request, Question.FIELDS).only(line), Replies.SHORTLY, web);
    }

    /// Of 80,000 areas only those are described that are told.
    ///
    /// @param unknown message key of the refusal of a `parent` that `find` does not know
    private <T> ResponseEntity<byte[]> list(String name, Collection<T> all, Function<String, Optional<T>> find, String unknown,
                                            Function<T, String> code, Function<T, @Nullable String> parent,
                                            Function<T, Map<String, @Nullable Object>> described, HttpServletRequest request, WebRequest web) {
        var question = new Question(request, "parent", "limit", "cursor", Question.FIELDS);
        int limit = question.limit(USUAL, MOST);
        String last = question.text("cursor").map(word -> Cursor.read(word, name)).orElse("");
        @Nullable String below = question.known("parent", find, unknown).map(code).orElse(null);
        var rest = first(all.stream().filter(one -> below == null || below.equals(parent.apply(one)))
            .filter(one -> code.apply(one).compareTo(last) > 0), code, limit + 1);
        var told = rest.stream().limit(limit).toList();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("data", all.isEmpty() ? List.of() : told(question, described.apply(all.iterator().next()), told.stream().map(described).toList()));
        json.put("next", rest.size() > limit ? question.with(origin.of(request) + "/api/v1/" + name, "cursor", Cursor.of(name, code.apply(told.getLast()))) : null);
        return replies.answer(json, Replies.SHORTLY, web);
    }

    /// So many with the lowest codes, in their order.
    private static <T> Collection<T> first(Stream<T> all, Function<T, String> code, int many) {
        var first = new TreeMap<String, T>();
        all.forEach(one -> {
            if (first.size() < many || code.apply(one).compareTo(first.lastKey()) < 0) {
                first.put(code.apply(one), one);
            }
            if (first.size() > many) {
                first.pollLastEntry();
            }
        });
        return first.values();
    }

    /// @param any in which the fields are named even where none of them is told
    private static List<Map<String, @Nullable Object>> told(Question question, Map<String, @Nullable Object> any,
                                                            List<Map<String, @Nullable Object>> told) {
        List<String> fields = question.fields(List.copyOf(any.keySet()));
        return told.stream().map(line -> Question.only(fields, line)).toList();
    }
}
