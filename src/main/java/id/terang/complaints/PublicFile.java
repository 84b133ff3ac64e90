package id.terang.complaints;

import id.terang.complaints.files.StoredFile;
import java.util.UUID;

/// A released file as anybody may know of it: neither what its sender called it nor which row it is.
///
/// @param picture whether it is shown; documents are only offered for download
/// @param width in pixels; 0 for documents
/// @param height in pixels; 0 for documents
/// @param bytes size of the large form
public record PublicFile(UUID id, boolean picture, int width, int height, long bytes) {

    static PublicFile of(StoredFile file) {
        return new PublicFile(file.id(), file.picture(), file.width(), file.height(), file.bytes());
    }
}
