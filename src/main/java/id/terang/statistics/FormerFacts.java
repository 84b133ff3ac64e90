package id.terang.statistics;

import id.terang.complaints.CaseEvents;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Facts made by former rules are made again by the first server that has newer ones: few before it says that it is ready,
/// many beside its serving. One that ends in between leaves the rest to the next start. Commands do one thing and end.
@Component
@ConditionalOnWebApplication
class FormerFacts {

    private static final Logger log = LoggerFactory.getLogger(FormerFacts.class);

    /// Cases whose facts are made again in a second or two.
    private static final long FEW = 1_000;

    private final FactBook book;
    private final CaseEvents caseEvents;

    FormerFacts(FactBook book, CaseEvents caseEvents) {
        this.book = book;
        this.caseEvents = caseEvents;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeAgain() {
        if (!book.isOutdated()) {
            return;
        }
        if (caseEvents.cases() <= FEW) {
            rebuild();
        } else {
            Thread.ofPlatform().daemon().name("facts-rebuild").start(this::rebuild);
        }
    }

    private void rebuild() {
        long began = System.nanoTime();
        var told = new AtomicLong();
        try {
            book.rebuild(done -> {
                if (done / 50_000 > told.getAndSet(done / 50_000)) {
                    log.info("Facts made again for {} cases; until all are done, figures mix former rules and new ones", done);
                }
            }).ifPresentOrElse(
                cases -> log.info("Made the facts of {} cases by today's rules in {} s", cases, Duration.ofNanos(System.nanoTime() - began).toSeconds()),
                () -> log.info("The facts are being made again elsewhere"));
        } catch (RuntimeException e) {
            log.error("The facts could not be made again; the next start, or the command rebuild-facts, tries again", e);
        }
    }
}
