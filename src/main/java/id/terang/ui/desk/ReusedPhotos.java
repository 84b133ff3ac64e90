package id.terang.ui.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Reused;
import id.terang.complaints.files.StoredFile;
import id.terang.shared.LocalWords;
import java.time.LocalDate;
import java.util.List;

/// Says of photos that they look like ones that came before, in this case or another. It accuses nobody: the same place may have been taken from
/// the same spot.
class ReusedPhotos extends Div {

    /// @param files those shown together, in their order
    ReusedPhotos(CaseFile file, List<StoredFile> files, Desk desk) {
        addClassNames("notice", "tone-late");
        for (int i = 0; i < files.size(); i++) {
            var reused = file.reused().get(files.get(i).id());
            if (reused != null) {
                add(sentence(i + 1, reused, file, LocalWords.date(LocalDate.ofInstant(reused.at(), desk.zone(file)), getLocale())));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    private Paragraph sentence(int number, Reused reused, CaseFile file, String day) {
        if (file.reference().equals(reused.in())) {
            return new Paragraph(getTranslation("desk.photo.reused.here", number, day));
        }
        if (reused.in() == null) {
            return new Paragraph(getTranslation("desk.photo.reused.unnamed", number, day));
        }
        var link = new Anchor("/app/desk/" + reused.in(), getTranslation("desk.photo.reused", number, day, reused.in()));
        return new Paragraph(link);
    }
}
