package id.terang.ui.desk;

import com.vaadin.flow.component.AbstractField;
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
import org.jspecify.annotations.Nullable;

/// Words and filters with which officials look for cases. Every change asks for another address; what the address says is
/// shown here.
abstract class QueueFields extends Div {

    final TextField words;
    final ComboBox<Service> service;
    final ComboBox<Area> area;
    final ComboBox<Agency> agency;
    final Select<Status> status;
    final Select<Kind> kind;
    final DayField from = DayField.date(getTranslation("desk.found.from"));
    final DayField to = DayField.date(getTranslation("desk.found.to"));
    final Select<QueueOrder> order = new Select<>();

    /// @param key message key of what the words are called
    /// @param orders to choose from
    QueueFields(Desk desk, String key, List<QueueOrder> orders) {
        var atlas = desk.atlas();
        getElement().setAttribute("role", "search");
        words = new TextField(getTranslation(key));
        words.setPlaceholder(getTranslation("desk.search.placeholder"));
        words.setPrefixComponent(Icons.of("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setMaxLength(200);
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
        for (var field : List.of(service, area, agency)) {
            field.setPlaceholder(getTranslation("desk.filter.any"));
        }
        order.setLabel(getTranslation("desk.order"));
        order.setItems(orders);
        order.setItemLabelGenerator(item -> getTranslation("desk.order." + item));
    }

    /// All but the order.
    List<AbstractField<?, ?>> narrowing() {
        return List.of(words, service, area, agency, status, kind, from, to);
    }

    /// Whether the days can be read.
    boolean readable() {
        return QueueAddress.typed(from) && QueueAddress.typed(to);
    }

    /// @param usual the order where none is chosen
    QueueFilter chosen(QueueTab tab, @Nullable Long handler, QueueOrder usual) {
        return new QueueFilter(tab, words.getValue().strip(),
            service.getOptionalValue().map(Service::id).orElse(null), area.getOptionalValue().map(Area::id).orElse(null),
            agency.getOptionalValue().map(Agency::id).orElse(null), handler,
            status.getOptionalValue().map(Set::of).orElseGet(Set::of), kind.getOptionalValue().map(Set::of).orElseGet(Set::of),
            from.day(), to.day(), order.getOptionalValue().orElse(usual));
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
    }
}
