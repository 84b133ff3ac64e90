package id.terang.ui.citizen;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.terang.jurisdiction.Agency;
import id.terang.ui.Icons;
import id.terang.ui.PublicPages;

/// Who has the case now, and how to reach them.
class HolderCard extends Div {

    HolderCard(Agency holder) {
        addClassNames("card", "holder");
        var label = new Paragraph(getTranslation("citizen.case.holder"));
        label.addClassNames("small", "soft");
        var name = new Anchor(PublicPages.in(getLocale(), "/agencies/" + holder.slug()), holder.name());
        name.setRouterIgnore(true);
        name.addClassName("strong");
        add(label, name);
        var reach = new Div();
        reach.addClassNames("cluster", "small");
        if (holder.phone() != null) {
            reach.add(new Span(Icons.of("phone"), new Anchor("tel:" + holder.phone().replaceAll("[^+0-9]", ""), holder.phone())));
        }
        if (holder.email() != null) {
            reach.add(new Span(Icons.of("mail"), new Anchor("mailto:" + holder.email(), holder.email())));
        }
        reach.setVisible(reach.getComponentCount() > 0);
        add(reach);
    }
}
