package id.terang.ui.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import id.terang.search.QueueFilter;
import id.terang.search.QueueTab;
import id.terang.ui.desk.Palette.Command;
import id.terang.ui.desk.actions.ActionBar;
import id.terang.workbench.KeptViews;
import java.util.ArrayList;
import java.util.List;

/// What the palette offers: first what may be done with the open case, then queues, kept views and pages.
final class Commands {

    private Commands() { }

    static List<Command> of(CasePane pane, QueueFilter filter, KeptViews views, Desk desk) {
        var say = new Span();
        var commands = new ArrayList<Command>();
        var file = pane.file();
        if (file != null) {
            ActionBar.possible(file).forEach(action -> commands.add(new Command(say.getTranslation("desk.do." + action),
                file.reference().toString(), () -> pane.panel.open(action))));
        }
        for (var tab : QueueTab.values()) {
            // Beside what is done, "verify" alone would be taken for that.
            boolean like = tab == QueueTab.TO_VERIFY || tab == QueueTab.TO_DECIDE;
            commands.add(new Command(say.getTranslation((like ? "desk.palette." : "desk.tab.") + tab), say.getTranslation("desk.palette.queue"),
                () -> UI.getCurrent().navigate(QueueAddress.DESK, QueueAddress.of(filter.withTab(tab), desk.atlas()))));
        }
        views.of(desk.official()).forEach(view -> commands.add(new Command(view.name(), say.getTranslation("desk.palette.view"),
            () -> UI.getCurrent().navigate(QueueAddress.DESK, QueryParameters.fromString(view.address())))));
        MenuConfiguration.getMenuEntries().forEach(entry -> commands.add(new Command(say.getTranslation(entry.title()),
            say.getTranslation("desk.palette.page"), () -> UI.getCurrent().navigate(entry.path().replaceFirst("^/", "")))));
        return commands;
    }
}
