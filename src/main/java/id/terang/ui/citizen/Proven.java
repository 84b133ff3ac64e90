package id.terang.ui.citizen;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import id.terang.complaints.Claim;
import id.terang.complaints.Contact;
import id.terang.complaints.Receipt;
import id.terang.shared.Reference;
import id.terang.shared.SecretCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What this session has proven or just filed. It ends with the session or when who sits here says so, the codes after a
/// quarter of an hour, and nothing of it ever leaves the server.
final class Proven {

    private static final String NAME = Proven.class.getName();

    private final Map<Reference, Claim> claims = new ConcurrentHashMap<>();
    private final Map<Reference, Kept> receipts = new ConcurrentHashMap<>();
    private final Map<UUID, SecretCode> codes = new ConcurrentHashMap<>();
    private final Map<UUID, Sent> sent = new ConcurrentHashMap<>();

    private record Sent(Draft.Content content, Reference reference) { }

    private record Kept(Receipt receipt, UUID submission, Instant since) { }

    private Proven() {
    }

    static Proven of(VaadinSession session) {
        var inside = session.getSession();
        if (inside.getAttribute(NAME) instanceof Proven known) {
            return known;
        }
        var fresh = new Proven();
        inside.setAttribute(NAME, fresh);
        return fresh;
    }

    static Optional<Proven> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(NAME) instanceof Proven known ? Optional.of(known) : Optional.empty();
    }

    /// From now on this session has proven nothing, and knows no code any more.
    static void forget(WrappedSession session) {
        session.removeAttribute(NAME);
    }

    /// Gives the session of this request another name, before it may do more than it could: who planted the one of before, by a
    /// link or at a computer that others use too, stays outside.
    static void renameSession() {
        VaadinServletRequest.getCurrent().changeSessionId();
    }

    void remember(Claim claim) {
        claims.put(claim.reference(), claim);
    }

    Optional<Claim> claim(Reference reference) {
        return Optional.ofNullable(claims.get(reference));
    }

    /// The secret code of a form: made once, so that sending the same form again gives the same receipt.
    ///
    /// @param random must be cryptographically strong
    SecretCode code(UUID submission, Random random) {
        return codes.computeIfAbsent(submission, fresh -> SecretCode.random(random));
    }

    void remember(Draft draft, Receipt receipt, Instant now) {
        sent.put(draft.submission, new Sent(draft.content(), receipt.reference()));
        receipts.put(receipt.reference(), new Kept(receipt, draft.submission, now));
    }

    /// The case that this very form became, if it was sent in this session.
    Optional<Reference> sent(Draft draft) {
        return Optional.ofNullable(sent.get(draft.submission)).filter(one -> one.content().equals(draft.content()))
            .map(Sent::reference);
    }

    /// Whether another form took this one's place: two tabs share one draft.
    boolean taken(UUID submission) {
        return sent.containsKey(submission);
    }

    Optional<Receipt> receipt(Reference reference, Instant now) {
        dropOld(now);
        return Optional.ofNullable(receipts.get(reference)).map(Kept::receipt);
    }

    /// The receipt says from now on where else its claimant is reached.
    Receipt reached(Receipt receipt, Contact contact) {
        var corrected = receipt.reachedAt(contact);
        receipts.computeIfPresent(receipt.reference(), (one, kept) -> new Kept(corrected, kept.submission(), kept.since()));
        return corrected;
    }

    /// Whether there is something here that ends with it.
    boolean any(Instant now) {
        dropOld(now);
        return !claims.isEmpty() || !receipts.isEmpty();
    }

    /// The codes go; which forms were sent is still known, so that none is sent twice.
    private void dropOld(Instant now) {
        receipts.values().removeIf(kept -> {
            boolean old = kept.since().plus(Receipt.SHOWN).isBefore(now);
            if (old) {
                codes.remove(kept.submission());
            }
            return old;
        });
    }
}
