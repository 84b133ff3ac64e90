package id.terang.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.EventType;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

class FactKeepingTest {

    private final ArrayDeque<Runnable> later = new ArrayDeque<>();
    private final FactBook book = mock();
    private final FactKeeping keeping = new FactKeeping(book, later::add);

    @Test
    void events_that_came_meanwhile_are_written_together_each_case_once() {
        var first = keeping.on(of(7));
        var second = keeping.on(of(7));
        var other = keeping.on(of(8));

        later.forEach(Runnable::run);

        inOrder(book).verify(book).update(List.of(7L, 8L));
        assertThat(List.of(first, second, other)).allMatch(heard -> heard.isDone() && !heard.isCompletedExceptionally());
    }

    @Test
    void a_case_whose_facts_cannot_be_written_keeps_no_other_from_having_its_own() {
        doThrow(new IllegalStateException("on purpose")).when(book).update(argThat((List<Long> some) -> some.contains(7L)));
        var broken = keeping.on(of(7));
        var other = keeping.on(of(8));

        later.forEach(Runnable::run);

        assertThat(broken).isCompletedExceptionally();
        assertThat(other).isCompleted();
    }

    @Test
    void without_a_database_all_are_given_back_after_one_try() {
        doThrow(new CannotCreateTransactionException("on purpose")).when(book).update(anyList());
        var heard = List.of(keeping.on(of(7)), keeping.on(of(8)), keeping.on(of(9)));

        later.forEach(Runnable::run);

        verify(book).update(List.of(7L, 8L, 9L));
        verifyNoMoreInteractions(book);
        assertThat(heard).allMatch(CompletableFuture::isCompletedExceptionally);
    }

    private static CaseEventRecorded of(long complaint) {
        return new CaseEventRecorded(UUID.randomUUID(), complaint, 1, EventType.FILED, Instant.EPOCH);
    }
}
