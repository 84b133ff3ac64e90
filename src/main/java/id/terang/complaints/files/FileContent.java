package id.terang.complaints.files;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// A file to be served. Its headers keep a browser from making anything of it but what it is: the type is exact and
/// not to be guessed, documents are only ever downloaded, and nothing in it may run or load.
public final class FileContent {

    private final StoredFile file;
    private final Form form;
    private final FileStore store;

    FileContent(StoredFile file, Form form, FileStore store) {
        this.file = file;
        this.form = form;
        this.store = store;
    }

    public String contentType() {
        return form == Form.THUMB ? Photo.JPEG : file.contentType();
    }

    public long length() {
        return form == Form.THUMB ? file.thumbBytes() : file.bytes();
    }

    /// Strong: the same tag is the same bytes.
    public String etag() {
        return '"' + file.sha256().substring(0, 32) + (form == Form.THUMB ? "-t\"" : "\"");
    }

    /// The bytes, to be closed by the caller.
    public InputStream open() {
        return store.open(new FileKey(file.id(), form));
    }

    /// Headers for anyone. Five minutes of cache, no more: what is hidden must be gone soon.
    public Map<String, String> publicHeaders() {
        return headers("public, max-age=300", "cross-origin");
    }

    /// Headers for one signed-in reader; nothing may keep a copy.
    public Map<String, String> privateHeaders() {
        return headers("private, no-store", "same-origin");
    }

    /// The name is made of the id: what the sender called a file is not for the public.
    private String fileName() {
        String ending = switch (contentType()) {
            case Photo.JPEG -> ".jpg";
            case Photo.PNG -> ".png";
            default -> ".pdf";
        };
        return "terang-" + file.id().toString().substring(0, 8) + ending;
    }

    private Map<String, String> headers(String cache, String resourcePolicy) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", contentType());
        headers.put("Content-Length", Long.toString(length()));
        headers.put("Content-Disposition",
                (file.picture() ? "inline" : "attachment") + "; filename=\"" + fileName() + '"');
        headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", resourcePolicy);
        headers.put("Cache-Control", cache);
        headers.put("ETag", etag());
        return headers;
    }
}
