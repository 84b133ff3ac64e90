package id.terang.ui.desk.actions;

import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import java.util.Objects;

/// Shows words and photos of a verified case to the public, later than usual or more of them.
final class ReleaseForm extends ActionForm {

    final ReleaseEditor release;

    ReleaseForm(CaseFile file) {
        super(Action.RELEASE, file);
        release = new ReleaseEditor(file, this);
        needs.filled(release.release, "refusal.desk.release.missing");
        put(release);
    }

    @Override
    Decision decision() {
        return new Decision.ReleaseWords(Objects.requireNonNull(release.chosen()));
    }
}
