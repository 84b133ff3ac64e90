package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadI18N;
import id.terang.complaints.files.FileLimits;
import java.util.Collections;

/// What Vaadin's upload says while a file is under way, in the language of the page.
public final class UploadWords {

    private UploadWords() {
    }

    static UploadI18N of(Component page, FileLimits limits) {
        return of(page, page.getTranslation("refusal.files.size", String.valueOf(limits.maxSize().toMegabytes())),
            page.getTranslation("refusal.files.count", String.valueOf(limits.maxCount())), page.getTranslation("common.files.type"));
    }

    /// @param tooLarge said of a file that is
    /// @param tooMany said where there is no room for it
    /// @param otherType said of a file of a type that is not taken
    public static UploadI18N of(Component page, String tooLarge, String tooMany, String otherType) {
        var words = new UploadI18N();
        words.setError(new UploadI18N.Error().setFileIsTooBig(tooLarge).setTooManyFiles(tooMany).setIncorrectFileType(otherType));
        String wait = page.getTranslation("common.files.waiting");
        words.setUploading(new UploadI18N.Uploading()
            .setStatus(new UploadI18N.Uploading.Status().setConnecting(wait).setStalled(page.getTranslation("common.files.stalled"))
                .setProcessing(page.getTranslation("common.files.processing")).setHeld(wait))
            .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("± ").setUnknown(""))
            .setError(new UploadI18N.Uploading.Error().setServerUnavailable(page.getTranslation("common.files.failed"))
                .setUnexpectedServerError(page.getTranslation("common.files.failed"))
                .setForbidden(page.getTranslation("common.files.later"))
                .setFileTooLarge(tooLarge)));
        words.setFile(new UploadI18N.File().setRetry(page.getTranslation("common.files.retry"))
            .setStart(page.getTranslation("common.files.start")).setRemove(page.getTranslation("common.files.cancel")));
        words.setUnits(new UploadI18N.Units(Collections.unmodifiableList(java.util.List.of("B", "kB", "MB", "GB"))));
        return words;
    }
}
