package id.terang.complaints;

import id.terang.accounts.OfficialName;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands what an abolished or merged agency leaves to its successor, decree cited; no clock moves. The decree is kept: from the day
/// after its last one on the open cases and the reviews go one by one, and so does what opens again later. What it received goes there
/// by itself ({@link Atlas#standing}).
@Service
public class Succession {

    private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
    private static final int PAGE = 500;
    private static final int LONGEST_DECREE = 200;

    private final Complaints complaints;
    private final Journal journal;
    private final Reviewers reviewers;
    private final ByRule byRule;
    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final Administration administration;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Succession(Complaints complaints, Journal journal, Reviewers reviewers, ByRule byRule, Officials officials, Jurisdiction jurisdiction,
               Administration administration, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.complaints = complaints;
        this.journal = journal;
        this.reviewers = reviewers;
        this.byRule = byRule;
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.administration = administration;
        this.transaction = transaction;
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
    /// @param own appeals about cases that the successor holds and reviews itself, until somebody else may decide them
    /// @param desk whether it receives new cases
    /// @param rules of what it is responsible for
    /// @param decree by which all that goes, once somebody has cited it
    public record Left(Agency successor, int open, int unverified, int staying, int reviews, int own, boolean desk, int rules,
                       Optional<String> decree) {

        /// Whether anything is left that can go.
        public boolean waits(Heirs heirs) {
            return open > 0 || reviews > heirs.nobodys();
        }
    }

    /// To whom the appeals go that an agency reviews.
    ///
    /// @param elsewhere how many to another agency than the successor, because nobody there may decide them
    /// @param nobodys how many stay, because nobody else may decide them
    public record Heirs(int elsewhere, int nobodys) { }

    /// What would go, or is still to go; quickly counted.
    ///
    /// @throws Refusal.NotAllowed to anybody but an ADMIN who keeps the agency
    /// @throws Refusal.IllegalMove if it has no last day or no successor
    @Transactional(readOnly = true)
    public Left left(OfficialPrincipal by, long agency) {
        var atlas = jurisdiction.atlas();
        acting(by, agency, atlas);
        var ending = ending(agency, atlas);
        var successor = successor(ending, atlas);
        return new Left(successor, complaints.countOpenHeldBy(agency), complaints.countByHolderIdAndStatus(agency, Status.SUBMITTED),
            complaints.countOpenHandledBy(agency, working(successor.id())), complaints.countByReviewerId(agency),
            complaints.countByReviewerIdAndHolderId(successor.id(), successor.id()),
            atlas.standsFor(agency).stream().anyMatch(one -> atlas.agency(one).receivingDesk()) || ending.receivingDesk(),
            (int) atlas.responsibilities().stream().filter(rule -> rule.agencyId() == agency).count(),
            jdbc.sql("select decree from succession where agency_id = ?").param(agency).query(String.class).optional());
    }

    /// An agency that has ended, and what stays there until somebody says where it goes.
    ///
    /// @param agency with a successor where only the decree is missing
    /// @param open cases that it holds
    /// @param reviews appeals that it reviews
    public record Waiting(Agency agency, int open, int reviews) { }

    /// Where nobody has cited a decree, or named a successor, among the agencies that this ADMIN keeps; the longest ended first.
    @Transactional(readOnly = true)
    public List<Waiting> waiting(OfficialPrincipal by) {
        var atlas = jurisdiction.atlas();
        var decreed = Set.copyOf(jdbc.sql("select agency_id from succession").query(Long.class).list());
        var reach = by.mandates().stream().filter(one -> one.role() == Role.ADMIN)
            .flatMap(one -> administration.reach(new Actor.Official(by.officialId(), one.agencyId(), Role.ADMIN)).stream()).collect(Collectors.toSet());
        return atlas.agencies().stream().filter(one -> reach.contains(one.id()) && one.ended(atlas.day()))
            .filter(one -> one.successorId() == null || !decreed.contains(one.id()))
            .map(one -> new Waiting(one, complaints.countOpenHeldBy(one.id()), complaints.countByReviewerId(one.id())))
            .filter(one -> one.open() + one.reviews() > 0).sorted(Comparator.comparing(one -> Objects.requireNonNull(one.agency().validTo()))).toList();
    }

    /// To whom its reviews go, of the first 500. Each of them asks who had a part in the case: to be called once, not again and again.
    ///
    /// @throws Refusal.NotAllowed to anybody but an ADMIN who keeps the agency
    /// @throws Refusal.IllegalMove if it has no last day or no successor
    @Transactional(readOnly = true)
    public Heirs heirs(OfficialPrincipal by, long agency) {
        var atlas = jurisdiction.atlas();
        acting(by, agency, atlas);
        var ending = ending(agency, atlas);
        var successor = successor(ending, atlas).id();
        var day = ending.ended(atlas.day()) ? atlas.day() : Objects.requireNonNull(ending.validTo()).plusDays(1);
        var heirs = complaints.reviewsLeft(agency, agency, 0, Limit.of(PAGE)).stream()
            .map(id -> reviewers.afterwards(complaints.findById(id).orElseThrow(), successor, day, atlas)).toList();
        return new Heirs((int) heirs.stream().flatMap(Optional::stream).filter(to -> to != successor).count(),
            (int) heirs.stream().filter(Optional::isEmpty).count());
    }

    /// Cites the decree by which an agency is succeeded. From its last day on {@link #handOn} hands on what it leaves.
    ///
    /// @throws Refusal.NotAllowed to anybody but an ADMIN who keeps the agency
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

    /// What [Administration#reach] says; that the own agencies are in it is known without asking who keeps the others.
    private Actor.Official acting(OfficialPrincipal by, long agency, Atlas atlas) {
        return by.mandates().stream().filter(one -> one.role() == Role.ADMIN)
            .map(mandate -> new Actor.Official(by.officialId(), mandate.agencyId(), Role.ADMIN))
            .filter(one -> atlas.agencySubtree(one.agencyId()).contains(agency) || administration.reach(one).contains(agency)).findFirst()
            .orElseThrow(() -> new Refusal.NotAllowed("refusal.right.missing"));
    }

    private static Agency ending(long agency, Atlas atlas) {
        var ending = atlas.agency(agency);
        if (ending.successorId() == null || ending.validTo() == null) {
            throw new Refusal.IllegalMove("refusal.succession.exists");
        }
        return ending;
    }

    private static Agency successor(Agency ending, Atlas atlas) {
        return atlas.standing(Objects.requireNonNull(ending.successorId()));
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

    /// Hands on the open cases of an agency and its reviews, each with its event and in a transaction of its own: one that cannot be
    /// handed on, whatever is wrong with it, keeps no other waiting and is tried again at the next call.
    ///
    /// @param atMost so many cases are looked at, and so many reviews
    /// @return how many were handed on; 0 when none is left, the agency still works, or its decree has not been cited
    public int handOn(long agency, int atMost) {
        var heir = succeeding(agency);
        if (heir.isEmpty()) {
            return 0;
        }
        var page = Limit.of(Math.min(PAGE, atMost));
        return inTurn(atMost, after -> complaints.openHeldBy(agency, after, page), id -> pass(agency, id))
            + inTurn(atMost, after -> complaints.reviewsLeft(agency, heir.get().successor, after, page),
                id -> goesOn(agency, id) ? pass(agency, id) : 0);
    }

    private static int inTurn(int atMost, LongFunction<List<Long>> after, LongToIntFunction handOn) {
        int handed = 0;
        int seen = 0;
        for (var page = after.apply(0); !page.isEmpty() && seen < atMost; page = after.apply(page.getLast())) {
            for (long id : page) {
                try {
                    handed += handOn.applyAsInt(id);
                } catch (RuntimeException failure) {
                    LOG.error("case {} could not be handed on to a successor", id, failure);
                }
            }
            seen += page.size();
        }
        return handed;
    }

    /// @param decree as cited
    private record Succeeding(long agency, long successor, String decree, Actor.Official by, Atlas atlas, Instant at) { }

    private Optional<Succeeding> succeeding(long agency) {
        var atlas = jurisdiction.atlas();
        long successor = atlas.standing(agency).id();
        return successor == agency || !atlas.agency(successor).inForce(atlas.day()) ? Optional.empty()
            : jdbc.sql("select decree, official_id, by_agency_id from succession where agency_id = ?").param(agency)
                .query((row, n) -> new Succeeding(agency, successor, row.getString(1),
                    new Actor.Official(row.getLong(2), row.getLong(3), Role.ADMIN), atlas, Micros.now(clock))).optional();
    }

    /// Whether somebody may go on with the review, asked before the case is locked.
    private boolean goesOn(long agency, long id) {
        return transaction.execute(status -> succeeding(agency).flatMap(to -> complaints.findById(id).filter(one -> one.reviewerId() != null)
            .flatMap(one -> heir(one, to))).isPresent());
    }

    /// An incident goes first and takes along its reports that wait for an answer, so that what is answered there reaches them.
    private int pass(long agency, long id) {
        return transaction.execute(status -> succeeding(agency).map(to -> {
            int handed = 0;
            for (long one : Stream.concat(complaints.incidentIdOf(id).stream(), Stream.of(id)).toList()) {
                handed += pass(complaints.lock(one).orElseThrow(), to);
            }
            return handed;
        }).orElse(0));
    }

    private int pass(Complaint one, Succeeding to) {
        boolean held = one.holderId() == to.agency && one.status().open();
        if (held) {
            boolean stays = one.handlerId() != null && working(to.successor).contains(one.handlerId());
            one.succeed(to.successor, stays, to.by, to.at, to.decree);
            byRule.assign(one, to.at);
        }
        boolean left = one.reviewerId() != null && (one.reviewerId() == to.agency || one.reviewerId() == one.holderId());
        var heir = left ? heir(one, to) : Optional.<Long>empty();
        heir.ifPresent(agency -> one.succeedReview(agency, to.by, to.at, to.decree));
        journal.keep(one);
        int reports = held ? complaints.lockPendingReportsOf(one.requiredId()).stream().filter(report -> report.holderId() == to.agency)
            .mapToInt(report -> pass(report, to)).sum() : 0;
        return (held || heir.isPresent() ? 1 : 0) + reports;
    }

    /// "Never to an officer who handled the case": where nobody else may decide it, it stays.
    private Optional<Long> heir(Complaint one, Succeeding to) {
        return reviewers.afterwards(one, to.successor, to.atlas.day(), to.atlas);
    }
}
