package id.terang.complaints;

import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the history as the database keeps it. Never updated, except that words beside the fact may be redacted or
/// erased.
@Entity
@Table(name = "case_event")
class CaseEventRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_event_seq")
    @SequenceGenerator(name = "case_event_seq", sequenceName = "case_event_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, length = 36, updatable = false)
    private String eventId;

    @Column(updatable = false)
    private long complaintId;

    @Column(updatable = false)
    private int seq;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30, updatable = false)
    private EventType type;

    @Column(nullable = false, updatable = false)
    private String payload;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12, updatable = false)
    private ActorKind actorKind;

    @Column(updatable = false)
    private @Nullable Long officialId;

    @Column(updatable = false)
    private @Nullable Long agencyId;

    @Enumerated(EnumType.STRING)
    @Column(length = 12, updatable = false)
    private @Nullable Role role;

    @Column(length = 60, updatable = false)
    private @Nullable String source;

    /// The duplicate that the citizen filed, where they acted in the case it lives on in.
    @Column(updatable = false)
    private @Nullable Long filingId;

    @Column(nullable = false, updatable = false)
    private Instant occurredAt;

    @Column(nullable = false, updatable = false)
    private Instant recordedAt;

    private @Nullable String text;
    private @Nullable String publicText;

    enum ActorKind { CITIZEN, OFFICIAL, DEADLINE, IMPORTER }

    protected CaseEventRow() { }

    CaseEventRow(long complaintId, Complaint.News news, String payload) {
        this.eventId = news.id().toString();
        this.complaintId = complaintId;
        this.seq = news.seq();
        this.type = news.event().type();
        this.payload = payload;
        this.occurredAt = news.occurredAt();
        this.recordedAt = news.recordedAt();
        this.text = news.text();
        this.publicText = news.publicText();
        switch (news.actor()) {
            case Actor.Citizen citizen -> {
                actorKind = ActorKind.CITIZEN;
                filingId = citizen.filing();
            }
            case Actor.Deadline ignored -> actorKind = ActorKind.DEADLINE;
            case Actor.Importer importer -> {
                actorKind = ActorKind.IMPORTER;
                source = importer.source();
            }
            case Actor.Official official -> {
                actorKind = ActorKind.OFFICIAL;
                officialId = official.officialId();
                agencyId = official.agencyId();
                role = official.role();
            }
        }
    }

    RecordedEvent recorded(EventJson json) {
        var payload = json.read(type, this.payload);
        return new RecordedEvent(UUID.fromString(eventId), complaintId, seq, payload.event(), payload.clocks(), actor(),
            occurredAt, recordedAt, text, publicText);
    }

    private Actor actor() {
        return switch (actorKind) {
            case CITIZEN -> new Actor.Citizen(filingId);
            case DEADLINE -> Actor.DEADLINE;
            case IMPORTER -> new Actor.Importer(source);
            case OFFICIAL -> new Actor.Official(officialId, agencyId, role);
        };
    }

    EventType type() {
        return type;
    }

    int seq() {
        return seq;
    }

    boolean by(long official) {
        return officialId != null && officialId == official;
    }

    @Nullable String text() {
        return text;
    }

    /// Whether who filed this very case said it.
    boolean byItsCitizen() {
        return actorKind == ActorKind.CITIZEN && filingId == null;
    }

    /// Whether who filed this very case said it; with a filing, whether who filed that duplicate did.
    boolean byCitizen(@Nullable Long filing) {
        return actorKind == ActorKind.CITIZEN && Objects.equals(filing, filingId);
    }

    long complaintId() {
        return complaintId;
    }

    /// @throws Refusal.BadInput where nothing of it was public: redacting publishes nothing
    void redact(String replacement) {
        if (publicText == null) {
            throw new Refusal.BadInput("refusal.redact.private");
        }
        publicText = replacement;
    }

    void erase() {
        text = null;
        publicText = null;
    }
}
