package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import id.terang.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list with words to filter it, and beside it whatever the address names: the form of one row, an empty form, or
/// the import. On a narrow screen one of the two is shown.
///
/// @param <T> what the list shows
@StyleSheet("context://assets/admin.css")
abstract class Workshop<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String WHAT = "what";
    private static final String NEW = "new";
    private static final String IMPORT = "import";
    private static final String WORDS = "q";

    /// So many rows are shown without a frame that scrolls, and without an empty one.
    private static final int FEW = 8;

    final Grid<T> list = new Grid<>();
    final TextField filter = new TextField();
    final Button add = new Button();
    final Section pane = new Section();
    final Admin admin;
    private final String subject;
    private final Anchor imports = new Anchor();

    /// @param subject second word of this view's message keys and last word of its path
    Workshop(Admin admin, String subject) {
        this.admin = admin;
        this.subject = subject;
        addClassName("workshop");
        add(head(), columns());
    }

    /// All rows that this administrator sees, in their order.
    abstract List<T> rows();

    abstract long id(T row);

    abstract String title(T row);

    /// The second, quieter line of a row.
    abstract String meta(T row);

    /// Whether it belongs to the past.
    abstract boolean ended(T row);

    /// @param row null for a new one
    abstract Component form(@Nullable T row);

    /// Whether this administrator may add rows and import them.
    boolean mayAdd() {
        return true;
    }

    /// The CSV import, where there is one.
    Optional<Component> imports() {
        return Optional.empty();
    }

    String word(String key, Object... args) {
        return getTranslation("admin." + subject + "." + key, args);
    }

    /// What stands beside the list while nothing is chosen.
    Component resting() {
        var text = new Paragraph(word("resting"));
        text.addClassName("soft");
        return text;
    }

    /// After something was kept: the list anew, and the row that was kept.
    void kept(long id) {
        list.getDataProvider().refreshAll();
        open(Long.toString(id));
    }

    void close() {
        list.getDataProvider().refreshAll();
        open(null);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(WORDS).ifPresent(filter::setValue);
        show(event.getRouteParameters().get(WHAT).orElse(null));
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – " + getTranslation("common.product");
    }

    private void show(@Nullable String what) {
        pane.removeAll();
        list.setAllRowsVisible(rows().size() <= FEW);
        setClassName("workshop--open", what != null);
        Component shown = switch (what) {
            case null -> resting();
            case NEW -> mayAdd() ? form(null) : resting();
            case IMPORT -> mayAdd() ? imports().orElseGet(this::resting) : resting();
            default -> rows().stream().filter(row -> Long.toString(id(row)).equals(what)).findFirst()
                    .map(row -> form(row)).orElseGet(this::resting);
        };
        if (what != null) {
            var back = new Button(word("back"), Icons.of("arrow-left"), click -> open(null));
            back.addThemeNames("tertiary");
            back.addClassName("workshop__back");
            pane.add(back);
        }
        pane.add(shown);
        markRow(what);
    }

    private void markRow(@Nullable String what) {
        rows().stream().filter(row -> Long.toString(id(row)).equals(what)).findFirst()
                .ifPresentOrElse(list::select, list::deselectAll);
    }

    private void open(@Nullable String what) {
        var parameters = what == null ? RouteParameters.empty()
                : new RouteParameters(new RouteParam(WHAT, what));
        var words = filter.isEmpty() ? QueryParameters.empty()
                : QueryParameters.simple(Map.of(WORDS, filter.getValue()));
        UI.getCurrent().navigate(getClass(), parameters, words);
    }

    private Component head() {
        add.setText(word("add"));
        add.setIcon(Icons.of("plus"));
        add.addThemeNames("primary");
        add.addClickListener(click -> open(NEW));
        imports.setText(getTranslation("admin.import.link"));
        imports.setHref("admin/" + subject + "/" + IMPORT);
        add.setVisible(mayAdd());
        imports.setVisible(mayAdd() && imports().isPresent());
        var actions = new Div(imports, add);
        actions.addClassName("cluster");
        var head = new Div(new H1(word("title")), actions);
        head.addClassNames("cluster", "cluster--apart", "workshop__head");
        return head;
    }

    private Component columns() {
        filter.setLabel(getTranslation("admin.filter"));
        filter.setClearButtonVisible(true);
        filter.setWidthFull();
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(changed -> list.getDataProvider().refreshAll());
        list.addColumn(LitRenderer.<T>of("""
                <div class="row ${item.ended ? 'row--ended' : ''}">
                  <span class="row__title">${item.title}</span><span class="row__meta">${item.meta}</span></div>""")
                .withProperty("title", this::title)
                .withProperty("meta", row -> ended(row) ? getTranslation("admin.ended") + " · " + meta(row) : meta(row))
                .withProperty("ended", this::ended)).setHeader(word("title"));
        list.getElement().setProperty("accessibleName", word("title"));
        list.setItems(DataProvider.fromCallbacks(
                query -> filtered().skip(query.getOffset()).limit(query.getLimit()),
                query -> (int) filtered().count()));
        list.setEmptyStateText(getTranslation("admin.none.yet"));
        filter.addValueChangeListener(changed ->
                list.setEmptyStateText(getTranslation(changed.getValue().isBlank() ? "admin.none.yet" : "admin.none")));
        list.asSingleSelect().addValueChangeListener(changed -> {
            if (changed.isFromClient() && changed.getValue() != null) {
                open(Long.toString(id(changed.getValue())));
            }
        });
        var left = new Div(filter, list);
        left.addClassNames("workshop__list", "stack");
        pane.addClassName("workshop__pane");
        pane.getElement().setAttribute("aria-label", word("pane"));
        var columns = new Div(left, pane);
        columns.addClassName("workshop__columns");
        return columns;
    }

    private Stream<T> filtered() {
        List<String> words = new ArrayList<>(List.of(filter.getValue().strip().toLowerCase(Locale.ROOT).split("\\s+")));
        return rows().stream().filter(row -> {
            String text = (title(row) + " " + meta(row)).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(text::contains);
        });
    }
}
