package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The services and their published standards.
@Route(value = "admin/services/:what?", layout = DeskLayout.class)
@Menu(title = "admin.services.title", icon = "list", order = 23)
@RolesAllowed("ADMIN")
class ServicesView extends Workshop<Service> {

    ServicesView(Admin admin) {
        super(admin, "services");
    }

    @Override
    List<Service> rows() {
        return admin.atlas().services().stream().sorted(Service.byName(getLocale())).toList();
    }

    @Override
    long id(Service service) {
        return service.id();
    }

    @Override
    String title(Service service) {
        return service.name().in(getLocale());
    }

    @Override
    String meta(Service service) {
        Atlas atlas = admin.atlas();
        String above = service.parentId() == null ? ""
                : " · " + Choices.path(atlas, atlas.service(service.parentId()), getLocale());
        return service.code() + above + (service.secret() ? " · " + getTranslation("admin.field.secret") : "");
    }

    @Override
    boolean ended(Service service) {
        return !service.active();
    }

    @Override
    boolean mayAdd() {
        return admin.topmost();
    }

    @Override
    Component form(@Nullable Service service) {
        return new ServiceForm(admin, service, this::kept);
    }

    @Override
    Optional<Component> imports() {
        return Optional.of(new ImportPane(word("import"), CsvColumns.SERVICES, admin,
                (text, dryRun) -> admin.csv().services(admin.actor(), text, dryRun),
                () -> list.getDataProvider().refreshAll()));
    }
}
