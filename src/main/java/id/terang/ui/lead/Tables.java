package id.terang.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;
import id.terang.jurisdiction.Agency;
import id.terang.shared.LocalWords;
import java.util.ArrayList;
import java.util.List;

/// A table of figures: names first, numbers to the right; on phones each row under its name.
abstract class Tables extends Div {

    private final NativeTable table = new NativeTable();
    private final String[] columns;
    private final List<Element> heads = new ArrayList<>();

    Tables(String name, String... columns) {
        this.columns = columns;
        addClassName("scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", getTranslation(name));
        table.addClassNames("table", "table--rows");
        var head = table.getHead().addRow();
        for (int i = 0; i < columns.length; i++) {
            var cell = new NativeTableHeaderCell(getTranslation(columns[i]));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("num", i > 0);
            heads.add(cell.getElement());
            head.add(cell);
        }
        add(table);
    }

    /// A row that is named by its first cell.
    NativeTableRow row(Component name) {
        var row = table.getBody().addRow();
        var cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "row");
        row.add(cell);
        return row;
    }

    NativeTableCell cell(NativeTableRow row, String text) {
        var cell = new NativeTableCell(text);
        cell.addClassName("num");
        cell.getElement().setAttribute("data-label", getTranslation(columns[row.getComponentCount()]));
        row.add(cell);
        return cell;
    }

    /// A name, which begins where its heading does.
    void named(NativeTableRow row, String name) {
        heads.get(row.getComponentCount()).getClassList().remove("num");
        cell(row, name).removeClassName("num");
    }

    NativeTableCell cell(NativeTableRow row, long number) {
        return cell(row, LocalWords.number(number, getLocale()));
    }

    static String lead(Agency agency) {
        return "/app/" + LeadView.PATH + "?agency=" + agency.slug();
    }
}
