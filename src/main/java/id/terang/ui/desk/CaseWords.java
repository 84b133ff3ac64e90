package id.terang.ui.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Visibility;
import id.terang.ui.Photos;
import id.terang.ui.Quote;

/// The citizen's words and photos, and what the public sees of them.
class CaseWords extends Div {

    CaseWords(CaseFile file, Desk desk) {
        addClassNames("stack", "stack--tight", "case-words");
        var words = file.complaint().words();
        add(new H3(getTranslation("desk.words")), Quote.of(words.text().isBlank() ? getTranslation("desk.erased") : words.text()));
        var pictures = file.files().stream().filter(stored -> stored.eventSeq() == 1).toList();
        if (!pictures.isEmpty()) {
            add(new Photos(file.reference(), pictures), new ReusedPhotos(file, pictures, desk));
        }
        if (file.complaint().visibility() == Visibility.SECRET) {
            add(small("desk.words.secret"));
        } else if (file.complaint().hidden()) {
            add(small("desk.words.hidden"));
        } else if (!words.released()) {
            add(small("desk.words.unreleased"));
        } else if (words.text().equals(words.publicText()) && words.title().equals(words.publicTitle())) {
            add(small("desk.words.same"));
        } else {
            var shown = new NativeDetails(getTranslation("desk.words.public"));
            shown.addClassName("case-words__public");
            var title = new Paragraph(words.publicTitle());
            title.addClassName("strong");
            shown.setContent(new Div(title, Quote.of(words.publicText() == null ? "" : words.publicText())));
            add(shown);
        }
        if (file.complaint().listed() && words.released() && !file.complaint().located()) {
            add(small("desk.words.unplaced"));
        }
    }

    private Paragraph small(String key) {
        var line = new Paragraph(getTranslation(key));
        line.addClassNames("soft", "small");
        return line;
    }
}
