package id.terang.ui.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.accounts.OfficialListed;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Role;

/// What a new installation still needs before anybody can file: places, services, and somebody who verifies. Gone with the
/// last of them.
class FirstSteps extends Div {

    FirstSteps(Admin admin) {
        addClassName("notice");
        var title = new Paragraph(getTranslation("admin.first.title"));
        title.addClassName("notice__title");
        var missing = new UnorderedList();
        Atlas atlas = admin.atlas();
        boolean alone = admin.reach().size() == atlas.agencies().size();
        if (atlas.areas().isEmpty()) {
            missing.add(step("areas"));
        }
        if (atlas.services().isEmpty()) {
            missing.add(step("services"));
        }
        if (alone && admin.officials().ofAgencies(admin.reach()).stream().noneMatch(FirstSteps::verifies)) {
            missing.add(step("officials"));
        }
        add(title, missing);
        setVisible(missing.getComponentCount() > 0);
    }

    private ListItem step(String subject) {
        return new ListItem(new Anchor("admin/" + subject, getTranslation("admin.first." + subject)));
    }

    private static boolean verifies(OfficialListed official) {
        return official.details().active()
                && official.details().mandates().stream().anyMatch(mandate -> mandate.role() == Role.VERIFIER);
    }
}
