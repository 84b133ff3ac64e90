package id.terang.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.Recounting;
import id.terang.shared.LocalWords;

/// What holidays would do to open cases, said before they are kept.
final class DueMoves extends Div {

    /// How many cases are named; the others are counted.
    static final int EXAMPLES = 8;

    DueMoves() {
        addClassName("stack");
        getElement().setAttribute("role", "status");
    }

    void clear() {
        removeAll();
    }

    void show(Recounting.Preview preview) {
        removeAll();
        var notice = new Div(new Paragraph(preview.clocks() == 0 ? getTranslation("admin.moves.none")
                : getTranslation("admin.moves.some", preview.clocks(), preview.cases())));
        notice.addClassNames("notice", preview.clocks() == 0 ? "tone-moving" : "tone-late");
        add(notice);
        if (preview.clocks() == 0) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("keep-form__problems");
        preview.examples().forEach(move -> list.add(new ListItem(getTranslation("admin.moves.one", move.reference(),
                getTranslation("domain.ClockType." + move.clock()), LocalWords.day(move.from().atZone(move.zone()).toLocalDate(), getLocale()),
                LocalWords.day(move.to().atZone(move.zone()).toLocalDate(), getLocale())))));
        if (preview.clocks() > preview.examples().size()) {
            list.add(new ListItem(getTranslation("admin.moves.more", preview.clocks() - preview.examples().size())));
        }
        add(list);
    }
}
