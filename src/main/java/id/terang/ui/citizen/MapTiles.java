package id.terang.ui.citizen;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the pictures of maps come from; without an address there is no map, and nothing depends on one.
///
/// @param tiles       address pattern, `https://tiles.example.org/{z}/{x}/{y}.png`
/// @param attribution whom to thank for them, in plain words
@ConfigurationProperties("terang.map")
record MapTiles(@DefaultValue("") String tiles, @DefaultValue("") String attribution) {

    boolean there() {
        return !tiles.isBlank();
    }
}
