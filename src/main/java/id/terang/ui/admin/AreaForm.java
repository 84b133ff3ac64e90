package id.terang.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import id.terang.ui.DayField;
import id.terang.ui.Notices;
import id.terang.ui.Sure;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One place.
final class AreaForm extends KeepForm {

    final TextField name;
    final TextField code;
    final Select<AreaLevel> level;
    final ComboBox<Area> parent;
    final TextField centre;
    final DayField validFrom;
    final DayField validTo;
    final Button removeBoundary = new Button(getTranslation("admin.areas.boundary.remove"));
    private final Admin admin;
    private final @Nullable Area area;

    AreaForm(Admin admin, @Nullable Area area, LongConsumer kept) {
        super(area == null ? UI.getCurrent().getTranslation("admin.areas.new") : area.name(),
                draft("areas", area == null ? null : area.id()));
        this.admin = admin;
        this.area = area;
        Atlas atlas = admin.atlas();
        name = field("name", new TextField(getTranslation("admin.field.name")));
        code = field("code", new TextField(getTranslation("admin.field.areaCode")));
        level = field("level", Choices.word(getTranslation("admin.field.level"), AreaLevel.values(), this));
        parent = field("parent", Choices.area(getTranslation("admin.field.around"), atlas));
        centre = field("place", new TextField(getTranslation("admin.field.centre")));
        centre.setHelperText(getTranslation("admin.field.centre.help"));
        validFrom = field("validFrom", DayField.date(getTranslation("admin.field.validFrom")));
        validTo = field("validTo", DayField.date(getTranslation("admin.field.validTo")));
        validTo.setHelperText(getTranslation("admin.field.validTo.help"));
        alias("area", validTo);
        if (area != null) {
            name.setValue(area.name());
            code.setValue(area.code());
            level.setValue(area.level());
            parent.setValue(area.parentId() == null ? null : atlas.area(area.parentId()));
            GeoPoint point = area.centre();
            centre.setValue(point == null ? "" : point.lat() + ", " + point.lon());
            validFrom.show(area.validFrom());
            validTo.show(area.validTo());
        }
        onSave(this::keep, kept);
        if (!admin.topmost()) {
            shut(getTranslation("refusal.admin.common"));
        }
        removeBoundary.addThemeNames("error");
        removeBoundary.setVisible(area != null && admin.topmost() && admin.boundaryKeeping().has(area.id()));
        removeBoundary.addClickListener(click -> askRemoval());
        buttons.add(removeBoundary);
    }

    private void askRemoval() {
        new Sure(getTranslation("admin.areas.boundary.ask", Objects.requireNonNull(area).name()), getTranslation("admin.areas.boundary.consequence"),
                getTranslation("admin.areas.boundary.remove"), getTranslation("admin.areas.boundary.cancel"), true).ask(this::remove);
    }

    /// What is typed in the form stays.
    private void remove() {
        try {
            admin.boundaryKeeping().remove(admin.actor(), Objects.requireNonNull(area).id());
            removeBoundary.setVisible(false);
            Notices.done(getTranslation("admin.areas.boundary.removed"));
        } catch (Refusal refusal) {
            refused(refusal);
        }
    }

    private long keep() {
        AreaDetails details = new AreaDetails(code.getValue().strip(), name.getValue().strip(),
                chosen(level, "level"), parent.getOptionalValue().map(Area::id).orElse(null), point(),
                validFrom.day(), validTo.day());
        if (area == null) {
            return admin.administration().addArea(admin.actor(), details);
        }
        admin.administration().changeArea(admin.actor(), area.id(), area.version(), details);
        return area.id();
    }

    private @Nullable GeoPoint point() {
        if (centre.getValue().isBlank()) {
            return null;
        }
        String[] numbers = centre.getValue().strip().split("\\s*[,; ]\\s*");
        try {
            return new GeoPoint(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException unreadable) {
            throw new Refusal.BadInput("refusal.place.range");
        }
    }
}
