package id.terang.ui.desk.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.jurisdiction.Agency;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.shared.Texts;
import id.terang.ui.DeskLayout;
import id.terang.ui.Notices;
import id.terang.ui.Pick;
import id.terang.ui.Sure;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskDrafts;
import id.terang.ui.desk.Unsaved;
import id.terang.workbench.Checklists;
import id.terang.workbench.Placeholder;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyTemplates;
import id.terang.workbench.ReplyUse;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The templates that a LEAD keeps for the own agency and those below.
@Route(value = TemplatesView.PATH, layout = DeskLayout.class)
@Menu(title = "desk.template.title", order = 2.5, icon = "clipboard-list")
@RolesAllowed("LEAD")
class TemplatesView extends Div implements HasDynamicTitle {

    static final String PATH = "desk/templates";

    final UnorderedList list = new UnorderedList();
    final TextField name = new TextField(getTranslation("desk.template.name"));
    final Select<ReplyUse> use = new Select<>();
    final ComboBox<Agency> agency;
    final TextArea indonesian = new TextArea(getTranslation("desk.template.id"));
    final TextArea english = new TextArea(getTranslation("desk.template.en"));
    final Unsaved unsaved = new Unsaved();
    final Button save = new Button(getTranslation("desk.template.save"));
    final Button fresh = new Button(getTranslation("desk.template.new"));
    private final ReplyTemplates templates;
    private final Desk desk;
    private final H2 heading = new H2();
    private @Nullable Long changed;

    TemplatesView(ReplyTemplates templates, Checklists checklists, Desk desk) {
        this.templates = templates;
        this.desk = desk;
        addClassNames("inbox", "stack", "stack--loose");
        use.setLabel(getTranslation("desk.template.use"));
        use.setItems(ReplyUse.values());
        use.setItemLabelGenerator(one -> getTranslation("desk.do." + one));
        var led = templates.ledBy(desk.official());
        agency = Pick.agency(getTranslation("desk.template.agency"), desk.atlas(), one -> led.contains(one.id()));
        name.setMaxLength(ReplyTemplates.LONGEST_NAME);
        name.setWidthFull();
        for (var words : List.of(indonesian, english)) {
            words.setMaxLength(ReplyTemplates.LONGEST_WORDS);
            words.setWidthFull();
            words.setMinHeight("8rem");
        }
        indonesian.setHelperText(getTranslation("desk.template.placeholders",
            Arrays.stream(Placeholder.values()).map(Placeholder::token).collect(Collectors.joining(" "))));
        english.setHelperText(getTranslation("desk.template.en.help"));
        unsaved.watch("name", name);
        unsaved.watch("id", indonesian);
        unsaved.watch("en", english);
        save.addThemeNames("primary");
        save.addClickListener(click -> save());
        fresh.addThemeNames("tertiary");
        fresh.addClickListener(click -> write(null));
        var buttons = new Div(save, fresh);
        buttons.addClassName("cluster");
        var terms = new Div(use, agency);
        terms.addClassName("action-form__pair");
        var form = new Div(heading, unsaved, name, terms, indonesian, english, buttons);
        form.addClassNames("action-form", "stack");
        list.addClassName("inbox__list");
        add(new H1(getTranslation("desk.template.title")), new Paragraph(getTranslation("desk.template.about")), list, form,
            new ChecklistPane(checklists, desk, led, desk.atlas().agency(home())));
        show();
        write(null);
    }

    private void show() {
        list.removeAll();
        templates.keptBy(desk.official()).forEach(one -> list.add(line(one)));
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(getTranslation("desk.template.none")));
        }
    }

    private ListItem line(ReplyTemplate one) {
        var title = new Span(one.name());
        title.addClassName("strong");
        var about = new Span(getTranslation("desk.do." + one.use()) + " · " + desk.atlas().agency(one.agencyId()).shortName());
        about.addClassNames("soft", "small");
        var line = new ListItem(title, about, buttons(one));
        line.addClassName("inbox__line");
        return line;
    }

    private Component buttons(ReplyTemplate one) {
        var change = new Button(getTranslation("desk.template.change"), click -> write(one));
        var remove = new Button(getTranslation("desk.template.remove"), click -> new Sure(
            getTranslation("desk.template.remove.ask", one.name()), getTranslation("desk.template.remove.consequence"),
            getTranslation("desk.template.remove"), getTranslation("desk.cancel"), true).ask(() -> remove(one)));
        change.setAriaLabel(getTranslation("desk.template.change") + ": " + one.name());
        remove.setAriaLabel(getTranslation("desk.template.remove") + ": " + one.name());
        change.addThemeNames("small");
        remove.addThemeNames("small", "tertiary");
        var buttons = new Div(change, remove);
        buttons.addClassName("cluster");
        return buttons;
    }

    private void remove(ReplyTemplate one) {
        templates.remove(desk.official(), one.id());
        DeskDrafts.forget(this, draft(one.id()));
        Notices.done(getTranslation("desk.template.removed"));
        show();
        write(null);
    }

    private void write(@Nullable ReplyTemplate one) {
        changed = one == null ? null : one.id();
        heading.setText(getTranslation(one == null ? "desk.template.new" : "desk.template.change"));
        name.setValue(one == null ? "" : one.name());
        use.setValue(one == null ? ReplyUse.ANSWER : one.use());
        agency.setValue(desk.atlas().agency(one == null ? home() : one.agencyId()));
        indonesian.setValue(one == null ? "" : one.words().id());
        english.setValue(one == null ? "" : one.words().en());
        fresh.setVisible(one != null);
        unsaved.about(draft(changed));
    }

    private static String draft(@Nullable Long template) {
        return "template/" + (template == null ? "new" : template) + "/";
    }

    private long home() {
        return desk.official().mandates().stream().filter(mandate -> mandate.role() == Role.LEAD).findFirst().orElseThrow().agencyId();
    }

    private void save() {
        try {
            var of = agency.getOptionalValue().orElseThrow(() -> new Refusal.BadInput("refusal.desk.agency.missing"));
            templates.keep(desk.official(), changed, of.id(), use.getValue(), name.getValue(),
                new Texts(indonesian.getValue(), english.getValue()));
            unsaved.forget();
            Notices.done(getTranslation("desk.template.saved"));
            show();
            write(null);
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("desk.template.title") + " – " + getTranslation("common.product");
    }
}
