package id.terang.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import id.terang.shared.LocalWords;
import id.terang.statistics.Dimension;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.Measure;
import id.terang.statistics.Measure.Shape;
import id.terang.statistics.Measure.Value;
import id.terang.statistics.Pivot;
import id.terang.statistics.Pivot.Head;
import id.terang.statistics.Pivot.Row;
import id.terang.ui.figures.Sorting.By;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The figure of each row, with its interval, what it rests on and why it may be missing. Headings sort; names lead a
/// level down, figures to the cases behind them.
class FiguresTable extends Div {

    private final Pivot pivot;
    private final FiguresAddress address;
    private final FiguresWords words;
    private final Cases cases;
    private final boolean desk;
    private final Consumer<By> sort;
    private final Drawing drawing;
    private final NativeTable table = new NativeTable();
    private final Map<By, NativeButton> headings = new EnumMap<>(By.class);

    /// @param desk whether the reader may search the files of cases
    FiguresTable(Pivot pivot, FiguresAddress address, FiguresWords words, Cases cases, boolean desk, Consumer<By> sort) {
        this.pivot = pivot;
        this.address = address;
        this.words = words;
        this.cases = cases;
        this.desk = desk;
        this.sort = sort;
        drawing = new Drawing(pivot);
        String title = words.title(pivot.question());
        addClassName("scroll");
        getElement().setAttribute("role", "region").setAttribute("tabindex", "0").setAttribute("aria-label", title);
        table.addClassName("table");
        table.getElement().setAttribute("aria-label", title);
        head();
        if (pivot.all() != null) {
            row(null, pivot.all(), pivot.allLived(), pivot.ofColumns(), pivot.question().of());
        }
        sorted().forEach(row -> row(row.head(), row.all(), row.lived(), row.values(), row.head().within(pivot.question().of())));
        add(table);
    }

    private Measure measure() {
        return pivot.question().measure();
    }

    private boolean crossed() {
        return !pivot.columns().isEmpty();
    }

    void focus(By by) {
        var heading = headings.get(by);
        if (heading != null) {
            heading.focus();
        }
    }

    private List<Row> sorted() {
        Sorting sorting = address.sorting();
        Collator collator = Collator.getInstance(words.language());
        if (sorting.by() == null) {
            // The sheet has them by their Indonesian names, what is its own last.
            return pivot.question().rows() != Dimension.SERVICE ? pivot.rows() : pivot.rows().stream()
                .sorted(Comparator.comparing((Row row) -> row.head().own()).thenComparing(row -> words.name(row.head()), collator)).toList();
        }
        Comparator<Row> order = switch (sorting.by()) {
            case NAME -> pivot.question().rows() == Dimension.MONTH ? Comparator.comparing((Row row) -> row.head().code())
                : Comparator.comparing((Row row) -> words.name(row.head()), collator);
            case VALUE -> Comparator.comparingDouble((Row row) -> row.all().value() == null ? 0 : row.all().value());
            case N -> Comparator.comparingLong((Row row) -> row.all().n() == null ? 0 : row.all().n());
        };
        // What cannot be said stands below what can, in either direction.
        Comparator<Row> silent = Comparator.comparing((Row row) -> sorting.by() == By.VALUE && row.all().value() == null);
        return pivot.rows().stream().sorted(silent.thenComparing(sorting.descending() ? order.reversed() : order)).toList();
    }

    private void head() {
        var head = table.getHead().addRow();
        heading(head, By.NAME, words.get("explore.dimension." + pivot.question().rows()), false);
        heading(head, By.VALUE, crossed() ? words.get("explore.all") : words.measure(pivot.question()), true);
        if (crossed()) {
            pivot.columns().forEach(column -> plain(head, words.name(column), true).add(ripe(column)));
        } else {
            if (measure().shape() == Shape.DAYS) {
                plain(head, words.get("explore.lived"), true);
            }
            if (measure().shape() != Shape.CASES) {
                heading(head, By.N, words.get("explore.n"), true);
            }
            var drawn = plain(head, "", false);
            drawn.add(unseen(words.get("explore.drawing")));
            drawn.addClassName("figures__drawn");
        }
        if (desk) {
            plain(head, words.get("explore.desk"), false);
        }
    }

    private void heading(NativeTableRow head, By by, String text, boolean number) {
        Sorting sorting = address.sorting();
        var button = new NativeButton(text, click -> sort.accept(by));
        button.addClassName("figures__sort");
        var cell = plain(head, "", number);
        cell.add(button);
        if (sorting.by() == by) {
            cell.getElement().setAttribute("aria-sort", sorting.descending() ? "descending" : "ascending");
        }
        headings.put(by, button);
    }

    private static NativeTableHeaderCell plain(NativeTableRow head, String text, boolean number) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        cell.setClassName("num", number);
        head.add(cell);
        return cell;
    }

    private void row(@Nullable Head head, Value all, @Nullable Value lived, List<@Nullable Value> values, FigureQuery query) {
        var row = table.getBody().addRow();
        var name = new NativeTableHeaderCell(head == null ? new Text(words.get("explore.all")) : named(head));
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        if (head == null) {
            row.addClassName("figures__all");
        } else {
            name.add(ripe(head));
        }
        String told = head == null ? words.get("explore.all") : words.name(head);
        figure(row, all, query, findable(head), told);
        if (crossed()) {
            for (int i = 0; i < pivot.columns().size(); i++) {
                Head column = pivot.columns().get(i);
                Value value = values.get(i);
                if (value == null) {
                    row.add(none());
                } else {
                    figure(row, value, column.within(query), findable(head) && findable(column), told + ", " + words.name(column));
                }
            }
        } else {
            beside(row, all, lived, head == null);
        }
        if (desk) {
            var cell = new NativeTableCell();
            if (findable(head)) {
                var link = new Anchor(cases.atTheDesk(query), words.get("explore.desk.open"));
                link.add(aside(told));
                cell.add(link);
            }
            row.add(cell);
        }
    }

    private void beside(NativeTableRow row, Value all, @Nullable Value lived, boolean total) {
        if (lived != null) {
            var cell = new NativeTableCell(words.doors().words().lived(lived, words.language()));
            cell.addClassNames("num", lived.value() == null ? "none" : "figures__lived");
            row.add(cell);
        }
        if (measure().shape() != Shape.CASES) {
            var n = new NativeTableCell(all.n() == null ? "–" : LocalWords.number(all.n(), words.language()));
            n.addClassName("num");
            row.add(n);
        }
        // All cases beside those of one row would leave nothing to see of the row.
        var drawn = total && measure().shape() == Shape.CASES ? new NativeTableCell() : new NativeTableCell(drawing.of(all));
        drawn.addClassName("figures__drawn");
        row.add(drawn);
    }

    private void figure(NativeTableRow row, Value value, FigureQuery query, boolean findable, String about) {
        var cell = new NativeTableCell();
        cell.addClassNames("num");
        String said = words.doors().words().value(measure(), value, words.language());
        if (value.value() == null) {
            cell.addClassName("none");
            cell.add(new Text(said));
        } else if (findable && (value.value() > 0 || measure().shape() != Shape.CASES)) {
            var link = new Anchor(cases.publicly(query, measure(), words.language()), said);
            link.setRouterIgnore(true);
            link.add(aside(about));
            cell.add(link);
        } else {
            cell.add(new Text(said));
        }
        String interval = words.doors().words().interval(measure(), value, words.language());
        if (!interval.isEmpty()) {
            var small = new Span(" (" + interval + ")");
            small.addClassNames("soft", "small");
            cell.add(small);
        }
        row.add(cell);
    }

    /// Nothing happened there.
    private static NativeTableCell none() {
        var cell = new NativeTableCell("–");
        cell.addClassNames("num", "none");
        return cell;
    }

    /// An agency's own cases cannot be searched for, nor those filed at one: with an agency chosen nothing by first holder.
    private boolean findable(@Nullable Head head) {
        boolean filedThere = pivot.question().rows() == Dimension.FIRST_HOLDER || pivot.question().columns() == Dimension.FIRST_HOLDER;
        return (!filedThere || pivot.question().of().agency() == null) && (head == null || !head.own() && head.by() != Dimension.FIRST_HOLDER);
    }

    /// A level down, where there is one.
    private Component named(Head head) {
        String name = words.name(head);
        boolean below = !head.own() && switch (head.by()) {
            case AGENCY, FIRST_HOLDER -> !cases.atlas().agencyChildren(head.id()).isEmpty();
            case SERVICE -> !cases.atlas().serviceChildren(head.id()).isEmpty();
            case AREA -> !cases.atlas().areaChildren(head.id()).isEmpty();
            case MONTH, KIND, CHANNEL, OUTCOME -> false;
        };
        return below ? new Anchor("/app/" + FiguresView.PATH + FiguresAddress.asked(address.with((head.by() == Dimension.FIRST_HOLDER ? Dimension.AGENCY : head.by()).id(), head.code())), name) : new Text(name);
    }

    private Span ripe(Head head) {
        var span = new Span(head.immature() ? " " + words.get("explore.immature") : "");
        span.addClassNames("soft", "small");
        return span;
    }

    /// For those who hear a link without its row.
    private Span aside(String about) {
        return unseen(" – " + words.get("explore.cases.of", about));
    }

    private static Span unseen(String text) {
        var span = new Span(text);
        span.addClassName("hidden-visually");
        return span;
    }
}
