package id.terang.ui.desk.actions;

import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.shared.Refusal;

/// Shows words and photos of a verified case to the public, later than usual or more of them.
final class ReleaseForm extends ActionForm {

    final ReleaseEditor release;

    ReleaseForm(CaseFile file) {
        super(Action.RELEASE, file);
        release = new ReleaseEditor(file, this);
        put(release);
    }

    @Override
    Decision decision() {
        var chosen = release.chosen();
        if (chosen == null) {
            throw new Refusal.BadInput("refusal.desk.release.missing");
        }
        return new Decision.ReleaseWords(chosen);
    }
}
