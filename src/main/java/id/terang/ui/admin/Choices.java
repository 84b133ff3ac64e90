package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.ui.Pick;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fields to choose from the atlas, retired things left out. What a thing belongs to stands beside its name.
final class Choices {

    private Choices() {
    }

    static ComboBox<Area> area(String label, Atlas atlas) {
        return from(label, atlas.areas().stream().filter(area -> area.inForce(atlas.day())).toList(), Area::id,
                area -> place(atlas, area));
    }

    static ComboBox<Agency> agency(String label, Atlas atlas) {
        return from(label, atlas.agencies().stream().filter(agency -> agency.inForce(atlas.day())).toList(),
                Agency::id, Agency::name, Agency::shortName);
    }

    static ComboBox<Service> service(String label, Atlas atlas, Locale locale) {
        return from(label, atlas.services().stream().filter(Service::active).toList(), Service::id,
                service -> path(atlas, service, locale));
    }

    static <E extends Enum<E>> Select<E> word(String label, E[] constants, Component page) {
        Select<E> field = new Select<>();
        field.setLabel(label);
        field.setItems(constants);
        field.setItemLabelGenerator(constant -> constant == null ? "" : word(constant, page));
        return field;
    }

    static String word(Enum<?> constant, Component page) {
        return page.getTranslation("domain." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /// "Kelurahan Kenanga, Kecamatan Cahaya Kota"
    static String place(Atlas atlas, Area area) {
        return atlas.areaPath(area.id()).reversed().stream().limit(3).map(id -> atlas.area(id).name())
                .collect(Collectors.joining(", "));
    }

    static String path(Atlas atlas, Service service, Locale locale) {
        return atlas.servicePath(service.id()).reversed().stream().map(id -> atlas.service(id).name().in(locale))
                .collect(Collectors.joining(", "));
    }

    private static <T> ComboBox<T> from(String label, List<T> items, Function<T, Object> id, Function<T, String> name) {
        return from(label, items, id, name, item -> "");
    }

    /// @param also what an item is found by besides its name
    private static <T> ComboBox<T> from(String label, List<T> items, Function<T, Object> id, Function<T, String> name,
            Function<T, String> also) {
        Pick.Listed<T> field = new Pick.Listed<>(label);
        field.setItems((item, typed) -> List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch((name.apply(item) + " " + also.apply(item)).toLowerCase(Locale.ROOT)::contains), items).setIdentifierProvider(id::apply);
        field.setItemLabelGenerator(name::apply);
        field.setClearButtonVisible(true);
        return field;
    }
}
