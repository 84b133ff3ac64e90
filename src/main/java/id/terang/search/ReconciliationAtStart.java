package id.terang.search;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reconciles before the server says that it is ready; only building much of the index goes on beside it, and pages are
/// served meanwhile, those that need the index once it is whole. Commands do not reconcile; they do one thing and end.
@Component
@ConditionalOnWebApplication
class ReconciliationAtStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ReconciliationAtStart.class);

    private final Reconciliation reconciliation;
    private volatile boolean going;
    private volatile boolean reconciled;

    ReconciliationAtStart(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    /// Before the first request can come.
    @Override
    public void afterSingletonsInstantiated() {
        reconciliation.look();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        boolean takesLong = reconciliation.takesLong();
        going = true;
        if (takesLong) {
            Thread.ofPlatform().daemon().name("search-reconciliation").start(this::reconcile);
        } else {
            reconcile();
        }
    }

    private void reconcile() {
        try {
            reconciliation.run();
            reconciled = true;
        } catch (RuntimeException e) {
            log.error("The search index could not be reconciled; it is tried again within a minute", e);
        } finally {
            going = false;
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void heal() {
        if (reconciled) {
            reconciliation.heal();
        } else if (!going) {
            begin();
        }
    }
}
