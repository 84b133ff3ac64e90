package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.ui.DeskLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The places.
@Route(value = "admin/areas/:what?", layout = DeskLayout.class)
@Menu(title = "admin.areas.title", icon = "map-pin", order = 22)
@RolesAllowed("ADMIN")
class AreasView extends Workshop<Area> {

    AreasView(Admin admin) {
        super(admin, "areas");
    }

    @Override
    List<Area> rows() {
        return admin.atlas().areas();
    }

    @Override
    long id(Area area) {
        return area.id();
    }

    @Override
    String title(Area area) {
        return area.name();
    }

    @Override
    String meta(Area area) {
        Atlas atlas = admin.atlas();
        String level = Choices.word(area.level(), this);
        return area.code() + " · " + level
                + (area.parentId() == null ? "" : " · " + Choices.place(atlas, atlas.area(area.parentId())));
    }

    @Override
    boolean ended(Area area) {
        return !area.inForce(admin.atlas().day());
    }

    @Override
    boolean mayAdd() {
        return admin.topmost();
    }

    @Override
    Component form(@Nullable Area area) {
        return new AreaForm(admin, area, this::kept);
    }

    @Override
    Optional<Component> imports() {
        var table = new ImportPane(word("import"), CsvColumns.AREAS, admin,
                (text, dryRun) -> admin.csv().areas(admin.actor(), text, dryRun),
                () -> list.getDataProvider().refreshAll());
        var both = new Div(table, boundaries());
        both.addClassName("stack");
        return Optional.of(both);
    }

    private ImportPane boundaries() {
        var property = new TextField(word("boundaries.property"));
        property.setHelperText(word("boundaries.property.hint"));
        property.setMaxLength(60);
        property.setWidthFull();
        var pane = new ImportPane(ImportPane.Kind.OUTLINES, word("boundaries"),
                (text, dryRun) -> admin.boundaries().run(admin.actor(), text, property.getValue(), dryRun), () -> { }, property);
        pane.accept(".geojson", ".json", "application/geo+json", "application/json");
        property.addValueChangeListener(change -> pane.attempt());
        return pane;
    }
}
