package id.terang.demo;

import id.terang.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Lives the lives of all demo cases, oldest first. Each case is one transaction, so that no sweep meets one halfway
/// through its past.
@Component
class DemoCases {

    private static final Logger log = LoggerFactory.getLogger(DemoCases.class);

    private final DemoLife life;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoCases(DemoLife life, Clock clock, PlatformTransactionManager transactions) {
        this.life = life;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    Cast cast() {
        return life.cast();
    }

    /// Those that have lived already are left as they are.
    ///
    /// @return how many cases there are now
    int live() {
        Instant now = clock.instant();
        Map<String, Reference> byKey = new HashMap<>();
        Cast cast = cast();
        int lived = 0;
        for (CaseScript script : CaseScript.read().stream()
                .sorted(Comparator.comparingInt(CaseScript::ago).reversed()).toList()) {
            try {
                Reference reference = life.lived(script)
                        .orElseGet(() -> transaction.execute(status -> life.live(script, cast, byKey, now)));
                if (script.key() != null) {
                    byKey.put(script.key(), reference);
                }
                lived++;
            } catch (RuntimeException unlikely) {
                log.warn("Demo case {} ({}) was left out", script.number(), script.service(), unlikely);
            }
        }
        log.info("Built {} demo cases", lived);
        return lived;
    }
}
