package id.terang.complaints;

import id.terang.shared.Micros;
import java.time.Clock;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Raises what is due of warnings and escalations. That a clock was told of, and the publication of it, are kept in one
/// transaction: nothing is raised twice, whatever restarts.
@Service
public class DeadlineAlerts {

    private final Complaints complaints;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineAlerts(Complaints complaints, ApplicationEventPublisher events, Clock clock) {
        this.complaints = complaints;
        this.events = events;
        this.clock = clock;
    }

    /// Raises the alerts of the next cases.
    ///
    /// @param most looks at most at so many clocks, in one transaction
    /// @return whether there may be more
    @Transactional
    public boolean raise(int most) {
        var now = Micros.now(clock);
        var next = complaints.needingAlert(now, Limit.of(most));
        if (!next.isEmpty()) {
            // One of them may have been closed since.
            var alerts = complaints.lockAll(new HashSet<>(next)).stream()
                .flatMap(one -> one.clocks().alerts(one.requiredId(), now).stream()).toList();
            if (!alerts.isEmpty()) {
                events.publishEvent(new DeadlinesAlerted(UUID.randomUUID(), alerts, now));
            }
        }
        return next.size() == most;
    }
}
