package id.terang.ui.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.CalendarListed;
import id.terang.ui.DayField;
import id.terang.ui.Pick;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One office. It is never deleted: its last day and its successor are dates and names like all others.
final class AgencyForm extends KeepForm {

    final TextField name;
    final TextField shortName;
    final TextField slug;
    final Select<AgencyLevel> level;
    final ComboBox<Agency> parent;
    final ComboBox<Area> area;
    final ComboBox<CalendarListed> calendar;
    final Checkbox receivingDesk;
    final Checkbox makerChecker;
    final TextField phone;
    final TextField email;
    final TextField website;
    final DayField validFrom;
    final DayField validTo;
    final ComboBox<Agency> successor;
    private final Admin admin;
    private final @Nullable Agency agency;

    AgencyForm(Admin admin, @Nullable Agency agency, LongConsumer kept) {
        super(agency == null ? word("new") : agency.name(), draft("agencies", agency == null ? null : agency.id()));
        this.admin = admin;
        this.agency = agency;
        Atlas atlas = admin.atlas();
        name = field("name", new TextField(getTranslation("admin.field.name")));
        shortName = field("shortName", new TextField(getTranslation("admin.field.shortName")));
        slug = field("slug", new TextField(getTranslation("admin.field.slug")));
        slug.setHelperText(getTranslation("admin.field.slug.help"));
        level = field("level", Choices.word(getTranslation("admin.field.level"), AgencyLevel.values(), this));
        parent = field("parent", Choices.agency(getTranslation("admin.field.above"), atlas));
        parent.setHelperText(getTranslation("admin.field.above.top"));
        area = field("area", Choices.area(getTranslation("admin.field.area"), atlas));
        area.setHelperText(getTranslation("admin.field.area.help"));
        calendar = field("calendar", new Pick.Listed<>(getTranslation("admin.field.calendar")));
        calendar.setItems(admin.calendarKeeping().calendars());
        calendar.setItemLabelGenerator(one -> one.name() + " (" + one.zone() + ")");
        receivingDesk = field("agency", new Checkbox(getTranslation("admin.field.receivingDesk")));
        receivingDesk.setHelperText(getTranslation("admin.field.receivingDesk.help"));
        makerChecker = field("makerChecker", new Checkbox(getTranslation("admin.field.makerChecker")));
        makerChecker.setHelperText(getTranslation("admin.field.makerChecker.help"));
        phone = field("phone", new TextField(getTranslation("admin.field.phone")));
        email = field("email", new TextField(getTranslation("admin.field.email")));
        website = field("website", new TextField(getTranslation("admin.field.website")));
        validFrom = field("validFrom", DayField.date(getTranslation("admin.field.validFrom")));
        validTo = field("validTo", DayField.date(getTranslation("admin.field.validTo")));
        validTo.setHelperText(getTranslation("admin.field.validTo.help"));
        successor = field("successor", Choices.agency(getTranslation("admin.field.successor"), atlas));
        show(atlas);
        if (agency == null) {
            proposing(name, slug);
        }
        alias("reach", parent);
        alias("root", parent);
        onSave(this::keep, kept);
        if (agency != null && !admin.reach().contains(agency.id())) {
            shut(getTranslation("refusal.admin.reach", agency.name()));
        }
    }

    private void show(Atlas atlas) {
        level.setValue(AgencyLevel.REGENCY);
        if (calendar.getListDataView().getItemCount() == 1) {
            calendar.setValue(calendar.getListDataView().getItem(0));
        }
        if (agency == null) {
            return;
        }
        name.setValue(agency.name());
        shortName.setValue(agency.shortName());
        slug.setValue(agency.slug());
        level.setValue(agency.level());
        parent.setValue(agency.parentId() == null ? null : atlas.agency(agency.parentId()));
        area.setValue(agency.areaId() == null ? null : atlas.area(agency.areaId()));
        calendar.getListDataView().getItems().filter(one -> one.id() == agency.calendarId()).findFirst()
                .ifPresent(calendar::setValue);
        receivingDesk.setValue(agency.receivingDesk());
        makerChecker.setValue(agency.makerChecker());
        phone.setValue(text(agency.phone()));
        email.setValue(text(agency.email()));
        website.setValue(text(agency.website()));
        validFrom.show(agency.validFrom());
        validTo.show(agency.validTo());
        successor.setValue(agency.successorId() == null ? null : atlas.agency(agency.successorId()));
    }

    private long keep() {
        String called = given(name);
        AgencyDetails details = new AgencyDetails(slug.getValue().strip(), called, shortName.isEmpty() ? called : shortName.getValue().strip(), chosen(level, "level"),
                parent.getOptionalValue().map(Agency::id).orElse(null),
                area.getOptionalValue().map(Area::id).orElse(null), chosen(calendar, "calendar").id(),
                receivingDesk.getValue(), orNull(phone), orNull(email), orNull(website), validFrom.day(),
                validTo.day(), successor.getOptionalValue().map(Agency::id).orElse(null));
        if (agency == null) {
            return checked(admin.administration().addAgency(admin.actor(details.parentId()), details), false);
        }
        admin.administration().changeAgency(admin.actor(agency.id()), agency.id(), agency.version(), details);
        return checked(agency.id(), agency.makerChecker());
    }

    private long checked(long id, boolean before) {
        if (makerChecker.getValue() != before) {
            admin.administration().checkAnswers(admin.actor(id), id, makerChecker.getValue());
        }
        return id;
    }

    private static String word(String key) {
        return com.vaadin.flow.component.UI.getCurrent().getTranslation("admin.agencies." + key);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String orNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
