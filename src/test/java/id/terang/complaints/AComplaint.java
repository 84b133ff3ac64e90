package id.terang.complaints;

import id.terang.jurisdiction.Kind;
import id.terang.shared.EmailAddress;
import id.terang.shared.GeoPoint;
import id.terang.shared.LocalWords;
import id.terang.shared.SecretCode;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Builds filings for tests: `aComplaint().about(town.roads).in(town.north).command()`.
public final class AComplaint {

    private static final SecureRandom RANDOM = new SecureRandom();

    private String text = "Jalan di depan pasar berlubang besar, sudah dua motor jatuh minggu ini.";
    private @Nullable String title;
    private long service;
    private long area;
    private @Nullable String address = "Jl. Melati No. 5, depan pasar";
    private @Nullable GeoPoint pin = new GeoPoint(-6.917464, 107.619123);
    private Visibility visibility = Visibility.PUBLIC;
    private Kind kind = Kind.COMPLAINT;
    private Contact contact = new Contact(null, new EmailAddress("warga@contoh.id"), null, LocalWords.INDONESIAN);
    private List<UUID> files = List.of();
    private final SecretCode secret = SecretCode.random(RANDOM);

    private AComplaint() { }

    public static AComplaint aComplaint() {
        return new AComplaint();
    }

    public AComplaint about(long service) {
        this.service = service;
        return this;
    }

    public AComplaint in(long area) {
        this.area = area;
        return this;
    }

    public AComplaint saying(String text) {
        this.text = text;
        return this;
    }

    public AComplaint titled(String title) {
        this.title = title;
        return this;
    }

    public AComplaint at(@Nullable String address) {
        this.address = address;
        return this;
    }

    public AComplaint pinned(@Nullable GeoPoint pin) {
        this.pin = pin;
        return this;
    }

    public AComplaint visible(Visibility visibility) {
        this.visibility = visibility;
        return this;
    }

    public AComplaint ofKind(Kind kind) {
        this.kind = kind;
        return this;
    }

    public AComplaint with(UUID file) {
        files = List.of(file);
        return this;
    }

    public AComplaint withoutContact() {
        contact = Contact.none(LocalWords.INDONESIAN);
        return this;
    }

    public AComplaint reachedAt(String email) {
        contact = new Contact(null, new EmailAddress(email), null, LocalWords.INDONESIAN);
        return this;
    }

    public AComplaint inEnglish() {
        contact = new Contact(contact.phone(), contact.email(), contact.citizenId(), Locale.ENGLISH);
        return this;
    }

    public AComplaint by(long citizenId) {
        contact = new Contact(null, null, citizenId, LocalWords.INDONESIAN);
        return this;
    }

    public FileComplaint command() {
        return new FileComplaint(UUID.randomUUID(), secret, kind, title, text, service, area, address,
            pin, visibility, contact, Channel.WEB, files, null, null);
    }
}
