package id.terang.ui.desk.office;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.accounts.Absences;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.DayField;
import id.terang.ui.Notices;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.Unsaved;
import java.time.ZoneId;

/// When somebody is away: they are given no case meanwhile, and what they have can be given to others.
class AbsencePane extends Div {

    final DayField from = DayField.date(getTranslation("desk.absence.from"));
    final DayField until = DayField.date(getTranslation("desk.absence.until"));
    final Button save = new Button(getTranslation("desk.absence.save"));
    final Button end = new Button(getTranslation("desk.absence.end"));
    final Unsaved unsaved = new Unsaved();
    final Div held = new Div();
    private final Paragraph state = new Paragraph();
    private final Desk desk;
    private final long official;
    private final ZoneId zone;

    /// @param zone of the office, in which days begin
    AbsencePane(Desk desk, long official, String title, ZoneId zone) {
        this.desk = desk;
        this.official = official;
        this.zone = zone;
        addClassNames("stack", "action-form");
        unsaved.watch("from", from);
        unsaved.watch("until", until);
        save.addClickListener(click -> keep());
        end.addThemeNames("tertiary");
        end.addClickListener(click -> {
            desk.absences().end(desk.official(), official);
            unsaved.forget();
            Notices.done(getTranslation("desk.absence.ended"));
            show();
        });
        var days = new Div(from, until);
        days.addClassName("action-form__pair");
        var buttons = new Div(save, end);
        buttons.addClassName("cluster");
        add(new H2(title), state, held, unsaved, days, buttons);
        show();
    }

    private void show() {
        var known = desk.absences().of(official);
        from.show(known.map(Absences.Absence::from).orElse(null));
        until.show(known.map(Absences.Absence::until).orElse(null));
        state.setText(known.map(one -> getTranslation("desk.absence.is", LocalWords.date(one.from(), getLocale()),
            LocalWords.date(one.until(), getLocale()))).orElseGet(() -> getTranslation("desk.absence.none")));
        held.removeAll();
        known.ifPresent(one -> held.add(new HeldCases(official, one, zone, desk)));
        end.setVisible(known.isPresent());
        unsaved.about("absence/" + official + "/");
    }

    private void keep() {
        try {
            var first = from.day();
            var last = until.day();
            if (first == null || last == null) {
                throw new Refusal.BadInput("refusal.absence.days");
            }
            desk.absences().keep(desk.official(), official, first, last);
            unsaved.forget();
            Notices.done(getTranslation("desk.absence.saved"));
            show();
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }
}
