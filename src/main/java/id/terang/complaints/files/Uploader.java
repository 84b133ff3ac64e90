package id.terang.complaints.files;

import java.util.UUID;

/// Under which draft a file waits: one per filing, reply or answer being written. Kept with the draft, so that files
/// already sent are found again after a reload.
public record Uploader(UUID draft) {

    public static Uploader fresh() {
        return new Uploader(UUID.randomUUID());
    }
}
