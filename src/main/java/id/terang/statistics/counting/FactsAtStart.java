package id.terang.statistics.counting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Loads the facts once the server is up, so that the first visitor of a page with figures does not wait for it, and compares them
/// with the tables from then on.
@Component
@ConditionalOnWebApplication
class FactsAtStart {

    private final FactReplica replica;

    FactsAtStart(FactReplica replica, MeterRegistry meters) {
        this.replica = replica;
        Gauge.builder("terang.figures.differing", replica, FactReplica::differing)
                .description("Cases counted otherwise than the fact tables have them").register(meters);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    void compare() {
        replica.compareBeside();
    }

    @EventListener
    void load(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("facts-at-start").start(replica::await);
    }
}
