package id.terang.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Service;
import java.util.function.LongConsumer;

/// A new rule. Rules are not changed: one is removed and another added, so that the record says both.
final class ResponsibilityForm extends KeepForm {

    final ComboBox<Service> service;
    final ComboBox<Area> area;
    final ComboBox<Agency> agency;

    ResponsibilityForm(Admin admin, LongConsumer kept) {
        super(UI.getCurrent().getTranslation("admin.responsibilities.new"), draft("responsibilities", null));
        service = field("service", Choices.service(getTranslation("admin.field.service"), admin.atlas(), getLocale()));
        service.setHelperText(getTranslation("admin.field.service.help"));
        area = field("area", Choices.area(getTranslation("admin.field.where"), admin.atlas()));
        area.setHelperText(getTranslation("admin.field.where.help"));
        agency = field("agency", Choices.agency(getTranslation("admin.field.answers"), admin.atlas()));
        alias("responsibility", service);
        onSave(() -> admin.administration().addResponsibility(admin.actor(), chosen(agency, "agency").id(),
                service.getOptionalValue().map(Service::id).orElse(null),
                area.getOptionalValue().map(Area::id).orElse(null)), kept);
    }
}
