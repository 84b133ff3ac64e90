package id.terang.ui.desk;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import id.terang.ui.Icons;
import id.terang.workbench.Arrangement;
import id.terang.workbench.Column;
import id.terang.workbench.Density;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;

/// How the lines of the queue look: how close together, and what they tell. Remembered for the official, wherever he or
/// she signs in.
class LayoutMenu extends MenuBar {

    final MenuItem compact;
    final Map<Column, MenuItem> columns = new EnumMap<>(Column.class);
    private final Desk desk;

    /// @param changed shows the queue in the new layout
    LayoutMenu(Desk desk, Consumer<Arrangement> changed) {
        this.desk = desk;
        addThemeNames("icon", "tertiary");
        var root = addItem(Icons.of("settings"));
        root.setAriaLabel(getTranslation("desk.layout"));
        setTooltipText(root, getTranslation("desk.layout"));
        var menu = root.getSubMenu();
        var now = desk.arrangement();
        compact = menu.addItem(getTranslation("desk.layout.compact"), click -> keep(changed,
            desk.arrangement().with(click.getSource().isChecked() ? Density.COMPACT : Density.COMFORTABLE)));
        compact.setCheckable(true);
        compact.setChecked(now.density() == Density.COMPACT);
        for (var column : Column.values()) {
            var item = menu.addItem(getTranslation("desk.layout." + column), click -> keep(changed, shown(column, click.getSource().isChecked())));
            item.setCheckable(true);
            item.setChecked(now.columns().contains(column));
            columns.put(column, item);
        }
    }

    private Arrangement shown(Column column, boolean wanted) {
        var now = desk.arrangement();
        var columns = new HashSet<>(now.columns());
        if (wanted) {
            columns.add(column);
        } else {
            columns.remove(column);
        }
        return now.with(columns);
    }

    private void keep(Consumer<Arrangement> changed, Arrangement wanted) {
        desk.arrange(wanted);
        changed.accept(wanted);
    }
}
