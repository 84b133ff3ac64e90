package id.terang.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/// The part of the desk that lives in the browser (`terang-desk.js`): single keys, and whether news arrive by themselves.
///
/// Single keys can be switched off (WCAG 2.1.4) and rest while somebody types.
@Tag("terang-desk")
public class DeskKeys extends Component {

    private static final int SLOW_POLL_MS = 20_000;
    private static final String LETTER = "event.detail";

    /// @param awake called when somebody comes back to this window
    /// @param palette called when somebody asks for all that can be done
    /// @param letter hears letters that no button on the screen has, and those that are about picked lines
    DeskKeys(Runnable awake, Runnable palette, Consumer<String> letter) {
        for (var word : new String[] {"hint", "on", "off", "next", "open", "search", "back", "pick", "range", "help", "close", "send", "palette"}) {
            getElement().setAttribute("data-" + word, getTranslation("desk.keys." + word));
        }
        getElement().addEventListener("desk-settled", event -> pollIfPushIsBlocked());
        getElement().addEventListener("desk-idle", event -> getUI().ifPresent(DeskKeys::pollNoMore));
        getElement().addEventListener("desk-awake", event -> awake.run());
        getElement().addEventListener("desk-palette", event -> palette.run());
        getElement().addEventListener("desk-letter", event -> letter.accept(event.getEventData().get(LETTER).asString()))
            .addEventData(LETTER);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        pollNoMore(event.getUI());
    }

    /// Every poll counts as something done: a desk that polls while nobody is there is never signed out.
    private static void pollNoMore(UI ui) {
        ui.setPollInterval(-1);
    }

    /// Where no connection for news stands some seconds after opening, the page asks for them now and then.
    private void pollIfPushIsBlocked() {
        getUI().ifPresent(ui -> {
            var push = ui.getInternals().getPushConnection();
            if (push == null || !push.isConnected()) {
                ui.setPollInterval(SLOW_POLL_MS);
            }
        });
    }
}
