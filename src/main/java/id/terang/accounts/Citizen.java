package id.terang.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person who wants to find their cases again without codes. Nobody needs an account to file.
@Entity
@Table(name = "citizen")
class Citizen {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "citizen_seq")
    @SequenceGenerator(name = "citizen_seq", sequenceName = "citizen_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Column(nullable = false, length = 254, updatable = false)
    private String contact = "";

    @Column(nullable = false, length = PersonName.LONGEST)
    private String displayName = "";

    @Column(nullable = false, length = 200)
    private String passwordHash = "";

    private Instant createdAt = Instant.EPOCH;

    protected Citizen() {
    }

    Citizen(Contact contact, PersonName name, String passwordHash, Instant at) {
        this.contact = contact.value();
        displayName = name.value();
        this.passwordHash = passwordHash;
        createdAt = at;
    }

    void rehash(String hash) {
        passwordHash = hash;
    }

    String passwordHash() {
        return passwordHash;
    }

    CitizenPrincipal principal() {
        return new CitizenPrincipal(id == null ? 0 : id, contact, displayName);
    }
}
