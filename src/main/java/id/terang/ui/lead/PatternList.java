package id.terang.ui.lead;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.Patterns;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import java.util.List;

/// What is worth a second look, in sentences that lead to the cases.
class PatternList extends Div {

    PatternList(List<Patterns.Finding> findings, Agency agency, Atlas atlas) {
        addClassName("stack");
        if (findings.isEmpty()) {
            add(new Paragraph(getTranslation("lead.patterns.none")));
            return;
        }
        var list = new UnorderedList();
        for (var one : findings) {
            boolean aboutService = one.kind() == Patterns.Kind.DISPUTED;
            var name = aboutService ? atlas.service(one.id()).name().in(getLocale()) : atlas.agency(one.id()).name();
            var narrowed = aboutService ? "&agency=" + agency.slug() + "&service=" + atlas.service(one.id()).code()
                : "&agency=" + atlas.agency(one.id()).slug();
            list.add(new ListItem(new Anchor("/app/desk?tab=all&sort=updated" + narrowed, name),
                new Span(" · " + getTranslation("lead.pattern." + one.kind(), one.cases(), one.of()))));
        }
        add(list);
    }
}
