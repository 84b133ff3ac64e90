package id.terang.complaints.files;

import java.util.UUID;

/// What has become of a file that was sent; it waits a day to be attached.
///
/// @param bytes  size as kept, not as sent
/// @param width  in pixels; 0 for documents
/// @param height in pixels; 0 for documents
/// @param name   as the sender called it, made harmless
public record ReceivedFile(UUID id, String contentType, long bytes, int width, int height, String name) {

    public boolean picture() {
        return width > 0;
    }
}
