package id.terang.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person who works on cases. Never deleted: the history of cases speaks of them.
@Entity
@Table(name = "official")
class Official {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "official_seq")
    @SequenceGenerator(name = "official_seq", sequenceName = "official_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(nullable = false, length = 40, updatable = false)
    private String userName = "";

    @Column(nullable = false, length = PersonName.LONGEST)
    private String displayName = "";

    @Column(length = 254)
    private @Nullable String email;

    private long agencyId;

    @Column(nullable = false, length = 200)
    private String passwordHash = "";

    private boolean active = true;

    private Instant createdAt = Instant.EPOCH;

    private Instant passwordSetAt = Instant.EPOCH;

    /// Whether somebody else knows the password, because they set it.
    private boolean passwordGiven;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "official_mandate", joinColumns = @JoinColumn(name = "official_id"))
    private Set<Mandate> mandates = new HashSet<>();

    protected Official() {
    }

    Official(UserName userName, OfficialDetails details, String passwordHash, Instant at) {
        this.userName = userName.value();
        this.passwordHash = passwordHash;
        createdAt = at;
        passwordSetAt = at;
        become(details);
    }

    void become(OfficialDetails details) {
        displayName = new PersonName(details.displayName()).value();
        email = details.email() == null ? null : details.email().value();
        agencyId = details.agencyId();
        active = details.active();
        if (!mandates.equals(details.mandates())) {
            mandates = new HashSet<>(details.mandates());
        }
    }

    /// @param given whether somebody else sets it
    void setPassword(String hash, Instant at, boolean given) {
        passwordHash = hash;
        passwordSetAt = at;
        passwordGiven = given;
    }

    void passwordGiven() {
        passwordGiven = true;
    }

    /// The same password, hashed more strongly; nobody has to sign in again.
    void rehash(String hash) {
        passwordHash = hash;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long version() {
        return version;
    }

    String userName() {
        return userName;
    }

    String displayName() {
        return displayName;
    }

    @Nullable String email() {
        return email;
    }

    long agencyId() {
        return agencyId;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean active() {
        return active;
    }

    Instant passwordSetAt() {
        return passwordSetAt;
    }

    Set<Mandate> mandates() {
        return Set.copyOf(mandates);
    }

    OfficialPrincipal principal() {
        return new OfficialPrincipal(id(), version, userName, displayName, agencyId, mandates, passwordSetAt, false);
    }

    /// What they are in a session: with a password that somebody else set they may do nothing yet.
    OfficialPrincipal signedIn() {
        return passwordGiven ? new OfficialPrincipal(id(), version, userName, displayName, agencyId, Set.of(), passwordSetAt, true)
            : principal();
    }
}
