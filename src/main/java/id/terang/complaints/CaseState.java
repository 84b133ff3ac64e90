package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of a case now, as its history has left it. {@link Complaint} moves it; everybody may read it.
@MappedSuperclass
public abstract class CaseState {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "complaint_seq")
    @SequenceGenerator(name = "complaint_seq", sequenceName = "complaint_seq", allocationSize = 50)
    @Nullable Long id;

    @Version
    long version;

    /// Counts what an official must have seen before deciding; followers and notes do not count.
    int revision;

    @Column(nullable = false, length = 9, updatable = false)
    String reference;

    @Column(nullable = false, updatable = false, length = 36)
    String submission;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    Status status;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable CloseReason closeReason;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable Status statusBefore;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    Track track;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    Visibility visibility;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12, updatable = false)
    Channel channel;

    boolean hidden;
    long serviceId;

    @Embedded
    Place place;

    @Embedded
    Words words;

    long deskId;
    long holderId;
    @Nullable Long handlerId;

    /// Agencies that held the case before, oldest first, separated by commas.
    @Column(nullable = false, length = 400)
    String formerHolders = "";

    int handOffs;
    long calendarId;
    int policyVersion;

    @Column(length = 60, updatable = false)
    @Nullable String source;

    @Column(length = 100, updatable = false)
    @Nullable String sourceId;

    @Column(nullable = false, updatable = false)
    Instant filedAt;

    Instant updatedAt;
    @Nullable Instant verifiedAt;
    @Nullable Instant answeredAt;
    @Nullable Instant closedAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable Outcome outcome;

    @Nullable String answerText;
    int answers;
    int disputes;
    int followers;
    int claimants = 1;
    boolean contactable;
    @Nullable Long survivorId;

    /// Day that the standing answer promises, if it is PLANNED.
    @Nullable LocalDate planned;
    boolean planMoved;

    /// Entry of the answer that waits for a LEAD; 0 if none does.
    int proposalSeq;

    /// Disputed twice: "a second one goes to the LEAD".
    boolean leadAnswers;
    boolean lengthened;

    /// Level of the last appeal; 0 if there was none.
    int appeals;
    @Nullable Long reviewerId;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable CloseReason reasonBefore;

    @Nullable Long incidentId;

    @Column(updatable = false)
    @Nullable Long splitFrom;
    boolean unmergeDemanded;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable ClockType dueClock;

    /// When the office clock that is due next is due; empty while none runs.
    @Nullable Instant dueAt;

    int lastSeq;

    @OneToMany(mappedBy = "complaint", cascade = CascadeType.PERSIST)
    List<CaseClock> clocks = new ArrayList<>();

    CaseClocks clocks() {
        return new CaseClocks(clocks);
    }

    List<CaseClock> clockList() {
        return clocks;
    }

    long requiredId() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    Set<Long> formerHolders() {
        return formerHolders.isEmpty() ? Set.of()
            : Arrays.stream(formerHolders.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }

    public @Nullable Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public int revision() {
        return revision;
    }

    public Reference reference() {
        return new Reference(reference);
    }

    public Status status() {
        return status;
    }

    public @Nullable CloseReason closeReason() {
        return closeReason;
    }

    Matter matter() {
        return new Matter(kind, track, serviceId);
    }

    public Kind kind() {
        return kind;
    }

    public Track track() {
        return track;
    }

    public Visibility visibility() {
        return visibility;
    }

    public Channel channel() {
        return channel;
    }

    public boolean hidden() {
        return hidden;
    }

    public long serviceId() {
        return serviceId;
    }

    public Place place() {
        return place;
    }

    public Words words() {
        return words;
    }

    public long deskId() {
        return deskId;
    }

    public long holderId() {
        return holderId;
    }

    public @Nullable Long handlerId() {
        return handlerId;
    }

    /// Whether this official is the assigned handler.
    boolean handledBy(long official) {
        return handlerId != null && handlerId == official;
    }

    public int handOffs() {
        return handOffs;
    }

    public long calendarId() {
        return calendarId;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String sourceId() {
        return sourceId;
    }

    public Instant filedAt() {
        return filedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable String answerText() {
        return answerText;
    }

    public int answers() {
        return answers;
    }

    public int disputes() {
        return disputes;
    }

    public int followers() {
        return followers;
    }

    public int claimants() {
        return claimants;
    }

    public boolean contactable() {
        return contactable;
    }

    public @Nullable Long survivorId() {
        return survivorId;
    }

    /// The day that the standing answer promises, if it is PLANNED.
    public @Nullable LocalDate planned() {
        return planned;
    }

    /// Whether a planned day is still to come.
    public boolean planRuns() {
        return clocks().running(ClockType.PLAN).isPresent();
    }

    /// Whether an answer waits for a LEAD.
    public boolean answerProposed() {
        return proposalSeq > 0;
    }

    /// Entry of the history with the answer that waits for a LEAD; 0 if none does.
    public int proposalSeq() {
        return proposalSeq;
    }

    /// Whether only a LEAD may answer, because the citizen disputed twice.
    public boolean leadAnswers() {
        return leadAnswers;
    }

    /// The level of the last appeal: 0 none, 1 the agency above, 2 OVERSIGHT.
    public int appeals() {
        return appeals;
    }

    /// The agency that reviews an appeal now.
    public @Nullable Long reviewerId() {
        return reviewerId;
    }

    /// The report of the same incident whose answer reaches this case too.
    public @Nullable Long incidentId() {
        return incidentId;
    }

    /// The case this one was split from.
    public @Nullable Long splitFrom() {
        return splitFrom;
    }

    /// Whether the citizen says that this duplicate is none.
    public boolean unmergeDemanded() {
        return unmergeDemanded;
    }

    public @Nullable ClockType dueClock() {
        return dueClock;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public int lastSeq() {
        return lastSeq;
    }

    /// "SECRET … never linked to public cases."
    boolean linkable(CaseState other) {
        return (visibility == Visibility.SECRET) == (other.visibility == Visibility.SECRET);
    }

    /// Whether somebody is still to be told how a clock of this type stands. Once the case is closed that is only a plan; a first
    /// response that is owed all the same shows on the page and in the figures.
    public boolean reminds(ClockType type) {
        return status.open() || type == ClockType.PLAN && closeReason != CloseReason.DUPLICATE;
    }

    /// Whether it was closed, and not merged, before a deadline passed that ran on in it.
    public boolean closedBefore(CaseEvent.DeadlineMissed missed) {
        return status == Status.CLOSED && closeReason != CloseReason.DUPLICATE && closedAt != null && closedAt.isBefore(missed.due());
    }

    /// Whether the public may know that this case exists.
    public boolean listed() {
        return visibility != Visibility.SECRET && !hidden;
    }
}
