package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import id.terang.jurisdiction.Holiday;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.DayField;
import id.terang.ui.Icons;
import id.terang.ui.Notices;
import java.util.List;

/// The holidays of one calendar, newest first. Every change makes a new version of the calendar; what was counted
/// before stays as it was.
final class HolidaysPane extends KeepForm {

    final DayField day;
    final TextField name;
    final TextField decree;
    final Grid<Holiday> list = new Grid<>();
    private final Admin admin;
    private final long calendarId;
    private final Runnable changed;

    HolidaysPane(Admin admin, long calendarId, Runnable changed) {
        super(com.vaadin.flow.component.UI.getCurrent().getTranslation("admin.holidays.title"));
        this.admin = admin;
        this.calendarId = calendarId;
        this.changed = changed;
        day = field("date", DayField.date(getTranslation("admin.holidays.date")));
        name = field("name", new TextField(getTranslation("admin.holidays.name")));
        decree = field("decree", new TextField(getTranslation("admin.holidays.decree")));
        decree.setHelperText(getTranslation("admin.holidays.decree.help"));
        alias("csv", day);
        save.setText(getTranslation("admin.holidays.add"));
        onSave(this::keep, id -> {
            day.clear();
            name.clear();
            decree.clear();
            refresh();
        });
        list.addColumn(new ComponentRenderer<>(this::line)).setHeader(getTranslation("admin.holidays.title"));
        list.getElement().setProperty("accessibleName", getTranslation("admin.holidays.title"));
        list.setItems(DataProvider.fromCallbacks(
                query -> newestFirst().stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> newestFirst().size()));
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setEmptyStateText(getTranslation("admin.none"));
        var imports = new Details(getTranslation("admin.import.link"), new ImportPane(
                getTranslation("admin.holidays.import"), "date,name,decree",
                (text, dryRun) -> admin.csv().holidays(admin.actor(), calendarId, text, dryRun), this::refresh));
        imports.setWidthFull();
        add(imports, list);
    }

    private long keep() {
        if (day.isEmpty()) {
            throw new Refusal.BadInput("refusal.csv.date", "");
        }
        admin.calendarKeeping().putHolidays(admin.actor(), calendarId, List.of(new Holiday(day.day(),
                name.getValue().strip(), decree.isEmpty() ? null : decree.getValue().strip())));
        return calendarId;
    }

    private List<Holiday> newestFirst() {
        return admin.calendarKeeping().holidays(calendarId).reversed();
    }

    private Component line(Holiday holiday) {
        var title = new Span(holiday.name());
        title.addClassName("row__title");
        var meta = new Span(LocalWords.day(holiday.day(), getLocale())
                + (holiday.decree() == null ? "" : " · " + holiday.decree()));
        meta.addClassName("row__meta");
        var words = new Div(title, meta);
        words.addClassName("row");
        var remove = new Button(Icons.of("x"), click -> {
            admin.calendarKeeping().removeHoliday(admin.actor(), calendarId, holiday.day());
            Notices.done(getTranslation("admin.holidays.removed"));
            refresh();
        });
        remove.addThemeNames("tertiary", "icon");
        remove.setAriaLabel(getTranslation("admin.holidays.remove", holiday.name()));
        var line = new Div(words, remove);
        line.addClassNames("cluster", "cluster--apart", "row__line");
        return line;
    }

    private void refresh() {
        list.getDataProvider().refreshAll();
        changed.run();
    }
}
