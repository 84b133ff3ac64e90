package id.terang.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import id.terang.jurisdiction.Agency;
import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import java.text.NumberFormat;
import java.util.Locale;

/// A table of figures that scrolls sideways where it must: names first, numbers to the right.
abstract class Tables extends Div {

    private final NativeTable table = new NativeTable();

    Tables(String name, String... columns) {
        addClassName("scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", getTranslation(name));
        table.addClassName("table");
        var head = table.getHead().addRow();
        for (int i = 0; i < columns.length; i++) {
            var cell = new NativeTableHeaderCell(getTranslation(columns[i]));
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("num", i > 0);
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
        row.add(cell);
        return cell;
    }

    NativeTableCell cell(NativeTableRow row, long number) {
        return cell(row, LocalWords.number(number, getLocale()));
    }

    /// Never without its interval, and where nothing can be said, why.
    String share(OnTime onTime) {
        return onTime.share() == null ? standing(onTime.standing()) : LocalWords.percent(whole(onTime.share()), getLocale())
            + (onTime.low() == null || onTime.high() == null ? "" : " (" + LocalWords.percent(whole(onTime.low()), getLocale()) + "–"
                + LocalWords.percent(whole(onTime.high()), getLocale()) + ")");
    }

    String days(Quantile quantile) {
        return quantile.days() == null ? standing(quantile.standing()) : getTranslation("lead.days", number(quantile.days()));
    }

    private String standing(Enum<?> standing) {
        return getTranslation("statistics.standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    private String number(double value) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }

    /// Tenths of a per cent would pretend to know more than the interval allows.
    private static double whole(double share) {
        return Math.round(share * 100) / 100.0;
    }

    static String lead(Agency agency) {
        return "/app/" + LeadView.PATH + "?agency=" + agency.slug();
    }
}
