package id.terang.api;

import java.time.Duration;
import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;

/// Answers with JSON and a weak validator of its content; a strong one would forbid compression.
@Component
class Replies {

    static final CacheControl SHORTLY = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final JsonMapper json;

    Replies(JsonMapper json) {
        this.json = json;
    }

    ResponseEntity<byte[]> answer(Object content, CacheControl cache, WebRequest request) {
        return answer(json.writeValueAsBytes(content), cache, request);
    }

    ResponseEntity<byte[]> answer(byte[] content, CacheControl cache, WebRequest request) {
        var sum = new CRC32C();
        sum.update(content);
        String tag = "W/\"%x-%x\"".formatted(content.length, sum.getValue());
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(cache).build();
        }
        return ResponseEntity.ok().eTag(tag).cacheControl(cache).contentType(MediaType.APPLICATION_JSON).body(content);
    }
}
