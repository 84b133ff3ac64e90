package id.terang.ui.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.vaadin.flow.spring.security.AuthenticationContext;
import id.terang.accounts.Absences;
import id.terang.accounts.Colleague;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.Action;
import id.terang.complaints.Allowances;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CaseReader;
import id.terang.complaints.ClockView;
import id.terang.complaints.Decision;
import id.terang.complaints.Rights;
import id.terang.complaints.SameTexts;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.complaints.assignment.Assigning;
import id.terang.complaints.assignment.Candidate;
import id.terang.complaints.assignment.Held;
import id.terang.complaints.files.FileLimits;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import id.terang.complaints.telling.Story;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.notifications.Inbox;
import id.terang.search.OfficeSuggestion;
import id.terang.search.ServiceSuggestion;
import id.terang.search.SimilarCase;
import id.terang.search.SimilarCases;
import id.terang.search.Suggestions;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.ui.FileDrop;
import id.terang.ui.SignedIn;
import id.terang.workbench.Arrangement;
import id.terang.workbench.Arrangements;
import id.terang.workbench.CaseDrafts;
import id.terang.workbench.Checklists;
import id.terang.workbench.ReplyTemplate;
import id.terang.workbench.ReplyTemplates;
import id.terang.workbench.ReplyUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What every part of the desk needs at hand: the doors of the rooms below, asked as the official who is signed in.
@Component
public class Desk {

    private static final int SIMILAR = 8;
    private static final int SUGGESTED = 3;

    private final AuthenticationContext session;
    private final CaseReader reader;
    private final Triage triage;
    private final SimilarCases similar;
    private final Suggestions suggestions;
    private final Jurisdiction jurisdiction;
    private final Officials officials;
    private final Uploads uploads;
    private final FileLimits limits;
    private final MessageSource messages;
    private final Telling telling;
    private final Story story;
    private final SameTexts sameTexts;
    private final Allowances allowances;
    private final OpenCases openCases;
    private final Inbox inbox;
    private final ReplyTemplates templates;
    private final Arrangements arrangements;
    private final Assigning assigning;
    private final Absences absences;
    private final Held held;
    private final Checklists checklists;
    private final CaseDrafts drafts;
    private final Clock clock;
    /// A queue of 50 lines must not ask 50 times for the same few names.
    private final Cache<Long, String> names = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    Desk(AuthenticationContext session, CaseReader reader, Triage triage, SimilarCases similar, Suggestions suggestions,
         Jurisdiction jurisdiction, Officials officials, Uploads uploads, FileLimits limits, Telling telling, Story story, SameTexts sameTexts, Allowances allowances, MessageSource messages,
         OpenCases openCases, Inbox inbox, ReplyTemplates templates, Arrangements arrangements,
         Assigning assigning, Absences absences, Held held, Checklists checklists, CaseDrafts drafts, Clock clock) {
        this.session = session;
        this.reader = reader;
        this.triage = triage;
        this.similar = similar;
        this.suggestions = suggestions;
        this.jurisdiction = jurisdiction;
        this.officials = officials;
        this.uploads = uploads;
        this.limits = limits;
        this.messages = messages;
        this.telling = telling;
        this.story = story;
        this.sameTexts = sameTexts;
        this.allowances = allowances;
        this.openCases = openCases;
        this.inbox = inbox;
        this.templates = templates;
        this.arrangements = arrangements;
        this.assigning = assigning;
        this.absences = absences;
        this.held = held;
        this.checklists = checklists;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// Whether anybody is still signed in; a screen may outlive that.
    boolean isSeated() {
        return SignedIn.official(session).isPresent();
    }

    public OfficialPrincipal official() {
        return SignedIn.official(session).orElseThrow();
    }

    /// As whom this official writes down what a citizen says.
    public Actor filingActor() {
        var official = official();
        return official.mandates().stream().filter(mandate -> mandate.role() == Role.VERIFIER || mandate.role() == Role.LEAD)
            .min(Comparator.comparing(Mandate::role)).map(mandate ->
                new Actor.Official(official.officialId(), mandate.agencyId(), mandate.role()))
            .orElseThrow(() -> new Refusal.NotAllowed("refusal.right.missing"));
    }

    public CaseFile open(Reference reference) {
        return reader.caseFile(official(), reference);
    }

    /// Whether everybody may read the case, whoever has it.
    boolean isPublic(Reference reference) {
        return reader.publicComplaint(reference).isPresent();
    }

    /// The official looks at the case: what the inbox said of it is read.
    void looksAt(CaseFile file) {
        inbox.opened(official(), Objects.requireNonNull(file.complaint().id()));
    }

    public void decide(Reference reference, int revision, Decision decision) {
        triage.decide(official(), reference, revision, decision);
    }

    /// Under which mandate this official would do it, which everybody reads afterwards; empty where none allows it.
    public Optional<Mandate> mandate(CaseFile file, Action action) {
        return Rights.mandateFor(action, file.complaint(), official(), atlas());
    }

    public SameTexts sameTexts() {
        return sameTexts;
    }

    public Allowances allowances() {
        return allowances;
    }

    public List<SimilarCase> like(Reference reference) {
        return similar.like(official(), reference, SIMILAR);
    }

    /// How far it is from the case at hand.
    public String away(double metres, Locale locale) {
        return metres < 1_000 ? messages.getMessage("desk.away.metres", new Object[] {Math.round(metres)}, locale)
            : messages.getMessage("desk.away.kilometres", new Object[] {metres / 1_000}, locale);
    }

    List<SimilarCase> sameIncident(Reference reference) {
        return similar.sameIncident(official(), reference, SIMILAR);
    }

    /// None about what is always secret: too few such cases are told of for their words to say anything.
    public List<ServiceSuggestion> services(CaseFile file) {
        return alwaysSecret(file) ? List.of() : suggestions.services(said(file), SUGGESTED);
    }

    /// Services that the case could be moved to; its own, which it may have taught itself, is none of them.
    public List<ServiceSuggestion> otherServices(CaseFile file) {
        return alwaysSecret(file) ? List.of() : suggestions.services(said(file), SUGGESTED + 1).stream()
            .filter(suggestion -> suggestion.serviceId() != file.complaint().serviceId()).limit(SUGGESTED).toList();
    }

    public List<OfficeSuggestion> offices(CaseFile file) {
        return alwaysSecret(file) ? List.of() : suggestions.offices(said(file), file.complaint().place().areaId(), SUGGESTED);
    }

    private boolean alwaysSecret(CaseFile file) {
        return atlas().service(file.complaint().serviceId()).secret();
    }

    private static String said(CaseFile file) {
        return file.complaint().words().title() + "\n" + file.complaint().words().text();
    }

    public List<Candidate> candidates(long agency) {
        return assigning.candidates(official(), agency);
    }

    /// Who may be named in a note about the case: those of its office, of its desk, and above.
    public List<Colleague> colleagues(CaseFile file) {
        var agencies = new HashSet<>(atlas().agencyPath(file.complaint().holderId()));
        agencies.add(file.complaint().deskId());
        return officials.colleagues(agencies);
    }

    /// Whether this official is among those who pass on what takes a lead; while no other office is chosen, whether they could be.
    public boolean decidesAbove(CaseFile file, Optional<Agency> other) {
        var line = atlas().agencyPath(file.complaint().holderId());
        var deciding = other.map(to -> Rights.passedOnBy(file.complaint(), to.id(), officials.holding(Role.LEAD, Set.copyOf(line)), atlas()))
            .orElse(List.copyOf(line));
        return official().mandates().stream().anyMatch(mandate -> mandate.role() == Role.LEAD && deciding.contains(mandate.agencyId()));
    }

    /// User names of those who may move the case to another office where its own may not: the nearest leads above both who may
    /// read it, else the topmost of its own tree.
    public List<String> leadsToAsk(CaseFile file, long other) {
        var leads = officials.holding(Role.LEAD, Set.copyOf(atlas().agencyPath(file.complaint().holderId())));
        boolean sealed = file.complaint().visibility() == Visibility.SECRET;
        return Rights.passedOnBy(file.complaint(), other, leads, atlas()).reversed().stream().limit(1)
            .flatMap(agency -> leads.stream().filter(lead -> lead.agencyId() == agency && (lead.secret() || !sealed)))
            .flatMap(lead -> officials.principal(lead.officialId()).stream()).map(OfficialPrincipal::userName).toList();
    }

    Arrangement arrangement() {
        return arrangements.of(official());
    }

    void arrange(Arrangement wanted) {
        arrangements.arrange(official(), wanted);
    }

    /// What has to be checked before this case is answered.
    public List<String> checklist(CaseFile file) {
        return checklists.of(file.complaint().holderId(), file.complaint().serviceId());
    }

    public List<ReplyTemplate> templates(ReplyUse use) {
        return templates.of(official(), use);
    }

    /// Empty for somebody who is not known any more.
    public String nameOf(long official) {
        return names.get(official, id -> officials.nameOf(id).orElse(""));
    }

    public Atlas atlas() {
        return jurisdiction.atlas();
    }

    /// The zone in which the times of a case are told: that of its receiving desk.
    public ZoneId zone(CaseFile file) {
        return atlas().agency(file.complaint().deskId()).zone();
    }

    public Telling telling() {
        return telling;
    }

    Story story() {
        return story;
    }

    /// The clocks that are due next in these cases, a review only for who reviews.
    public Map<Reference, ClockView> dueNext(List<Reference> cases) {
        return reader.dueNext(official(), cases);
    }

    /// The words for a due date, as the queue has them.
    public DueWords due(ClockView clock, Locale locale) {
        return DueWords.of(clock, now(), telling, locale);
    }

    public FileDrop fileDrop(Uploader uploader) {
        return new FileDrop(uploads, limits, uploader, FileDrop.Source.EVERYTHING);
    }

    OpenCases openCases() {
        return openCases;
    }

    public CaseDrafts drafts() {
        return drafts;
    }

    public Absences absences() {
        return absences;
    }

    /// The pending cases of an official, as far as this one may read them, the next due first.
    public List<Held.InHand> held(long official) {
        return held.of(official(), official);
    }

    public Instant now() {
        return clock.instant();
    }
}
