package id.terang.notifications;

import id.terang.accounts.Absences;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.accounts.RoleHolder;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Complaint;
import id.terang.complaints.Correspondence;
import id.terang.complaints.DeadlinesAlerted;
import id.terang.complaints.EventType;
import id.terang.complaints.RecordedEvent;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has to know. Nobody is told of a case that they may not read but where {@link Occasion#discreet} says so, and nobody of what they
/// did themselves.
@Component
public class Addressees {

    /// What who filed a case is written about. What they did themselves they know.
    private static final Set<EventType> NEWS = EnumSet.of(EventType.VERIFIED, EventType.AUTO_ASSIGNED, EventType.REJECTED,
        EventType.REFERRED, EventType.MERGED_INTO, EventType.UNMERGED, EventType.SURVIVOR_DECIDED, EventType.TRANSFERRED,
        EventType.DELEGATED, EventType.CLARIFICATION_ASKED, EventType.CLARIFICATION_LAPSED, EventType.QUESTION_WITHDRAWN,
        EventType.ANSWERED, EventType.ANSWER_AMENDED, EventType.DISPUTE_WINDOW_LAPSED, EventType.PLAN_FULFILLED,
        EventType.PLAN_MISSED, EventType.APPEAL_UPHELD, EventType.APPEAL_DISMISSED, EventType.RESPONSE_PUBLISHED,
        EventType.SPLIT_INTO, EventType.HOLDER_SUCCEEDED, EventType.VISIBILITY_CHANGED, EventType.DEADLINE_MISSED,
        EventType.RECLASSIFIED, EventType.DUE_MOVED, EventType.REVIEW_SUCCEEDED);

    /// What one of several claimants does for all of them.
    private static final Set<EventType> BY_ANOTHER = EnumSet.of(EventType.CLARIFIED, EventType.CONFIRMED, EventType.DISPUTED,
        EventType.REOPENED, EventType.APPEALED);

    /// What followers are written about: the same, and what the citizen did in public.
    private static final Set<EventType> FOR_FOLLOWERS = EnumSet.copyOf(NEWS);

    static {
        FOR_FOLLOWERS.addAll(EnumSet.of(EventType.CLARIFIED, EventType.DISPUTED, EventType.REOPENED, EventType.APPEALED,
            EventType.CONFIRMED, EventType.WITHDRAWN));
    }

    private static final Set<EventType> FOR_OFFICIALS = EnumSet.of(EventType.DEADLINE_MISSED, EventType.VERIFIED,
        EventType.AUTO_ASSIGNED, EventType.TRANSFERRED, EventType.DELEGATED, EventType.REROUTED, EventType.HOLDER_SUCCEEDED,
        EventType.HANDLER_ASSIGNED, EventType.CLARIFIED, EventType.CLARIFICATION_LAPSED, EventType.DISPUTED, EventType.REOPENED,
        EventType.APPEALED, EventType.APPEAL_UPHELD, EventType.APPEAL_DISMISSED, EventType.ANSWER_PROPOSED,
        EventType.ANSWER_RETURNED, EventType.PLAN_MISSED, EventType.UNMERGED, EventType.UNMERGE_DEMANDED, EventType.NOTE_ADDED,
        EventType.VISIBILITY_CHANGED, EventType.REVIEW_SUCCEEDED, EventType.INCIDENT_LEFT);

    /// A user name after an at sign that is no part of an address.
    private static final Pattern MENTION = Pattern.compile("(?<=(?:^|[^\\p{L}\\p{N}._-])@)[a-z][a-z0-9._-]*[a-z0-9]", Pattern.CASE_INSENSITIVE);
    private static final int MOST_MENTIONED = 20;

    private final Officials officials;
    private final Correspondence correspondence;
    private final Jurisdiction jurisdiction;
    private final Absences absences;
    private final Clock clock;

    Addressees(Officials officials, Correspondence correspondence, Jurisdiction jurisdiction, Absences absences, Clock clock) {
        this.officials = officials;
        this.absences = absences;
        this.clock = clock;
        this.correspondence = correspondence;
        this.jurisdiction = jurisdiction;
    }

    /// Officials who are told, and why.
    record Told(Occasion occasion, Set<Long> officials) { }

    /// Whether anybody at all is told of such an event; asked for every event of every case.
    public static boolean concerns(EventType type) {
        return FOR_FOLLOWERS.contains(type) || FOR_OFFICIALS.contains(type);
    }

    static boolean isNews(RecordedEvent event) {
        return event.actor() instanceof Actor.Citizen citizen ? citizen.filing() != null && BY_ANOTHER.contains(event.type())
            : NEWS.contains(event.type());
    }

    static boolean concernsFollowers(RecordedEvent event) {
        // Who follows a duplicate hears of the case it lives on in from there.
        return FOR_FOLLOWERS.contains(event.type()) && !(event.event() instanceof CaseEvent.SurvivorDecided told && told.only());
    }

    List<Told> of(DeadlinesAlerted.Alert alert, Complaint one) {
        return switch (alert.stage()) {
            case SOON -> List.of(new Told(Occasion.DUE_SOON, keepers(alert.clock(), one)));
            case TWICE -> twice(one);
        };
    }

    List<Told> of(RecordedEvent event, Complaint one) {
        if (event.event() instanceof CaseEvent.DeadlineMissed missed) {
            return missed.clock() == ClockType.APPEAL ? List.of(new Told(Occasion.DEADLINE_MISSED, reviewers(one))) : missed(one);
        }
        var told = switch (event.event()) {
            case CaseEvent.VisibilityChanged ignored -> new Told(Occasion.SEALED, one.sealed().map(sealed -> watchers(sealed.holder()))
                .orElse(Set.of()));
            case CaseEvent.Verified to -> new Told(Occasion.ARRIVED, arrived(to.to(), one));
            case CaseEvent.AutoAssigned to -> new Told(Occasion.ARRIVED, arrived(to.to(), one));
            case CaseEvent.Transferred to -> new Told(Occasion.ARRIVED, arrived(to.to(), one));
            case CaseEvent.Delegated to -> new Told(Occasion.ARRIVED, arrived(to.to(), one));
            case CaseEvent.HolderSucceeded to -> new Told(Occasion.ARRIVED, arrived(to.to(), one));
            case CaseEvent.Rerouted ignored -> new Told(Occasion.ARRIVED, handler(one));
            case CaseEvent.HandlerAssigned ignored -> new Told(Occasion.ASSIGNED, one.handlerId() == null ? Set.of() : handler(one));
            case CaseEvent.Clarified ignored -> new Told(Occasion.REPLIED, handler(one));
            case CaseEvent.ClarificationLapsed ignored -> new Told(Occasion.QUESTION_LAPSED, handler(one));
            case CaseEvent.Disputed ignored -> new Told(Occasion.DISPUTED,
                one.leadAnswers() ? leads(one.holderId(), one) : handler(one));
            case CaseEvent.Reopened ignored -> new Told(Occasion.REOPENED, handler(one));
            case CaseEvent.Appealed ignored -> new Told(Occasion.APPEALED, reviewers(one));
            case CaseEvent.ReviewSucceeded ignored -> new Told(Occasion.APPEALED, reviewers(one));
            case CaseEvent.AppealUpheld ignored -> new Told(Occasion.APPEAL_DECIDED, handler(one));
            case CaseEvent.AppealDismissed ignored -> new Told(Occasion.APPEAL_DECIDED, handler(one));
            case CaseEvent.AnswerProposed ignored -> new Told(Occasion.ANSWER_PROPOSED, leads(one.holderId(), one));
            case CaseEvent.AnswerReturned ignored -> new Told(Occasion.ANSWER_RETURNED, handler(one));
            case CaseEvent.PlanMissed ignored -> new Told(Occasion.PLAN_MISSED, handler(one));
            case CaseEvent.NoteAdded ignored -> new Told(Occasion.MENTIONED, mentioned(event.text(), one));
            case CaseEvent.Unmerged ignored -> new Told(Occasion.UNMERGED, one.status().open() ? handler(one) : Set.of());
            case CaseEvent.UnmergeDemanded ignored -> new Told(Occasion.UNMERGE_DEMANDED, unmergers(one));
            case CaseEvent.IncidentLeft ignored when event.actor() instanceof Actor.Deadline && one.status().pending() ->
                new Told(Occasion.LEFT_INCIDENT, handler(one));
            default -> null;
        };
        return Stream.ofNullable(told).map(all -> new Told(all.occasion(), without(event.actor(), all.officials()))).toList();
    }

    /// "The LEAD at." Of a secret case that no lead of its line may read, those hear who are named for secret cases in its office or at
    /// its desk, whoever has the case excepted; where nobody is, the leads and OVERSIGHT hear that there is one, and nothing else of it.
    private List<Told> missed(Complaint one) {
        var leads = leads(one.holderId(), one);
        if (!leads.isEmpty() || one.visibility() != Visibility.SECRET) {
            return List.of(new Told(Occasion.DEADLINE_MISSED, leads));
        }
        var named = named(one);
        var line = jurisdiction.atlas().agencyPath(one.holderId());
        return !named.isEmpty() ? List.of(new Told(Occasion.DEADLINE_MISSED, named))
            : List.of(new Told(Occasion.SECRET_LATE, unnamed(one.holderId())),
                new Told(Occasion.NOBODY_NAMED, closest(line, officials.holding(Role.ADMIN, Set.copyOf(line)))));
    }

    /// "The parent agency and OVERSIGHT at twice the time". Those of them who may not read a secret case hear that there is one: OVERSIGHT,
    /// and the leads where none of them may.
    private List<Told> twice(Complaint one) {
        var parent = jurisdiction.atlas().agency(one.holderId()).parentId();
        long from = parent == null ? one.holderId() : parent;
        var leads = leads(from, one);
        var above = new LinkedHashSet<>(leads);
        above.addAll(oversight(one));
        if (one.visibility() != Visibility.SECRET) {
            return List.of(new Told(Occasion.TWICE_THE_TIME, above));
        }
        var blind = new LinkedHashSet<>(leads.isEmpty() ? unnamed(from) : closestOversight(from));
        blind.removeAll(above);
        if (leads.isEmpty()) {
            above.addAll(named(one));
        }
        return List.of(new Told(Occasion.TWICE_THE_TIME, above), new Told(Occasion.SECRET_TWICE, blind));
    }

    private static Set<Long> without(Actor actor, Set<Long> officials) {
        return actor instanceof Actor.Official self
            ? officials.stream().filter(id -> id != self.officialId()).collect(Collectors.toSet()) : officials;
    }

    /// `@petugas`: whoever is named in a note and may read the case.
    private Set<Long> mentioned(@Nullable String note, Complaint one) {
        return MENTION.matcher(note == null ? "" : note).results().map(found -> found.group().toLowerCase(Locale.ROOT)).distinct().limit(MOST_MENTIONED)
            .flatMap(name -> officials.named(name).stream())
            .filter(official -> correspondence.mayRead(one, official.officialId(), official.mandates()))
            .map(OfficialPrincipal::officialId).collect(Collectors.toSet());
    }

    /// Who can still keep this deadline.
    private Set<Long> keepers(ClockType clock, Complaint one) {
        return clock == ClockType.APPEAL ? reviewers(one) : handler(one);
    }

    /// The assigned handler, while they are away also the leads; without one the verifiers of a desk, else who may take it up in
    /// the office.
    private Set<Long> handler(Complaint one) {
        if (one.handlerId() != null && away(one.handlerId(), one)) {
            return Stream.of(assigned(one, one.handlerId()), leads(one.holderId(), one)).flatMap(Set::stream).collect(Collectors.toSet());
        }
        if (one.handlerId() != null) {
            return assigned(one, one.handlerId());
        }
        var verifiers = one.status() == Status.SUBMITTED
            ? nearest(one, officials.holding(Role.VERIFIER, Set.of(one.holderId())), Role.VERIFIER) : Set.<Long>of();
        return verifiers.isEmpty() ? office(one) : verifiers;
    }

    private boolean away(long official, Complaint one) {
        var today = LocalDate.ofInstant(clock.instant(), jurisdiction.atlas().agency(one.holderId()).zone());
        return absences.on(Set.of(official), today).containsKey(official);
    }

    private Set<Long> assigned(Complaint one, long handler) {
        return officials.principal(handler)
            .filter(official -> correspondence.mayRead(one, official.officialId(), official.mandates()))
            .map(official -> Set.of(official.officialId())).orElseGet(() -> leads(one.holderId(), one));
    }

    /// The office where the case came to; nobody if it has gone on meanwhile, for then the next office is told of its own.
    private Set<Long> arrived(long agency, Complaint one) {
        return one.holderId() == agency ? office(one) : Set.of();
    }

    /// Who gives out the work in the office that has the case: its own leads; where it has none its handlers, and where
    /// nobody works the nearest leads above.
    private Set<Long> office(Complaint one) {
        var here = Set.of(one.holderId());
        for (var role : List.of(Role.LEAD, Role.HANDLER)) {
            var found = readers(one, officials.holding(role, here), role, any -> true);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return leads(one.holderId(), one);
    }

    /// Who takes a case out of a merging: the verifiers of its desk, and where that is gone or nobody verifies the leads there, or of the
    /// office that had it last.
    private Set<Long> unmergers(Complaint one) {
        var desk = jurisdiction.atlas().standing(one.deskId());
        var verifiers = desk.inForce(LocalDate.ofInstant(clock.instant(), desk.zone()))
            ? nearest(one, officials.holding(Role.VERIFIER, Set.of(desk.id())), Role.VERIFIER) : Set.<Long>of();
        var leads = verifiers.isEmpty() ? leads(desk.id(), one) : verifiers;
        return leads.isEmpty() ? leads(one.holderId(), one) : leads;
    }

    /// Leads of the agency or of the nearest one above that has any who may read the case.
    private Set<Long> leads(long agency, Complaint one) {
        return nearest(one, officials.holding(Role.LEAD, Set.copyOf(jurisdiction.atlas().agencyPath(agency))), Role.LEAD);
    }

    private Set<Long> reviewers(Complaint one) {
        if (one.reviewerId() == null) {
            return Set.of();
        }
        var agency = Set.of(one.reviewerId());
        return Stream.of(Role.OVERSIGHT, Role.LEAD).flatMap(role -> readers(one, officials.holding(role, agency), role, any -> true).stream())
            .filter(official -> correspondence.mayReview(one, official)).collect(Collectors.toSet());
    }

    /// Who works in the office of a secret case or at its desk and is named for secret cases, but for who has it.
    private Set<Long> named(Complaint one) {
        var places = new LinkedHashSet<>(List.of(one.holderId(), jurisdiction.atlas().standing(one.deskId()).id()));
        return Stream.of(Role.VERIFIER, Role.HANDLER).flatMap(role -> readers(one, officials.holding(role, places), role, any -> true).stream())
            .filter(official -> !official.equals(one.handlerId())).collect(Collectors.toSet());
    }

    /// The leads of the line and OVERSIGHT, whatever they may read.
    private Set<Long> watchers(long agency) {
        var all = new LinkedHashSet<>(closestOversight(agency));
        officials.holding(Role.LEAD, Set.copyOf(jurisdiction.atlas().agencyPath(agency))).forEach(lead -> all.add(lead.officialId()));
        return all;
    }

    /// The nearest leads and OVERSIGHT, whatever they may read.
    private Set<Long> unnamed(long agency) {
        var line = jurisdiction.atlas().agencyPath(agency);
        var all = new LinkedHashSet<>(closest(line, officials.holding(Role.LEAD, Set.copyOf(line))));
        all.addAll(closestOversight(agency));
        return all;
    }

    private static Set<Long> closest(List<Long> line, List<RoleHolder> holders) {
        return line.reversed().stream().map(agency -> ids(holders, holder -> holder.agencyId() == agency))
            .filter(found -> !found.isEmpty()).findFirst().orElseGet(Set::of);
    }

    private Set<Long> closestOversight(long agency) {
        return closestOversight(agency, officials.holding(Role.OVERSIGHT));
    }

    /// Within the smallest branch of the tree that has one, else all of it.
    private Set<Long> closestOversight(long agency, List<RoleHolder> holders) {
        var atlas = jurisdiction.atlas();
        return atlas.agencyPath(agency).reversed().stream()
            .map(ancestor -> ids(holders, holder -> atlas.agencySubtree(ancestor).contains(holder.agencyId())))
            .filter(found -> !found.isEmpty()).findFirst().orElseGet(() -> ids(holders, any -> true));
    }

    private static Set<Long> ids(List<RoleHolder> holders, Predicate<RoleHolder> wanted) {
        return holders.stream().filter(wanted).map(RoleHolder::officialId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Of those who may read the case, the ones closest to the holder.
    private Set<Long> oversight(Complaint one) {
        return closestOversight(one.holderId(), officials.holding(Role.OVERSIGHT).stream()
            .filter(holder -> mayRead(one, Role.OVERSIGHT, holder)).toList());
    }

    private Set<Long> nearest(Complaint one, List<RoleHolder> holders, Role role) {
        var upwards = jurisdiction.atlas().agencyPath(one.holderId()).reversed();
        var agencies = Stream.concat(upwards.stream(), holders.stream().map(RoleHolder::agencyId)).distinct();
        return agencies.map(agency -> readers(one, holders, role, holder -> holder.agencyId() == agency))
            .filter(found -> !found.isEmpty()).findFirst().orElseGet(Set::of);
    }

    private Set<Long> readers(Complaint one, Collection<RoleHolder> holders, Role role, Predicate<RoleHolder> wanted) {
        return holders.stream().filter(wanted).filter(holder -> mayRead(one, role, holder))
            .map(RoleHolder::officialId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean mayRead(Complaint one, Role role, RoleHolder holder) {
        return correspondence.mayRead(one, holder.officialId(), List.of(new Mandate(role, holder.agencyId(), holder.secret())));
    }
}
