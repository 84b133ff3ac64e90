package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Responsibility;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which office answers for which service where.
@Route(value = "admin/responsibilities/:what?", layout = DeskLayout.class)
@Menu(title = "admin.responsibilities.title", icon = "split", order = 24)
@RolesAllowed("ADMIN")
class ResponsibilitiesView extends Workshop<Responsibility> {

    ResponsibilitiesView(Admin admin) {
        super(admin, "responsibilities");
    }

    @Override
    List<Responsibility> rows() {
        return admin.atlas().responsibilities().stream()
                .sorted(Comparator.comparing(this::title, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    @Override
    long id(Responsibility rule) {
        return rule.id();
    }

    @Override
    String title(Responsibility rule) {
        return rule.serviceId() == null ? word("everyService")
                : admin.atlas().service(rule.serviceId()).name().in(getLocale());
    }

    @Override
    String meta(Responsibility rule) {
        Atlas atlas = admin.atlas();
        return atlas.agency(rule.agencyId()).name() + " · " + (rule.areaId() == null ? word("everywhere")
                : Choices.place(atlas, atlas.area(rule.areaId())));
    }

    @Override
    boolean ended(Responsibility rule) {
        return !admin.atlas().agency(rule.agencyId()).inForce(admin.atlas().day());
    }

    @Override
    boolean mayAdd() {
        return admin.topmost();
    }

    @Override
    Component form(@Nullable Responsibility rule) {
        return rule == null ? new ResponsibilityForm(admin, this::kept)
                : new ResponsibilityCard(admin, rule, title(rule), meta(rule), this::close);
    }
}
