package id.terang.escalation;

import id.terang.complaints.Recounting;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Moves due dates for decreed holidays, a few hundred clocks a transaction so that officials at work never wait long.
@Component
class Recounts {

    private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);
    private static final int STEP = 300;

    private final Recounting recounting;

    Recounts(Recounting recounting) {
        this.recounting = recounting;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT3S")
    @SchedulerLock(name = "recount", lockAtMostFor = "PT30M")
    public void recount() {
        for (long id : recounting.unfinished()) {
            LOG.info("counting due dates again for decreed holidays, recount {}", id);
            boolean more = true;
            while (more) {
                more = recounting.step(id, STEP);
            }
        }
    }
}
