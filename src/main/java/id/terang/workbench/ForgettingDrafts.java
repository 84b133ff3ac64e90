package id.terang.workbench;

import id.terang.complaints.CaseEventRecorded;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Erases drafts that nobody gets to see any more, and those that quote what was taken out of a case.
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

    /// In the transaction that takes the words away: from its commit on no draft has them.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void heard(CaseEventRecorded event) {
        switch (event.type()) {
            case ERASED -> drafts.eraseAbout(event.complaintId());
            case REDACTED -> drafts.forgetAbout(event.complaintId());
            case VISIBILITY_CHANGED -> drafts.forgetOfStrangers(event.complaintId());
            default -> { }
        }
    }
}
