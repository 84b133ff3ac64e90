package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a case stands now, as its history has left it. {@link Complaint} moves it; everybody may read it.
@MappedSuperclass
public abstract class CaseState extends CaseDescription {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    Status status;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable CloseReason closeReason;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable Status statusBefore;

    Instant updatedAt;

    /// When something last happened that everybody may know of.
    Instant toldAt;
    @Nullable Instant verifiedAt;

    /// When an official first released where it is.
    @Nullable Instant placeReleasedAt;
    @Nullable Instant answeredAt;

    /// When it was last answered, rejected or referred, and what the words of that are known by again ({@link SameTexts}).
    @Nullable Instant decidedAt;

    @Column(length = 64)
    @Nullable String saidHash;
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

    boolean unmergeDemanded;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    @Nullable ClockType dueClock;

    /// When the office clock that is due next is due; empty while none runs, or only a paused one.
    @Nullable Instant dueAt;

    /// When an official made it secret, where it was then, and the due date that had passed then.
    @Nullable Instant sealedAt;
    @Nullable Long sealedHolder;
    @Nullable Instant sealedDue;

    int lastSeq;

    @OneToMany(mappedBy = "complaint", cascade = CascadeType.PERSIST)
    List<CaseClock> clocks = new ArrayList<>();

    CaseClocks clocks() {
        return new CaseClocks(clocks);
    }

    List<CaseClock> clockList() {
        return clocks;
    }

    public Status status() {
        return status;
    }

    public @Nullable CloseReason closeReason() {
        return closeReason;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }

    /// Whether the public may learn more of the place than its district: once an official has released the case. Neither words that
    /// a service shows at filing nor a clock that assigns the case, nor who verifies it without releasing anything, show the place.
    public boolean located() {
        return placeReleasedAt != null && words().released();
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

    /// How many claimants there are, where one of them speaks for several.
    @Nullable Integer several() {
        return claimants > 1 ? claimants : null;
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

    /// What may be told of a case that an official made secret to those who may not read it.
    ///
    /// @param holder which agency had it then
    /// @param due the due date that had passed then; empty if it was not late
    public record Sealed(Instant at, long holder, @Nullable Instant due) { }

    /// Empty where the citizen made it secret, or a service at filing, and where it is not secret.
    public Optional<Sealed> sealed() {
        return sealedAt == null || sealedHolder == null ? Optional.empty() : Optional.of(new Sealed(sealedAt, sealedHolder, sealedDue));
    }

    public int lastSeq() {
        return lastSeq;
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
}
