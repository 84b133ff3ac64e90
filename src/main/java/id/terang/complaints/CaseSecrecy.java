package id.terang.complaints;

import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may read what of a case: what is released of it, and what is closed, hidden, replaced or erased again (domain.md §2).
@MappedSuperclass
abstract class CaseSecrecy extends CaseReview {

    @Transient
    private boolean reworded;

    /// An official shows words, and with them where it is.
    void release(String title, String text, @Nullable String address, Instant at) {
        releaseWords(title, text, address, at);
        placeReleasedAt = placeReleasedAt == null ? at : placeReleasedAt;
    }

    /// Words alone. An address that comes to words without one replaces nothing: so it is where words are shown at filing and the
    /// address waits for the verifier.
    void releaseWords(String title, String text, @Nullable String address, Instant at) {
        reworded = words.released() && !(title.equals(words.publicTitle()) && text.equals(words.publicText())
            && (words.publicAddress() == null || words.publicAddress().equals(address)));
        words.release(title, text, address, at);
    }

    /// Whether words that were public are replaced in this transaction.
    boolean reworded() {
        return reworded;
    }

    /// Releases words of a case that is verified already, because it was assigned by the clock or for caution.
    void releaseLater(String title, String text, @Nullable String address, Actor by, Instant at) {
        if (verifiedAt == null) {
            throw new Refusal.IllegalMove("refusal.release.early");
        }
        if (visibility == Visibility.SECRET) {
            throw new Refusal.IllegalMove("refusal.release.secret");
        }
        release(title, text, address, at);
        record(new CaseEvent.Released(), List.of(), by, at, null, null);
    }

    void changeVisibility(Visibility to, Actor by, Instant at, @Nullable String reason) {
        var from = visibility;
        staysAnonymous = to == Visibility.SECRET && anonymous();
        visibility = to;
        boolean sealed = to == Visibility.SECRET && by instanceof Actor.Official;
        sealedAt = sealed ? at : null;
        sealedHolder = sealed ? holderId : null;
        sealedDue = sealed && dueAt != null && at.isAfter(dueAt) ? dueAt : null;
        if (to == Visibility.ANONYMOUS) {
            words.hideDoor();
        }
        leaveIncident(by, at, null);
        record(new CaseEvent.VisibilityChanged(from, to), List.of(), by, at, reason, null);
    }

    void openIdentity(Actor by, Instant at, String reason) {
        if (!anonymous()) {
            throw new Refusal.IllegalMove("refusal.identity.open");
        }
        record(new CaseEvent.IdentityOpened(), List.of(), by, at, reason, null);
    }

    void hide(Actor by, Instant at, String reason) {
        hidden = true;
        record(new CaseEvent.Hidden(), List.of(), by, at, reason, null);
    }

    void unhide(Actor by, Instant at, String reason) {
        hidden = false;
        record(new CaseEvent.Unhidden(), List.of(), by, at, reason, null);
    }

    /// @param standingAnswer whether entry `seq` is the answer that stands
    void redact(Decision.Redact redaction, boolean standingAnswer, Terms terms, Actor by, Instant at) {
        var replacement = redaction.replacement();
        if (redaction.seq() == 1) {
            words.replaceAddress(visibility == Visibility.ANONYMOUS ? Words.withoutDoor(redaction.address()) : redaction.address());
        }
        if (replacement != null && redaction.seq() == 1) {
            words.redact(redaction.title(), replacement);
        } else if (replacement != null && standingAnswer) {
            answerText = replacement;
            said(replacement, terms);
        }
        record(new CaseEvent.Redacted(redaction.seq()), List.of(), by, at, redaction.reason(), null);
    }

    /// What a claimant of a duplicate said in entry `seq`.
    void eraseEntry(int seq, Actor by, Instant at, String reason) {
        record(new CaseEvent.Redacted(seq), List.of(), by, at, reason, null);
    }

    void erase(Actor by, Instant at, String reason) {
        words.erase();
        placeReleasedAt = null;
        place = place.withoutDetail();
        contactable = false;
        record(new CaseEvent.Erased(), List.of(), by, at, reason, null);
    }
}
