package id.terang.channels;

import id.terang.notifications.Wishes;
import id.terang.shared.Refusal;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The link at the end of a letter. A mail program that knows RFC 8058 posts to it, and that is all; a person who follows
/// it is asked first, because programs that look at links in advance follow them too.
@Controller
class Unsubscribing {

    private final Wishes wishes;

    Unsubscribing(Wishes wishes) {
        this.wishes = wishes;
    }

    @PostMapping("/letters/{token}")
    ResponseEntity<Void> stop(@PathVariable String token) {
        try {
            wishes.stop(token);
            return ResponseEntity.noContent().build();
        } catch (Refusal.NotFound unknown) {
            return ResponseEntity.notFound().build();
        }
    }

    @GetMapping("/letters/{token}")
    ResponseEntity<Void> ask(@PathVariable String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/app/letters/" + token.replaceAll("[^0-9a-f-]", "")))
            .build();
    }
}
