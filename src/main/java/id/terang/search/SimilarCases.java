package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.Matching.Weighted;
import id.terang.search.words.Analyzers;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Whether others reported the same: words first, then place, service and time.
@Service
public class SimilarCases {

    private static final int MOST = 20;
    private static final List<Status> OPEN = Arrays.stream(Status.values()).filter(Status::open).toList();

    /// What nearness adds, beside the five to forty points that words bring.
    private static final List<Nearness> NEARNESS = List.of(new Nearness(300, 6), new Nearness(1_000, 3), new Nearness(3_000, 2));
    /// What was filed about the same time is more likely the same incident.
    private static final List<Lately> LATELY = List.of(new Lately(Duration.ofDays(3), 3), new Lately(Duration.ofDays(14), 2),
        new Lately(Duration.ofDays(60), 1));
    /// Reports of one incident are filed within it.
    static final Duration SAME_TIME = Duration.ofDays(14);
    /// Metres.
    static final double SAME_PLACE = 300;

    /// Beside a word of the text.
    private static final float TITLE = 2;
    private static final float SAME_SERVICE = 4;
    private static final float SAME_AREA = 2;

    private record Nearness(double metres, float points) { }

    private record Lately(Duration apart, float points) { }

    /// The fields of one audience.
    private record Fields(List<Weighted> titles, List<Weighted> texts, String area, String point) {

        static final Fields PUBLIC = of(List.of(CaseIndex.TITLE), List.of(CaseIndex.TEXT), CaseIndex.PUBLIC_AREA, CaseIndex.POINT);
        static final Fields FILE = of(List.of(CaseIndex.TITLE, CaseIndex.CASE_TITLE), List.of(CaseIndex.TEXT, CaseIndex.CASE_TEXT),
            CaseIndex.AREA, CaseIndex.PIN);

        private static Fields of(List<String> titles, List<String> texts, String area, String point) {
            return new Fields(weighted(titles, TITLE), weighted(texts, 1), area, point);
        }

        private static List<Weighted> weighted(List<String> fields, float weight) {
            return fields.stream().map(field -> new Weighted(field, Analyzers.IN_INDONESIAN, weight)).toList();
        }

        Gist gist(String text, Index index, Function<IndexReader, ToIntFunction<Term>> counting) {
            return Gist.of(text, texts.stream().map(Weighted::field).toList(), index, counting);
        }

        Query word(String word) {
            return new BooleanQuery.Builder().add(Matching.strongest(titles, field -> field.word(word), 0), Occur.SHOULD)
                .add(Matching.strongest(texts, field -> field.word(word), 0), Occur.SHOULD).build();
        }
    }

    private final Index index;
    private final PublicCases publicCases;
    private final FileCases fileCases;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    SimilarCases(Index index, PublicCases publicCases, FileCases fileCases, Jurisdiction jurisdiction, Clock clock) {
        this.index = index;
        this.publicCases = publicCases;
        this.fileCases = fileCases;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// Public, released and open cases alike, most alike first. Once the place is known only those that may have happened there: within
    /// three kilometres, or where a point is not known of both in the same district.
    ///
    /// @param limit at most 20
    /// @throws Refusal.Unavailable if it takes too long
    public List<SimilarCase> find(Likeness wanted, int limit) {
        var time = publicCases.begin();
        var here = wanted.point() == null ? null : wanted.point().coarse();
        var gist = Fields.PUBLIC.gist(wanted.text(), index, reader -> term -> Vocabulary.frequency(reader, term));
        if (gist.empty() && (wanted.service() == null || here == null && wanted.area() == null)) {
            return List.of();
        }
        var f = index.predicates();
        var alike = alike(gist, wanted.service(), wanted.area(), here, clock.instant(), Fields.PUBLIC, f)
            .filter(f.exists().field(CaseIndex.TITLE));
        if (wanted.area() != null) {
            alike.filter(mayBeHere(wanted.area(), here, f));
        }
        var all = alike.toPredicate();
        var marking = marking(gist);
        return index.ask(session -> publicCases.search(session, SimilarHit.class, all)
            .failAfter(time.millisLeft(), TimeUnit.MILLISECONDS).fetchHits(Math.clamp(limit, 0, MOST))).stream()
            .map(hit -> hit.similar(marking, here)).toList();
    }

    /// For the desk: cases that likely tell of the same incident as `reference`: the same service within 300 metres, or in
    /// the same area where a place is not known, filed within 14 days of it in words alike; open, of its visibility and such
    /// as the official may read. Most alike first.
    ///
    /// @param limit at most 20
    /// @throws Refusal.NotFound if there is no such case, or none that this official may read
    /// @throws Refusal.Unavailable if it takes too long
    public List<SimilarCase> sameIncident(OfficialPrincipal by, Reference reference, int limit) {
        return like(by, reference, limit, true);
    }

    /// For the desk: cases the official may read that resemble `reference`, open, of its visibility and not known to lie farther
    /// away than three kilometres, so that they could be merged with it.
    ///
    /// @param limit at most 20
    /// @throws Refusal.NotFound if there is no such case, or none that this official may read
    /// @throws Refusal.Unavailable if it takes too long
    public List<SimilarCase> like(OfficialPrincipal by, Reference reference, int limit) {
        return like(by, reference, limit, false);
    }

    private List<SimilarCase> like(OfficialPrincipal by, Reference reference, int limit, boolean incident) {
        var time = fileCases.begin();
        var f = index.predicates();
        var same = f.match().field(CaseIndex.REFERENCE).matching(reference).toPredicate();
        var one = index.ask(session -> fileCases.search(session, by, SimilarFile.class, same, time).fetchSingleHit())
            .orElseThrow(() -> new Refusal.NotFound("refusal.case.unknown"));
        var here = one.pin();
        var gist = Fields.FILE.gist(one.title() + "\n" + one.text(), index, reader -> fileCases.frequencies(by, reader, time));
        var alike = alike(gist, one.service(), one.area(), here, one.filed(), Fields.FILE, f)
            .filter(f.match().field(CaseIndex.VISIBILITY).matching(one.visibility())).mustNot(same);
        if (incident) {
            alike.filter(f.match().field(CaseIndex.SERVICE).matching(one.service()))
                .filter(f.range().field(CaseIndex.FILED).between(one.filed().minus(SAME_TIME), one.filed().plus(SAME_TIME)))
                .filter(samePlace(one.area(), here, f));
        } else if (here != null) {
            alike.filter(f.or(close(here, Fields.FILE, f), f.not(f.exists().field(Fields.FILE.point())).toPredicate()));
        }
        var wanted = alike.toPredicate();
        var marking = marking(gist);
        return index.ask(session -> fileCases.search(session, by, SimilarFile.class, wanted, time).fetchHits(Math.clamp(limit, 0, MOST)))
            .stream().map(hit -> hit.similar(marking, here)).toList();
    }

    private BooleanPredicateClausesStep<?, ?> alike(Gist gist, @Nullable Long service, @Nullable Long area, @Nullable GeoPoint here,
                                                    Instant filed, Fields fields, SearchPredicateFactory f) {
        var all = f.bool().filter(f.terms().field(CaseIndex.STATUS).matchingAny(OPEN));
        if (!gist.empty()) {
            var words = f.bool();
            gist.words().forEach(word -> words.should(index.lucene(fields.word(word.typed()))));
            all.must(words.minimumShouldMatchNumber(gist.needed()));
        } else {
            // Without words only the same service close by resembles.
            all.filter(f.match().field(CaseIndex.SERVICE).matching(service));
            all.filter(here != null ? close(here, fields, f) : inside(area, fields, f));
        }
        LATELY.forEach(lately -> all.should(f.range().field(CaseIndex.FILED)
            .between(filed.minus(lately.apart()), filed.plus(lately.apart())).constantScore().boost(lately.points())));
        if (service != null) {
            all.should(f.match().field(CaseIndex.SERVICE).matching(service).constantScore().boost(SAME_SERVICE));
        }
        if (area != null) {
            all.should(f.bool().must(inside(area, fields, f)).constantScore().boost(SAME_AREA));
        }
        if (here != null) {
            NEARNESS.forEach(near -> all.should(f.bool().must(within(here, near.metres(), fields, f)).constantScore()
                .boost(near.points())));
        }
        return all;
    }

    /// Near the pin; a case without one counts where it lies in the same area.
    private SearchPredicate samePlace(long area, @Nullable GeoPoint here, SearchPredicateFactory f) {
        var inside = f.bool().must(inside(area, Fields.FILE, f));
        if (here == null) {
            return inside.toPredicate();
        }
        return f.or(within(here, SAME_PLACE, Fields.FILE, f),
            inside.mustNot(f.exists().field(Fields.FILE.point())).toPredicate()).toPredicate();
    }

    private SearchPredicate mayBeHere(long area, @Nullable GeoPoint here, SearchPredicateFactory f) {
        var atlas = jurisdiction.atlas();
        long district = atlas.district(area).id();
        // Who names only a regency may mean any place in it.
        var areas = Stream.concat(atlas.areaSubtree(district).stream(), atlas.areaPath(district).stream()).collect(Collectors.toSet());
        var inside = f.bool().must(f.terms().field(CaseIndex.PUBLIC_AREA).matchingAny(areas));
        return here == null ? inside.toPredicate()
            : f.or(close(here, Fields.PUBLIC, f), inside.mustNot(f.exists().field(CaseIndex.POINT)).toPredicate()).toPredicate();
    }

    private static SearchPredicate close(GeoPoint here, Fields fields, SearchPredicateFactory f) {
        return within(here, NEARNESS.getLast().metres(), fields, f);
    }

    private static SearchPredicate within(GeoPoint here, double metres, Fields fields, SearchPredicateFactory f) {
        return f.spatial().within().field(fields.point()).circle(here.lat(), here.lon(), metres).toPredicate();
    }

    private SearchPredicate inside(long area, Fields fields, SearchPredicateFactory f) {
        return f.terms().field(fields.area()).matchingAny(jurisdiction.atlas().areaSubtree(area)).toPredicate();
    }

    private static Marking marking(Gist gist) {
        return Marking.of(gist.words().stream().map(Gist.Word::typed).toList(), List.of());
    }
}
