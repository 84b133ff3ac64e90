package id.terang.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.CalendarListed;
import id.terang.jurisdiction.Hours;
import id.terang.shared.Refusal;
import id.terang.ui.DayField;
import id.terang.ui.Pick;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One calendar: its name, its zone (for good), and the working hours of each weekday.
final class CalendarForm extends KeepForm {

    final TextField name;
    final ComboBox<String> zone;
    final ComboBox<CalendarListed> parent;
    final Map<DayOfWeek, DayField> opens = new EnumMap<>(DayOfWeek.class);
    final Map<DayOfWeek, DayField> closes = new EnumMap<>(DayOfWeek.class);
    private final Admin admin;
    private final @Nullable CalendarListed calendar;
    private int version;

    CalendarForm(Admin admin, @Nullable CalendarListed calendar, LongConsumer kept) {
        super(calendar == null ? UI.getCurrent().getTranslation("admin.calendars.new") : calendar.name(),
                draft("calendars", calendar == null ? null : calendar.id()));
        this.admin = admin;
        this.calendar = calendar;
        name = field("name", new TextField(getTranslation("admin.field.name")));
        zone = field("zone", new Pick.Listed<>(getTranslation("common.setUp.zone")));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList());
        zone.setHelperText(getTranslation(calendar == null ? "common.setUp.zone.help" : "admin.calendars.zone.fixed"));
        zone.setValue("Asia/Jakarta");
        parent = field("parent", new Pick.Listed<>(getTranslation("admin.calendars.parent")));
        parent.setItems(admin.calendarKeeping().calendars());
        parent.setItemLabelGenerator(CalendarListed::name);
        parent.setClearButtonVisible(true);
        parent.setHelperText(getTranslation("admin.calendars.parent.help"));
        group(getTranslation("admin.calendars.hours"), getTranslation("admin.calendars.hours.help"));
        var week = field("hours", new Div());
        week.addClassName("week");
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(hours(day));
        }
        var alike = new Button(getTranslation("admin.calendars.alike"), click -> {
            for (var day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
                opens.get(day).setValue(opens.get(DayOfWeek.MONDAY).getValue());
                closes.get(day).setValue(closes.get(DayOfWeek.MONDAY).getValue());
            }
        });
        alike.addThemeNames("small");
        week.addComponentAtIndex(1, alike);
        if (calendar != null) {
            show(calendar);
        }
        onSave(this::keep, kept);
        if (calendar != null && !admin.calendarKeeping().mayChange(admin.actor(), calendar.id())) {
            shut(getTranslation("admin.calendars.shared"));
        }
    }

    private Div hours(DayOfWeek day) {
        String dayName = day.getDisplayName(TextStyle.FULL, getLocale());
        DayField from = DayField.time(getTranslation("admin.calendars.opens", dayName));
        DayField to = DayField.time(getTranslation("admin.calendars.closes", dayName));
        unsaved.watch("opens." + day, from);
        unsaved.watch("closes." + day, to);
        opens.put(day, from);
        closes.put(day, to);
        var line = new Div(from, to);
        line.addClassName("week__day");
        return line;
    }

    private void show(CalendarListed calendar) {
        version = calendar.version();
        name.setValue(calendar.name());
        zone.setValue(calendar.zone().getId());
        zone.setReadOnly(true);
        parent.getListDataView().getItems().filter(one -> Long.valueOf(one.id()).equals(calendar.parentId())).findFirst()
                .ifPresent(parent::setValue);
        parent.setReadOnly(true);
        admin.calendars().at(calendar.id(), version).hours().forEach((day, hours) -> {
            opens.get(day).show(hours.opens());
            closes.get(day).show(hours.closes());
        });
    }

    private long keep() {
        if (calendar == null) {
            return admin.calendarKeeping().add(admin.actor(), name.getValue().strip(), ZoneId.of(chosen(zone, "zone")),
                    hours(), parent.getOptionalValue().map(CalendarListed::id).orElse(null));
        }
        admin.calendarKeeping().change(admin.actor(), calendar.id(), version, name.getValue().strip(), hours());
        return calendar.id();
    }

    private Map<DayOfWeek, Hours> hours() {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            LocalTime from = opens.get(day).time();
            LocalTime to = closes.get(day).time();
            if (from == null && to == null) {
                continue;
            }
            if (from == null || to == null || !from.isBefore(to)) {
                throw new Refusal.BadInput("refusal.admin.hours.order", day.getDisplayName(TextStyle.FULL, getLocale()));
            }
            hours.put(day, new Hours(from, to));
        }
        return hours;
    }
}
