package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.core.EventPublicationRegistry;
import org.springframework.modulith.events.core.Staleness;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(ResubmissionTest.Bells.class)
class ResubmissionTest {

    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired IncompleteEventPublications incomplete;
    @Autowired EventPublicationRegistry registry;
    @Autowired Staleness staleness;

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "PROCESSING", "RESUBMITTED", "FAILED"})
    void whatever_state_a_crash_left_an_event_in_it_is_delivered_later(String state) {
        var rang = ringWhileBroken();
        jdbc.sql("update EVENT_PUBLICATION set STATUS = ?, PUBLICATION_DATE = now(6) - interval 25 hour,"
            + " LAST_RESUBMISSION_DATE = now(6) - interval 25 hour").param(state).update();

        registry.markStalePublicationsFailed(staleness); // what Modulith's own monitor does every minute
        new Scheduling.Resubmission(incomplete).resubmit();

        Awaitility.await().until(() -> Bell.HEARD.containsKey(rang.id()) && waiting() == 0);
    }

    @Test
    void an_event_that_is_still_on_its_way_is_left_alone() {
        var rang = ringWhileBroken();

        new Scheduling.Resubmission(incomplete).resubmit();

        assertThat(Bell.HEARD).doesNotContainKey(rang.id());
        jdbc.sql("delete from EVENT_PUBLICATION").update();
    }

    private Rang ringWhileBroken() {
        var rang = new Rang(UUID.randomUUID());
        Bell.BROKEN.set(true);
        transaction.executeWithoutResult(status -> events.publishEvent(rang));
        Awaitility.await().until(() ->
            jdbc.sql("select count(*) from EVENT_PUBLICATION where STATUS = 'FAILED'").query(Long.class).single() == 1);
        Bell.BROKEN.set(false);
        return rang;
    }

    private long waiting() {
        return jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Long.class).single();
    }

    record Rang(UUID id) {
    }

    static class Bell {

        static final AtomicBoolean BROKEN = new AtomicBoolean();
        static final ConcurrentHashMap<UUID, Boolean> HEARD = new ConcurrentHashMap<>();

        @ApplicationModuleListener
        void on(Rang rang) {
            if (BROKEN.get()) {
                throw new IllegalStateException("the bell is broken, on purpose");
            }
            HEARD.put(rang.id(), true);
        }
    }

    @TestConfiguration
    static class Bells {

        @Bean
        Bell bell() {
            return new Bell();
        }
    }
}
