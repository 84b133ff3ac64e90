package id.terang.ui.desk;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import id.terang.ui.Icons;
import id.terang.workbench.Arrangement;
import java.util.List;
import java.util.function.Consumer;

/// Words and filters of the queue.
class QueueSearch extends QueueFields {

    private static final List<QueueOrder> ORDERS = List.of(QueueOrder.DUE, QueueOrder.NEWEST, QueueOrder.OLDEST,
        QueueOrder.UPDATED, QueueOrder.MOST_FOLLOWED);

    final LayoutMenu layout;
    final Button handler = new Button(Icons.of("x"));
    final Button clear = new Button(getTranslation("desk.filter.clear"));
    private final Div filters = new Div();
    private final Button toggle = new Button(Icons.of("filter"));
    private final Button more = new Button(Icons.of("filter"));
    private QueueFilter shown = QueueFilter.of(QueueTab.ALL);

    QueueSearch(Desk desk, Consumer<QueueFilter> wanted, Consumer<Arrangement> arranged) {
        super(desk, "desk.search", ORDERS);
        addClassName("desk-search");
        words.getElement().setAttribute("data-desk-search", "");
        order.addClassName("desk-filters__order");
        for (AbstractField<?, ?> field : narrowing()) {
            field.addValueChangeListener(event -> ask(event.isFromClient(), wanted));
        }
        order.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                desk.arrange(desk.arrangement().with(event.getValue()));
            }
            ask(event.isFromClient(), wanted);
        });
        clear.addThemeNames("tertiary", "small");
        clear.addClickListener(click -> wanted.accept(QueueFilter.of(shown.tab())));
        handler.setIconAfterText(true);
        handler.addThemeNames("small");
        handler.addClassName("desk-filters__handler");
        handler.addClickListener(click -> wanted.accept(shown.withHandler(null)));
        filters.addClassName("desk-filters");
        filters.setId("desk-filters");
        kind.addClassName("desk-filters__more");
        from.addClassName("desk-filters__more");
        to.addClassName("desk-filters__more");
        filters.add(service, area, agency, status, order, kind, from, to, handler, clear, more());
        layout = new LayoutMenu(desk, arranged);
        layout.addClassName("desk-search__layout");
        add(words, toggle(), filters, layout);
    }

    private Component toggle() {
        toggle.addThemeNames("icon");
        toggle.addClassName("desk-search__toggle");
        toggle.setAriaLabel(getTranslation("desk.filter"));
        toggle.setTooltipText(getTranslation("desk.filter"));
        toggle.getElement().setAttribute("aria-controls", "desk-filters");
        toggle.addClickListener(click -> open(!filters.hasClassName("desk-filters--open")));
        open(false);
        return toggle;
    }

    /// On wide screens the filters of every day stand beside the words, and these in a second line.
    private Component more() {
        more.addThemeNames("icon");
        more.addClassName("desk-filters__toggle");
        more.setAriaLabel(getTranslation("desk.filter.more"));
        more.setTooltipText(getTranslation("desk.filter.more"));
        more.getElement().setAttribute("aria-controls", "desk-filters");
        more.addClickListener(click -> openMore(!filters.hasClassName("desk-filters--all")));
        openMore(false);
        return more;
    }

    private void openMore(boolean open) {
        filters.setClassName("desk-filters--all", open);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private void open(boolean open) {
        filters.setClassName("desk-filters--open", open);
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private void ask(boolean fromClient, Consumer<QueueFilter> wanted) {
        if (fromClient && readable()) {
            wanted.accept(chosen(shown.tab(), shown.handler(), QueueOrder.DUE));
        }
    }

    @Override
    void show(QueueFilter filter, Desk desk) {
        shown = filter;
        super.show(filter, desk);
        handler.setVisible(filter.handler() != null);
        if (filter.handler() != null) {
            handler.setText(getTranslation("desk.filter.handler", desk.nameOf(filter.handler())));
            handler.setAriaLabel(getTranslation("desk.filter.handler.all", desk.nameOf(filter.handler())));
        }
        boolean narrowed = !filter.kind().isEmpty() || filter.from() != null || filter.to() != null;
        boolean filtered = narrowed || filter.service() != null || filter.area() != null || filter.agency() != null
            || filter.handler() != null || !filter.status().isEmpty();
        clear.setVisible(filtered || !filter.words().isBlank());
        if (filtered) {
            open(true);
        }
        if (narrowed) {
            openMore(true);
        }
    }
}
