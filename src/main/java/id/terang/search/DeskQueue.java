package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.util.common.data.Range;
import org.springframework.stereotype.Service;

/// The cases an official may read, as tabs with filters, words and sorts. The rights are part of every question asked of
/// the index; they say the same as `complaints.Rights` for reading.
@Service
public class DeskQueue {

    /// How far ahead {@link QueueTab#DUE_SOON} looks.
    public static final Duration SOON = Duration.ofDays(3);

    /// Nobody scrolls further; whoever needs a deeper case narrows the filter.
    public static final int DEEPEST = 10_000;

    private static final int MOST = 200;

    private static final List<Status> OPEN = Arrays.stream(Status.values()).filter(Status::open).toList();
    private static final List<Status> PENDING = Arrays.stream(Status.values()).filter(Status::pending).toList();

    private final Index index;
    private final FileCases cases;
    private final Particulars particulars;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    DeskQueue(Index index, FileCases cases, Particulars particulars, Jurisdiction jurisdiction, Clock clock) {
        this.index = index;
        this.cases = cases;
        this.particulars = particulars;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// @param offset up to {@value #DEEPEST}; deeper there is nothing
    /// @param limit at most 200
    public List<QueuedCase> find(OfficialPrincipal by, QueueFilter filter, int offset, int limit) {
        if (offset >= DEEPEST) {
            return List.of();
        }
        var asked = Asked.of(filter.words());
        return index.ask(session -> cases.search(session, by, DeskHit.class, wanted(by, filter, asked), cases.begin())
            .sort(sort(filter, filter.order(), asked, index.sorts())).totalHitCountThreshold(0).fetchHits(offset, Math.clamp(limit, 0, MOST)))
            .stream().map(DeskHit::queued).toList();
    }

    /// How many there are. A list that scrolls shows at most {@value #DEEPEST} of them.
    public long count(OfficialPrincipal by, QueueFilter filter) {
        return count(by, filter, cases.begin());
    }

    private long count(OfficialPrincipal by, QueueFilter filter, Patience.Limit limit) {
        var wanted = wanted(by, filter, Asked.of(filter.words()));
        return index.ask(session -> cases.search(session, by, DeskHit.class, wanted, limit).fetchTotalHitCount());
    }

    /// How many there are in each standing tab, and in that of the filter, under the same words and filters.
    public Map<QueueTab, Long> counts(OfficialPrincipal by, QueueFilter filter) {
        var counts = new EnumMap<QueueTab, Long>(QueueTab.class);
        var limit = cases.begin();
        for (var tab : QueueTab.values()) {
            if (tab.standing() || tab == filter.tab()) {
                counts.put(tab, count(by, filter.withTab(tab), limit));
            }
        }
        return counts;
    }

    /// What shows in a line why the words of a filter found it.
    public Marks marks(QueueFilter filter) {
        return new Marks(Marking.of(cases.literally(Asked.of(filter.words()))));
    }

    /// Marks in a line what was asked for.
    public static final class Marks {

        private final Marking marking;

        Marks(Marking marking) {
            this.marking = marking;
        }

        public Marked title(String title) {
            return marking.whole(title);
        }

        public Marked service(String name) {
            return marking.name(name, CaseField.SERVICE);
        }

        public Marked agency(String name) {
            return marking.name(name, CaseField.AGENCY);
        }

        public Marked area(String name) {
            return marking.name(name, CaseField.AREA);
        }
    }

    private SearchPredicate wanted(OfficialPrincipal by, QueueFilter filter, Asked asked) {
        var f = index.predicates();
        var atlas = jurisdiction.atlas();
        var all = f.bool().must(index.lucene(particulars.with(Matching.FILE.narrow(cases.literally(asked)), asked, particulars.named(asked, atlas),
            Matching.FILE, zone(by, atlas))));
        tab(filter, by, atlas, f, all);
        narrow(filter, by, atlas, f, all);
        return all.toPredicate();
    }

    private void tab(QueueFilter filter, OfficialPrincipal by, Atlas atlas, SearchPredicateFactory f,
                     BooleanPredicateClausesStep<?, ?> all) {
        var readable = new Readable(by, atlas, f);
        var now = clock.instant();
        switch (filter.tab()) {
            case TO_VERIFY -> all.filter(status(f, List.of(Status.SUBMITTED))).filter(held(f, readable.desks()));
            case TO_DECIDE -> all.filter(readable.toDecide());
            case MINE -> all.filter(status(f, OPEN)).filter(f.match().field(CaseIndex.HANDLER).matching(by.officialId()));
            case MY_AGENCY -> all.filter(status(f, OPEN)).filter(work(f, readable));
            case DUE_SOON -> all.filter(owed(f, readable, filter))
                .filter(f.range().field(CaseIndex.DUE).between(now, now.plus(SOON)));
            case OVERDUE -> all.filter(owed(f, readable, filter))
                .filter(f.range().field(CaseIndex.DUE).lessThan(now));
            case WAITING_FOR_CITIZEN -> all.filter(status(f, List.of(Status.AWAITING_CITIZEN))).filter(work(f, readable));
            case ANSWERED -> all.filter(status(f, List.of(Status.ANSWERED))).filter(work(f, readable));
            case ALL -> { }
            case PENDING -> all.filter(status(f, PENDING));
            case DUE_TODAY -> all.filter(status(f, PENDING)).filter(f.not(reviewDue(f)))
                .filter(f.range().field(CaseIndex.DUE).range(Range.canonical(now, endOfDay(now, filter, by, atlas))));
            case UNASSIGNED -> all.filter(status(f, PENDING)).filter(f.not(f.exists().field(CaseIndex.HANDLER)));
        }
    }

    private static Instant endOfDay(Instant now, QueueFilter filter, OfficialPrincipal by, Atlas atlas) {
        if (by.mandates().isEmpty()) {
            // Who works nowhere reads nothing.
            return now;
        }
        var zone = atlas.agency(filter.agency() == null ? by.agencyId() : filter.agency()).zone();
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// Who works in no agency, as OVERSIGHT, watches all that may be read.
    private static PredicateFinalStep work(SearchPredicateFactory f, Readable readable) {
        var workplaces = readable.workplaces();
        return workplaces.isEmpty() ? f.matchAll() : held(f, workplaces);
    }

    /// What their offices owe, and the reviews that they owe themselves: whoever only waits for a review can do nothing about its date.
    /// With an office chosen, what that one owes, as its leader counts it.
    private static PredicateFinalStep owed(SearchPredicateFactory f, Readable readable, QueueFilter filter) {
        var owed = f.and(status(f, PENDING), f.not(reviewDue(f)), work(f, readable));
        return filter.agency() != null ? owed : f.or(owed, f.and(reviewDue(f),
            readable.workplaces().isEmpty() ? f.matchAll() : readable.reviewed()));
    }

    private static PredicateFinalStep reviewDue(SearchPredicateFactory f) {
        return f.match().field(CaseIndex.DUE_CLOCK).matching(ClockType.APPEAL);
    }

    private static PredicateFinalStep status(SearchPredicateFactory f, List<Status> any) {
        return f.terms().field(CaseIndex.STATUS).matchingAny(any);
    }

    private static PredicateFinalStep held(SearchPredicateFactory f, Set<Long> agencies) {
        return agencies.isEmpty() ? f.matchNone() : f.terms().field(CaseIndex.AGENCY).matchingAny(agencies);
    }

    static void narrow(QueueFilter filter, OfficialPrincipal by, Atlas atlas, SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all) {
        if (filter.service() != null) {
            all.filter(f.terms().field(CaseIndex.SERVICE).matchingAny(atlas.serviceSubtree(filter.service())));
        }
        if (filter.area() != null) {
            all.filter(f.terms().field(CaseIndex.AREA).matchingAny(atlas.areaSubtree(filter.area())));
        }
        if (filter.agency() != null) {
            all.filter(f.terms().field(CaseIndex.AGENCY).matchingAny(atlas.agencySubtree(filter.agency())));
        }
        if (filter.handler() != null) {
            all.filter(f.match().field(CaseIndex.HANDLER).matching(filter.handler()));
        }
        if (!filter.status().isEmpty()) {
            all.filter(f.terms().field(CaseIndex.STATUS).matchingAny(filter.status()));
        }
        if (!filter.kind().isEmpty()) {
            all.filter(f.terms().field(CaseIndex.KIND).matchingAny(filter.kind()));
        }
        if (!filter.channel().isEmpty()) {
            all.filter(f.terms().field(CaseIndex.CHANNEL).matchingAny(filter.channel()));
        }
        if (!filter.outcome().isEmpty()) {
            all.filter(f.terms().field(CaseIndex.OUTCOME).matchingAny(filter.outcome()));
        }
        var near = filter.near();
        if (near != null) {
            all.filter(f.spatial().within().field(CaseIndex.PIN).circle(near.point().lat(), near.point().lon(), near.km() * 1_000));
        }
        if (filter.from() != null) {
            all.filter(f.range().field(CaseIndex.FILED).atLeast(begin(filter.from(), by, atlas)));
        }
        if (filter.to() != null) {
            all.filter(f.range().field(CaseIndex.FILED).lessThan(begin(filter.to().plusDays(1), by, atlas)));
        }
    }

    private static Instant begin(LocalDate day, OfficialPrincipal by, Atlas atlas) {
        return day.atStartOfDay(zone(by, atlas)).toInstant();
    }

    /// In which days begin for an official; who works nowhere reads nothing on any of them.
    static ZoneId zone(OfficialPrincipal by, Atlas atlas) {
        return by.mandates().isEmpty() ? ZoneOffset.UTC : atlas.agency(by.agencyId()).zone();
    }

    static SearchSort sort(QueueFilter filter, QueueOrder order, Asked asked, SearchSortFactory s) {
        var oldest = s.field(CaseIndex.FILED).asc();
        var newest = s.field(CaseIndex.FILED).desc();
        var by = s.composite();
        switch (order) {
            case RELEVANCE -> {
                if (!asked.wanted()) {
                    return sort(filter, QueueOrder.DUE, asked, s);
                }
                by.add(s.score()).add(newest);
            }
            // What has no due date waits behind what has.
            case DUE -> by.add(s.field(CaseIndex.DUE).asc().missing().last()).add(oldest);
            case NEWEST -> by.add(newest);
            case OLDEST -> by.add(oldest);
            case LONGEST_OPEN -> by.add(s.field(CaseIndex.OPEN_SINCE).asc().missing().last()).add(oldest);
            case NEAREST -> {
                if (filter.near() == null) {
                    by.add(newest);
                } else {
                    by.add(s.distance(CaseIndex.PIN, filter.near().point().lat(), filter.near().point().lon()).asc()).add(oldest);
                }
            }
            case UPDATED -> by.add(s.field(CaseIndex.UPDATED).desc());
            case MOST_FOLLOWED -> by.add(s.field(CaseIndex.FOLLOWERS).desc()).add(oldest);
        }
        // As PublicQuestion: a list that scrolls shows none of one moment twice and leaves none out.
        return by.add(s.field(CaseIndex.ID).asc()).toSort();
    }
}
