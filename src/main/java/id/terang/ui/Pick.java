package id.terang.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Fields to pick something from the atlas or the vocabulary. Names are searched from any of their words on; what an
/// area or service belongs to stands beside its name.
public final class Pick {

    private Pick() { }

    public static ComboBox<Service> service(String label, Atlas atlas, Locale locale) {
        var field = new ComboBox<Service>(label);
        field.setItems((service, typed) -> matches(typed, within(atlas.servicePath(service.id()).reversed().stream()
            .map(id -> atlas.service(id).name().in(locale)).toList())), atlas.services().stream().filter(Service::active).sorted(Service.byName(locale)).toList())
            .setIdentifierProvider(Service::id);
        field.setItemLabelGenerator(service -> service.name().in(locale));
        field.setRenderer(LitRenderer.<Service>of("<div>${item.name}</div><div class='soft small'>${item.above}</div>")
            .withProperty("name", service -> service.name().in(locale))
            .withProperty("above", service -> atlas.servicePath(service.id()).stream().filter(id -> id != service.id())
                .map(id -> atlas.service(id).name().in(locale)).collect(Collectors.joining(" › "))));
        return wide(field);
    }

    public static ComboBox<Area> area(String label, Atlas atlas) {
        var field = new ComboBox<Area>(label);
        field.setItems((area, typed) -> matches(typed, name(area, atlas)),
            atlas.areas().stream().filter(area -> area.inForce(atlas.day())).toList()).setIdentifierProvider(Area::id);
        field.setItemLabelGenerator(area -> name(area, atlas));
        return wide(field);
    }

    public static ComboBox<Agency> agency(String label, Atlas atlas, Predicate<Agency> eligible) {
        var field = new ComboBox<Agency>(label);
        field.setItems((agency, typed) -> matches(typed, agency.name() + " " + agency.shortName()),
            atlas.agencies().stream().filter(agency -> agency.inForce(atlas.day())).filter(eligible).toList())
            .setIdentifierProvider(Agency::id);
        field.setItemLabelGenerator(Agency::name);
        return wide(field);
    }

    /// A few constants of the domain.
    public static <E extends Enum<E>> Select<E> word(String label, Collection<E> constants, Telling telling, Locale locale) {
        var field = new Select<E>();
        field.setLabel(label);
        field.setItems(constants);
        field.setItemLabelGenerator(constant -> constant == null ? "" : upperFirst(telling.word(constant, locale)));
        field.setWidthFull();
        return field;
    }

    public static String upperFirst(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String name(Area area, Atlas atlas) {
        return within(atlas.areaPath(area.id()).reversed().stream().limit(3).map(id -> atlas.area(id).name()).toList());
    }

    private static String within(List<String> smallestFirst) {
        return String.join(", ", smallestFirst);
    }

    private static boolean matches(String typed, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        for (var word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static <T> ComboBox<T> wide(ComboBox<T> field) {
        field.setWidthFull();
        field.setClearButtonVisible(true);
        return field;
    }
}
