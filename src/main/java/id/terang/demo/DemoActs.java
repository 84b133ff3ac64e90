package id.terang.demo;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseFile;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Claims;
import id.terang.complaints.Complaint;
import id.terang.complaints.Decision;
import id.terang.complaints.Following;
import id.terang.complaints.Masking;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Triage;
import id.terang.complaints.Visibility;
import id.terang.demo.CaseScript.Step;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Plays one step of a script through the door of whoever acts.
@Component
class DemoActs {

    private final Triage triage;
    private final Claims claims;
    private final Following following;
    private final Jurisdiction jurisdiction;

    DemoActs(Triage triage, Claims claims, Following following, Jurisdiction jurisdiction) {
        this.triage = triage;
        this.claims = claims;
        this.following = following;
        this.jurisdiction = jurisdiction;
    }

    void play(Step step, CaseScript script, CaseFile file, Receipt receipt, Cast cast, Map<String, Reference> byKey,
            Instant at) {
        if (step.what().equals("follow")) {
            for (int i = 0; i < step.number(0); i++) {
                following.follow(receipt.reference(), "demo follower " + i, at.plusSeconds(60L * i));
            }
            return;
        }
        CitizenAct act = citizenAct(step);
        if (act != null) {
            claims.act(claims.open(receipt.reference(), receipt.secret(), "demo"), file.seen(), act, at);
            return;
        }
        Complaint one = file.complaint();
        triage.decide(official(step, one, cast, at), receipt.reference(), file.revision(),
                decision(step, script, one, cast, byKey), at);
    }

    private static @Nullable CitizenAct citizenAct(Step step) {
        return switch (step.what()) {
            case "clarify" -> new CitizenAct.Clarify(step.word(0), List.of());
            case "confirm" -> new CitizenAct.Confirm(step.number(0), step.word(1));
            case "dispute" -> new CitizenAct.Dispute(step.word(0));
            case "reopen" -> new CitizenAct.Reopen(step.word(0));
            case "withdraw" -> new CitizenAct.Withdraw(step.word(0));
            default -> null;
        };
    }

    private Decision decision(Step step, CaseScript script, Complaint one, Cast cast, Map<String, Reference> byKey) {
        Atlas atlas = jurisdiction.atlas();
        return switch (step.what()) {
            case "verify" -> new Decision.Verify(one.kind(), one.track(), one.serviceId(), step.word(1).isEmpty()
                    ? atlas.route(one.serviceId(), one.place().areaId()).ownerId() : agency(step.word(1)),
                    release(script, one), step.word(0));
            case "respond" -> new Decision.Respond(step.word(0));
            case "ask" -> new Decision.Ask(step.word(0));
            case "note" -> new Decision.Note(step.word(0));
            case "answer" -> new Decision.Answer(Outcome.valueOf(step.word(0)), step.word(1), List.of());
            case "assign" -> new Decision.Assign(cast.one(Role.HANDLER, one.holderId()).officialId());
            case "transfer" -> new Decision.Transfer(agency(step.word(0)), step.word(1));
            case "reclassify" -> new Decision.Reclassify(one.kind(), one.track(),
                    atlas.serviceByCode(step.word(0)).orElseThrow().id(), step.word(1));
            case "reject" -> new Decision.Reject(CaseEvent.Ground.valueOf(step.word(0)), step.word(1));
            case "refer" -> new Decision.Refer(step.word(0), step.word(1));
            case "merge" -> new Decision.Merge(byKey.get(step.word(0)), step.word(1));
            default -> throw new IllegalArgumentException(step.what());
        };
    }

    private static Decision.@Nullable Release release(CaseScript script, Complaint one) {
        if (one.visibility() == Visibility.SECRET) {
            return null;
        }
        return new Decision.Release(Masking.mask(one.words().title()), Masking.mask(script.text()), script.address(),
                List.of());
    }

    /// Verifiers until it is verified, the holder's handler afterwards; the lead where only a lead may.
    private OfficialPrincipal official(Step step, Complaint one, Cast cast, Instant at) {
        long lead = agency("kabupaten");
        if (one.verifiedAt() == null) {
            return cast.one(Role.VERIFIER, one.deskId());
        }
        boolean late = one.dueAt() != null && at.isAfter(one.dueAt());
        return switch (step.what()) {
            case "reject", "refer" -> cast.one(Role.LEAD, lead);
            case "merge" -> cast.one(Role.VERIFIER, one.deskId());
            case "transfer" -> one.handOffs() > 0 || late ? cast.one(Role.LEAD, lead)
                    : cast.one(Role.HANDLER, one.holderId());
            default -> cast.one(Role.HANDLER, one.holderId());
        };
    }

    private long agency(String slug) {
        return jurisdiction.atlas().agencyBySlug(slug).orElseThrow().id();
    }
}
