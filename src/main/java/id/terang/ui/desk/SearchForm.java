package id.terang.ui.desk;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import id.terang.ui.Icons;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Words and filters of the search over everything.
class SearchForm extends QueueFields {

    private static final List<QueueOrder> ORDERS = List.of(QueueOrder.RELEVANCE, QueueOrder.NEWEST, QueueOrder.OLDEST,
        QueueOrder.UPDATED, QueueOrder.DUE, QueueOrder.MOST_FOLLOWED);

    final Button clear = new Button(getTranslation("desk.filter.clear"));

    SearchForm(Desk desk, Consumer<QueueFilter> wanted) {
        super(desk, "desk.found.words", ORDERS);
        addClassNames("desk-search", "file-search__form");
        words.setHelperText(getTranslation("desk.found.help"));
        words.setAutofocus(true);
        for (AbstractField<?, ?> field : Stream.concat(narrowing().stream(), Stream.of(order)).toList()) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient() && readable()) {
                    wanted.accept(chosen(QueueTab.ALL, null, QueueOrder.RELEVANCE));
                }
            });
        }
        clear.addThemeNames("tertiary", "small");
        clear.addClickListener(click -> wanted.accept(QueueFilter.of(QueueTab.ALL).sorted(QueueOrder.RELEVANCE)));
        var filters = new Div(service, area, agency, status, kind, from, to, order, clear);
        filters.addClassName("desk-filters");
        filters.setId("search-filters");
        var toggle = new Button(getTranslation("desk.filter"), Icons.of("filter"));
        toggle.addClassName("desk-search__toggle");
        toggle.getElement().setAttribute("aria-controls", "search-filters");
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> {
            boolean open = !filters.hasClassName("desk-filters--open");
            filters.setClassName("desk-filters--open", open);
            toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        });
        add(words, toggle, filters);
    }

    @Override
    void show(QueueFilter filter, Desk desk) {
        super.show(filter, desk);
        clear.setVisible(!filter.equals(QueueFilter.of(QueueTab.ALL).sorted(filter.order())));
    }
}
