package id.terang.statistics.counting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Loads the facts once the server is up, so that the first visitor of a page with figures does not wait for it.
@Component
@ConditionalOnWebApplication
class FactsAtStart {

    private final FactReplica replica;

    FactsAtStart(FactReplica replica) {
        this.replica = replica;
    }

    @EventListener
    void load(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("facts-at-start").start(replica::await);
    }
}
