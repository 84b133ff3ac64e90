package id.terang.complaints;

import id.terang.complaints.PastCase.Ending;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lives the life of a past case through: the state it is in and the events that lead there. Every step asks
/// {@link Status} like any other. Steps whose time nobody knows (verification, beginning of work) are put where they can
/// have been at the latest without adding a delay: verification at filing, the beginning of work at the answer. Only the
/// clock that the source knows runs: RESOLVE, and only if it named a due date.
final class PastLife {

    private static final int FIRST_ROUND = 1;

    final long id;
    final Reference reference;
    final PastCase past;
    final Terms terms;
    final long district;
    final Instant recordedAt;
    final List<RecordedEvent> events = new ArrayList<>();

    Status status = Status.SUBMITTED;
    @Nullable CloseReason closeReason;
    @Nullable Instant answeredAt;
    @Nullable Instant closedAt;
    @Nullable Instant stoppedAt;
    @Nullable Instant missedAt;
    @Nullable Instant voidedAt;

    PastLife(long id, Reference reference, PastCase past, Terms terms, long district, Instant recordedAt) {
        this.id = id;
        this.reference = reference;
        this.past = past;
        this.terms = terms;
        this.district = district;
        this.recordedAt = recordedAt;
        live();
    }

    private void live() {
        record(new CaseEvent.Filed(past.kind(), past.track(), past.visibility(), past.channel(), CaseEvent.Origin.IMPORTED,
            past.service(), past.area(), past.agency(), terms.calendar().id(), false, past.source(), past.sourceId(), null),
            past.due() == null ? List.of() : List.of(promise(past.due())), past.filed(), null);
        step(new CaseEvent.Verified(past.kind(), past.track(), past.service(), past.agency(), past.agency(), released()),
            List.of(), past.filed(), null);
        var end = past.ending().moment();
        if (past.due() != null && past.due().isBefore(end == null ? recordedAt : end)) {
            missedAt = past.due();
            record(new CaseEvent.DeadlineMissed(ClockType.RESOLVE, FIRST_ROUND, past.due()),
                List.of(new ClockChange.Missed(ClockType.RESOLVE, FIRST_ROUND, past.due())), past.due(), null);
        }
        if (end != null) {
            end(past.ending(), Micros.of(end));
        }
    }

    private void end(Ending ending, Instant at) {
        switch (ending) {
            case Ending.Waiting ignored -> throw new IllegalArgumentException("it has not ended");
            case Ending.Answered answer -> {
                step(new CaseEvent.Started(), List.of(), at, null);
                step(new CaseEvent.Answered(answer.outcome(), FIRST_ROUND, null, false, false), stop(at), at, answer.text());
                answeredAt = at;
                if (answer.closed()) {
                    step(new CaseEvent.DisputeWindowLapsed(false), List.of(), at, null);
                    close(CloseReason.LAPSED_NO_CONTACT, at);
                }
            }
            case Ending.Rejected rejected -> {
                step(new CaseEvent.Rejected(rejected.ground(), false), stop(at), at, rejected.reason());
                close(CloseReason.REJECTED, at);
            }
            case Ending.Referred referred -> {
                step(new CaseEvent.Referred(referred.to(), false), stop(at), at, referred.reason());
                close(CloseReason.REFERRED, at);
            }
            case Ending.Withdrawn ignored -> {
                voidedAt = past.due() == null ? null : at;
                step(new CaseEvent.Withdrawn(), past.due() == null ? List.of()
                    : List.of(new ClockChange.Voided(ClockType.RESOLVE, FIRST_ROUND, at)), at, null);
                close(CloseReason.WITHDRAWN, at);
            }
        }
    }

    private List<ClockChange> stop(Instant at) {
        stoppedAt = past.due() == null ? null : at;
        return past.due() == null ? List.of() : List.of(new ClockChange.Stopped(ClockType.RESOLVE, FIRST_ROUND, at));
    }

    private void close(CloseReason reason, Instant at) {
        closeReason = reason;
        closedAt = at;
    }

    private void step(CaseEvent event, List<ClockChange> clocks, Instant at, @Nullable String text) {
        status = status.after(event.type());
        record(event, clocks, at, text);
    }

    private void record(CaseEvent event, List<ClockChange> clocks, Instant at, @Nullable String text) {
        var shown = text == null || text.isBlank() ? null : text;
        events.add(new RecordedEvent(UUID.randomUUID(), id, events.size() + 1, event, clocks, new Actor.Importer(past.source()),
            at, recordedAt, shown, shown == null ? null : shown(shown)));
    }

    /// The other system published its answers; where it did not, its mapping says so.
    @Nullable String shown(String text) {
        return switch (past.release()) {
            case NOTHING -> null;
            case MASKED -> Masking.mask(text);
            case EVERYTHING -> text;
        };
    }

    boolean released() {
        return past.release() != PastCase.Release.NOTHING && past.visibility() != Visibility.SECRET;
    }

    int promisedDays() {
        return past.due() == null ? 0 : Math.max(0, calendar().workingDaysBetween(past.filed(), past.due()));
    }

    WorkingCalendar calendar() {
        return terms.calendar();
    }

    boolean clockRuns() {
        return past.due() != null && stoppedAt == null && voidedAt == null;
    }

    private ClockChange promise(Instant due) {
        return terms.started(ClockType.RESOLVE, FIRST_ROUND, past.filed(), past.filed(), due, promisedDays());
    }
}
