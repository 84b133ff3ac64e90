package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.Agency;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The offices.
@Route(value = "admin/agencies/:what?", layout = DeskLayout.class)
@Menu(title = "admin.agencies.title", icon = "building-2", order = 21)
@RolesAllowed("ADMIN")
class AgenciesView extends Workshop<Agency> {

    AgenciesView(Admin admin) {
        super(admin, "agencies");
    }

    @Override
    List<Agency> rows() {
        return admin.atlas().agencies();
    }

    @Override
    long id(Agency agency) {
        return agency.id();
    }

    @Override
    String title(Agency agency) {
        return agency.name();
    }

    @Override
    String meta(Agency agency) {
        String level = Choices.word(agency.level(), this);
        return agency.slug() + " · " + level + (agency.receivingDesk() ? " · " + word("desk") : "");
    }

    @Override
    boolean ended(Agency agency) {
        return !agency.inForce(admin.atlas().day());
    }

    @Override
    Component form(@Nullable Agency agency) {
        var form = new AgencyForm(admin, agency, this::kept);
        boolean handsOn = agency != null && agency.successorId() != null && agency.validTo() != null && admin.reach().contains(agency.id());
        return !handsOn ? form
                : new Div(form, new SuccessionPane(admin, agency));
    }

    @Override
    Optional<Component> imports() {
        return Optional.of(new ImportPane(word("import"), CsvColumns.AGENCIES, admin,
                (text, dryRun) -> admin.csv().agencies(admin.actor(), text, dryRun),
                () -> list.getDataProvider().refreshAll()));
    }
}
