package id.terang.ui.desk.actions;

import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;

/// Says that the work has begun; there is nothing to fill in.
final class StartForm extends ActionForm {

    StartForm(CaseFile file) {
        super(Action.START, file);
    }

    /// Nothing to fill in.
    @Override
    void focusFirst() {
        send.focus();
    }

    @Override
    Decision decision() {
        return new Decision.Start();
    }
}
