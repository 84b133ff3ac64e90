package id.terang.ui.citizen;

import com.vaadin.flow.server.VaadinRequest;
import id.terang.complaints.Channel;
import id.terang.complaints.Claims;
import id.terang.complaints.Contact;
import id.terang.complaints.FileComplaint;
import id.terang.complaints.Filing;
import id.terang.complaints.Receipt;
import id.terang.shared.Actor;
import id.terang.shared.Allowance;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.ErrorSummary;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Sends a draft, once. The same form sent twice, by a double click or after a lost answer, is one case with one
/// receipt; a form that was sent before and says something else now is another case.
@Component
class Sending {

    private final SecureRandom random = new SecureRandom();
    private final Filing filing;
    private final Claims claims;
    private final Clock clock;
    private final Allowance filings;

    Sending(Filing filing, Claims claims, Clock clock, @Value("${terang.limits.filings-per-hour}") long perHour) {
        this.filing = filing;
        this.claims = claims;
        this.clock = clock;
        this.filings = new Allowance(perHour, Duration.ofHours(1));
    }

    /// Files the draft, or notes in `errors` why that cannot be.
    ///
    /// @return the number of the case, whose receipt and claim the session holds now
    Optional<Reference> send(Draft draft, Contact contact, List<UUID> files, Proven proven, ErrorSummary errors, WhatStep what,
                             ProofStep proof) {
        var before = proven.sent(draft);
        if (before.isPresent()) {
            return before;
        }
        if (proven.taken(draft.submission)) {
            draft.submission = UUID.randomUUID();
        }
        try {
            return Optional.of(file(draft, contact, files, proven));
        } catch (Refusal.BadInput | Refusal.TooMany refusal) {
            switch (refusal.key()) {
                case "refusal.text.empty", "refusal.text.long" -> errors.add(what.text, refusal);
                case "refusal.service.retired" -> errors.add(what.service.pick, refusal);
                case "refusal.submission.taken" -> {
                    // It was sent from here, but the answer was lost together with the session and its code.
                    draft.submission = UUID.randomUUID();
                    errors.add(proof.before, proof.getTranslation("citizen.file.taken"));
                }
                default -> {
                    boolean ofFiles = refusal.key().startsWith("refusal.files");
                    proof.filesFold.setOpen(ofFiles || proof.filesFold.isOpen());
                    errors.add(ofFiles ? proof.files : proof.before, refusal);
                }
            }
            errors.passed();
            return Optional.empty();
        }
    }

    private Reference file(Draft draft, Contact contact, List<UUID> files, Proven proven) {
        var command = new FileComplaint(draft.submission, proven.code(draft.submission, random), Objects.requireNonNull(draft.kind),
            null, draft.text, Objects.requireNonNull(draft.service), Objects.requireNonNull(draft.area), draft.address, draft.pin,
            draft.visibility, contact, Channel.WEB, files, null, null);
        filings.take(VaadinRequest.getCurrent().getRemoteAddr());
        Receipt receipt = filing.file(command, Actor.CITIZEN);
        Proven.renameSession();
        proven.remember(draft, receipt, clock.instant());
        proven.remember(claims.open(receipt.reference(), receipt.secret(), "filing"));
        return receipt.reference();
    }
}
