package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Reference;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a case is about, where it came from, and who has it now.
@MappedSuperclass
public abstract class CaseDescription {

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

    /// Who filed it wished to stay anonymous, and then it was made secret.
    boolean staysAnonymous;
    long serviceId;

    @Embedded
    Place place;

    @Embedded
    Words words;

    long deskId;
    long holderId;
    @Nullable Long handlerId;

    /// Agencies that held the case before, oldest first, separated by commas.
    @Column(nullable = false, length = 2000)
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

    @Column(updatable = false)
    @Nullable Long splitFrom;

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

    /// "Nobody but a CUSTODIAN learns who" (domain.md §1). What the citizen asked for holds also where the case was made secret
    /// afterwards: to tighten it is no way to learn who it is from.
    public boolean anonymous() {
        return visibility == Visibility.ANONYMOUS || staysAnonymous;
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

    /// The case this one was split from.
    public @Nullable Long splitFrom() {
        return splitFrom;
    }

    /// "SECRET … never linked to public cases."
    boolean linkable(CaseDescription other) {
        return (visibility == Visibility.SECRET) == (other.visibility == Visibility.SECRET);
    }

    /// Whether the public may know that this case exists.
    public boolean listed() {
        return visibility != Visibility.SECRET && !hidden;
    }
}
