package id.terang.ui.citizen;

import com.vaadin.flow.server.VaadinRequest;
import id.terang.complaints.Following;
import id.terang.shared.Allowance;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// "I have this too", said by a browser: once each, and only so often from one network.
@Component
class Affected {

    private final Following following;
    private final Allowance allowance;

    Affected(Following following, @Value("${terang.limits.follows-per-hour}") long perHour) {
        this.following = following;
        this.allowance = new Allowance(perHour, Duration.ofHours(1));
    }

    /// @param token random, made by the browser
    /// @return how many follow now
    /// @throws Refusal.TooMany if this network followed too often
    int follow(Reference reference, String token) {
        check(token);
        allowance.take(VaadinRequest.getCurrent().getRemoteAddr());
        return following.follow(reference, token);
    }

    /// Taken back as often as it may be said: both are written into the history.
    int unfollow(Reference reference, String token) {
        check(token);
        allowance.take(VaadinRequest.getCurrent().getRemoteAddr());
        return following.unfollow(reference, token);
    }

    /// One that all have would count many as one, and let one stop for all.
    private static void check(String token) {
        if (token.isBlank()) {
            throw new Refusal.NotAllowed("refusal.follow.token");
        }
    }
}
