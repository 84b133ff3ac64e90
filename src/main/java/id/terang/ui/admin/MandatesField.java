package id.terang.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import id.terang.accounts.Mandate;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.ui.Icons;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What an official may do, one line per role and agency.
final class MandatesField extends Div {

    final List<Line> lines = new ArrayList<>();
    final Button add = new Button(getTranslation("admin.mandates.add"), Icons.of("plus"));
    private final Atlas atlas;
    private final boolean every;
    private final Div list = new Div();

    /// @param every whether roles that reach beyond their agency may be given and taken
    MandatesField(Atlas atlas, boolean every) {
        this.atlas = atlas;
        this.every = every;
        addClassName("mandates");
        var help = new Paragraph(getTranslation("admin.mandates.help"));
        help.addClassNames("small", "soft");
        add.addThemeNames("tertiary");
        add.addClickListener(click -> new Line().role.focus());
        list.addClassName("stack");
        add(new H3(getTranslation("admin.mandates.title")), help);
        if (!every) {
            var why = new Paragraph(getTranslation("admin.mandates.beyond"));
            why.addClassNames("small", "soft");
            add(why);
        }
        add(list, add);
    }

    void show(Set<Mandate> mandates) {
        mandates.stream().sorted((a, b) -> a.role().compareTo(b.role())).forEach(mandate -> {
            Line line = new Line();
            boolean open = every || !mandate.role().reachesBeyond();
            if (!open) {
                line.role.setItems(mandate.role());
            }
            line.role.setValue(mandate.role());
            line.agency.setValue(atlas.agency(mandate.agencyId()));
            line.secret.setValue(mandate.secret());
            line.role.setReadOnly(!open);
            line.agency.setReadOnly(!open);
            line.secret.setReadOnly(!open);
            line.remove.setVisible(open);
        });
    }

    /// @throws Refusal.BadInput if a line lacks its role or agency
    Set<Mandate> mandates() {
        Set<Mandate> mandates = new LinkedHashSet<>();
        for (Line line : lines) {
            if (line.role.isEmpty() || line.agency.isEmpty()) {
                throw new Refusal.BadInput("refusal.official.mandate");
            }
            mandates.add(new Mandate(line.role.getValue(), line.agency.getValue().id(), line.secret.getValue()));
        }
        return mandates;
    }

    private Role[] roles() {
        return Arrays.stream(Role.values()).filter(role -> every || !role.reachesBeyond()).toArray(Role[]::new);
    }

    /// One role for one agency.
    final class Line extends Div {

        final Select<Role> role = Choices.word(MandatesField.this.getTranslation("admin.mandates.role"), roles(),
                MandatesField.this);
        final ComboBox<Agency> agency = Choices.agency(MandatesField.this.getTranslation("admin.mandates.agency"),
                atlas);
        final Checkbox secret = new Checkbox(MandatesField.this.getTranslation("admin.mandates.secret"));

        final Button remove = new Button(Icons.of("x"));

        private Line() {
            remove.addClickListener(click -> {
                lines.remove(this);
                list.remove(this);
            });
            remove.addThemeNames("tertiary", "icon");
            remove.setAriaLabel(MandatesField.this.getTranslation("admin.mandates.remove"));
            addClassName("mandates__line");
            add(role, agency, secret, remove);
            lines.add(this);
            list.add(this);
        }
    }
}
