package id.terang.complaints;

import id.terang.shared.EmailAddress;
import id.terang.shared.PhoneNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Who filed a case, as far as anybody needs to know: a keyed hash of the secret code, and a contact if one was left.
@Entity
@Table(name = "claimant")
class Claimant {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claimant_seq")
    @SequenceGenerator(name = "claimant_seq", sequenceName = "claimant_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(updatable = false)
    private long complaintId;

    @Column(nullable = false, length = 64, updatable = false)
    private String codeHash;

    @Column(length = 20)
    private @Nullable String phone;

    @Column(length = 254)
    private @Nullable String email;

    private @Nullable Long citizenId;

    @Column(nullable = false, length = 8)
    private String language;

    @Column(nullable = false, updatable = false)
    private Instant since;

    private @Nullable Instant leftAt;

    protected Claimant() { }

    Claimant(long complaintId, String codeHash, Contact contact, Instant since) {
        this.complaintId = complaintId;
        this.codeHash = codeHash;
        this.phone = contact.phone() == null ? null : contact.phone().e164();
        this.email = contact.email() == null ? null : contact.email().value();
        this.citizenId = contact.citizenId();
        this.language = contact.language().getLanguage();
        this.since = since;
    }

    /// Who filed the whole is the claimant of a part too, with the same code.
    static Claimant ofPart(Claimant whole, long complaintId, Instant at) {
        return new Claimant(complaintId, whole.codeHash, whole.contact(), at);
    }

    Contact contact() {
        return new Contact(phone == null ? null : new PhoneNumber(phone), email == null ? null : new EmailAddress(email), citizenId,
            Locale.of(language));
    }

    void reachAt(EmailAddress address) {
        email = address.value();
    }

    void leave(@Nullable Instant at) {
        leftAt = at;
    }

    boolean left() {
        return leftAt != null;
    }

    void forget() {
        phone = null;
        email = null;
        citizenId = null;
    }

    long complaintId() {
        return complaintId;
    }

    String codeHash() {
        return codeHash;
    }

    @Nullable Long citizenId() {
        return citizenId;
    }
}
