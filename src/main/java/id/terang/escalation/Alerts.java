package id.terang.escalation;

import id.terang.complaints.DeadlineAlerts;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Warns before deadlines and escalates after them, a hundred clocks a transaction.
@Component
class Alerts {

    private static final int STEP = 100;

    private final DeadlineAlerts alerts;

    Alerts(DeadlineAlerts alerts) {
        this.alerts = alerts;
    }

    @Scheduled(initialDelayString = "PT25S", fixedDelayString = "PT30S")
    @SchedulerLock(name = "alerts", lockAtMostFor = "PT30M")
    public void raise() {
        boolean more = true;
        while (more) {
            more = alerts.raise(STEP);
        }
    }
}
