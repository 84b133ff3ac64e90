package id.terang.complaints;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.files.Attachments;
import id.terang.complaints.files.StoredFile;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reads cases. Redaction happens here and nowhere else, but for the words of the history, of which {@link PublicHistory}
/// says who reads what: the public gets {@link PublicComplaint}, who has the right gets {@link CaseFile}.
@Service
@Transactional(readOnly = true)
public class CaseReader {

    private static final int DUPLICATES = 50;

    private final Complaints complaints;
    private final Claimants claimants;
    private final CaseEvents events;
    private final PublicStates publicStates;
    private final Attachments attachments;
    private final Reviewers reviewers;
    private final Answering answering;
    private final ClaimantActions claimantActions;
    private final CaseTerms caseTerms;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    CaseReader(Complaints complaints, Claimants claimants, CaseEvents events, PublicStates publicStates, Attachments attachments,
               Reviewers reviewers, Answering answering, ClaimantActions claimantActions, CaseTerms caseTerms, Jurisdiction jurisdiction, Clock clock) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.events = events;
        this.publicStates = publicStates;
        this.attachments = attachments;
        this.reviewers = reviewers;
        this.answering = answering;
        this.claimantActions = claimantActions;
        this.caseTerms = caseTerms;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// The public view; empty alike for unknown, secret and hidden cases.
    public Optional<PublicComplaint> publicComplaint(Reference reference) {
        return complaints.findByReference(reference.digits()).filter(CaseState::listed)
            .map(one -> publicView(one, around(List.of(one))));
    }

    /// Some of all public cases, in the order of their numbers. Whoever wants all asks again behind the last one; each
    /// answer is true for one moment.
    ///
    /// @param after the last number of the answer before; null begins
    /// @param most how many at most, at least 1
    public List<PublicComplaint> publicComplaints(@Nullable Reference after, int most) {
        var ids = complaints.listedAfter(after == null ? "" : after.digits(), Limit.of(most));
        if (ids.isEmpty()) {
            return List.of();
        }
        var some = complaints.withClocks(ids);
        var around = around(some);
        return some.stream().map(one -> publicView(one, around)).toList();
    }

    /// Who has the case now: of a duplicate the holder of the case it lives on in, unless the public may not know of that one.
    /// Of most cases that needs no question, so no transaction is begun for it.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public long presentHolder(PublicComplaint one) {
        return one.survivor() == null ? one.holderId() : complaints.findByReference(one.reference().digits()).map(complaints::livingOn)
            .filter(CaseState::listed).map(CaseState::holderId).orElse(one.holderId());
    }

    /// Whether a page about this case is still true, for one small query; empty as {@link #publicComplaint}.
    public Optional<PublicState> publicState(Reference reference) {
        return publicStates.of(reference);
    }

    /// The file for an official.
    ///
    /// @throws Refusal.NotFound if there is no such case, or none that this official may read
    public CaseFile caseFile(OfficialPrincipal by, Reference reference) {
        var complaint = complaints.findByReference(reference.digits()).orElseThrow(CaseReader::unknown);
        var actions = actions(by, complaint);
        if (!actions.contains(Action.READ)) {
            throw unknown();
        }
        var history = events.of(complaint.requiredId());
        var contact = complaint.anonymous() && !(actions.contains(Action.OPEN_IDENTITY) && openedBy(by, history)) ? null
            : claimants.findByComplaintId(complaint.requiredId()).map(Claimant::contact).orElse(null);
        return file(complaint, withoutSealed(history, by), Reader.OFFICIAL, contact, actions, refused(by, complaint, actions), Set.of(),
            reused(by, complaint));
    }

    /// The clock that is due next in each of some cases; left out are those in which none is, and those in which it is the review that is,
    /// but for who reviews. For the lines of a queue, whose official may read them.
    public Map<Reference, ClockView> dueNext(OfficialPrincipal by, Collection<Reference> references) {
        var due = new HashMap<Reference, ClockView>();
        if (!references.isEmpty()) {
            var atlas = jurisdiction.atlas();
            complaints.dueAmong(references.stream().map(Reference::digits).toList())
                .forEach(one -> one.clocks().next(Rights.mandateFor(Action.UPHOLD_APPEAL, one, by, atlas).isPresent())
                    .ifPresent(clock -> due.put(one.reference(), clock.view())));
        }
        return due;
    }

    private Map<UUID, Reused> reused(OfficialPrincipal by, Complaint one) {
        var reused = new HashMap<UUID, Reused>();
        attachments.reused(one.requiredId()).forEach((file, earlier) -> {
            var other = complaints.findById(earlier.complaintId());
            boolean readable = other.filter(it -> actions(by, it).contains(Action.READ)).isPresent();
            // That somebody sent this photo with a secret case on that day is part of the secret.
            if (readable || other.filter(it -> it.visibility() == Visibility.SECRET).isEmpty()) {
                reused.put(file, new Reused(readable ? other.map(CaseState::reference).orElse(null) : null, earlier.uploadedAt()));
            }
        });
        return reused;
    }

    private Set<Action> actions(OfficialPrincipal by, Complaint complaint) {
        boolean handler = complaint.handledBy(by.officialId());
        var atlas = jurisdiction.atlas();
        var actions = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            Rights.mandateFor(action, complaint, by.mandates(), handler, atlas).ifPresent(mandate -> actions.add(action));
        }
        if (actions.contains(Action.UPHOLD_APPEAL) && reviewers.tookPart(complaint, by.officialId())) {
            actions.removeAll(EnumSet.of(Action.UPHOLD_APPEAL, Action.DISMISS_APPEAL));
        }
        if (!Rights.officeBelow(complaint.holderId(), atlas)) {
            actions.remove(Action.DELEGATE);
        }
        return actions;
    }

    private Map<Action, Refusal> refused(OfficialPrincipal by, Complaint one, Set<Action> actions) {
        var refused = new EnumMap<Action, Refusal>(Action.class);
        if (actions.contains(Action.ASK) && Action.ASK.possible(one)) {
            one.unaskable(caseTerms.of(one), Micros.now(clock))
                .or(() -> Rights.mayPause(by.mandates(), one, jurisdiction.atlas()) ? Optional.empty()
                    : Optional.of(new Refusal.NotAllowed("refusal.pause.lead")))
                .ifPresent(why -> refused.put(Action.ASK, why));
        }
        if (actions.contains(Action.APPROVE_ANSWER) && Action.APPROVE_ANSWER.possible(one)) {
            answering.unapprovable(one, by.officialId(), Micros.now(clock)).ifPresent(why -> refused.put(Action.APPROVE_ANSWER, why));
        }
        return refused;
    }

    /// "Nobody but a CUSTODIAN learns who", and only after saying why.
    private static boolean openedBy(OfficialPrincipal by, List<RecordedEvent> history) {
        return history.stream().anyMatch(event -> event.type() == EventType.IDENTITY_OPENED
            && event.actor() instanceof Actor.Official official && official.officialId() == by.officialId());
    }

    /// The file for its claimant.
    public CaseFile claimFile(Claim claim) {
        var complaint = complaints.findById(claim.complaintId()).orElseThrow(CaseReader::unknown);
        var claimant = claimants.findByComplaintId(claim.complaintId()).orElseThrow();
        var actions = claimant.left() ? Set.<CitizenAction>of() : claimantActions.of(complaint);
        return file(complaint, withoutUnlisted(events.of(complaint.requiredId()), Reader.CLAIMANT), Reader.CLAIMANT, claimant.contact(), Set.of(), Map.of(), actions,
            Map.of());
    }

    /// The story of a case as its claimant reads it.
    List<TimelineEntry> claimantsTimeline(long complaintId) {
        var one = complaints.findById(complaintId).orElseThrow(CaseReader::unknown);
        return timeline(one, withoutUnlisted(events.of(complaintId), Reader.CLAIMANT), Reader.CLAIMANT, List.of());
    }

    private enum Reader { OFFICIAL, CLAIMANT, PUBLIC }

    private CaseFile file(Complaint one, List<RecordedEvent> history, Reader reader, @Nullable Contact contact, Set<Action> actions,
                          Map<Action, Refusal> refused, Set<CitizenAction> citizenActions, Map<UUID, Reused> reused) {
        var files = files(one, history, reader);
        var timeline = timeline(one, history, reader, files);
        var livingOn = complaints.livingOn(one);
        boolean elsewhere = reader == Reader.CLAIMANT && livingOn != one;
        return new CaseFile(one, timeline, clocks(one, history), files, contact, actions, refused, citizenActions, survivor(one), duplicates(one),
            incident(one), reports(one), reused, elsewhere ? publicComplaint(livingOn.reference()).orElse(null) : null,
            Seen.of(one, livingOn), contact != null && caseTerms.returned(contact),
            contact != null && contact.email() != null && !caseTerms.unconfirmed(Set.of(one.requiredId())).isEmpty());
    }

    /// A claimant has nothing to do with what another one sent in, nor with what belongs to an act they do not read of,
    /// such as the proofs of an answer that nobody has approved yet; until everybody may see it.
    private List<StoredFile> files(Complaint one, List<RecordedEvent> history, Reader reader) {
        var all = attachments.of(one.requiredId());
        if (reader != Reader.CLAIMANT) {
            return one.anonymous() ? nameless(all, history) : all;
        }
        var theirs = history.stream().filter(event -> shows(event, reader) && !byAnother(event.actor())).map(RecordedEvent::seq)
            .collect(Collectors.toSet());
        return all.stream().filter(file -> file.released() || theirs.contains(file.eventSeq())).toList();
    }

    /// "Nobody but a CUSTODIAN learns who": what citizens call a file often says who they are.
    private static List<StoredFile> nameless(List<StoredFile> all, List<RecordedEvent> history) {
        var byOfficials = history.stream().filter(event -> event.actor() instanceof Actor.Official).map(RecordedEvent::seq).collect(Collectors.toSet());
        return all.stream().map(file -> byOfficials.contains(file.eventSeq()) ? file : file.withoutName()).toList();
    }

    /// Whether it was the claimant of a duplicate.
    private static boolean byAnother(Actor actor) {
        return actor instanceof Actor.Citizen citizen && citizen.filing() != null;
    }

    /// What stands beside some cases, read for all of them at once.
    private record Around(Map<Long, List<RecordedEvent>> events, Map<Long, List<StoredFile>> files, Set<Long> incidents, Set<Long> survivors) {

        List<RecordedEvent> history(Complaint one) {
            return events.getOrDefault(one.requiredId(), List.of());
        }

        List<StoredFile> filesOf(Complaint one) {
            return files.getOrDefault(one.requiredId(), List.of());
        }
    }

    private Around around(List<Complaint> some) {
        var ids = some.stream().map(Complaint::requiredId).toList();
        return new Around(events.of(ids), attachments.of(ids), complaints.incidentsAmong(ids), complaints.survivorsAmong(ids));
    }

    private PublicComplaint publicView(Complaint one, Around around) {
        boolean released = one.words().released();
        var files = around.filesOf(one).stream().filter(StoredFile::released)
            .map(StoredFile::forPublic).toList();
        var place = one.place();
        var history = withoutUnlisted(around.history(one), Reader.PUBLIC);
        return new PublicComplaint(one.reference(), one.kind(), one.track(), one.visibility(), one.channel(),
            one.status(), one.closeReason(), released, released ? one.words().publicTitle() : null, released ? one.words().publicText() : null, one.serviceId(),
            one.located() ? place.areaId() : place.districtId(), released ? one.words().publicAddress() : null, publicPoint(one),
            one.holderId(), one.deskId(), one.calendarId(), one.filedAt(), one.toldAt(), one.answeredAt(), one.closedAt(),
            one.outcome(), one.source(), one.sourceId(), one.followers(), one.disputes(),
            timeline(one, history, Reader.PUBLIC, files), clocks(one, history),
            files.stream().filter(file -> file.eventSeq() == 1).map(PublicFile::of).toList(), survivor(one),
            around.survivors().contains(one.requiredId()) ? duplicates(one) : List.of(),
            one.answers(), one.planned(), one.appeals(), incident(one),
            around.incidents().contains(one.requiredId()) ? reports(one) : List.of());
    }

    private static @Nullable GeoPoint publicPoint(Complaint one) {
        var pin = one.place().pin();
        boolean shown = pin != null && one.located() && one.visibility() == Visibility.PUBLIC;
        return shown ? pin.coarse() : null;
    }

    private static List<TimelineEntry> timeline(Complaint one, List<RecordedEvent> history, Reader reader, List<StoredFile> files) {
        var shown = history.stream().filter(event -> shows(event, reader)).toList();
        var approved = TimelineEntry.approved(history);
        return IntStream.range(0, shown.size())
            .mapToObj(i -> entry(one, i + 1, shown.get(i), approved.get(shown.get(i).seq()), reader, files)).toList();
    }

    /// The numbers of cases that became secret or hidden since do not stay behind in the history of others. Parts and whole
    /// have one claimant, who keeps their numbers.
    private List<RecordedEvent> withoutUnlisted(List<RecordedEvent> history, Reader reader) {
        var named = named(history);
        if (named.isEmpty()) {
            return history;
        }
        var listed = new HashSet<>(complaints.listed(named));
        return history.stream().map(event -> reader == Reader.CLAIMANT && LinkedCases.own(event.event()) ? event
            : event.saying(LinkedCases.without(event.event(), reference -> !listed.contains(reference.digits())))).toList();
    }

    /// "SECRET … only named officials": others do not learn either which case is secret now.
    private List<RecordedEvent> withoutSealed(List<RecordedEvent> history, OfficialPrincipal by) {
        var named = named(history);
        var sealed = named.isEmpty() ? Set.<Reference>of() : complaints.findByReferenceIn(named).stream()
            .filter(one -> one.visibility() == Visibility.SECRET && !actions(by, one).contains(Action.READ))
            .map(CaseState::reference).collect(Collectors.toSet());
        return sealed.isEmpty() ? history
            : history.stream().map(event -> event.saying(LinkedCases.without(event.event(), sealed::contains))).toList();
    }

    private static List<String> named(List<RecordedEvent> history) {
        return history.stream().flatMap(event -> LinkedCases.in(event.event())).map(Reference::digits).distinct().toList();
    }

    private static boolean shows(RecordedEvent event, Reader reader) {
        var type = event.type();
        return switch (reader) {
            case OFFICIAL -> true;
            case CLAIMANT -> type.isPublic() || type == EventType.CLAIMANT_LEFT || type == EventType.FILE_ADDED && !byAnother(event.actor());
            case PUBLIC -> type.isPublic();
        };
    }

    private static TimelineEntry entry(Complaint one, int number, RecordedEvent event, @Nullable Long inNameOf, Reader reader,
                                       List<StoredFile> files) {
        boolean byCitizen = event.actor() instanceof Actor.Citizen;
        boolean released = one.words().released();
        String text = switch (reader) {
            case OFFICIAL -> event.text();
            case CLAIMANT -> byCitizen && !byAnother(event.actor()) ? event.text() : PublicHistory.text(byCitizen, released, event.publicText());
            case PUBLIC -> PublicHistory.text(byCitizen, released, event.publicText());
        };
        var why = text != null || event.text() == null ? TimelineEntry.Withheld.NOT
            : byCitizen && !released && event.publicText() != null ? TimelineEntry.Withheld.UNTIL_RELEASED
            : TimelineEntry.Withheld.CITIZEN_ONLY;
        var by = reader == Reader.OFFICIAL ? event.actor() : impersonal(event);
        var own = files.stream().filter(file -> file.eventSeq() == event.seq()).toList();
        return new TimelineEntry(event.seq(), number, event.event(), by, inNameOf, event.occurredAt(), event.recordedAt(), text, reader == Reader.OFFICIAL ? event.publicText() : text, why, own);
    }

    /// Publicly an official is an agency and a role, and nobody learns which of several claimants moved the case that theirs
    /// lives on in.
    private static Actor impersonal(RecordedEvent event) {
        return switch (event.actor()) {
            case Actor.Citizen ignored when event.type() == EventType.SURVIVOR_DECIDED -> Actor.DEADLINE;
            case Actor.Official official -> new Actor.Official(0, official.agencyId(), official.role());
            case Actor.Citizen ignored -> Actor.CITIZEN;
            default -> event.actor();
        };
    }

    /// @param history as its reader may know it
    private static List<ClockView> clocks(Complaint one, List<RecordedEvent> history) {
        return one.clockList().stream().map(CaseClock::view).map(clock -> lastMoved(clock, history)
            .map(moved -> !moved.taken() ? clock : clock.taking(new ClockView.Taken(moved.duplicateReference()))).orElse(clock)).toList();
    }

    private static Optional<CaseEvent.DueMoved> lastMoved(ClockView clock, List<RecordedEvent> history) {
        return history.reversed().stream().filter(event -> event.clocks().stream().anyMatch(change -> change instanceof ClockChange.Moved
                && change.clock() == clock.type() && change.round() == clock.round()))
            .findFirst().map(RecordedEvent::event).filter(CaseEvent.DueMoved.class::isInstance).map(CaseEvent.DueMoved.class::cast);
    }

    private @Nullable Reference survivor(Complaint one) {
        return one.survivorId() == null ? null
            : complaints.findById(one.survivorId()).filter(CaseState::listed).map(CaseState::reference).orElse(null);
    }

    private @Nullable Reference incident(Complaint one) {
        return one.incidentId() == null ? null
            : complaints.findById(one.incidentId()).filter(CaseState::listed).map(CaseState::reference).orElse(null);
    }

    private List<Reference> reports(Complaint one) {
        return complaints.reportsOf(one.requiredId(), Limit.of(DUPLICATES)).stream().map(Reference::new).toList();
    }

    private List<Reference> duplicates(Complaint one) {
        return complaints.duplicatesOf(one.requiredId(), Limit.of(DUPLICATES)).stream().map(Reference::new).toList();
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("refusal.case.unknown");
    }
}
