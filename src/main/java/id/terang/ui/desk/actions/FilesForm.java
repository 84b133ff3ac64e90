package id.terang.ui.desk.actions;

import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.files.Uploader;
import id.terang.shared.Refusal;
import id.terang.ui.FileDrop;
import id.terang.ui.desk.Desk;

/// Adds photos or documents for officials.
final class FilesForm extends ActionForm {

    final FileDrop files;

    FilesForm(CaseFile file, Desk desk) {
        super(Action.ADD_FILES, file);
        files = desk.fileDrop(Uploader.fresh());
        put(files);
        needs.right(files, () -> {
            if (files.files().isEmpty()) {
                throw new Refusal.BadInput("refusal.desk.files.missing");
            }
        });
        files.onChange(needs::review);
    }

    @Override
    Decision decision() {
        return new Decision.AddFiles(files.files());
    }
}
