package id.terang.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.jurisdiction.Limit;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.Policy.Term;
import java.util.TreeSet;

/// One version of the promises, and what it changed. It can be read and never altered: cases stand on it.
final class PolicyCard extends Div {

    private final Admin admin;
    private final Policy policy;
    private final Policy before;

    /// @param before the version it was written from, or itself
    PolicyCard(Admin admin, Policy policy, Policy before, String meta) {
        this.admin = admin;
        this.policy = policy;
        this.before = before;
        addClassNames("stack", "policy");
        var about = new Paragraph(meta);
        about.addClassName("soft");
        add(new H2(PolicyWords.name(policy, this)), about, new H3(getTranslation("admin.policies.clocks")), clocks(),
                new H3(getTranslation("admin.policies.limits")), limits());
    }

    private UnorderedList clocks() {
        var terms = new TreeSet<Term>(PolicyWords.ORDER.thenComparing(Term::toString));
        terms.addAll(policy.terms().keySet());
        terms.addAll(before.terms().keySet());
        var list = list();
        terms.forEach(term -> {
            String what = PolicyWords.what(term, admin.atlas(), this);
            String name = Choices.word(term.clock(), this);
            list.add(line(what.isEmpty() ? name : name + " · " + what, said(policy, term), said(before, term)));
        });
        return list;
    }

    private String said(Policy version, Term term) {
        return version.terms().containsKey(term) ? PolicyWords.days(version, term, this)
                : getTranslation("admin.policies.general");
    }

    private UnorderedList limits() {
        var list = list();
        for (Limit limit : Limit.values()) {
            list.add(line(Choices.word(limit, this), Integer.toString(policy.limit(limit)),
                    Integer.toString(before.limit(limit))));
        }
        return list;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassNames("changes", "stack", "stack--tight");
        return list;
    }

    private ListItem line(String what, String now, String earlier) {
        var number = new Span(now);
        number.addClassName("row__title");
        var line = new ListItem(new Span(what), number);
        if (!now.equals(earlier)) {
            var was = new Span(getTranslation("admin.policies.was", earlier));
            was.addClassNames("small", "soft");
            line.add(was);
        }
        return line;
    }
}
