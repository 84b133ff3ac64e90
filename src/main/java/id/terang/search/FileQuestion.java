package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.sort.SearchSort;

/// One question of an official, understood and ready to be answered. Whoever asks again later asks anew: rights change.
public final class FileQuestion {

    private static final int MOST = 200;

    /// Whoever finds fewer has perhaps asked for more than anybody writes down.
    private static final int FEW = 5;

    private final OfficialPrincipal by;
    private final QueueFilter filter;
    private final Atlas atlas;
    private final Index index;
    private final FileCases cases;
    private final Particulars particulars;
    private final Patience.Limit limit;
    private final Understood understood;
    private final Map<Particular, Set<Long>> named;
    private final SearchPredicate wanted;
    private final SearchSort sort;
    private final boolean wide;

    FileQuestion(OfficialPrincipal by, QueueFilter filter, Atlas atlas, Index index, FileCases cases, Particulars particulars) {
        this(by, filter, atlas, index, cases, particulars, cases.begin());
    }

    private FileQuestion(OfficialPrincipal by, QueueFilter filter, Atlas atlas, Index index, FileCases cases, Particulars particulars,
                         Patience.Limit limit) {
        this.by = by;
        this.limit = limit;
        this.index = index;
        this.cases = cases;
        this.filter = filter;
        this.atlas = atlas;
        this.particulars = particulars;
        this.understood = cases.understand(Asked.of(filter.words()), by, limit);
        var asked = understood.asked();
        boolean byRelevance = asked.reference().isPresent() || filter.order() == QueueOrder.RELEVANCE && asked.wanted();
        this.wide = byRelevance && Matching.lenient(understood, true);
        var words = byRelevance ? Matching.FILE.wide(understood) : Matching.FILE.narrow(understood);
        this.named = particulars.named(asked, atlas);
        var f = index.predicates();
        var all = f.bool().must(index.lucene(particulars.with(words, asked, named, Matching.FILE,
            DeskQueue.zone(by, atlas))));
        DeskQueue.narrow(filter, by, atlas, f, all);
        this.wanted = all.toPredicate();
        var order = byRelevance ? QueueOrder.RELEVANCE : filter.order() == QueueOrder.RELEVANCE ? QueueOrder.NEWEST : filter.order();
        this.sort = DeskQueue.sort(filter, order, asked, index.sorts());
    }

    /// @param offset up to {@value DeskQueue#DEEPEST}; deeper there is nothing
    /// @param limit at most 200
    public List<FoundFile> find(int offset, int limit) {
        if (offset >= DeskQueue.DEEPEST) {
            return List.of();
        }
        var marking = Marking.of(understood);
        return index.ask(session -> cases.search(session, by, FileHit.class, wanted, this.limit).sort(sort).totalHitCountThreshold(0)
            .fetchHits(offset, Math.clamp(limit, 0, MOST))).stream().map(hit -> hit.found(marking)).toList();
    }

    /// What shows in the facts of a case why it was found.
    public DeskQueue.Marks marks() {
        return new DeskQueue.Marks(Marking.of(understood));
    }

    /// How many there are. A list that scrolls shows at most {@value DeskQueue#DEEPEST} of them.
    public long count() {
        return index.ask(session -> cases.search(session, by, FileHit.class, wanted, limit).fetchTotalHitCount());
    }

    /// How many cases each choice of a filter would show to this official; none where no time is left to count.
    public Optional<Facets> facets() {
        try {
            var counted = tally();
            var status = filter.status().isEmpty() ? counted : with(filter.withStatus()).tally();
            var kind = filter.kind().isEmpty() ? counted : with(filter.withKind()).tally();
            var services = filter.service() == null ? counted : with(filter.withService(null)).tally();
            var agencies = filter.agency() == null ? counted : with(filter.withAgency(null)).tally();
            var areas = filter.area() == null ? counted : with(filter.withArea(null)).tally();
            return Optional.of(new Facets(Facets.every(Status.class, status.status()), Facets.every(Kind.class, kind.kind()),
                Choices.services(atlas, services.services(), filter.service() == null ? null : atlas.service(filter.service())),
                Choices.agencies(atlas, agencies.agencies(), filter.agency() == null ? null : atlas.agency(filter.agency())),
                Choices.areas(atlas, areas.areas(), filter.area() == null ? null : atlas.area(filter.area()))));
        } catch (Refusal.Unavailable used) {
            return Optional.empty();
        }
    }

    private Tally tally() {
        return cases.tally(by, wanted, limit);
    }

    /// A question that asks for less and finds more, where this one finds little; none where no time is left to look for it.
    ///
    /// @param found what {@link #count} says
    public Optional<Found.Broader> broader(long found) {
        if (found >= FEW) {
            return Optional.empty();
        }
        try {
            return Stream.of(understood.asked().loosened(), found == 0 ? understood.asked().withoutExclusions() : Optional.<String>empty(),
                    understood.withoutTelling()).flatMap(Optional::stream)
                .map(said -> new Found.Broader(said, with(said).count())).filter(broader -> broader.total() > found).findFirst();
        } catch (Refusal.Unavailable used) {
            return Optional.empty();
        }
    }

    private FileQuestion with(String words) {
        return with(filter.withWords(words));
    }

    private FileQuestion with(QueueFilter other) {
        return new FileQuestion(by, other, atlas, index, cases, particulars, limit);
    }

    /// Why nothing is found, where it is not that no case has these words.
    public Optional<Found.Nothing> nothing() {
        return particulars.nothing(filter.words(), understood.asked(), named, atlas).or(() -> understood.asked().withoutExclusions()
            .filter(words -> count(filter.withWords(words)) > 0).map(words -> new Found.Nothing(Found.Why.EXCLUDED, "", List.of())));
    }

    /// The same words asked of the whole case; empty where no field was named.
    public Optional<String> anywhere() {
        return understood.asked().anywhere();
    }

    /// How many another question of the same official finds; 0 where no time is left to count.
    public long count(QueueFilter other) {
        try {
            return with(other).count();
        } catch (Refusal.Unavailable used) {
            return 0;
        }
    }

    /// Whether some of the cases may have only some of the words.
    public boolean wide() {
        return wide;
    }

    /// The question with words replaced that stand nowhere in what this official may read, if there are any.
    public Optional<String> meant() {
        return understood.meant();
    }
}
