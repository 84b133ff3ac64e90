package id.terang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class HouseRulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Terang.class);

    @Test
    void arrows_between_rooms_only_go_down() {
        modules.verify();
    }
}
