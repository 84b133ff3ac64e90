package id.terang.complaints;

import id.terang.shared.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the citizen wrote, and what the verifier released of it.
@Embeddable
public class Words {

    /// A first sentence of up to so many characters is a title; of a longer one, the first 79 are.
    private static final int LONGEST_SENTENCE = 120;

    @Column(name = "title", nullable = false, length = 200)
    private String title;

    @Column(name = "text", nullable = false)
    private String text;

    @Column(name = "released_at")
    private @Nullable Instant releasedAt;

    @Column(name = "public_title", length = 200)
    private @Nullable String publicTitle;

    @Column(name = "public_text")
    private @Nullable String publicText;

    @Column(name = "public_address", length = 300)
    private @Nullable String publicAddress;

    protected Words() { }

    Words(String title, String text) {
        this.title = title;
        this.text = text;
    }

    /// The first sentence, or as much of the text as makes a title.
    static String titleFrom(String text) {
        var line = text.strip().lines().findFirst().orElse("").strip();
        // "Jl.", "No." and "RT." end no sentence.
        var sentence = line.split("(?<=\\p{L}{4}\\.|\\d\\.|[!?])\\s", 2)[0];
        if (sentence.codePointCount(0, sentence.length()) <= LONGEST_SENTENCE) {
            return sentence;
        }
        var cut = sentence.substring(0, sentence.offsetByCodePoints(0, 79));
        int space = cut.lastIndexOf(' ');
        return (space > 40 ? cut.substring(0, space) : cut) + "…";
    }

    void release(String publicTitle, String publicText, @Nullable String publicAddress, Instant at) {
        this.publicTitle = publicTitle;
        this.publicText = publicText;
        this.publicAddress = publicAddress;
        this.releasedAt = releasedAt == null ? at : releasedAt;
    }

    /// Anonymous cases have "no house number", also those that become so after their release.
    void hideDoor() {
        publicAddress = withoutDoor(publicAddress);
    }

    static @Nullable String withoutDoor(@Nullable String address) {
        var rest = address == null ? "" : Masking.withoutHouseNumber(address);
        return rest.isEmpty() ? null : rest;
    }

    /// Never shows an address that was kept back until now.
    void replaceAddress(@Nullable String address) {
        publicAddress = publicAddress == null ? null : address;
    }

    /// @throws Refusal.BadInput before the release: redacting publishes nothing
    void redact(@Nullable String publicTitle, String publicText) {
        if (!released()) {
            throw new Refusal.BadInput("refusal.redact.private");
        }
        this.publicTitle = publicTitle == null ? titleFrom(publicText) : publicTitle;
        this.publicText = publicText;
    }

    void erase() {
        title = "";
        text = "";
        publicTitle = null;
        publicText = null;
        publicAddress = null;
        releasedAt = null;
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public boolean released() {
        return releasedAt != null;
    }

    public @Nullable Instant releasedAt() {
        return releasedAt;
    }

    public @Nullable String publicTitle() {
        return publicTitle;
    }

    public @Nullable String publicText() {
        return publicText;
    }

    public @Nullable String publicAddress() {
        return publicAddress;
    }
}
