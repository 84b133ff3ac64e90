package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.Atlas;
import id.terang.shared.GeoPoint;
import id.terang.ui.ErrorSummary;
import id.terang.ui.Icons;
import id.terang.ui.Pick;
import java.util.List;

/// The second step: where it happened. The device may tell; else two searchable lists and a few words do.
class WhereStep extends Step {

    static final int LONGEST_ADDRESS = 300;

    final Button locate = new Button(getTranslation("citizen.file.locate"), Icons.of("map-pin"));
    final ComboBox<Area> district = new Pick.Listed<>(getTranslation("citizen.file.district"));
    final ComboBox<Area> village = new Pick.Listed<>(getTranslation("citizen.file.village"));
    final TextField address = new TextField(getTranslation("citizen.file.address"));
    final MapPin map;

    private final boolean oneRegency;
    private final Paragraph located = new Paragraph();
    private final Div pinned = new Div();
    private final Atlas atlas;
    private final Runnable changed;

    WhereStep(Draft draft, FilingDoors doors, DraftKeeper keeper, Runnable changed) {
        super(draft, "citizen.file.where");
        this.atlas = doors.atlas();
        this.changed = changed;
        var districts = Places.districts(atlas);
        oneRegency = districts.stream().map(Area::parentId).distinct().count() == 1;
        map = new MapPin(doors.tiles(), getTranslation("citizen.file.map"));
        map.onPicked(this::picked);
        map.onUnlocated(() -> tell("citizen.file.unlocated"));
        locate.addClickListener(click -> {
            tell("citizen.file.locating");
            map.locate();
        });
        located.addClassNames("small", "soft");
        located.getElement().setAttribute("role", "status");
        pinned.addClassName("cluster");
        district.setId("district");
        district.setItems(this::matches, districts);
        district.setItemLabelGenerator(this::label);
        district.setPlaceholder(getTranslation("citizen.file.district.placeholder"));
        district.setWidthFull();
        district.addValueChangeListener(change -> choseDistrict(change.getValue()));
        village.setId("village");
        village.setItemLabelGenerator(Area::name);
        village.setHelperText(getTranslation("citizen.file.village.help"));
        village.setClearButtonVisible(true);
        village.setWidthFull();
        village.setVisible(false);
        village.addValueChangeListener(change -> choseArea());
        address.setId("address");
        address.setHelperText(getTranslation("citizen.file.address.help"));
        address.setWidthFull();
        address.setMaxLength(LONGEST_ADDRESS);
        address.setValueChangeMode(ValueChangeMode.LAZY);
        address.addValueChangeListener(typed -> {
            draft.address = typed.getValue();
            changed.run();
        });
        keeper.watch(address, "address");
        add(new Div(locate, located), pinned, district, village, address, map);
        if (doors.tiles().there()) {
            addComponentAtIndex(getComponentCount() - 1, soft(getTranslation("citizen.file.map.help")));
        }
        fill();
    }

    @Override
    void fill() {
        if (draft.area != null) {
            choose(atlas.area(draft.area));
        } else {
            district.clear();
            located.setText("");
        }
        address.setValue(draft.address);
        showPin();
    }

    @Override
    void check(ErrorSummary errors) {
        Pick.unsettled(this).forEach(list -> errors.add(list, list.unsettled()));
        if (draft.area == null) {
            errors.add(district, getTranslation("citizen.file.district.missing"));
        }
    }

    private void picked(GeoPoint place) {
        draft.pin = place;
        showPin();
        var near = Places.nearest(atlas, place);
        if (near.isEmpty()) {
            tell("citizen.file.located.elsewhere");
        } else if (draft.area == null) {
            choose(near.get());
            located.setText(getTranslation("citizen.file.located", Places.name(atlas, near.get().id())));
        } else {
            located.setText("");
        }
        changed.run();
    }

    private void choose(Area area) {
        var around = atlas.areaPath(area.id()).stream().map(atlas::area).toList();
        var top = around.stream().filter(one -> one.level() == AreaLevel.DISTRICT).findFirst().orElse(area);
        district.setValue(top);
        village.setValue(top.id() == area.id() ? null : area);
    }

    private void choseDistrict(Area chosen) {
        List<Area> inside = chosen == null ? List.of() : Places.inside(atlas, chosen);
        village.setItems(inside);
        village.setVisible(!inside.isEmpty());
        choseArea();
    }

    private void choseArea() {
        var chosen = village.getValue() != null ? village.getValue() : district.getValue();
        draft.area = chosen == null ? null : Long.valueOf(chosen.id());
        if (chosen != null && draft.pin == null) {
            Places.centre(atlas, chosen.id()).ifPresent(map::lookAt);
        }
        changed.run();
    }

    private void showPin() {
        map.show(draft.pin);
        pinned.removeAll();
        pinned.setVisible(draft.pin != null);
        if (draft.pin != null) {
            var words = new Span(Icons.of("map-pin"), new Span(getTranslation("citizen.file.pinned")));
            words.addClassName("pinned");
            var forget = new Button(getTranslation("citizen.file.unpin"), click -> {
                draft.pin = null;
                located.setText("");
                showPin();
                changed.run();
            });
            forget.addThemeNames("tertiary", "small");
            pinned.add(words, forget);
        }
    }

    private boolean matches(Area area, String filter) {
        return label(area).toLowerCase(getLocale()).contains(filter.strip().toLowerCase(getLocale()));
    }

    /// With the larger area behind it where there are several, because districts of different regencies share names.
    private String label(Area area) {
        return oneRegency || area.parentId() == null ? area.name() : area.name() + ", " + atlas.area(area.parentId()).name();
    }

    private void tell(String key) {
        located.setText(getTranslation(key));
    }
}
