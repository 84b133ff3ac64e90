package id.terang.ui.citizen;

import com.vaadin.flow.server.VaadinSession;
import id.terang.ui.CitizenLayout;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// The cases that were opened with their codes in this browser.
@Component
class EndHere implements CitizenLayout.OpenHere {

    private final Clock clock;

    EndHere(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean any(VaadinSession session) {
        return Proven.of(session).any(clock.instant());
    }

    @Override
    public void end(VaadinSession session) {
        Proven.forget(session.getSession());
    }
}
