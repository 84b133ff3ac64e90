package id.terang.complaints;

import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// "I have this too": counts somebody as affected without a second filing.
@Service
public class Following {

    private final Complaints complaints;
    private final Followers followers;
    private final Journal journal;
    private final CodeKeeper codes;
    private final Clock clock;

    Following(Complaints complaints, Followers followers, Journal journal, CodeKeeper codes, Clock clock) {
        this.complaints = complaints;
        this.followers = followers;
        this.journal = journal;
        this.codes = codes;
        this.clock = clock;
    }

    /// Follows a public, open case; following twice with one token counts once.
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
        if (followers.findByComplaintIdAndTokenHash(complaint.requiredId(), hash).isEmpty()) {
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
        followers.findByComplaintIdAndTokenHash(complaint.requiredId(), codes.hash(token)).ifPresent(follower -> {
            followers.delete(follower);
            complaint.unfollow(Micros.now(clock));
            journal.keep(complaint);
        });
        return complaint.followers();
    }

    private Complaint locked(Reference reference) {
        return complaints.lock(reference.digits()).filter(CaseState::listed)
            .orElseThrow(() -> new Refusal.NotFound("refusal.case.unknown"));
    }
}
