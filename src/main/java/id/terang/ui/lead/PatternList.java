package id.terang.ui.lead;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.oversight.Patterns.Finding;
import id.terang.complaints.oversight.Patterns;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Reference;
import java.util.List;
import java.util.function.Function;

/// What is worth a second look, in sentences that open on the cases.
class PatternList extends Div {

    /// @param cases asked when a finding is opened
    PatternList(List<Finding> findings, Atlas atlas, Function<Finding, List<Reference>> cases) {
        addClassName("stack");
        if (findings.isEmpty()) {
            add(new Paragraph(getTranslation("lead.patterns.none")));
        }
        findings.forEach(one -> add(finding(one, atlas, cases)));
    }

    private Details finding(Finding one, Atlas atlas, Function<Finding, List<Reference>> cases) {
        var name = new Span(one.kind() == Patterns.Kind.DISPUTED ? atlas.service(one.id()).name().in(getLocale()) : atlas.agency(one.id()).name());
        name.addClassName("lead__whose");
        var finding = new Details(new Span(name, new Span(" · " + getTranslation("lead.pattern." + one.kind(), one.cases(), one.of()))));
        finding.addOpenedChangeListener(opened -> {
            finding.removeAll();
            if (opened.isOpened()) {
                var shown = cases.apply(one);
                finding.add(one.kind() == Patterns.Kind.SEALED && shown.isEmpty() ? new Paragraph(getTranslation("lead.pattern.SEALED.unread")) : list(shown));
                if (shown.size() == Patterns.MOST_CASES) {
                    finding.add(new Paragraph(getTranslation("lead.pattern.more", shown.size())));
                }
            }
        });
        return finding;
    }

    private static UnorderedList list(List<Reference> cases) {
        var list = new UnorderedList();
        list.addClassNames("lead__cases", "num");
        cases.forEach(one -> list.add(new ListItem(new Anchor("/app/desk/" + one, one.toString()))));
        return list;
    }
}
