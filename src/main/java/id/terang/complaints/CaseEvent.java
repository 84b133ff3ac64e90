package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One immutable, past-tense fact of a case. What people wrote is not in here but beside it
/// ({@link RecordedEvent#text()}), because words may have to be redacted or erased while the fact remains.
public sealed interface CaseEvent {

    /// @param desk receiving desk, the first holder
    /// @param splitFrom the case this one was split from
    /// @param contactable whether the claimant can be reached
    record Filed(Kind kind, Track track, Visibility visibility, Channel channel, Origin origin, long service, long area,
                 long desk, long calendar, boolean contactable, @Nullable String source, @Nullable String sourceId,
                 @Nullable Reference splitFrom) implements CaseEvent { }

    /// How a case came into being.
    enum Origin { DIRECT, ON_BEHALF, IMPORTED, SPLIT }

    record Rerouted(long from, long to) implements CaseEvent { }

    /// @param released whether the text became public with it
    record Verified(Kind kind, Track track, long service, long from, long to, boolean released) implements CaseEvent { }

    record AutoAssigned(long from, long to) implements CaseEvent { }

    record Rejected(Ground ground, boolean mass) implements CaseEvent { }

    /// The public ground of a rejection.
    enum Ground { NOT_A_PUBLIC_SERVICE, IN_COURT, ALREADY_DECIDED, ABUSIVE, NO_SUBSTANCE, OTHER }

    /// @param to where the citizen is sent, in words
    record Referred(String to, boolean mass) implements CaseEvent { }

    /// @param survivor the case that lives on
    /// @param survivorReference kept from a reader who may not know of that case
    record MergedInto(long survivor, @Nullable Reference survivorReference) implements CaseEvent { }

    record Unmerged(long survivor, Status back) implements CaseEvent { }

    /// Told to a duplicate when the clocks of its survivor stop, stand still or run again, so that its own do so with them, and
    /// when one of several claimants has decided something there for all of them.
    ///
    /// @param pauses whether the promise to answer stands still
    record SurvivorDecided(long survivor, EventType decision, boolean pauses) implements CaseEvent {

        private static final Set<EventType> AGAIN = EnumSet.of(EventType.DISPUTED, EventType.REOPENED, EventType.APPEAL_UPHELD,
            EventType.PLAN_MISSED, EventType.UNMERGED, EventType.CLARIFIED, EventType.CLARIFICATION_LAPSED, EventType.QUESTION_WITHDRAWN,
            EventType.TRANSFERRED, EventType.DELEGATED, EventType.MERGED_INTO);

        private static final Set<EventType> BY_CLAIMANTS = EnumSet.of(EventType.CONFIRMED, EventType.DISPUTED, EventType.REOPENED,
            EventType.APPEALED);

        public SurvivorDecided(long survivor, EventType decision) {
            this(survivor, decision, false);
        }

        /// Whether one of the claimants moved the case for all of them.
        public static boolean byClaimants(EventType decision) {
            return BY_CLAIMANTS.contains(decision);
        }

        /// Whether it is told for its own sake: nothing that this case has promised depends on it.
        public boolean only() {
            return decision == EventType.CONFIRMED || decision == EventType.APPEALED;
        }

        /// Whether they run again.
        public boolean again() {
            return AGAIN.contains(decision);
        }
    }

    record Transferred(long from, long to) implements CaseEvent { }

    record Delegated(long from, long to) implements CaseEvent { }

    record Started() implements CaseEvent { }

    record ClarificationAsked(boolean mass) implements CaseEvent { }

    record Clarified() implements CaseEvent { }

    record ClarificationLapsed() implements CaseEvent { }

    record QuestionWithdrawn() implements CaseEvent { }

    /// @param amends whether it is another wording of the standing answer
    record AnswerProposed(Outcome outcome, @Nullable LocalDate planned, boolean amends) implements CaseEvent { }

    record AnswerReturned() implements CaseEvent { }

    /// @param round 1 for the first answer
    /// @param contactable whether the citizen had left a contact, and it was not known that letters come back from there; if it was
    ///                    read there nobody knows
    record Answered(Outcome outcome, int round, @Nullable LocalDate planned, boolean contactable, boolean mass)
        implements CaseEvent { }

    record AnswerAmended(int round, boolean mass) implements CaseEvent { }

    /// @param rating 1 (not at all satisfied) to 4 (very satisfied)
    /// @param claimants of the case then, if the one who did it was one of several
    record Confirmed(int rating, @Nullable Integer claimants) implements CaseEvent { }

    record DisputeWindowLapsed(boolean contactable) implements CaseEvent { }

    /// @param claimants as in {@link Confirmed}
    record Disputed(int round, @Nullable Integer claimants) implements CaseEvent { }

    /// @param claimants as in {@link Confirmed}
    record Reopened(Status back, @Nullable Integer claimants) implements CaseEvent { }

    record PlanFulfilled() implements CaseEvent { }

    record PlanMissed() implements CaseEvent { }

    /// @param level 1 for the agency above, 2 for OVERSIGHT
    /// @param reviewer agency that reviews
    /// @param claimants as in {@link Confirmed}
    record Appealed(int level, long reviewer, @Nullable Integer claimants) implements CaseEvent { }

    /// @param until the day by which the instruction has to be carried out
    record AppealUpheld(LocalDate until) implements CaseEvent { }

    record AppealDismissed(CloseReason old) implements CaseEvent { }

    record Withdrawn() implements CaseEvent { }

    record ClaimantLeft(int remaining) implements CaseEvent { }

    record ResponsePublished(boolean mass) implements CaseEvent { }

    record Reclassified(Kind kind, Track track, long service) implements CaseEvent { }

    /// @param parts without those that the reader may not know of
    record SplitInto(List<Reference> parts) implements CaseEvent { }

    /// One incident, many reports: the answer of `parent` is an answer to this case too.
    ///
    /// @param parentReference kept from a reader who may not know of that case
    record IncidentJoined(long parent, @Nullable Reference parentReference) implements CaseEvent { }

    record IncidentLeft(long parent, @Nullable Reference parentReference) implements CaseEvent { }

    /// The words became public after the verification, or more of them did.
    record Released() implements CaseEvent { }

    /// The citizen says that it is another matter than the case it was merged into.
    record UnmergeDemanded() implements CaseEvent { }

    /// @param handler null where the case was given back to the office, as when an assignment is undone
    record HandlerAssigned(@Nullable Long handler) implements CaseEvent { }

    record NoteAdded() implements CaseEvent { }

    record FileAdded(List<UUID> files) implements CaseEvent { }

    /// @param followers how many follow now
    record Followed(int followers) implements CaseEvent { }

    record Unfollowed(int followers) implements CaseEvent { }

    record HolderSucceeded(long from, long to, String decree) implements CaseEvent { }

    /// The agency that reviewed an appeal was abolished or merged, or became the holder itself: another one goes on with the review.
    record ReviewSucceeded(long from, long to, String decree) implements CaseEvent { }

    record VisibilityChanged(Visibility from, Visibility to) implements CaseEvent { }

    record IdentityOpened() implements CaseEvent { }

    /// @param seq the event whose words were replaced; 1 is the filing itself
    record Redacted(int seq) implements CaseEvent { }

    record Hidden() implements CaseEvent { }

    record Unhidden() implements CaseEvent { }

    record Erased() implements CaseEvent { }

    record DeadlineMissed(ClockType clock, int round, Instant due) implements CaseEvent { }

    /// @param calendar of the case, whose time zone the dates are in
    /// @param also further clocks that moved with it, for the same reason
    /// @param duplicate the case merged into this one whose earlier dates were taken
    /// @param parted whether that one has left, so that these are this case's own dates again
    record DueMoved(ClockType clock, int round, Instant from, Instant to, long calendar, @Nullable List<Also> also,
                    @Nullable Long duplicate, @Nullable Reference duplicateReference, boolean parted) implements CaseEvent {

        DueMoved(ClockType clock, int round, Instant from, Instant to, long calendar) {
            this(clock, round, from, to, calendar, null, null, null, false);
        }

        /// @param moved at least one
        static DueMoved of(List<ClockChange.Moved> moved, long calendar) {
            return all(also(moved), calendar, null, null, false);
        }

        /// @param moved at least one
        static DueMoved taken(List<ClockChange.Moved> moved, long calendar, Complaint duplicate) {
            return all(also(moved), calendar, duplicate.requiredId(), duplicate.reference(), false);
        }

        /// @param moved at least one
        static DueMoved givenBack(List<ClockChange.Moved> moved, long calendar, Complaint duplicate) {
            return all(also(moved), calendar, duplicate.requiredId(), duplicate.reference(), true);
        }

        /// @param recounted at least one
        static DueMoved decreed(List<ClockChange.Recounted> recounted, long calendar) {
            return all(recounted.stream().map(one -> new Also(one.clock(), one.round(), one.from(), one.due())).toList(), calendar, null, null, false);
        }

        private static List<Also> also(List<ClockChange.Moved> moved) {
            return moved.stream().map(one -> new Also(one.clock(), one.round(), one.from(), one.due())).toList();
        }

        private static DueMoved all(List<Also> moved, long calendar, @Nullable Long duplicate, @Nullable Reference duplicateReference, boolean parted) {
            var first = moved.getFirst();
            return new DueMoved(first.clock(), first.round(), first.from(), first.to(), calendar, moved.subList(1, moved.size()), duplicate,
                duplicateReference, parted);
        }

        /// Whether these are the dates of a duplicate.
        boolean taken() {
            return duplicate != null && !parted;
        }

        /// Another clock that moved.
        public record Also(ClockType clock, int round, Instant from, Instant to) { }
    }

    /// Whether the same text went to more cases within a day than the policy takes for a personal answer: such an act is no
    /// first response (domain.md §3, ADR 0018).
    default boolean mass() {
        return false;
    }

    /// Its name in the vocabulary.
    default EventType type() {
        return EventTypes.of(getClass());
    }
}
