package id.terang.complaints.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of a case.
///
/// @param eventSeq   sequence of the event it came with
/// @param bytes      size of the large form
/// @param width      in pixels; 0 for documents
/// @param height     in pixels; 0 for documents
/// @param thumbBytes size of the thumbnail; 0 for documents
/// @param sha256     of the large form, hexadecimal
/// @param clientName as the sender called it, made harmless; for officials only, since names give people away
/// @param releasedAt since when the public may see it; null while it may not
public record StoredFile(
        UUID id, long complaintId, int eventSeq, int position, String contentType, long bytes, int width, int height,
        long thumbBytes, String sha256, String clientName, @Nullable Instant releasedAt, Instant uploadedAt) {

    public boolean picture() {
        return width > 0;
    }

    /// The same without what is not for the public: the number of the case and the sender's name for the file.
    public StoredFile forPublic() {
        return nameless(0);
    }

    /// The same without the sender's name for the file.
    public StoredFile withoutName() {
        return nameless(complaintId);
    }

    private StoredFile nameless(long ofCase) {
        return new StoredFile(id, ofCase, eventSeq, position, contentType, bytes, width, height, thumbBytes, sha256, "",
                releasedAt, uploadedAt);
    }

    public boolean released() {
        return releasedAt != null;
    }
}
