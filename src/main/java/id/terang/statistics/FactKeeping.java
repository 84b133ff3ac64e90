package id.terang.statistics;

import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import id.terang.shared.Rounds;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hears every case event but those of followers, which are no facts. Told twice it does nothing the second time; told in the wrong order it still ends with the
/// facts of all events, because it always reads the whole history. Events of single cases are taken together: whatever came
/// while some facts were being written is written next, in one transaction.
@Component
class FactKeeping {

    /// Cases per transaction: short enough that nobody waits noticeably for a lock.
    private static final int MOST = 100;

    private final FactBook book;
    private final Rounds<Told> rounds;

    FactKeeping(FactBook book,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) TaskExecutor executor) {
        this.book = book;
        rounds = new Rounds<>(executor, MOST, this::write);
    }

    private record Told(long complaintId, CompletableFuture<Void> written) { }

    /// @return done when the facts are written, which is when the event counts as heard
    @TransactionalEventListener(id = "facts", condition = "!#event.type().ofFollowers()")
    CompletableFuture<Void> on(CaseEventRecorded event) {
        var told = new Told(event.complaintId(), new CompletableFuture<>());
        rounds.add(told);
        return told.written();
    }

    @ApplicationModuleListener(id = "facts-of-many", propagation = Propagation.NOT_SUPPORTED)
    void on(CasesChanged event) {
        book.update(event.complaints());
    }

    /// One whose facts cannot be written keeps no other from having its own. Without a database none has, and trying them one by
    /// one would only take longer to say so; whoever republishes events tries again.
    private void write(List<Told> some) {
        try {
            book.update(some.stream().map(Told::complaintId).distinct().toList());
            some.forEach(told -> told.written().complete(null));
        } catch (CannotCreateTransactionException away) {
            some.forEach(told -> told.written().completeExceptionally(away));
        } catch (RuntimeException e) {
            if (some.size() == 1) {
                some.getFirst().written().completeExceptionally(e);
            } else {
                some.forEach(told -> write(List.of(told)));
            }
        }
    }
}
