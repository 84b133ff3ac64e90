package id.terang.jurisdiction;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one copy in memory behind [Jurisdiction], [Calendars] and [Policies]. Every reader gets the copy at hand; at
/// most every two seconds one of them looks whether the stored version is still the same. It reads in a transaction
/// of its own, because the caller's may have begun before the change.
@Component
class Snapshots {

    private static final long LOOK_AGAIN_AFTER_NANOS = 2_000_000_000L;

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final CalendarVersions calendars;
    private final PolicyVersions policies;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Snapshot latest;
    private volatile long lookedAt;
    private final AtomicLong changes = new AtomicLong();
    private volatile long changesSeen;

    Snapshots(EntityManager entities, JdbcClient jdbc, CalendarVersions calendars, PolicyVersions policies, Clock clock,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    Snapshot latest() {
        Snapshot have = latest;
        if (have != null && !outdated() && System.nanoTime() - lookedAt < LOOK_AGAIN_AFTER_NANOS) {
            return have;
        }
        if (have == null) {
            loading.lock();
        } else if (!(outdated() ? waited() : loading.tryLock())) {
            return have;
        }
        try {
            return look();
        } finally {
            loading.unlock();
        }
    }

    /// Called inside the transaction that changes something; from its commit on the copy at hand is outdated.
    void change() {
        jdbc.sql("update jurisdiction_version set version = version + 1").update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                changes.incrementAndGet();
            }
        });
    }

    private boolean outdated() {
        return changesSeen != changes.get();
    }

    /// Not for ever: whoever loads needs a connection, and those who wait here may hold all of them.
    private boolean waited() {
        try {
            return loading.tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Snapshot look() {
        Snapshot have = latest;
        if (have != null && !outdated() && System.nanoTime() - lookedAt < LOOK_AGAIN_AFTER_NANOS) {
            return have;
        }
        long seen = changes.get();
        Snapshot now = apart.execute(status -> {
            long version = jdbc.sql("select version from jurisdiction_version").query(Long.class).single();
            boolean same = have != null && have.atlas().version() == version
                    && have.atlas().day().equals(day(have.atlas().agencies()));
            return same ? have : load(version);
        });
        latest = now;
        lookedAt = System.nanoTime();
        changesSeen = seen;
        return now;
    }

    private Snapshot load(long version) {
        List<Agency> agencies = all(Agency.class);
        Atlas atlas = new Atlas(version, day(agencies), all(Area.class), agencies, all(Service.class),
                all(Responsibility.class));
        entities.clear();
        return new Snapshot(atlas, calendars.current(), calendars.names(), policies.all());
    }

    /// Offices begin and end with their local day; that of the oldest root office decides for all.
    private LocalDate day(List<Agency> agencies) {
        return agencies.stream().filter(agency -> agency.parentId() == null)
                .min((a, b) -> Long.compare(a.id(), b.id()))
                .map(root -> LocalDate.ofInstant(clock.instant(), root.zone()))
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private <T> List<T> all(Class<T> type) {
        return entities.createQuery("from " + type.getSimpleName(), type)
                .setHint("org.hibernate.readOnly", true).getResultList();
    }

    /// @param calendars the latest version of each
    /// @param calendarNames what each is called
    /// @param policies  by effective date, oldest first
    record Snapshot(Atlas atlas, Map<Long, WorkingCalendar> calendars, Map<Long, String> calendarNames,
            List<Policy> policies) {
    }
}
