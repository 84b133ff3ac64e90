package id.terang.complaints;

import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How what happens to a case becomes history: every change of state goes through {@link #record}, which applies what the
/// event does to the clocks and keeps it until {@link Journal} has written it down.
@MappedSuperclass
abstract class CaseHistory extends CaseState {

    /// What nobody needs to have seen before deciding.
    private static final Set<EventType> QUIET =
        EnumSet.of(EventType.FOLLOWED, EventType.UNFOLLOWED, EventType.NOTE_ADDED, EventType.DUE_MOVED);

    @Transient
    private final List<News> news = new ArrayList<>();

    /// What happened and is not written down yet.
    record News(UUID id, int seq, CaseEvent event, List<ClockChange> clocks, Actor actor, Instant occurredAt,
                Instant recordedAt, @Nullable String text, @Nullable String publicText) { }

    /// The case itself, to which its clocks belong.
    abstract Complaint self();

    long hold(long to) {
        long from = holderId;
        if (from == to) {
            throw new Refusal.IllegalMove("refusal.transfer.same");
        }
        if (!formerHolders().contains(from)) {
            formerHolders = formerHolders.isEmpty() ? Long.toString(from) : formerHolders + "," + from;
        }
        holderId = to;
        handlerId = null;
        return from;
    }

    void end(EventType event, CloseReason reason, Instant at) {
        status = status.after(event);
        closeReason = reason;
        closedAt = at;
    }

    void record(CaseEvent event, List<ClockChange> changes, Actor by, Instant at, @Nullable String text,
                        @Nullable String publicText) {
        record(event, changes, by, at, at, text, publicText);
    }

    void record(CaseEvent event, List<ClockChange> changes, Actor by, Instant occurredAt, Instant recordedAt,
                        @Nullable String text, @Nullable String publicText) {
        clocks().apply(self(), changes, occurredAt);
        // A proposal is only good for the state and the answer it was made in, and nobody reviews what is not in review.
        proposalSeq = Status.moves(event.type()) || event.type() == EventType.ANSWER_AMENDED ? 0 : proposalSeq;
        reviewerId = status == Status.IN_REVIEW ? reviewerId : null;
        clocks().remind(this::reminds);
        lastSeq++;
        if (!QUIET.contains(event.type())) {
            revision++;
        }
        updatedAt = recordedAt;
        toldAt = event.type().isPublic() ? recordedAt : toldAt;
        var next = status.open() ? clocks().next() : Optional.<CaseClock>empty();
        dueClock = next.map(CaseClock::type).orElse(null);
        dueAt = next.map(CaseClock::dueAt).orElse(null);
        news.add(new News(UUID.randomUUID(), lastSeq, event, changes, by, occurredAt, recordedAt, text, publicText));
    }

    /// Takes what is not written down yet.
    List<News> takeNews() {
        var taken = List.copyOf(news);
        news.clear();
        return taken;
    }
}
