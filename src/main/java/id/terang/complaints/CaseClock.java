package id.terang.complaints;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Limit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One clock of a case: when it started, when it is due, under which policy and calendar, its pauses and its end
/// (domain.md §3). It only ever changes together with an event that carries the same {@link ClockChange}.
@Entity
@Table(name = "case_clock")
class CaseClock {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_clock_seq")
    @SequenceGenerator(name = "case_clock_seq", sequenceName = "case_clock_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "complaint_id", updatable = false)
    private Complaint complaint;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ClockType type;

    private int round;
    private Instant startedAt;

    /// When this round began; empty for imported and some older clocks.
    private @Nullable Instant beganAt;
    private Instant countedFrom;
    private Instant dueAt;
    private int days;
    private int policyVersion;
    private long calendarId;
    private int calendarVersion;

    /// Version of the calendar whose decreed holidays the due date knows; empty where none was decreed after it started.
    private @Nullable Integer recountedVersion;
    private @Nullable Instant pausedAt;
    private int pausedDays;

    @Column(nullable = false, length = 1000)
    private String pauses = "";

    private @Nullable Instant stoppedAt;
    private @Nullable Instant missedAt;
    private @Nullable Instant voidedAt;

    /// When the sweep has to look at it next.
    private @Nullable Instant actAt;

    /// When somebody has to be told of it next: before the due date, and at twice the time.
    private @Nullable Instant alertAt;

    /// The same while nobody is told of such a clock: the sweep does not come by it.
    private @Nullable Instant alertWaits;
    private boolean warned;

    protected CaseClock() { }

    CaseClock(Complaint complaint, ClockChange.Started start) {
        this.complaint = complaint;
        this.type = start.clock();
        this.round = start.round();
        this.startedAt = start.start();
        this.countedFrom = start.countedFrom();
        this.dueAt = start.due();
        this.days = start.days();
        this.policyVersion = start.policyVersion();
        this.calendarId = start.calendarId();
        this.calendarVersion = start.calendarVersion();
        this.recountedVersion = start.decreedVersion();
        this.actAt = swept(type) ? dueAt : null;
        warnBefore();
    }

    /// @param at when this round began
    /// @param missed whether the same due date is on record as missed: "once"
    void begin(Instant at, boolean missed) {
        beganAt = at;
        if (missed) {
            missedAt = dueAt;
            alertAt(null);
            // The next sweep finds out when twice the time has passed.
            actAt = at;
        }
    }

    /// The handler is warned when the last fifth of the time begins: from there on handing a case over does not take the
    /// blame along ("to the sender if it transferred in the last 20 % of the time", domain.md §4).
    private void warnBefore() {
        alertAt(CaseClocks.kept(type) && !warned && pausedAt == null
            ? dueAt.minus(Duration.between(countedFrom, dueAt).dividedBy(5)) : null);
    }

    private void alertAt(@Nullable Instant at) {
        alertAt = at;
        alertWaits = null;
    }

    /// What is due to be told waits, for as long as nobody is to be told.
    void remind(boolean somebody) {
        var at = alertAt == null ? alertWaits : alertAt;
        alertAt = somebody ? at : null;
        alertWaits = somebody ? null : at;
    }

    /// @param at when twice the time has passed; empty if that was told before
    void escalateAt(@Nullable Instant at) {
        actAt = null;
        alertAt(at);
    }

    /// Missed in an earlier round, and not looked at since this one began.
    boolean lateAgain() {
        return running() && missed() && actAt != null && actAt.equals(beganAt);
    }

    /// A later date is another one to be warned of.
    private void due(Instant at) {
        warned &= !at.isAfter(dueAt);
        dueAt = at;
    }

    private void knows(@Nullable Integer decreed) {
        recountedVersion = decreed == null ? recountedVersion : decreed;
    }

    // Once these windows have passed, nothing happens of itself; whoever acts later is told.
    private static boolean swept(ClockType type) {
        return type != ClockType.REOPEN_WINDOW && type != ClockType.APPEAL_WINDOW;
    }

    void apply(ClockChange change) {
        switch (change) {
            case ClockChange.Started ignored -> throw new IllegalArgumentException("a clock starts once");
            case ClockChange.Stopped stopped -> {
                stoppedAt = stopped.at();
                rest();
            }
            case ClockChange.Paused paused -> {
                pausedAt = paused.at();
                rest();
            }
            case ClockChange.Resumed resumed -> {
                var pause = new Pause(pausedAt, resumed.at(), resumed.pausedDays());
                pauses = pauses.isEmpty() ? pause.stored() : pauses + ";" + pause.stored();
                pausedDays += resumed.pausedDays();
                pausedAt = null;
                due(resumed.due());
                knows(resumed.decreedVersion());
                actAt = dueAt;
                warnBefore();
            }
            case ClockChange.Moved moved -> {
                due(moved.due());
                days = moved.days();
                knows(moved.decreedVersion());
                actAt = actAt == null ? null : dueAt;
                warnBefore();
            }
            case ClockChange.Recounted recounted -> {
                due(recounted.due());
                knows(recounted.calendarVersion());
                actAt = actAt == null ? null : dueAt;
                warnBefore();
            }
            case ClockChange.Missed ignored -> {
                missedAt = dueAt;
                actAt = null;
                alertAt(null);
            }
            case ClockChange.Voided voided -> {
                voidedAt = voided.at();
                rest();
            }
        }
    }

    private void rest() {
        actAt = null;
        alertAt(null);
    }

    /// The alert that is due by now, once.
    Optional<DeadlinesAlerted.Stage> alert(Instant now) {
        if (alertAt == null || alertAt.isAfter(now)) {
            return Optional.empty();
        }
        alertAt = null;
        if (missed()) {
            return Optional.of(DeadlinesAlerted.Stage.TWICE);
        }
        warned = true;
        // What is past due has an event of its own.
        return now.isAfter(dueAt) ? Optional.empty() : Optional.of(DeadlinesAlerted.Stage.SOON);
    }

    void lookAgainAt(@Nullable Instant at) {
        actAt = at;
    }

    /// A missed verification is looked at once more, for the automatic assignment.
    void lookAgainAtTwice(Terms terms) {
        actAt = terms.due(this, countedFrom, days * terms.policy().limit(Limit.AUTO_ASSIGN_FACTOR));
    }

    ClockView view() {
        return new ClockView(type, round, startedAt, countedFrom, dueAt, days, policyVersion, calendarId, calendarVersion, decreedVersion(),
            Pause.read(pauses), pausedAt, stoppedAt, missedAt, voidedAt, null, stood());
    }

    private List<ClockView.Stood> stood() {
        return round == 1 || complaint == null ? List.of() : complaint.clocks().stood(this);
    }

    /// This clock as if it started now for another case, pauses that are over included in its due date.
    ClockChange.Started asStarted() {
        return new ClockChange.Started(type, round, startedAt, countedFrom, dueAt, days, policyVersion, calendarId, calendarVersion,
            recountedVersion);
    }

    boolean running() {
        return stoppedAt == null && voidedAt == null;
    }

    @Nullable Instant voidedAt() {
        return voidedAt;
    }

    boolean paused() {
        return running() && pausedAt != null;
    }

    boolean missed() {
        return missedAt != null;
    }

    boolean countsDown() {
        return running() && pausedAt == null && !missed();
    }

    @Nullable Long id() {
        return id;
    }

    Complaint complaint() {
        return complaint;
    }

    ClockType type() {
        return type;
    }

    int round() {
        return round;
    }

    @Nullable Instant beganAt() {
        return beganAt;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant countedFrom() {
        return countedFrom;
    }

    Instant dueAt() {
        return dueAt;
    }

    int days() {
        return days;
    }

    int calendarVersion() {
        return calendarVersion;
    }

    /// Up to which version of the calendar the due date knows the decreed holidays.
    int decreedVersion() {
        return recountedVersion == null ? calendarVersion : recountedVersion;
    }

    int pausedDays() {
        return pausedDays;
    }

    /// How often it was paused, a pause that goes on included.
    int pauses() {
        return Pause.read(pauses).size() + (paused() ? 1 : 0);
    }

    @Nullable Instant pausedAt() {
        return pausedAt;
    }

    @Nullable Instant stoppedAt() {
        return stoppedAt;
    }

    @Nullable Instant actAt() {
        return actAt;
    }
}
