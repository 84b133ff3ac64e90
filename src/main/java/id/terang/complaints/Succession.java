package id.terang.complaints;

import id.terang.accounts.OfficialName;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hands what an abolished or merged agency leaves to its successor, decree cited; no clock moves. The decree is kept: from the day
/// after its last one on the open cases and the reviews go in steps, and so does what opens again later. What it received goes there
/// by itself ({@link Atlas#standing}).
@Service
public class Succession {

    private static final int AT_ONCE = 50;
    private static final int REVIEWS_AT_ONCE = 500;
    private static final int LONGEST_DECREE = 200;

    private final Complaints complaints;
    private final Journal journal;
    private final Reviewers reviewers;
    private final ByRule byRule;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Succession(Complaints complaints, Journal journal, Reviewers reviewers, ByRule byRule, Officials officials, Jurisdiction jurisdiction,
               JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.journal = journal;
        this.reviewers = reviewers;
        this.byRule = byRule;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What is still with an agency and where it goes.
    ///
    /// @param successor who gets it
    /// @param open cases that it holds
    /// @param unverified those of them that nobody has verified
    /// @param staying those whose handler works for the successor too and keeps them
    /// @param reviews appeals that it reviews
    /// @param elsewhere those of them that go to another agency, because nobody at the successor may decide them
    /// @param nobodys those that nobody else may decide; they stay
    /// @param desk whether it receives new cases
    /// @param rules of what it is responsible for
    /// @param decree by which all that goes, once somebody has cited it
    public record Left(Agency successor, int open, int unverified, int staying, int reviews, int elsewhere, int nobodys, boolean desk,
                       int rules, Optional<String> decree) {

        /// Whether anything is left that can go.
        public boolean waits() {
            return open > 0 || reviews > nobodys;
        }
    }

    /// What would go, or is still to go.
    ///
    /// @throws Refusal.NotAllowed to anybody but an ADMIN above or of the agency
    /// @throws Refusal.IllegalMove if it has no last day or no successor
    @Transactional(readOnly = true)
    public Left left(OfficialPrincipal by, long agency) {
        var atlas = jurisdiction.atlas();
        acting(by, agency, atlas);
        var ending = ending(agency, atlas);
        var successor = atlas.standing(Objects.requireNonNull(ending.successorId()));
        var reviews = complaints.reviewedBy(agency, Limit.of(REVIEWS_AT_ONCE)).stream()
            .map(id -> reviewers.afterwards(complaints.findById(id).orElseThrow(), atlas)).toList();
        int nobodys = (int) reviews.stream().filter(Optional::isEmpty).count();
        int there = (int) reviews.stream().flatMap(Optional::stream).filter(to -> to == successor.id()).count();
        return new Left(successor, complaints.countOpenHeldBy(agency), complaints.countByHolderIdAndStatus(agency, Status.SUBMITTED),
            complaints.countOpenHandledBy(agency, working(successor.id())), reviews.size(), reviews.size() - nobodys - there, nobodys,
            atlas.standsFor(agency).stream().anyMatch(one -> atlas.agency(one).receivingDesk()) || ending.receivingDesk(),
            (int) atlas.responsibilities().stream().filter(rule -> rule.agencyId() == agency).count(),
            jdbc.sql("select decree from succession where agency_id = ?").param(agency).query(String.class).optional());
    }

    /// Cites the decree by which an agency is succeeded. From its last day on {@link #step} hands on what it leaves.
    ///
    /// @throws Refusal.NotAllowed to anybody but an ADMIN above or of the agency
    /// @throws Refusal.IllegalMove if it has no last day or no successor
    @Transactional
    public void decree(OfficialPrincipal by, long agency, String decree) {
        var atlas = jurisdiction.atlas();
        var actor = acting(by, agency, atlas);
        var cited = Typed.required(decree, "refusal.succession.decree", LONGEST_DECREE);
        ending(agency, atlas);
        jdbc.sql("replace into succession (agency_id, decree, official_id, by_agency_id, decreed_at) values (?, ?, ?, ?, ?)")
            .params(agency, cited, actor.officialId(), actor.agencyId(), Micros.utc(Micros.now(clock))).update();
    }

    private static Actor.Official acting(OfficialPrincipal by, long agency, Atlas atlas) {
        return by.mandates().stream()
            .filter(one -> one.role() == Role.ADMIN && atlas.agencySubtree(one.agencyId()).contains(agency)).findFirst()
            .map(mandate -> new Actor.Official(by.officialId(), mandate.agencyId(), Role.ADMIN))
            .orElseThrow(() -> new Refusal.NotAllowed("refusal.right.missing"));
    }

    private static Agency ending(long agency, Atlas atlas) {
        var ending = atlas.agency(agency);
        if (ending.successorId() == null || ending.validTo() == null) {
            throw new Refusal.IllegalMove("refusal.succession.exists");
        }
        return ending;
    }

    private Set<Long> working(long agency) {
        return officials.handlersOf(Set.of(agency)).stream().map(OfficialName::id).collect(Collectors.toSet());
    }

    /// Agencies that have ended and whose decree is cited.
    @Transactional(readOnly = true)
    public List<Long> decreed() {
        var atlas = jurisdiction.atlas();
        return jdbc.sql("select agency_id from succession order by agency_id").query(Long.class).list().stream()
            .filter(agency -> atlas.agency(agency).ended(atlas.day())).toList();
    }

    private record Decree(String words, Actor.Official by) { }

    /// Hands on the next 50 open cases and the reviews, each with its event. To be called until nothing is left; interrupted, it goes
    /// on where it stopped.
    ///
    /// @return how many it handed on; 0 when none is left, the agency still works, or its decree has not been cited
    @Transactional
    public int step(long agency) {
        var atlas = jurisdiction.atlas();
        var successor = atlas.standing(agency).id();
        var decree = jdbc.sql("select decree, official_id, by_agency_id from succession where agency_id = ?").param(agency)
            .query((row, n) -> new Decree(row.getString(1), new Actor.Official(row.getLong(2), row.getLong(3), Role.ADMIN))).optional();
        if (decree.isEmpty() || successor == agency || !atlas.agency(successor).inForce(atlas.day())) {
            return 0;
        }
        var at = Micros.now(clock);
        return handOn(agency, successor, decree.get(), atlas, at) + review(agency, decree.get(), atlas, at);
    }

    private int handOn(long agency, long successor, Decree decree, Atlas atlas, Instant at) {
        var working = working(successor);
        int handed = 0;
        for (long id : complaints.openHeldBy(agency, Limit.of(AT_ONCE))) {
            var one = complaints.lock(id).orElseThrow();
            if (one.holderId() == agency && one.status().open()) {
                one.succeed(successor, one.handlerId() != null && working.contains(one.handlerId()), decree.by(), at, decree.words());
                byRule.assign(one, at);
                if (one.reviewerId() != null && one.reviewerId() == successor) {
                    goesOn(one, decree, atlas, at);
                }
                journal.keep(one);
                handed++;
            }
        }
        return handed;
    }

    private int review(long agency, Decree decree, Atlas atlas, Instant at) {
        int handed = 0;
        for (long id : complaints.reviewedBy(agency, Limit.of(REVIEWS_AT_ONCE))) {
            var one = complaints.lock(id).orElseThrow();
            if (one.reviewerId() != null && one.reviewerId() == agency && goesOn(one, decree, atlas, at)) {
                journal.keep(one);
                handed++;
            }
        }
        return handed;
    }

    /// "Never to an officer who handled the case": where nobody else may decide it, it stays.
    private boolean goesOn(Complaint one, Decree decree, Atlas atlas, Instant at) {
        var to = reviewers.afterwards(one, atlas);
        to.ifPresent(agency -> one.succeedReview(agency, decree.by(), at, decree.words()));
        return to.isPresent();
    }
}
