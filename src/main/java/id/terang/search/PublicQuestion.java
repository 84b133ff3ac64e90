package id.terang.search;

import id.terang.complaints.Status;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.search.Found.Broader;
import id.terang.search.Found.Nothing;
import id.terang.search.Found.Why;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One public question on its way: from codes to ids by the atlas, into the index, and back as a page with facets.
final class PublicQuestion {

    /// Whoever finds fewer has perhaps asked for more than anybody writes down.
    private static final int FEW = 5;

    /// Beside what words bring, which is seldom more.
    private static final float CALLED = 10;

    private static final Set<Status> OPEN = Arrays.stream(Status.values()).filter(Status::open).collect(Collectors.toSet());

    private static final Marking UNMARKED = Marking.of(List.of(), List.of());

    static final SortField NEWEST = time(CaseIndex.FILED, true);
    private static final SortField AS_THEY_CAME = new SortedNumericSortField(CaseIndex.ID, SortField.Type.LONG);

    private final PublicQuery query;
    private final Atlas atlas;
    private final PublicCases cases;
    private final Particulars particulars;
    private final Patience.Limit limit;
    private final Asked asked;
    private final Understood understood;
    private final Query found;
    private final Query closer;
    private final @Nullable Query first;
    private final @Nullable Query complete;
    private final Map<Particular, Set<Long>> named;
    private final List<Completion> called;
    private final @Nullable Agency agency;
    private final @Nullable Service service;
    private final @Nullable Area area;

    private enum Narrowing { STATUS, KIND, SERVICE, AGENCY, AREA }

    PublicQuestion(PublicQuery query, Atlas atlas, PublicCases cases, Particulars particulars) {
        this(query, atlas, cases, particulars, cases.begin());
    }

    private PublicQuestion(PublicQuery query, Atlas atlas, PublicCases cases, Particulars particulars, Patience.Limit limit) {
        this.query = query;
        this.atlas = atlas;
        this.cases = cases;
        this.particulars = particulars;
        this.limit = limit;
        this.understood = cases.understand(Asked.of(query.words()), limit);
        this.asked = understood.asked();
        this.agency = blank(query.agency()) ? null : atlas.agencyBySlug(query.agency())
            .orElseThrow(() -> new Refusal.NotFound("refusal.agency.unknown"));
        this.service = blank(query.service()) ? null : atlas.serviceByCode(query.service())
            .orElseThrow(() -> new Refusal.NotFound("refusal.service.unknown"));
        this.area = blank(query.area()) ? null : atlas.areaByCode(query.area())
            .orElseThrow(() -> new Refusal.NotFound("refusal.area.unknown"));
        // Sorted by anything else, what fits barely would stand in the middle of what fits well.
        this.named = particulars.named(asked, atlas);
        this.called = asked.plain() ? particulars.called(query.words(), atlas) : List.of();
        this.found = theSame(particulars.with(byRelevance() ? Matching.PUBLIC_AT_ONCE.wide(understood) : Matching.PUBLIC_AT_ONCE.narrow(understood),
            asked, named, Matching.PUBLIC_AT_ONCE, zone()));
        this.closer = theSame(particulars.with(Matching.PUBLIC.wide(understood), asked, named, Matching.PUBLIC, zone()));
        // "Typo tolerance never outranks exact hits."
        this.first = understood.likelier().isEmpty() ? null
            : particulars.with(Matching.PUBLIC_AT_ONCE.wide(understood.withoutLikelier()), asked, named, Matching.PUBLIC_AT_ONCE, zone());
        this.complete = Matching.lenient(understood, byRelevance())
            ? particulars.with(Matching.PUBLIC_AT_ONCE.complete(understood), asked, named, Matching.PUBLIC_AT_ONCE, zone()) : null;
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw new Refusal.BadInput("refusal.search.days");
        }
    }

    private static boolean blank(@Nullable String code) {
        return code == null || code.isBlank();
    }

    /// Who types the name of a service, an office or an area means the cases there before all that have words of it.
    private Query theSame(Query words) {
        if (!byRelevance() || called.isEmpty()) {
            return words;
        }
        var query = new BooleanQuery.Builder().add(words, Occur.MUST);
        called.forEach(one -> query.add(new BoostQuery(new ConstantScoreQuery(switch (one) {
            case Completion.OfService it -> LongPoint.newSetQuery(CaseIndex.SERVICE, atlas.serviceSubtree(it.id()));
            case Completion.OfAgency it -> LongPoint.newSetQuery(CaseIndex.AGENCY, atlas.agencySubtree(it.id()));
            case Completion.OfArea it -> LongPoint.newSetQuery(CaseIndex.PUBLIC_AREA, atlas.areaSubtree(it.id()));
            case Completion.OfCase it -> new TermQuery(new Term(CaseIndex.REFERENCE, it.reference().digits()));
        }), CALLED), Occur.SHOULD));
        return query.build();
    }

    Found answer() {
        var counted = cases.tally(wanted(null), limit);
        int pages = (int) Math.min(PublicQuery.LAST_PAGE, (counted.total() + PublicQuery.PAGE_SIZE - 1) / PublicQuery.PAGE_SIZE);
        var marking = Marking.of(understood);
        int from = (query.page() - 1) * PublicQuery.PAGE_SIZE;
        boolean answers = !byRelevance() && query.order() == Order.LATEST_ANSWER;
        long all = allWords(counted.total());
        var some = all == 0 || all == counted.total() ? null : complete;
        var hits = byRelevance() ? cases.best(wanted(null), closer, first, some, from, PublicQuery.PAGE_SIZE, limit)
            : cases.sorted(wanted(null), some, sort(), from, PublicQuery.PAGE_SIZE, limit);
        return new Found(hits.stream().map(hit -> found(hit.shown(), marking, answers, all > 0 && hit.whole())).toList(), counted.total(), all,
            query.page(), pages, facets(counted), understood.meant().orElse(null), asked.anywhere().orElse(null),
            counted.total() < FEW ? inTime(() -> broader(counted.total())) : null, called, counted.total() == 0 ? inTime(this::nothing) : null,
            names(marking), other -> Objects.requireNonNullElse(inTime(() -> another(other).total()), 0L));
    }

    /// What helps on is left out where the answer itself took all the time.
    private static <T> @Nullable T inTime(Supplier<@Nullable T> help) {
        try {
            return help.get();
        } catch (Refusal.Unavailable used) {
            return null;
        }
    }

    private FoundCase found(PublicHit hit, Marking marking, boolean answers, boolean whole) {
        return answers ? hit.answer(marking, here(), whole) : hit.found(marking, here(), whole);
    }

    /// How many of what is found have all the words.
    private long allWords(long found) {
        return complete == null || found == 0 ? found : cases.tally(wanted(complete, null), limit).total();
    }

    private @Nullable Nothing nothing() {
        return particulars.nothing(query.words(), asked, named, atlas).or(() -> asked.withoutExclusions().map(this::with)
            .filter(without -> without.total() > 0).map(without -> new Nothing(Why.EXCLUDED, "", List.<String>of()))).orElse(null);
    }

    private static Found.Names names(Marking marking) {
        return new Found.Names() {
            @Override
            public Marked service(String name) {
                return marking.name(name, CaseField.SERVICE);
            }

            @Override
            public Marked agency(String name) {
                return marking.name(name, CaseField.AGENCY);
            }

            @Override
            public Marked area(String name) {
                return marking.name(name, CaseField.AREA);
            }
        };
    }

    private @Nullable Broader broader(long found) {
        return Stream.of(asked.empty() ? Optional.of("\"" + query.words().replaceAll("[\"“”„]", "") + "\"") : asked.loosened(),
                found == 0 ? asked.withoutExclusions() : Optional.<String>empty(), understood.withoutTelling()).flatMap(Optional::stream)
            .map(said -> new Broader(said, with(said).total()))
            .filter(broader -> broader.total() > found).findFirst().orElse(null);
    }

    /// The same filters with other words.
    private PublicQuestion with(String words) {
        return another(query.withWords(words));
    }

    /// Another question, in what is left of the time.
    private PublicQuestion another(PublicQuery other) {
        return new PublicQuestion(other, atlas, cases, particulars, limit);
    }

    long total() {
        return cases.tally(wanted(null), limit).total();
    }

    List<WholeCase> behind(@Nullable LastRead last, int most) {
        var all = wanted(null);
        var rest = last == null ? all
            : new BooleanQuery.Builder().add(all, Occur.MUST).add(behind(last), Occur.FILTER).build();
        var order = new Sort(NEWEST, new SortedSetSortField(CaseIndex.REFERENCE, false));
        return cases.sorted(rest, order, 0, most, limit).stream().map(hit -> whole(hit, true)).toList();
    }

    private WholeCase whole(PublicHit hit, boolean allWords) {
        return new WholeCase(hit.found(UNMARKED, here(), allWords), hit.title(), hit.text(), hit.answer());
    }

    List<Reference> among(Collection<Reference> some, int most) {
        var these = new TermInSetQuery(CaseIndex.REFERENCE, some.stream().map(one -> new BytesRef(one.digits())).toList());
        var all = new BooleanQuery.Builder().add(wanted(null), Occur.MUST).add(these, Occur.FILTER).build();
        return cases.sorted(all, sort(), 0, most, limit).stream().map(PublicHit::reference).toList();
    }

    private static Query behind(LastRead last) {
        long at = last.filedAt().toEpochMilli();
        var sameMoment = new BooleanQuery.Builder().add(LongPoint.newExactQuery(CaseIndex.FILED, at), Occur.FILTER)
            .add(SortedSetDocValuesField.newSlowRangeQuery(CaseIndex.REFERENCE, new BytesRef(last.reference().digits()), null, false, false),
                Occur.FILTER).build();
        return new BooleanQuery.Builder().add(LongPoint.newRangeQuery(CaseIndex.FILED, Long.MIN_VALUE, Math.subtractExact(at, 1)), Occur.SHOULD)
            .add(sameMoment, Occur.SHOULD).build();
    }

    int each(int most, Consumer<WholeCase> taker) {
        BiConsumer<PublicHit, Boolean> each = (hit, allWords) -> taker.accept(whole(hit, allWords));
        return byRelevance() ? cases.eachOfBest(wanted(null), closer, first, complete, most, each)
            : cases.each(wanted(null), complete, sort(), most, each);
    }

    private Facets facets(Tally counted) {
        return new Facets(Facets.every(Status.class, without(Narrowing.STATUS, counted).status()),
            Facets.every(Kind.class, without(Narrowing.KIND, counted).kind()),
            Choices.services(atlas, without(Narrowing.SERVICE, counted).services(), service),
            Choices.agencies(atlas, without(Narrowing.AGENCY, counted).agencies(), agency),
            Choices.areas(atlas, without(Narrowing.AREA, counted).areas(), area));
    }

    /// The counts as they are, or where the question is narrowed by this itself, as they would be without.
    private Tally without(Narrowing narrowing, Tally counted) {
        return narrowed(narrowing) == null ? counted : cases.tally(wanted(narrowing), limit);
    }

    private Query wanted(@Nullable Narrowing without) {
        return wanted(found, without);
    }

    private Query wanted(Query words, @Nullable Narrowing without) {
        var all = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (query.order() == Order.LONGEST_OPEN && query.status().isEmpty()) {
            all.add(codes(CaseIndex.STATUS, OPEN), Occur.FILTER);
        }
        for (var narrowing : Narrowing.values()) {
            var filter = narrowing == without ? null : narrowed(narrowing);
            if (filter != null) {
                all.add(filter, Occur.FILTER);
            }
        }
        if (query.from() != null || query.to() != null) {
            all.add(filed(), Occur.FILTER);
        }
        if (!query.channel().isEmpty()) {
            all.add(codes(CaseIndex.CHANNEL, query.channel()), Occur.FILTER);
        }
        if (!query.outcome().isEmpty()) {
            all.add(codes(CaseIndex.OUTCOME, query.outcome()), Occur.FILTER);
        }
        var near = query.near();
        if (near != null) {
            all.add(LatLonPoint.newDistanceQuery(CaseIndex.POINT, near.point().lat(), near.point().lon(), near.km() * 1_000), Occur.FILTER);
        }
        return all.build();
    }

    private @Nullable Query narrowed(Narrowing by) {
        return switch (by) {
            case STATUS -> query.status().isEmpty() ? null : codes(CaseIndex.STATUS, query.status());
            case KIND -> query.kind().isEmpty() ? null : codes(CaseIndex.KIND, query.kind());
            case SERVICE -> service == null ? null : LongPoint.newSetQuery(CaseIndex.SERVICE, atlas.serviceSubtree(service.id()));
            case AGENCY -> agency == null ? null : LongPoint.newSetQuery(CaseIndex.AGENCY, atlas.agencySubtree(agency.id()));
            case AREA -> area == null ? null : LongPoint.newSetQuery(CaseIndex.PUBLIC_AREA, atlas.areaSubtree(area.id()));
        };
    }

    private static Query codes(String field, Set<? extends Enum<?>> any) {
        return new TermInSetQuery(field, any.stream().map(code -> new BytesRef(code.name())).toList());
    }

    private Query filed() {
        var zone = zone();
        return LongPoint.newRangeQuery(CaseIndex.FILED,
            query.from() == null ? Long.MIN_VALUE : query.from().atStartOfDay(zone).toInstant().toEpochMilli(),
            query.to() == null ? Long.MAX_VALUE : query.to().plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli() - 1);
    }

    private ZoneId zone() {
        if (agency != null) {
            return agency.zone();
        }
        var roots = atlas.agencyChildren(null);
        return roots.isEmpty() ? ZoneOffset.UTC : roots.getFirst().zone();
    }

    private @Nullable GeoPoint here() {
        return query.near() == null ? null : query.near().point();
    }

    private boolean byRelevance() {
        return asked.reference().isPresent() || query.order() == Order.RELEVANCE && asked.weighs();
    }

    private Sort sort() {
        return switch (query.order()) {
            case RELEVANCE, NEWEST -> by(NEWEST);
            case OLDEST -> by(time(CaseIndex.FILED, false));
            case LONGEST_OPEN -> by(time(CaseIndex.OPEN_SINCE, false), time(CaseIndex.FILED, false));
            case MOST_FOLLOWED -> by(new SortedNumericSortField(CaseIndex.FOLLOWERS, SortField.Type.INT, true), NEWEST);
            case NEAREST -> query.near() == null ? by(NEWEST) : by(LatLonDocValuesField.newDistanceSort(CaseIndex.POINT,
                query.near().point().lat(), query.near().point().lon()), NEWEST);
            case LATEST_NEWS -> by(time(CaseIndex.TOLD, true), NEWEST);
            case LATEST_ANSWER -> by(time(CaseIndex.ANSWERED, true), NEWEST);
        };
    }

    /// Of the same moment, as many are that were imported by their day, the first to come in comes first: the order in which they lie in
    /// the index may change from one page to the next.
    private static Sort by(SortField... fields) {
        return new Sort(Stream.concat(Arrays.stream(fields), Stream.of(AS_THEY_CAME)).toArray(SortField[]::new));
    }

    /// What has no such time comes last.
    private static SortField time(String field, boolean latestFirst) {
        var sort = new SortedNumericSortField(field, SortField.Type.LONG, latestFirst);
        sort.setMissingValue(latestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return sort;
    }
}
