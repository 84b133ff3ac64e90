package id.terang.workbench;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Erases drafts that nobody gets to see any more.
@Component
class ForgettingDrafts {

    private final CaseDrafts drafts;

    ForgettingDrafts(CaseDrafts drafts) {
        this.drafts = drafts;
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT10M")
    @SchedulerLock(name = "forgetting-drafts", lockAtMostFor = "PT30M")
    public void forget() {
        while (drafts.forgetOver()) {
            // until nothing is left
        }
    }
}
