package id.terang.ui.citizen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import id.terang.shared.GeoPoint;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A map on which a place can be picked, and the way to ask the device where it is
/// (`frontend/assets/terang-map.js`). Without tiles only the latter works and nothing is shown.
@Tag("terang-map")
class MapPin extends Component {

    private static final int STREETS = 15;

    MapPin(Tiles tiles, String label) {
        if (tiles.there()) {
            getElement().setAttribute("tiles", tiles.tiles()).setAttribute("attribution", tiles.attribution());
        }
        getElement().setAttribute("pick", true).setAttribute("label", label);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://assets/terang-map.js");
    }

    void lookAt(GeoPoint place) {
        getElement().setAttribute("zoom", Integer.toString(STREETS)).setAttribute("lat", Double.toString(place.lat()))
            .setAttribute("lng", Double.toString(place.lon()));
    }

    void show(@Nullable GeoPoint pin) {
        if (pin == null) {
            getElement().executeJs("this.pin = null");
        } else {
            getElement().executeJs("this.pin = {lat: $0, lng: $1}", pin.lat(), pin.lon());
        }
    }

    /// Asks the device for its place; the answer comes as a pick.
    void locate() {
        getElement().callJsFunction("locate");
    }

    void onPicked(Consumer<GeoPoint> listener) {
        addListener(Picked.class, picked -> listener.accept(new GeoPoint(picked.lat, picked.lng)));
    }

    void onUnlocated(Runnable listener) {
        addListener(Unlocated.class, none -> listener.run());
    }

    /// Where the pictures of maps come from; without an address there is no map, and nothing depends on one.
    ///
    /// @param tiles       address pattern, `https://tiles.example.org/{z}/{x}/{y}.png`
    /// @param attribution whom to thank for them, in plain words
    @ConfigurationProperties("terang.map")
    record Tiles(@DefaultValue("") String tiles, @DefaultValue("") String attribution) {

        boolean there() {
            return !tiles.isBlank();
        }
    }

    /// Public, as Vaadin wants its events.
    @DomEvent("picked")
    public static class Picked extends ComponentEvent<MapPin> {

        final double lat;
        final double lng;

        public Picked(MapPin source, boolean fromClient, @EventData("event.detail.lat") double lat,
                      @EventData("event.detail.lng") double lng) {
            super(source, fromClient);
            this.lat = lat;
            this.lng = lng;
        }
    }

    /// Public, as Vaadin wants its events.
    @DomEvent("unlocated")
    public static class Unlocated extends ComponentEvent<MapPin> {

        public Unlocated(MapPin source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
