package id.terang.portal;

import id.terang.complaints.files.Attachments;
import id.terang.complaints.files.FileContent;
import id.terang.complaints.files.Form;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/// Released photos and documents. Their addresses carry nothing but a random number.
@Controller
class PublicFiles {

    private final Attachments attachments;

    PublicFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/files/{id}/large")
    void large(@PathVariable String id, WebRequest request, HttpServletResponse response) throws IOException {
        serve(id, Form.LARGE, request, response);
    }

    @GetMapping("/files/{id}/thumb")
    void thumb(@PathVariable String id, WebRequest request, HttpServletResponse response) throws IOException {
        serve(id, Form.THUMB, request, response);
    }

    private void serve(String id, Form form, WebRequest request, HttpServletResponse response) throws IOException {
        FileContent content = attachments.publicContent(number(id), form).orElseThrow(PublicFiles::unknown);
        if (request.checkNotModified(content.etag())) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, content.publicHeaders().get(HttpHeaders.CACHE_CONTROL));
            return;
        }
        try (var in = content.open()) {
            content.publicHeaders().forEach(response::setHeader);
            in.transferTo(response.getOutputStream());
        }
    }

    private static UUID number(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("refusal.files.missing");
    }
}
