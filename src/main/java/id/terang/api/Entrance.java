package id.terang.api;

import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// What is here, its description, and a clear answer to whoever asks for what is not.
@RestController
class Entrance {

    private static final List<String> RESOURCES = List.of("cases", "agencies", "services", "areas", "states", "figures");

    private final OpenApi description;
    private final Replies replies;
    private final Origin origin;

    Entrance(OpenApi description, Replies replies, Origin origin) {
        this.description = description;
        this.replies = replies;
        this.origin = origin;
    }

    /// Both are asked for: `/` of the server `/api/v1` is `/api/v1/` to programs made from the description.
    @GetMapping({"/api/v1", "/api/v1/"})
    ResponseEntity<byte[]> contents(HttpServletRequest request, WebRequest web) {
        new Question(request);
        String site = origin.of(request);
        var json = new LinkedHashMap<String, Object>();
        RESOURCES.forEach(name -> json.put(name, site + "/api/v1/" + name));
        json.put("description", site + "/api/v1/openapi.json");
        json.put("documentation", site + "/api");
        json.put("dumps", site + "/data");
        return replies.answer(json, Replies.SHORTLY, web);
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description(HttpServletRequest request, WebRequest web) {
        new Question(request);
        return replies.answer(description.description(), Replies.SHORTLY, web);
    }

    /// Browsers that ask before they ask (CORS) are answered sooner.
    @RequestMapping(path = {"/api/v1", "/api/v1/**"}, method = RequestMethod.OPTIONS)
    ResponseEntity<byte[]> allowed() {
        return ResponseEntity.ok().header(HttpHeaders.ALLOW, Threshold.ALLOWED).build();
    }

    @RequestMapping("/api/v1/**")
    ResponseEntity<byte[]> nothing() {
        throw new Refusal.NotFound("refusal.api.nowhere");
    }
}
