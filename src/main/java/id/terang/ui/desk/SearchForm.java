package id.terang.ui.desk;

import com.vaadin.flow.component.AbstractField;
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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Words and filters of the search over everything. Every change asks for another address; what the address says is shown
/// here.
class SearchForm extends Div {

    private static final List<QueueOrder> ORDERS = List.of(QueueOrder.RELEVANCE, QueueOrder.NEWEST, QueueOrder.OLDEST,
        QueueOrder.UPDATED, QueueOrder.DUE, QueueOrder.MOST_FOLLOWED);

    final TextField words = new TextField(getTranslation("desk.found.words"));
    final ComboBox<Service> service;
    final ComboBox<Area> area;
    final ComboBox<Agency> agency;
    final Select<Status> status;
    final Select<Kind> kind;
    final DayField from = DayField.date(getTranslation("desk.found.from"));
    final DayField to = DayField.date(getTranslation("desk.found.to"));
    final Select<QueueOrder> order = new Select<>();
    final Button clear = new Button(getTranslation("desk.filter.clear"));

    SearchForm(Desk desk, Consumer<QueueFilter> wanted) {
        var atlas = desk.atlas();
        addClassNames("desk-search", "file-search__form");
        getElement().setAttribute("role", "search");
        words.setPlaceholder(getTranslation("desk.search.placeholder"));
        words.setHelperText(getTranslation("desk.found.help"));
        words.setPrefixComponent(Icons.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(200);
        words.setAutofocus(true);
        service = Pick.service(getTranslation("desk.filter.service"), atlas, getLocale());
        area = Pick.area(getTranslation("desk.filter.area"), atlas);
        agency = Pick.agency(getTranslation("desk.filter.agency"), atlas, any -> true);
        status = Pick.word(getTranslation("desk.filter.status"), List.of(Status.values()), desk.telling(), getLocale());
        status.setEmptySelectionAllowed(true);
        kind = Pick.word(getTranslation("desk.found.kind"), List.of(Kind.values()), desk.telling(), getLocale());
        kind.setEmptySelectionAllowed(true);
        for (var field : List.of(service, area, agency)) {
            field.setPlaceholder(getTranslation("desk.filter.any"));
        }
        status.setEmptySelectionCaption(getTranslation("desk.filter.any"));
        status.setPlaceholder(getTranslation("desk.filter.any"));
        kind.setEmptySelectionCaption(getTranslation("desk.filter.any"));
        kind.setPlaceholder(getTranslation("desk.filter.any"));
        order.setLabel(getTranslation("desk.order"));
        order.setItems(ORDERS);
        order.setItemLabelGenerator(item -> getTranslation("desk.order." + item));
        for (AbstractField<?, ?> field : List.<AbstractField<?, ?>>of(words, service, area, agency, status, kind, from, to, order)) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient() && QueueAddress.typed(from) && QueueAddress.typed(to)) {
                    wanted.accept(chosen());
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

    private QueueFilter chosen() {
        return new QueueFilter(QueueTab.ALL, words.getValue().strip(),
            service.getOptionalValue().map(Service::id).orElse(null), area.getOptionalValue().map(Area::id).orElse(null),
            agency.getOptionalValue().map(Agency::id).orElse(null), null,
            status.getOptionalValue().map(Set::of).orElseGet(Set::of), kind.getOptionalValue().map(Set::of).orElseGet(Set::of),
            from.day(), to.day(), order.getOptionalValue().orElse(QueueOrder.RELEVANCE));
    }

    void show(QueueFilter filter, Desk desk) {
        var atlas = desk.atlas();
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
        clear.setVisible(!filter.equals(QueueFilter.of(QueueTab.ALL).sorted(filter.order())));
    }
}
