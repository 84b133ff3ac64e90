package id.terang.ui.desk;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import id.terang.ui.DayField;
import id.terang.ui.Icons;
import id.terang.ui.Pick;
import id.terang.workbench.Arrangement;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Words and filters of the queue. Every change asks for another address; what the address says is shown here.
class QueueSearch extends Div {

    private static final List<QueueOrder> ORDERS = List.of(QueueOrder.DUE, QueueOrder.NEWEST, QueueOrder.OLDEST,
        QueueOrder.UPDATED, QueueOrder.MOST_FOLLOWED);

    final TextField words = new TextField(getTranslation("desk.search"));
    final ComboBox<Service> service;
    final ComboBox<Area> area;
    final ComboBox<Agency> agency;
    final Select<Status> status;
    final Select<Kind> kind;
    final DayField from = DayField.date(getTranslation("desk.found.from"));
    final DayField to = DayField.date(getTranslation("desk.found.to"));
    final Select<QueueOrder> order = new Select<>();
    final LayoutMenu layout;
    final Button handler = new Button(Icons.of("x"));
    final Button clear = new Button(getTranslation("desk.filter.clear"));
    private final Div filters = new Div();
    private final Button toggle = new Button(Icons.of("filter"));
    private final Button more = new Button(Icons.of("filter"));
    private QueueFilter shown = QueueFilter.of(QueueTab.ALL);

    QueueSearch(Desk desk, Consumer<QueueFilter> wanted, Consumer<Arrangement> arranged) {
        var atlas = desk.atlas();
        addClassName("desk-search");
        getElement().setAttribute("role", "search");
        words.setPlaceholder(getTranslation("desk.search.placeholder"));
        words.setPrefixComponent(Icons.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(200);
        words.getElement().setAttribute("data-desk-search", "");
        service = Pick.service(getTranslation("desk.filter.service"), atlas, getLocale());
        area = Pick.area(getTranslation("desk.filter.area"), atlas);
        agency = Pick.agency(getTranslation("desk.filter.agency"), atlas, any -> true);
        status = Pick.word(getTranslation("desk.filter.status"), List.of(Status.values()), desk.telling(), getLocale());
        kind = Pick.word(getTranslation("desk.found.kind"), List.of(Kind.values()), desk.telling(), getLocale());
        for (var field : List.of(status, kind)) {
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(getTranslation("desk.filter.any"));
            field.setPlaceholder(getTranslation("desk.filter.any"));
        }
        order.setLabel(getTranslation("desk.order"));
        order.addClassName("desk-filters__order");
        order.setItems(ORDERS);
        order.setItemLabelGenerator(item -> getTranslation("desk.order." + item));
        for (var field : List.of(service, area, agency)) {
            field.setPlaceholder(getTranslation("desk.filter.any"));
        }
        for (AbstractField<?, ?> field : List.<AbstractField<?, ?>>of(words, service, area, agency, status, kind, from, to)) {
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
        if (fromClient && QueueAddress.typed(from) && QueueAddress.typed(to)) {
            wanted.accept(chosen());
        }
    }

    private QueueFilter chosen() {
        return new QueueFilter(shown.tab(), words.getValue().strip(),
            service.getOptionalValue().map(Service::id).orElse(null), area.getOptionalValue().map(Area::id).orElse(null),
            agency.getOptionalValue().map(Agency::id).orElse(null), shown.handler(),
            status.getOptionalValue().map(Set::of).orElseGet(Set::of), kind.getOptionalValue().map(Set::of).orElseGet(Set::of),
            from.day(), to.day(), order.getOptionalValue().orElse(QueueOrder.DUE));
    }

    void show(QueueFilter filter, Desk desk) {
        var atlas = desk.atlas();
        shown = filter;
        if (!words.getValue().strip().equals(filter.words())) {
            words.setValue(filter.words());
        }
        service.setValue(filter.service() == null ? null : atlas.service(filter.service()));
        area.setValue(filter.area() == null ? null : atlas.area(filter.area()));
        agency.setValue(filter.agency() == null ? null : atlas.agency(filter.agency()));
        status.setValue(filter.status().stream().findFirst().orElse(null));
        kind.setValue(filter.kind().stream().findFirst().orElse(null));
        from.show(filter.from());
        to.show(filter.to());
        order.setValue(filter.order());
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
