package id.terang.search;

import id.terang.complaints.Status;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Service;
import id.terang.shared.Refusal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.data.RangeBoundInclusion;
import org.jspecify.annotations.Nullable;

/// One public question on its way: from codes to ids by the atlas, into the index, and back as a page with facets.
final class PublicQuestion {

    private final PublicQuery query;
    private final Atlas atlas;
    private final Index index;
    private final PublicCases cases;
    private final Asked asked;
    private final @Nullable Agency agency;
    private final @Nullable Service service;
    private final @Nullable Area area;

    PublicQuestion(PublicQuery query, Atlas atlas, Index index, PublicCases cases) {
        this.query = query;
        this.atlas = atlas;
        this.index = index;
        this.cases = cases;
        this.asked = Asked.of(query.words());
        this.agency = blank(query.agency()) ? null : atlas.agencyBySlug(query.agency())
            .orElseThrow(() -> new Refusal.NotFound("refusal.agency.unknown"));
        this.service = blank(query.service()) ? null : atlas.serviceByCode(query.service())
            .orElseThrow(() -> new Refusal.NotFound("refusal.service.unknown"));
        this.area = blank(query.area()) ? null : atlas.areaByCode(query.area())
            .orElseThrow(() -> new Refusal.NotFound("refusal.area.unknown"));
        if (query.from() != null && query.to() != null && query.to().isBefore(query.from())) {
            throw new Refusal.BadInput("refusal.search.days");
        }
    }

    private static boolean blank(@Nullable String code) {
        return code == null || code.isBlank();
    }

    Found answer(SearchSession session) {
        SearchQueryOptionsStep<?, ?, PublicHit, ?, ?, ?> page = cases.search(session, PublicHit.class, wanted(null)).sort(sort());
        for (var narrowing : Narrowing.ALL) {
            if (values(narrowing).isEmpty()) {
                page = narrowing.countedBy(page);
            }
        }
        var result = page.fetch((query.page() - 1) * PublicQuery.PAGE_SIZE, PublicQuery.PAGE_SIZE);
        var marking = Marking.of(asked);
        long total = result.total().hitCount();
        int pages = (int) Math.min(PublicQuery.LAST_PAGE, (total + PublicQuery.PAGE_SIZE - 1) / PublicQuery.PAGE_SIZE);
        return new Found(result.hits().stream().map(hit -> hit.found(marking)).toList(), total, query.page(), pages,
            facets(session, result));
    }

    private Facets facets(SearchSession session, SearchResult<?> result) {
        return new Facets(every(Status.class, counts(Narrowing.STATUS, session, result)),
            every(Kind.class, counts(Narrowing.KIND, session, result)),
            Choices.services(atlas, counts(Narrowing.SERVICE, session, result), service),
            Choices.agencies(atlas, counts(Narrowing.AGENCY, session, result), agency),
            Choices.areas(atlas, counts(Narrowing.AREA, session, result), area));
    }

    /// From the result, or where it is narrowed by this itself, from the same question without that.
    private <T> Map<T, Long> counts(Narrowing<T> by, SearchSession session, SearchResult<?> result) {
        var counted = values(by).isEmpty() ? result
            : by.countedBy(cases.search(session, PublicHit.class, wanted(by))).fetch(0);
        return counted.aggregation(by.key());
    }

    private static <E extends Enum<E>> Map<E, Long> every(Class<E> type, Map<E, Long> counts) {
        var all = new EnumMap<E, Long>(type);
        for (var one : type.getEnumConstants()) {
            all.put(one, counts.getOrDefault(one, 0L));
        }
        return all;
    }

    private SearchPredicate wanted(@Nullable Narrowing<?> without) {
        var f = index.predicates();
        var all = f.bool().must(Matching.PUBLIC.of(asked, f));
        for (var narrowing : Narrowing.ALL) {
            var values = values(narrowing);
            if (narrowing != without && !values.isEmpty()) {
                all.filter(f.terms().field(narrowing.field()).matchingAny(values));
            }
        }
        if (query.from() != null || query.to() != null) {
            all.filter(filed(f));
        }
        return all.toPredicate();
    }

    private Set<?> values(Narrowing<?> narrowing) {
        if (narrowing == Narrowing.STATUS) {
            return query.status();
        }
        if (narrowing == Narrowing.KIND) {
            return query.kind();
        }
        if (narrowing == Narrowing.SERVICE) {
            return service == null ? Set.of() : atlas.serviceSubtree(service.id());
        }
        if (narrowing == Narrowing.AGENCY) {
            return agency == null ? Set.of() : atlas.agencySubtree(agency.id());
        }
        return area == null ? Set.of() : atlas.areaSubtree(area.id());
    }

    private SearchPredicate filed(SearchPredicateFactory f) {
        var zone = zone();
        return f.range().field(CaseIndex.FILED).between(
            query.from() == null ? null : query.from().atStartOfDay(zone).toInstant(),
            RangeBoundInclusion.INCLUDED,
            query.to() == null ? null : query.to().plusDays(1).atStartOfDay(zone).toInstant(),
            RangeBoundInclusion.EXCLUDED).toPredicate();
    }

    private ZoneId zone() {
        if (agency != null) {
            return agency.zone();
        }
        var roots = atlas.agencyChildren(null);
        return roots.isEmpty() ? ZoneOffset.UTC : roots.getFirst().zone();
    }

    private SearchSort sort() {
        var s = index.sorts();
        var newest = s.field(CaseIndex.FILED).desc();
        if (asked.reference().isPresent() || query.order() == Order.RELEVANCE && asked.wanted()) {
            // How new it is breaks ties and rules nothing.
            return s.composite().add(s.score()).add(newest).toSort();
        }
        return switch (query.order()) {
            case RELEVANCE, NEWEST -> newest.toSort();
            case OLDEST -> s.field(CaseIndex.FILED).asc().toSort();
            case LONGEST_OPEN -> s.composite().add(s.field(CaseIndex.OPEN_SINCE).asc().missing().last())
                .add(s.field(CaseIndex.FILED).asc()).toSort();
        };
    }
}
