package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.dataview.ComboBoxListDataView;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.dom.Element;
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
import java.util.stream.Stream;

/// Fields to pick something from the atlas or the vocabulary. Names are searched from any of their words on; what an
/// area or service belongs to stands beside its name.
public final class Pick {

    private Pick() { }

    /// A list that does not forget words which choose nothing in it, as a plain one does when it is left, so that nobody saves an empty
    /// choice unseen: they stay and are marked until something is chosen or they are taken away. Where they fit one thing alone, that is
    /// chosen.
    public static class Listed<T> extends ComboBox<T> {

        private ItemFilter<T> fits = (item, typed) -> matches(typed, name(item));
        private String unsettled = "";

        public Listed(String label) {
            super(label);
            setManualValidation(true);
            addCustomValueSetListener(left -> look(left.getDetail()));
            addValueChangeListener(change -> settle());
            getElement().addEventListener("focusout", left -> settle()).setFilter("!element.inputElement.value");
        }

        @Override
        public ComboBoxListDataView<T> setItems(ItemFilter<T> filter, Collection<T> items) {
            fits = filter;
            return super.setItems(filter, items);
        }

        private String name(T item) {
            return getItemLabelGenerator().apply(item);
        }

        private void look(String typed) {
            var all = getListDataView().getItems().toList();
            var whole = all.stream().filter(item -> name(item).equalsIgnoreCase(typed.strip())).toList();
            var found = whole.size() == 1 ? whole : all.stream().filter(item -> fits.test(item, typed)).toList();
            if (found.size() == 1) {
                setValue(found.getFirst());
                settle();
                // It may have been chosen before, and then nothing changes but the words.
                getElement().executeJs("this.inputElement.value = $0", name(found.getFirst()));
            } else {
                unsettled = getTranslation(found.isEmpty() ? "common.list.none" : "common.list.several", typed.strip(), found.size());
                setErrorMessage(unsettled);
                setInvalid(true);
            }
        }

        private void settle() {
            if (!unsettled.isEmpty()) {
                unsettled = "";
                setInvalid(false);
            }
        }

        /// What is wrong with the words in it; empty where nothing is.
        public String unsettled() {
            return unsettled;
        }
    }

    /// The lists that are to be seen here and hold words which choose nothing.
    public static Stream<Listed<?>> unsettled(Component within) {
        return unsettled(within.getElement());
    }

    /// Not every component names those inside it; elements do.
    private static Stream<Listed<?>> unsettled(Element within) {
        return within.isTextNode() || !within.isVisible() ? Stream.empty() : Stream.concat(
            within.getComponent().stream().filter(one -> one instanceof Listed<?> list && !list.unsettled().isEmpty()).map(one -> (Listed<?>) one),
            within.getChildren().flatMap(Pick::unsettled));
    }

    /// Whether every list here says what was meant; leads to the first that does not.
    public static boolean settled(Component within) {
        var first = unsettled(within).findFirst();
        first.ifPresent(Listed::focus);
        return first.isEmpty();
    }

    public static ComboBox<Service> service(String label, Atlas atlas, Locale locale) {
        var field = new Listed<Service>(label);
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
        var field = new Listed<Area>(label);
        field.setItems((area, typed) -> matches(typed, name(area, atlas)),
            atlas.areas().stream().filter(area -> area.inForce(atlas.day())).toList()).setIdentifierProvider(Area::id);
        field.setItemLabelGenerator(area -> name(area, atlas));
        return wide(field);
    }

    public static ComboBox<Agency> agency(String label, Atlas atlas, Predicate<Agency> eligible) {
        var field = new Listed<Agency>(label);
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
