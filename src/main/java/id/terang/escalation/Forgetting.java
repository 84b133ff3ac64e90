package id.terang.escalation;

import id.terang.complaints.SameTexts;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Lets go of what time has made useless.
@Component
class Forgetting {

    private final SameTexts sameTexts;

    Forgetting(SameTexts sameTexts) {
        this.sameTexts = sameTexts;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @SchedulerLock(name = "forgetting-texts", lockAtMostFor = "PT30M")
    public void forget() {
        sameTexts.forget();
    }
}
