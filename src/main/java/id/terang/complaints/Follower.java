package id.terang.complaints;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody who has this too and watches; known only by a keyed hash of a token that stays with them.
@Entity
@Table(name = "follower")
class Follower {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "follower_seq")
    @SequenceGenerator(name = "follower_seq", sequenceName = "follower_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long complaintId;

    @Column(nullable = false, length = 64, updatable = false)
    private String tokenHash;

    @Column(nullable = false, updatable = false)
    private Instant since;

    protected Follower() { }

    Follower(long complaintId, String tokenHash, Instant since) {
        this.complaintId = complaintId;
        this.tokenHash = tokenHash;
        this.since = since;
    }

    long complaintId() {
        return complaintId;
    }
}
