package id.terang.escalation;

import id.terang.complaints.Succession;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Hands what agencies that have ended leave behind, or get again later, to their successors.
@Component
class Successions {

    private static final Logger LOG = LoggerFactory.getLogger(Successions.class);

    private final Succession succession;

    Successions(Succession succession) {
        this.succession = succession;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT30S")
    @SchedulerLock(name = "successions", lockAtMostFor = "PT30M")
    public void handOn() {
        for (long agency : succession.decreed()) {
            try {
                succession.handOn(agency, Integer.MAX_VALUE);
            } catch (RuntimeException failure) {
                LOG.error("what agency {} leaves could not be handed on", agency, failure);
            }
        }
    }
}
