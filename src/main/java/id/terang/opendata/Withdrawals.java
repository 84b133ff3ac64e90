package id.terang.opendata;

import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.EventType;
import id.terang.complaints.PublicWordsReplaced;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Remembers of which cases something is not public any more: they became secret or hidden, words were redacted or
/// erased, or a verifier replaced those that were public before. Written in the transaction that withdraws, so that from its commit on no dump that has the case is given away.
@Component
class Withdrawals {

    private static final Set<EventType> WITHDRAWING =
        Set.of(EventType.VISIBILITY_CHANGED, EventType.HIDDEN, EventType.REDACTED, EventType.ERASED);

    /// What is withdrawn now may be seen by a dump that begins before the commit.
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    Withdrawals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void heard(CaseEventRecorded event) {
        if (WITHDRAWING.contains(event.type())) {
            note(event.complaintId());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void heard(PublicWordsReplaced event) {
        note(event.complaintId());
    }

    private void note(long complaintId) {
        jdbc.sql("insert into withdrawn_case (reference, filed_at, withdrawn_at) select reference, filed_at, ? from complaint where id = ?")
            .params(Micros.utc(clock.instant()), complaintId).update();
    }

    /// Numbers (digits) of cases that may be in this dump and were withdrawn since; their count only grows.
    List<String> of(Day day) {
        return jdbc.sql("select reference from withdrawn_case where withdrawn_at >= ? and filed_at <= ?")
            .params(Micros.utc(day.startedAt().minus(LONGEST_TRANSACTION)), Micros.utc(day.finishedAt())).query(String.class).list();
    }

    /// When the first of those was withdrawn that have not been worked into this dump yet; empty if there are none.
    Optional<Instant> waitingSince(Day day) {
        return jdbc.sql("select withdrawn_at from withdrawn_case where withdrawn_at >= ? and filed_at <= ? order by withdrawn_at limit 1 offset ?")
            .params(Micros.utc(day.startedAt().minus(LONGEST_TRANSACTION)), Micros.utc(day.finishedAt()), day.applied())
            .query(LocalDateTime.class).optional().map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /// Forgets what no dump can have any more.
    ///
    /// @param oldest when the oldest dump that is kept was begun
    void forgetBefore(Instant oldest) {
        jdbc.sql("delete from withdrawn_case where withdrawn_at < ?").param(Micros.utc(oldest.minus(LONGEST_TRANSACTION))).update();
    }
}
