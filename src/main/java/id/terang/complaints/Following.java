package id.terang.complaints;

import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "I have this too": counts somebody as affected without a second filing.
@Service
public class Following {

    private final Complaints complaints;
    private final Followers followers;
    private final Duplicates duplicates;
    private final Journal journal;
    private final CodeKeeper codes;
    private final Clock clock;

    Following(Complaints complaints, Followers followers, Duplicates duplicates, Journal journal, CodeKeeper codes, Clock clock) {
        this.complaints = complaints;
        this.followers = followers;
        this.duplicates = duplicates;
        this.journal = journal;
        this.codes = codes;
        this.clock = clock;
    }

    /// Follows a public, open case, or the one in which a duplicate lives on; following twice with one token counts once.
    ///
    /// @param token random, kept by the follower
    /// @return how many follow now
    /// @throws Refusal.NotFound if there is no such public case
    /// @throws Refusal.IllegalMove if it is closed
    @Transactional
    public int follow(Reference reference, String token) {
        return follow(reference, token, clock.instant());
    }

    /// Follows as of an earlier moment; see {@link Filing#file(FileComplaint, Actor, Instant)}.
    @Transactional
    public int follow(Reference reference, String token, Instant moment) {
        var complaint = locked(reference);
        var hash = codes.hash(token);
        if (already(complaint, hash).isEmpty()) {
            var at = Micros.of(moment);
            complaint.follow(at);
            followers.save(new Follower(complaint.requiredId(), hash, at));
            journal.keep(complaint);
        }
        return complaint.followers();
    }

    /// Stops following.
    ///
    /// @return how many follow now
    @Transactional
    public int unfollow(Reference reference, String token) {
        var complaint = locked(reference);
        var said = already(complaint, codes.hash(token));
        if (!said.isEmpty()) {
            var at = Micros.now(clock);
            complaint.unfollow(at);
            said.forEach(followers::delete);
            said.forEach(follower -> complaints.lock(follower.complaintId()).ifPresent(one -> {
                duplicates.count(List.of(one), at);
                duplicates.count(complaints.lockSurvivorsOf(one), at);
            }));
            journal.keep(complaint);
        }
        return complaint.followers();
    }

    /// Said of the case, or of one that lives on in it.
    private List<Follower> already(Complaint complaint, String hash) {
        return followers.findByComplaintIdInAndTokenHash(complaints.withDuplicates(complaint.requiredId()), hash);
    }

    private Complaint locked(Reference reference) {
        complaints.idOf(reference.digits()).ifPresent(complaints::lockFromSurvivor);
        return complaints.lock(reference.digits()).filter(CaseState::listed).map(complaints::lockLivingOn).filter(CaseState::listed)
            .orElseThrow(() -> new Refusal.NotFound("refusal.case.unknown"));
    }
}
