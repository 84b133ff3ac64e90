package id.terang.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import id.terang.jurisdiction.Responsibility;
import id.terang.shared.Refusal;
import id.terang.ui.Notices;

/// One rule, and the way to remove it.
final class ResponsibilityCard extends Div {

    final Button remove = new Button(getTranslation("admin.responsibilities.remove"));

    ResponsibilityCard(Admin admin, Responsibility rule, String title, String meta, Runnable gone) {
        addClassName("stack");
        remove.addThemeNames("error");
        remove.setVisible(admin.topmost());
        remove.addClickListener(click -> {
            try {
                admin.administration().removeResponsibility(admin.actor(), rule.id());
                Notices.done(getTranslation("admin.responsibilities.removed"));
            } catch (Refusal refusal) {
                Notices.refused(refusal);
            }
            gone.run();
        });
        var why = new Paragraph(getTranslation(admin.topmost() ? "admin.responsibilities.remove.help" : "refusal.admin.common"));
        why.addClassName("soft");
        add(new H2(title), new Paragraph(meta), why, remove);
    }
}
