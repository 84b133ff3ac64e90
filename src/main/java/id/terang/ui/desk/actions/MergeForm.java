package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.search.SimilarCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.Photos;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.QueueAddress;
import java.time.Instant;
import java.time.LocalDate;

/// Merges the case into the oldest one about the same: similar ones are offered, the chosen one is shown beside this.
final class MergeForm extends ActionForm {

    final TextField survivor = new TextField(getTranslation("desk.field.survivor"));
    final TextArea reason = words("mergeReason", Decision.LONGEST_TEXT);
    final UnorderedList similar = new UnorderedList();
    private final Div compared = new Div();
    private final CaseFile file;
    private final Desk desk;

    MergeForm(CaseFile file, Desk desk) {
        super(Action.MERGE, file);
        this.file = file;
        this.desk = desk;
        similar.addClassName("similar");
        compared.addClassName("compare");
        compared.getElement().setAttribute("aria-live", "polite");
        survivor.setHelperText(getTranslation("desk.field.survivor.help"));
        survivor.setMaxLength(20);
        survivor.setWidth("20rem");
        survivor.addValueChangeListener(event -> compare());
        keep(survivor, "survivor");
        reason.setMinHeight("4rem");
        put(offered(), survivor, compared, reason);
        needs.right(survivor, () -> Reference.parse(survivor.getValue()));
    }

    private Component offered() {
        var title = new H4(getTranslation("desk.similar"));
        try {
            var found = desk.like(file.reference());
            found.forEach(one -> similar.add(new ListItem(line(one))));
            if (found.isEmpty()) {
                title.setText(getTranslation("desk.similar.none"));
            }
        } catch (Refusal.Unavailable search) {
            title.setText(getTranslation(search.key()));
        }
        var offered = new Div(title, similar);
        offered.setWidthFull();
        return offered;
    }

    private Component line(SimilarCase one) {
        boolean older = !one.filedAt().isAfter(file.complaint().filedAt());
        var words = new Html("<strong dir=\"auto\">" + one.title().html() + "</strong>");
        var about = new Span(getTranslation("desk.similar.line", one.reference().unbroken(), day(one.filedAt()),
            desk.telling().status(one.status(), one.closeReason(), getLocale()), desk.atlas().agency(one.agencyId()).shortName()));
        about.addClassNames("soft", "small");
        var more = new Span(one.distance() == null ? getTranslation("desk.similar.followers", one.followers())
            : getTranslation("desk.similar.distance", desk.away(one.distance(), getLocale()), one.followers()));
        more.addClassNames("soft", "small");
        var line = new Div(words);
        line.addClassName("similar__line");
        var beyond = one.snippet().beyond(one.title());
        if (beyond != null) {
            line.add(new Html("<span class=\"small\" dir=\"auto\">" + beyond.html() + "</span>"));
        }
        line.add(about, more);
        if (older) {
            var choose = new Button(getTranslation("desk.similar.compare"), click -> survivor.setValue(one.reference().toString()));
            choose.addThemeNames("small");
            choose.setAriaLabel(getTranslation("desk.similar.compare") + " " + one.reference());
            line.add(choose);
        } else {
            line.add(new Anchor("/app/" + QueueAddress.path(one.reference()), getTranslation("desk.similar.younger")));
        }
        return line;
    }

    private void compare() {
        compared.removeAll();
        if (survivor.getValue().isBlank()) {
            return;
        }
        try {
            var other = desk.open(Reference.parse(survivor.getValue()));
            compared.add(side("desk.compare.this", file), side("desk.compare.other", other));
        } catch (Refusal refusal) {
            compared.add(new Paragraph(getTranslation(refusal.key(), refusal.args())));
        }
    }

    private Component side(String key, CaseFile one) {
        var said = new Div(one.complaint().words().text());
        said.addClassName("quote");
        said.getElement().setAttribute("dir", "auto");
        var atlas = desk.atlas();
        var place = one.complaint().place();
        var where = atlas.area(place.areaId()).name() + (place.address() == null ? "" : ", " + place.address());
        var title = new Paragraph(one.complaint().words().title());
        title.addClassName("strong");
        var about = new Paragraph(one.reference().unbroken() + " · " + day(one.complaint().filedAt()) + " · "
            + atlas.service(one.complaint().serviceId()).name().in(getLocale()) + " · " + where);
        about.addClassNames("soft", "small");
        return new Div(new H4(getTranslation(key)), title, about, said,
            new Photos(one.reference(), one.files().stream().filter(stored -> stored.eventSeq() == 1).toList()));
    }

    private String day(Instant at) {
        return LocalWords.date(LocalDate.ofInstant(at, desk.zone(file)), getLocale());
    }

    @Override
    void focusFirst() {
        if (similar.getComponentCount() > 0) {
            focusTop();
        } else {
            focus(survivor);
        }
    }

    @Override
    void putTo(Reference other) {
        survivor.setValue(other.toString());
    }

    @Override
    Decision decision() {
        return new Decision.Merge(Reference.parse(survivor.getValue()), reason.getValue());
    }
}
