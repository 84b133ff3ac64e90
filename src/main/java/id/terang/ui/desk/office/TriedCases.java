package id.terang.ui.desk.office;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.assignment.Assigning.Tried;
import id.terang.ui.desk.Desk;
import java.util.List;

/// What rules would have done with the last cases of an office.
class TriedCases extends Div {

    private final Desk desk;

    TriedCases(List<Tried> cases, Desk desk) {
        this.desk = desk;
        addClassName("stack");
        long given = cases.stream().filter(one -> one.choice().official() != null).count();
        var lines = new UnorderedList();
        lines.addClassName("inbox__list");
        cases.forEach(one -> lines.add(line(one)));
        add(new Paragraph(getTranslation("desk.assignment.tried", cases.size(), given, cases.size() - given)), lines);
    }

    private ListItem line(Tried one) {
        var about = new Span(one.reference() + " · " + desk.atlas().service(one.service()).name().in(getLocale()) + " · "
            + desk.atlas().area(one.area()).name());
        var result = new Span(one.choice().official() == null ? getTranslation("desk.assignment.waits")
            : getTranslation("desk.assignment.given", desk.nameOf(one.choice().official()), one.choice().rule()));
        result.addClassNames("soft", "small");
        var line = new ListItem(about, result);
        line.addClassName("inbox__line");
        return line;
    }
}
