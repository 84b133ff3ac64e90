package id.terang;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Time and background work: the clock, listeners after commit, and jobs that only one node does at a time.
@Configuration(proxyBeanMethods = false)
@EnableAsync
class Scheduling {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// By the database's own time, because the clocks of two nodes differ. A lock is kept for as long as the work lasts: how
    /// long it is given at most says only how soon others go on after a crash.
    @Bean
    LockProvider lockProvider(DataSource dataSource) {
        return new KeepAliveLockProvider(new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
            .withJdbcTemplate(new JdbcTemplate(dataSource)).usingDbTime().build()),
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("locks").factory()));
    }

    /// A command does its own work only; the server's jobs wait for the server.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ConditionalOnBooleanProperty(name = "terang.jobs", matchIfMissing = true)
    @EnableScheduling
    @EnableSchedulerLock(defaultLockAtMostFor = "PT10M")
    static class Jobs {

        @Bean
        Resubmission resubmission(IncompleteEventPublications publications) {
            return new Resubmission(publications);
        }
    }

    /// A listener that failed, or that a crash cut short, gets its event again; listeners are idempotent.
    static class Resubmission {

        private final IncompleteEventPublications publications;

        Resubmission(IncompleteEventPublications publications) {
            this.publications = publications;
        }

        @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT1M")
        @SchedulerLock(name = "event-resubmission")
        public void resubmit() {
            publications.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(1));
        }
    }
}
