package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import id.terang.complaints.Recounting;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.HolidayImport;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.DayField;
import id.terang.ui.Icons;
import id.terang.ui.Notices;
import id.terang.ui.Sure;
import id.terang.ui.desk.Unsaved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The holidays of one calendar, newest first. Every change makes a new version of the calendar; what was counted
/// before stays as it was, except open due dates when a day has a decree: which ones is said before it is kept.
final class HolidaysPane extends KeepForm {

    final DayField day;
    final TextField name;
    final TextField decree;
    final Grid<Holiday> list = new Grid<>();
    final DueMoves moves = new DueMoves();
    private final Recounts recounts;
    private final Admin admin;
    private final long calendarId;
    private final Runnable changed;
    private final boolean open;
    private @Nullable Holiday shown;

    HolidaysPane(Admin admin, long calendarId, Runnable changed) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("admin.holidays.title"), draft("holidays", calendarId));
        this.admin = admin;
        this.calendarId = calendarId;
        this.changed = changed;
        open = admin.calendarKeeping().mayChange(admin.actor(), calendarId);
        recounts = new Recounts(admin, calendarId);
        day = field("date", DayField.date(getTranslation("admin.holidays.date")));
        name = field("name", new TextField(getTranslation("admin.holidays.name")));
        decree = field("decree", new TextField(getTranslation("admin.holidays.decree")));
        decree.setHelperText(getTranslation("admin.holidays.decree.help"));
        alias("csv", day);
        save.setText(getTranslation("admin.holidays.add"));
        save.addClickListener(click -> add());
        buttons.addComponentAsFirst(moves);
        list.addColumn(new ComponentRenderer<>(this::line)).setHeader(getTranslation("admin.holidays.title"));
        list.getElement().setProperty("accessibleName", getTranslation("admin.holidays.title"));
        list.setItems(DataProvider.fromCallbacks(
                query -> newestFirst().stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> newestFirst().size()));
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setEmptyStateText(getTranslation("admin.none.yet"));
        var imports = new Details(getTranslation("admin.holidays.import.link"), imports());
        imports.setWidthFull();
        add(recounts, imports, list);
        if (!open) {
            body.setVisible(false);
            buttons.setVisible(false);
            imports.setVisible(false);
        }
    }

    private Div imports() {
        var basis = new TextField(getTranslation("admin.holidays.decree.all"));
        basis.setHelperText(getTranslation("admin.holidays.decree.all.help"));
        basis.setWidthFull();
        basis.setMaxLength(200);
        var typed = new Unsaved();
        typed.watch("decree", basis);
        typed.about(draft("holiday-import", calendarId));
        var preview = new DueMoves();
        var days = new UnorderedList();
        days.addClassName("keep-form__problems");
        var pane = new ImportPane(ImportPane.Kind.HOLIDAYS, getTranslation("admin.holidays.import"), (text, dryRun) -> {
            HolidayImport.Outcome outcome = admin.holidayImport().run(admin.actor(), calendarId, text, basis.getValue(), dryRun);
            preview.clear();
            days.removeAll();
            if (dryRun && outcome.report().problems().isEmpty()) {
                outcome.different().forEach(one -> days.add(new ListItem(LocalWords.day(one.day(), getLocale()) + " · " + one.name()
                        + (one.decree() == null ? "" : " · " + one.decree()))));
                preview.show(admin.recounting().preview(admin.actor(), calendarId, outcome.different(), DueMoves.EXAMPLES));
            }
            return outcome.report();
        }, () -> {
            typed.forget();
            refresh();
        }, ImportPane.header(getTranslation("admin.holidays.import.columns")));
        pane.beforeRun(days, preview);
        pane.accept(".ics", ".csv", ".txt", "text/csv", "text/plain", "text/calendar");
        var all = new Div(typed, basis, pane);
        all.addClassName("stack");
        return all;
    }

    /// A day that moves due dates is kept at the second click, once it was said which.
    private void add() {
        errors.clear();
        try {
            Holiday asked = asked();
            if (!asked.equals(shown)) {
                Recounting.Preview preview =
                        admin.recounting().preview(admin.actor(), calendarId, List.of(asked), DueMoves.EXAMPLES);
                moves.clear();
                if (preview.clocks() > 0) {
                    shown = asked;
                    moves.show(preview);
                    save.setText(getTranslation("admin.holidays.add.move", preview.clocks()));
                    return;
                }
            }
            attempt(() -> admin.calendarKeeping().putHolidays(admin.actor(), calendarId, List.of(asked)), kept -> empty());
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private void empty() {
        unsaved.forget();
        shown = null;
        moves.clear();
        save.setText(getTranslation("admin.holidays.add"));
        day.clear();
        name.clear();
        decree.clear();
        refresh();
    }

    private Holiday asked() {
        if (day.isEmpty()) {
            throw new Refusal.BadInput("refusal.csv.date", "");
        }
        return new Holiday(day.day(), name.getValue().strip(), decree.isEmpty() ? null : decree.getValue().strip());
    }

    private List<Holiday> newestFirst() {
        return admin.calendarKeeping().holidays(calendarId).reversed();
    }

    private Component line(Holiday holiday) {
        var title = new Span(holiday.name());
        title.addClassName("row__title");
        var meta = new Span(LocalWords.day(holiday.day(), getLocale())
                + (holiday.decree() == null ? "" : " · " + holiday.decree())
                + (holiday.inherited() ? " · " + getTranslation("admin.holidays.inherited") : ""));
        meta.addClassName("row__meta");
        var words = new Div(title, meta);
        words.addClassName("row");
        var remove = new Button(Icons.of("x"), click -> new Sure(
                getTranslation("admin.holidays.remove.ask", holiday.name(), LocalWords.day(holiday.day(), getLocale())),
                getTranslation("admin.holidays.remove.consequence"), getTranslation("admin.holidays.remove.yes"),
                getTranslation("admin.holidays.remove.cancel"), true).ask(() -> remove(holiday)));
        remove.setVisible(open && !holiday.inherited());
        remove.addThemeNames("tertiary", "icon");
        remove.setAriaLabel(getTranslation("admin.holidays.remove", holiday.name()));
        var line = new Div(words, remove);
        line.addClassNames("cluster", "cluster--apart", "row__line");
        return line;
    }

    /// Somebody else may have removed it since the list was shown.
    private void remove(Holiday holiday) {
        try {
            admin.calendarKeeping().removeHoliday(admin.actor(), calendarId, holiday.day());
            Notices.done(getTranslation("admin.holidays.removed"));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
        refresh();
    }

    private void refresh() {
        list.getDataProvider().refreshAll();
        recounts.refresh();
        changed.run();
    }
}
