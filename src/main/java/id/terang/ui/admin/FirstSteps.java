package id.terang.ui.admin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.accounts.OfficialListed;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an installation still needs: places, services, and somebody at every receiving desk who verifies, without which
/// complaints come in that nobody sees; then what nobody misses until the first due date is wrong. Gone with the last of them.
class FirstSteps extends Div {

    private static final int NAMED = 5;

    FirstSteps(Admin admin) {
        addClassName("notice");
        var title = new Paragraph(getTranslation("admin.first.title"));
        title.addClassName("notice__title");
        var missing = new UnorderedList();
        Atlas atlas = admin.atlas();
        Set<Long> reach = admin.reach();
        List<OfficialListed> officials = admin.officials().ofAgencies(reach);
        if (atlas.areas().isEmpty()) {
            missing.add(step("areas", "areas"));
        }
        if (atlas.services().isEmpty()) {
            missing.add(step("services", "services"));
        }
        List<Agency> unseen = atlas.agencies().stream().filter(Agency::receivingDesk)
                .filter(desk -> reach.contains(desk.id()) && desk.inForce(atlas.day()))
                .filter(desk -> officials.stream().noneMatch(one -> verifies(one, desk, atlas))).toList();
        if (!unseen.isEmpty() && reach.size() == atlas.agencies().size()) {
            String names = unseen.stream().limit(NAMED).map(Agency::shortName).collect(Collectors.joining(", "));
            missing.add(step("officials", "officials", names + (unseen.size() > NAMED ? " …" : "")));
        } else if (officials.stream().noneMatch(FirstSteps::answers) && reach.size() == atlas.agencies().size()) {
            missing.add(step("officials", "handlers"));
        }
        if (atlas.responsibilities().isEmpty() && atlas.agencies().size() > 1 && admin.topmost()) {
            missing.add(step("responsibilities", "responsibilities"));
        }
        if (noHolidays(admin, atlas) && admin.topmost()) {
            missing.add(step("calendars", "calendars", atlas.day().getYear()));
        }
        add(title, missing);
        setVisible(missing.getComponentCount() > 0);
    }

    /// @param view where it is done
    private ListItem step(String view, String key, Object... words) {
        return new ListItem(new Anchor("admin/" + view, getTranslation("admin.first." + key, words)));
    }

    /// Without them every national holiday counts as a working day.
    private static boolean noHolidays(Admin admin, Atlas atlas) {
        int year = atlas.day().getYear();
        return admin.calendarKeeping().calendars().stream().flatMap(one -> admin.calendarKeeping().holidays(one.id()).stream())
                .noneMatch(holiday -> holiday.day().getYear() == year);
    }

    private static boolean verifies(OfficialListed official, Agency desk, Atlas atlas) {
        return official.details().active() && official.details().mandates().stream().anyMatch(mandate ->
                mandate.role() == Role.VERIFIER && mandate.agencyId() == desk.id()
                || mandate.role() == Role.LEAD && atlas.agencyPath(desk.id()).contains(mandate.agencyId()));
    }

    private static boolean answers(OfficialListed official) {
        return official.details().active() && official.details().mandates().stream()
                .anyMatch(mandate -> mandate.role() == Role.HANDLER || mandate.role() == Role.LEAD);
    }
}
