package id.terang.ui.desk.actions;

import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.shared.Refusal;
import id.terang.ui.FileDrop;
import id.terang.ui.desk.Desk;

/// Adds photos or documents for officials.
final class FilesForm extends ActionForm {

    final FileDrop chosen;

    FilesForm(CaseFile file, Desk desk) {
        super(Action.ADD_FILES, file);
        chosen = files(desk);
        put(chosen);
        needs.right(chosen, () -> {
            if (chosen.files().isEmpty()) {
                throw new Refusal.BadInput("refusal.desk.files.missing");
            }
        });
    }

    @Override
    Decision decision() {
        return new Decision.AddFiles(chosen.files());
    }
}
