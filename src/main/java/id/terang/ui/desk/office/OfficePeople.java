package id.terang.ui.desk.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.assignment.Candidate;
import id.terang.shared.LocalWords;
import id.terang.ui.desk.Desk;
import java.time.ZoneId;
import java.util.List;

/// Who works for an office, with how much they have to do and until when they are away.
class OfficePeople extends UnorderedList {

    private final Desk desk;
    private final Runnable changed;

    /// @param changed somebody's absence may have changed
    OfficePeople(Desk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
        addClassName("inbox__list");
    }

    /// @param zone of the office
    void show(List<Candidate> candidates, ZoneId zone) {
        removeAll();
        candidates.forEach(one -> add(person(one, zone)));
        if (candidates.isEmpty()) {
            add(new ListItem(getTranslation("desk.assignment.nobody")));
        }
    }

    private ListItem person(Candidate one, ZoneId zone) {
        var name = new Span(one.name());
        name.addClassName("strong");
        var load = new Span(getTranslation("desk.assignment.load", one.pending(), one.overdue())
            + (one.nextDue() == null ? "" : " · " + getTranslation("desk.assignment.next", LocalWords.shortDay(
                one.nextDue().atZone(zone).toLocalDate(), getLocale())))
            + (one.absentUntil() == null ? "" : " · " + getTranslation("desk.assignment.absent", LocalWords.date(one.absentUntil(), getLocale()))));
        load.addClassNames("soft", "small");
        var away = new Button(getTranslation("desk.assignment.away"), click -> absence(one, zone));
        away.addThemeNames("small", "tertiary");
        away.setAriaLabel(getTranslation("desk.assignment.away") + ": " + one.name());
        var buttons = new Div(away);
        buttons.addClassName("cluster");
        var line = new ListItem(name, load, buttons);
        line.addClassName("inbox__line");
        return line;
    }

    private void absence(Candidate one, ZoneId zone) {
        var dialog = new Dialog(new AbsencePane(desk, one.official(), one.name(), zone));
        dialog.getElement().setAttribute("aria-label", getTranslation("desk.absence.title"));
        dialog.setWidth("36rem");
        var close = new Button(getTranslation("desk.keys.close"), click -> dialog.close());
        dialog.getFooter().add(close);
        // Whoever follows a link in it leaves this screen, and it with them.
        var leaving = addDetachListener(left -> dialog.close());
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                leaving.remove();
                changed.run();
            }
        });
        dialog.open();
    }
}
