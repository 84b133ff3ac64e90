package id.terang.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/// Looks again by itself every two seconds, as long as something is going on.
final class Polling {

    private static final int POLL_MS = 2_000;

    private final Runnable look;
    private @Nullable Registration polling;
    private int pollBefore;

    Polling(Runnable look) {
        this.look = look;
    }

    void keep(UI ui, boolean going) {
        if (going && polling == null) {
            pollBefore = ui.getPollInterval();
            ui.setPollInterval(POLL_MS);
            polling = ui.addPollListener(poll -> look.run());
        } else if (!going) {
            stop(ui);
        }
    }

    void stop(UI ui) {
        if (polling != null) {
            polling.remove();
            polling = null;
            ui.setPollInterval(pollBefore);
        }
    }
}
