package id.terang.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/// Failures that are nobody's fault and pass: two who changed the same at once, a database that does not answer.
public final class Setbacks {

    /// ER_CHECKREAD, "Record has changed since last read in table": what MariaDB says from 11.6.2 on when a transaction locks a
    /// row that is newer than what it reads (`innodb_snapshot_isolation`). Neither Hibernate nor Spring know it.
    private static final int CHANGED_SINCE_LAST_READ = 1020;

    private Setbacks() {
    }

    /// The refusal that a failure amounts to, or the one that it wraps. Empty for a bug.
    public static Optional<Refusal> refusal(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, cause -> cause.getCause())
                .flatMap(cause -> asRefusal(cause).stream()).findFirst();
    }

    private static Optional<Refusal> asRefusal(@Nullable Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> Optional.of(refusal);
            case ConcurrencyFailureException atOnce -> Optional.of(new Refusal.Stale("refusal.stale"));
            case SQLException refused when refused.getErrorCode() == CHANGED_SINCE_LAST_READ -> Optional.of(new Refusal.Stale("refusal.stale"));
            case CannotCreateTransactionException down -> Optional.of(new Refusal.Unavailable("refusal.unavailable"));
            case DataAccessResourceFailureException down -> Optional.of(new Refusal.Unavailable("refusal.unavailable"));
            case QueryTimeoutException slow -> Optional.of(new Refusal.Unavailable("refusal.unavailable"));
            case null, default -> Optional.empty();
        };
    }
}
