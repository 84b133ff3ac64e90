package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.accounts.OfficialListed;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The officials of the administrator's own agency and of all below it.
@Route(value = "admin/officials/:what?", layout = DeskLayout.class)
@Menu(title = "admin.officials.title", icon = "users", order = 25)
@RolesAllowed("ADMIN")
class OfficialsView extends Workshop<OfficialListed> {

    OfficialsView(Admin admin) {
        super(admin, "officials");
    }

    @Override
    List<OfficialListed> rows() {
        return admin.officials().ofAgencies(admin.reach());
    }

    @Override
    long id(OfficialListed official) {
        return official.id();
    }

    @Override
    String title(OfficialListed official) {
        return official.details().displayName();
    }

    @Override
    String meta(OfficialListed official) {
        String roles = official.details().mandates().stream().map(mandate -> mandate.role()).distinct().sorted()
                .map(role -> Choices.word(role, this)).collect(Collectors.joining(", "));
        return official.userName() + " · " + admin.atlas().agency(official.details().agencyId()).shortName()
                + (roles.isEmpty() ? "" : " · " + roles);
    }

    @Override
    boolean ended(OfficialListed official) {
        return !official.details().active();
    }

    @Override
    Component form(@Nullable OfficialListed official) {
        return new OfficialForm(admin, official, this::kept);
    }

    @Override
    Optional<Component> imports() {
        return Optional.of(new ImportPane(word("import"), CsvColumns.OFFICIALS, admin,
                (text, dryRun) -> admin.officialImport().read(admin.official(), text, dryRun),
                () -> list.getDataProvider().refreshAll()));
    }
}
