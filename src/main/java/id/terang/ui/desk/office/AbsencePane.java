package id.terang.ui.desk.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.accounts.Absences;
import id.terang.accounts.Absences.Absence;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.DayField;
import id.terang.ui.Notices;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.Unsaved;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When somebody is away, now and later: they are given no case meanwhile, and what they have can be given to others.
class AbsencePane extends Div {

    final DayField from = DayField.date(getTranslation("desk.absence.from"));
    final DayField until = DayField.date(getTranslation("desk.absence.until"));
    final Button save = new Button();
    final Button leave = new Button(getTranslation("desk.cancel"));
    final Unsaved unsaved = new Unsaved();
    final Div held = new Div();
    final UnorderedList ahead = new UnorderedList();
    private final Desk desk;
    private final long official;
    private final ZoneId zone;
    private @Nullable Absence changing;

    /// @param zone of the office, in which days begin
    AbsencePane(Desk desk, long official, String title, ZoneId zone) {
        this.desk = desk;
        this.official = official;
        this.zone = zone;
        addClassNames("stack", "action-form");
        unsaved.watch("from", from);
        unsaved.watch("until", until);
        save.addClickListener(click -> keep());
        leave.addThemeNames("tertiary");
        leave.addClickListener(click -> {
            unsaved.forget();
            write(null);
            save.focus();
        });
        ahead.addClassName("absences");
        var days = new Div(from, until);
        days.addClassName("action-form__pair");
        var buttons = new Div(save, leave);
        buttons.addClassName("cluster");
        add(new H2(title), new Paragraph(getTranslation("desk.absence.none")), ahead, held, unsaved, days, buttons);
        show();
    }

    private void show() {
        var known = desk.absences().of(official);
        ahead.removeAll();
        known.forEach(one -> ahead.add(line(one)));
        ahead.setVisible(!known.isEmpty());
        held.removeAll();
        if (!known.isEmpty()) {
            held.add(new HeldCases(official, known, zone, desk));
        }
        write(null);
    }

    private ListItem line(Absence one) {
        var days = new Span(days(one));
        days.addClassName("strong");
        var change = button("desk.absence.change", one);
        change.addClickListener(click -> {
            write(one);
            from.focus();
        });
        var end = button("desk.absence.end", one);
        end.addClickListener(click -> {
            desk.absences().end(desk.official(), official, one.id());
            unsaved.forget();
            Notices.done(getTranslation("desk.absence.ended"));
            show();
        });
        return new ListItem(days, new Span(change, end));
    }

    private Button button(String key, Absence one) {
        var button = new Button(getTranslation(key));
        button.addThemeNames("tertiary", "small");
        button.setAriaLabel(getTranslation(key) + ": " + days(one));
        return button;
    }

    private String days(Absence one) {
        return one.from().equals(one.until()) ? LocalWords.date(one.from(), getLocale())
            : getTranslation("desk.absence.is", LocalWords.date(one.from(), getLocale()), LocalWords.date(one.until(), getLocale()));
    }

    /// The fields are for this absence, or for another one.
    private void write(@Nullable Absence one) {
        changing = one;
        from.show(one == null ? null : one.from());
        until.show(one == null ? null : one.until());
        save.setText(getTranslation(one == null ? "desk.absence.add" : "desk.absence.save"));
        leave.setVisible(one != null);
        unsaved.about("absence/" + official + "/" + (one == null ? "" : one.id() + "/"));
    }

    private void keep() {
        try {
            var first = from.day();
            var last = until.day();
            if (first == null || last == null) {
                throw new Refusal.BadInput("refusal.absence.days");
            }
            var kept = keep(desk.absences(), first, last);
            unsaved.forget();
            boolean asEntered = kept.from().equals(first) && kept.until().equals(last);
            Notices.done(asEntered ? getTranslation("desk.absence.saved") : getTranslation("desk.absence.joined", days(kept)));
            show();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    private Absence keep(Absences absences, LocalDate first, LocalDate last) {
        return changing == null ? absences.keep(desk.official(), official, first, last)
            : absences.change(desk.official(), official, changing.id(), first, last);
    }
}
