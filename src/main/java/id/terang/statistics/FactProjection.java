package id.terang.statistics;

import static id.terang.complaints.Status.ASSIGNED;
import static id.terang.complaints.Status.AWAITING_CITIZEN;
import static id.terang.complaints.Status.CLOSED;
import static id.terang.complaints.Status.IN_PROGRESS;
import static id.terang.complaints.Status.IN_REVIEW;
import static id.terang.complaints.Status.SUBMITTED;

import id.terang.complaints.CaseEvent;
import id.terang.complaints.CloseReason;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.RecordedEvent;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.Actor;
import id.terang.statistics.Facts.Act;
import id.terang.statistics.Facts.Known;
import id.terang.statistics.Facts.OfCase;
import id.terang.statistics.Facts.Span;
import id.terang.statistics.Facts.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From the events of one case to its fact rows: a pure function, the only one that makes facts, so that listener,
/// rebuild and import cannot differ. Reads nothing but the events and the (immutable) calendar versions they name.
///
/// Known time is when an event was recorded; for imported events when it occurred, because the source knew it then.
/// An event recorded later than it occurred closes the row as it was known and adds the row as it is known since.
public final class FactProjection {

    /// Acts that answer a citizen in substance (domain.md §3, FIRST_RESPONSE; ADR 0018).
    private static final Set<EventType> SUBSTANTIVE = Set.of(EventType.RESPONSE_PUBLISHED, EventType.CLARIFICATION_ASKED,
            EventType.ANSWERED, EventType.ANSWER_AMENDED, EventType.REJECTED, EventType.REFERRED);

    private final CalendarVersion calendars;

    /// Where a version of a calendar is found.
    @FunctionalInterface
    public interface CalendarVersion {
        WorkingCalendar at(long id, int version);
    }

    public FactProjection(CalendarVersion calendars) {
        this.calendars = calendars;
    }

    /// All facts of a case. Who follows it and no longer does is none: whether such entries are given too makes no difference.
    ///
    /// @param events the whole history in the order of `seq`, beginning with FILED
    Facts project(List<RecordedEvent> events) {
        return new OneCase(calendars, events.stream().filter(event -> !event.type().ofFollowers()).toList()).facts();
    }

    /// A change of holder, as far as a clock's charge is concerned.
    ///
    /// @param handOver whether somebody passed it on; a successor by decree did not ask for it
    record Move(int seq, Instant at, long from, long to, boolean handOver) {
    }

    private static final class OneCase {

        private final List<RecordedEvent> events;
        private final CaseEvent.Filed filed;
        private final RecordedEvent first;
        private final WorkingCalendar calendar;
        private final List<Span> spans = new ArrayList<>();
        private final List<Act> acts = new ArrayList<>();
        private final List<Move> moves = new ArrayList<>();
        private final ClockHistory clocks;

        private State state;
        private Instant since;
        private Instant knownSince;
        private EventType enteredBy = EventType.FILED;
        private @Nullable CloseReason lastReason;
        private Visibility visibility;
        private boolean hidden;

        OneCase(CalendarVersion calendars, List<RecordedEvent> events) {
            this.events = events;
            first = events.getFirst();
            filed = (CaseEvent.Filed) first.event();
            calendar = ClockHistory.calendarOf(first, filed.calendar(), calendars);
            clocks = new ClockHistory(calendars);
            visibility = filed.visibility();
            state = new State(SUBMITTED, null, filed.desk(), filed.kind(), filed.track(), filed.service(),
                    filed.area(), null, 1);
            since = first.occurredAt();
            knownSince = known(first);
        }

        Facts facts() {
            for (RecordedEvent event : events) {
                see(event);
            }
            spans.add(new Span(spanNo(), since, null, state, enteredBy, null, new Known(knownSince, null)));
            OfCase ofCase = new OfCase(first.complaintId(), first.occurredAt(),
                    LocalDate.ofInstant(first.occurredAt(), calendar.zone()), calendar.receivedDay(first.occurredAt()),
                    filed.channel(), filed.origin(), filed.source(), filed.desk(),
                    filed.splitFrom() == null ? null : filed.splitFrom().digits(), visibility, hidden,
                    calendar.id(), calendar.version(), new Known(known(first), null));
            return new Facts(ofCase, List.copyOf(spans), clocks.rows(filed.desk(), moves), List.copyOf(acts),
                    events.getLast().seq());
        }

        private void see(RecordedEvent event) {
            Instant known = later(known(event), knownSince);
            long holder = state.holder();
            State next = after(event.event());
            clocks.see(event, known, holder);
            if (next.holder() != holder) {
                moves.add(new Move(event.seq(), event.occurredAt(), holder, next.holder(),
                        event.type() != EventType.HOLDER_SUCCEEDED));
            }
            acts.add(act(event, known, holder, next));
            if (!next.equals(state)) {
                change(next, event, known);
            }
        }

        /// Closes the current span and opens the next.
        private void change(State next, RecordedEvent event, Instant known) {
            Instant at = later(event.occurredAt(), since);
            Instant endKnownFrom = knownSince;
            if (known.isAfter(at) && known.isAfter(knownSince)) {
                // Told late: until then the span was believed to go on.
                spans.add(new Span(spanNo(), since, null, state, enteredBy, null, new Known(knownSince, known)));
                endKnownFrom = known;
            }
            spans.add(new Span(spanNo(), since, at, state, enteredBy, event.type(), new Known(endKnownFrom, null)));
            number++;
            state = next;
            since = at;
            knownSince = known;
            enteredBy = event.type();
        }

        private int number = 1;

        private int spanNo() {
            return number;
        }

        private State after(CaseEvent event) {
            return switch (event) {
                case CaseEvent.Rerouted e -> held(state, e.to());
                case CaseEvent.Verified e -> new State(ASSIGNED, null, e.to(), e.kind(), e.track(), e.service(),
                        state.area(), null, state.round());
                case CaseEvent.AutoAssigned e -> in(held(state, e.to()), ASSIGNED);
                case CaseEvent.Rejected ignored -> closed(CloseReason.REJECTED, null);
                case CaseEvent.Referred ignored -> closed(CloseReason.REFERRED, null);
                case CaseEvent.MergedInto e -> closed(CloseReason.DUPLICATE, e.survivor());
                case CaseEvent.Unmerged e -> in(state, e.back());
                case CaseEvent.Transferred e -> in(held(state, e.to()), ASSIGNED);
                case CaseEvent.Delegated e -> in(held(state, e.to()), ASSIGNED);
                case CaseEvent.HolderSucceeded e -> held(state, e.to());
                case CaseEvent.Started ignored -> in(state, IN_PROGRESS);
                case CaseEvent.ClarificationAsked ignored -> in(state, AWAITING_CITIZEN);
                case CaseEvent.Clarified ignored -> in(state, IN_PROGRESS);
                case CaseEvent.ClarificationLapsed ignored -> in(state, IN_PROGRESS);
                case CaseEvent.QuestionWithdrawn ignored -> in(state, IN_PROGRESS);
                case CaseEvent.Answered ignored -> in(state, Status.ANSWERED);
                case CaseEvent.Confirmed ignored -> closed(CloseReason.CONFIRMED, null);
                case CaseEvent.DisputeWindowLapsed e ->
                        closed(e.contactable() ? CloseReason.LAPSED : CloseReason.LAPSED_NO_CONTACT, null);
                case CaseEvent.Disputed ignored -> nextRound(in(state, IN_PROGRESS));
                case CaseEvent.Reopened e -> nextRound(in(state, e.back()));
                case CaseEvent.PlanMissed ignored -> nextRound(in(state, IN_PROGRESS));
                case CaseEvent.Appealed ignored -> in(state, IN_REVIEW);
                case CaseEvent.AppealUpheld ignored -> nextRound(in(state, ASSIGNED));
                case CaseEvent.AppealDismissed e -> closed(e.old(), null);
                case CaseEvent.Withdrawn ignored -> closed(CloseReason.WITHDRAWN, null);
                case CaseEvent.Reclassified e -> new State(state.status(), state.closeReason(), state.holder(),
                        e.kind(), e.track(), e.service(), state.area(), state.survivor(), state.round());
                case CaseEvent.VisibilityChanged e -> {
                    visibility = e.to();
                    yield state;
                }
                case CaseEvent.Hidden ignored -> hidden(true);
                case CaseEvent.Unhidden ignored -> hidden(false);
                default -> state;
            };
        }

        private State hidden(boolean now) {
            hidden = now;
            return state;
        }

        private static State in(State state, Status status) {
            return new State(status, null, state.holder(), state.kind(), state.track(), state.service(), state.area(),
                    null, state.round());
        }

        private State closed(CloseReason reason, @Nullable Long survivor) {
            return new State(CLOSED, reason, state.holder(), state.kind(), state.track(), state.service(),
                    state.area(), survivor, state.round());
        }

        private static State held(State state, long holder) {
            return new State(state.status(), state.closeReason(), holder, state.kind(), state.track(),
                    state.service(), state.area(), state.survivor(), state.round());
        }

        private static State nextRound(State state) {
            return new State(state.status(), state.closeReason(), state.holder(), state.kind(), state.track(),
                    state.service(), state.area(), state.survivor(), state.round() + 1);
        }

        private static Act act(RecordedEvent event, Instant known, long before, State next) {
            boolean moved = next.holder() != before;
            CaseEvent said = event.event();
            boolean substantive = SUBSTANTIVE.contains(event.type()) && !said.mass();
            Outcome outcome = said instanceof CaseEvent.Answered e ? e.outcome()
                    : said instanceof CaseEvent.AnswerProposed e ? e.outcome() : null;
            Boolean contactable = switch (said) {
                case CaseEvent.Filed e -> e.contactable();
                case CaseEvent.Answered e -> e.contactable();
                case CaseEvent.DisputeWindowLapsed e -> e.contactable();
                default -> null;
            };
            Integer rating = said instanceof CaseEvent.Confirmed e ? e.rating() : null;
            return new Act(event.seq(), event.type(), event.occurredAt(), role(event.actor()),
                    event.actor() instanceof Actor.Official o ? o.agencyId() : null, moved ? before : null,
                    moved ? next.holder() : null, outcome, next.round(), substantive, said.mass(), contactable, rating,
                    new Known(known, null), said instanceof CaseEvent.IncidentJoined e ? e.parent() : null);
        }

        private static String role(Actor actor) {
            return switch (actor) {
                case Actor.Citizen ignored -> "CITIZEN";
                case Actor.Official official -> official.role().name();
                case Actor.Deadline ignored -> "CLOCK";
                case Actor.Importer ignored -> "IMPORTER";
            };
        }
    }

    static Instant known(RecordedEvent event) {
        return event.actor() instanceof Actor.Importer ? event.occurredAt() : event.recordedAt();
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
