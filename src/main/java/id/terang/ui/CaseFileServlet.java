package id.terang.ui;

import id.terang.complaints.files.Attachments;
import id.terang.complaints.files.FileContent;
import id.terang.complaints.files.Form;
import id.terang.complaints.files.StoredFile;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/// Photos and documents of a case for those who may read it, at `/app/files/{reference}/{file}/{large|thumb}`.
/// Unknown files and those of others answer alike.
class CaseFileServlet extends HttpServlet {

    static final String PATH = "/app/files/";

    private final transient Attachments attachments;
    private final transient ObjectProvider<CaseDoor> doors;

    CaseFileServlet(Attachments attachments, ObjectProvider<CaseDoor> doors) {
        this.attachments = attachments;
        this.doors = doors;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FileContent> content;
        try {
            content = content(request);
        } catch (Refusal.NotFound | IllegalArgumentException unknown) {
            content = Optional.empty();
        }
        if (content.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try (var in = content.get().open()) {
            content.get().privateHeaders().forEach(response::setHeader);
            in.transferTo(response.getOutputStream());
        }
    }

    private Optional<FileContent> content(HttpServletRequest request) {
        String[] parts = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
        if (parts.length != 4) {
            return Optional.empty();
        }
        var reference = reference(parts[1]);
        var id = UUID.fromString(parts[2]);
        var form = Form.valueOf(parts[3].toUpperCase(Locale.ROOT));
        return reference.stream().flatMap(one -> filesOf(one, request))
            .filter(file -> file.id().equals(id)).findFirst()
            .map(file -> attachments.content(file, form));
    }

    private Stream<StoredFile> filesOf(Reference reference, HttpServletRequest request) {
        return doors.stream().map(door -> open(door, reference, request)).filter(files -> !files.isEmpty())
            .flatMap(List::stream);
    }

    private static List<StoredFile> open(CaseDoor door, Reference reference, HttpServletRequest request) {
        try {
            return door.open(reference, request).map(file -> file.files()).orElse(List.of());
        } catch (Refusal notThisOne) {
            return List.of();
        }
    }

    private static Optional<Reference> reference(String text) {
        try {
            return Optional.of(Reference.parse(text));
        } catch (Refusal.BadInput none) {
            return Optional.empty();
        }
    }
}
