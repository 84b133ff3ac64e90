package id.terang.statistics;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Service;
import id.terang.shared.Micros;
import id.terang.shared.Texts;
import id.terang.statistics.counting.Cells;
import id.terang.statistics.counting.FactReplica;
import id.terang.statistics.counting.Scope;
import id.terang.statistics.counting.Summing;
import id.terang.statistics.counting.Summing.Row;
import id.terang.statistics.counting.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers with figures. What it tells may be shown to anybody: secret and hidden cases are not even loaded.
@Component
public class Figures {

    private static final int KEPT = 1_000;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration NOT_FOR_LONG = Duration.ofSeconds(5);

    /// Sheets and comparisons counted at the same time: half of the processors stay free for everything else.
    private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final FactReplica replica;
    private final Jurisdiction jurisdiction;
    private final Mismatches mismatches;
    private final InstantSource clock;
    private final Answers<FigureQuery, FigureSheet> sheets;
    private final Answers<FigureQuery, Comparison> comparisons;

    Figures(FactReplica replica, Jurisdiction jurisdiction, Mismatches mismatches, InstantSource clock) {
        this.replica = replica;
        this.jurisdiction = jurisdiction;
        this.mismatches = mismatches;
        this.clock = clock;
        var places = new Semaphore(AT_A_TIME, true);
        sheets = new Answers<>(Caffeine.newBuilder().maximumSize(KEPT).expireAfter(Expiry.creating(
                (FigureQuery query, FigureSheet sheet) -> mismatches.in(sheet) ? NOT_FOR_LONG : A_MINUTE)).build(), this::compute, places, PATIENCE);
        comparisons = new Answers<>(Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(A_MINUTE).build(), this::compare, places, PATIENCE);
    }

    /// All figures for one filter, at most a minute old; a few seconds where they do not add up, so that what was mended shows.
    ///
    /// @throws id.terang.shared.Refusal.NotFound for an agency, service or area that nobody knows
    /// @throws id.terang.shared.Refusal.TooMany while too much else is being counted
    /// @throws id.terang.shared.Refusal.Unavailable while the facts are being loaded after a start
    public FigureSheet sheet(FigureQuery query) {
        return sheets.to(query);
    }

    /// As {@link #sheet}, for work that nobody waits for: it waits for as long as it takes.
    ///
    /// @throws id.terang.shared.Refusal.NotFound for an agency, service or area that nobody knows
    public FigureSheet awaited(FigureQuery query) {
        replica.await();
        return sheets.awaited(query);
    }

    /// How often the agencies below the chosen one keep their promises, beside each other; at most a minute old.
    ///
    /// @throws id.terang.shared.Refusal.NotFound for an agency, service or area that nobody knows
    /// @throws id.terang.shared.Refusal.TooMany while too much else is being counted
    /// @throws id.terang.shared.Refusal.Unavailable while the facts are being loaded after a start
    public Comparison comparison(FigureQuery query) {
        return comparisons.to(query);
    }

    private Comparison compare(FigureQuery query) {
        Atlas atlas = jurisdiction.atlas();
        List<Row> agencies = agencyRows(atlas, query.agency());
        Moment moment = moment(query, atlas);
        Scope scope = scope(atlas, query, agencies, List.of(), List.of(), List.of());
        Cells cells = replica.read(view -> new Sweep(view, scope, moment.asOf(), moment.past()).run());
        return Comparison.of(query, moment.asOf(), agencies, cells.agencies);
    }

    /// All figures for one filter, not from the cache.
    FigureSheet compute(FigureQuery query) {
        Atlas atlas = jurisdiction.atlas();
        Moment moment = moment(query, atlas);
        FigureSheet sheet = compute(query, atlas, moment.asOf(), moment.past());
        mismatches.saw(sheet);
        return sheet;
    }

    /// @param past whether `asOf` is over, so that what became known since does not count
    private record Moment(Instant asOf, boolean past) {
    }

    private Moment moment(FigureQuery query, Atlas atlas) {
        Instant now = Micros.now(clock);
        Instant end = query.asOf() == null ? now : endOf(query.asOf(), atlas);
        return end.isBefore(now) ? new Moment(end, true) : new Moment(now, false);
    }

    FigureSheet compute(FigureQuery query, Atlas atlas, Instant asOf, boolean past) {
        List<Row> agencies = agencyRows(atlas, query.agency());
        List<Row> services = serviceRows(atlas, query.service());
        List<Row> areas = areaRows(atlas, query.area());
        Scope scope = scope(atlas, query, agencies, services, areas, agencies);
        Cells cells = replica.read(view -> new Sweep(view, scope, asOf, past).run());
        return new Summing(query, asOf, cells, above(atlas)).sheet(agencies, services, areas);
    }

    private static IntUnaryOperator above(Atlas atlas) {
        return id -> {
            Long parent = atlas.agency(id).parentId();
            return parent == null ? -1 : Math.toIntExact(parent);
        };
    }

    /// The last microsecond of a day where the first agency is.
    private static Instant endOf(LocalDate day, Atlas atlas) {
        ZoneId zone = atlas.agencyChildren(null).stream().findFirst().map(Agency::zone).orElse(ZoneOffset.UTC);
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    // ---- rows and filters ----

    /// The children of the chosen agency, or of the only root, and its own cases; without one root, the roots.
    private static List<Row> agencyRows(Atlas atlas, @Nullable Long chosen) {
        List<Agency> roots = atlas.agencies().stream().filter(agency -> agency.parentId() == null).toList();
        Agency parent = chosen != null ? atlas.agency(chosen) : roots.size() == 1 ? roots.getFirst() : null;
        Stream<Agency> children = parent == null ? roots.stream()
                : atlas.agencies().stream().filter(a -> Objects.equals(a.parentId(), parent.id()));
        Stream<Row> below = children.map(child ->
                new Row(child.slug(), Texts.same(child.name()), false, atlas.agencySubtree(child.id())));
        Stream<Row> own = parent == null ? Stream.of()
                : Stream.of(new Row(parent.slug(), Texts.same(parent.name()), true, Set.of(parent.id())));
        return Stream.concat(own, below).toList();
    }

    private static List<Row> serviceRows(Atlas atlas, @Nullable Long chosen) {
        Stream<Row> children = atlas.services().stream()
                .filter(service -> Objects.equals(service.parentId(), chosen))
                .map(child -> new Row(child.code(), child.name(), false, atlas.serviceSubtree(child.id())));
        if (chosen == null) {
            return children.toList();
        }
        Service parent = atlas.service(chosen);
        return Stream.concat(Stream.of(new Row(parent.code(), parent.name(), true, Set.of(parent.id()))), children)
                .toList();
    }

    /// The areas right below the chosen one, or below the only province and city there is, and its own cases.
    private static List<Row> areaRows(Atlas atlas, @Nullable Long chosen) {
        Set<Long> above = new HashSet<>();
        Area parent = chosen == null ? null : atlas.area(chosen);
        List<Area> children = atlas.areaChildren(chosen);
        while (chosen == null && children.size() == 1 && !atlas.areaChildren(children.getFirst().id()).isEmpty()) {
            parent = children.getFirst();
            above.add(parent.id());
            children = atlas.areaChildren(parent.id());
        }
        Stream<Row> below = children.stream()
                .map(child -> new Row(child.code(), Texts.same(child.name()), false, atlas.areaSubtree(child.id())));
        if (parent == null) {
            return below.toList();
        }
        above.add(parent.id());
        return Stream.concat(Stream.of(new Row(parent.code(), Texts.same(parent.name()), true, above)), below).toList();
    }

    private static Scope scope(Atlas atlas, FigureQuery query, List<Row> agencies, List<Row> services, List<Row> areas,
            List<Row> firstHolders) {
        return new Scope(Scope.set(query.agency() == null ? null : atlas.agencySubtree(query.agency())),
                Scope.set(query.service() == null ? null : atlas.serviceSubtree(query.service())),
                Scope.set(query.area() == null ? null : atlas.areaSubtree(query.area())),
                query.kind() == null ? -1 : query.kind().ordinal(),
                query.channel() == null ? -1 : query.channel().ordinal(), query.outcome() == null ? -1 : query.outcome().ordinal(),
                (int) query.from().toEpochDay(), (int) query.to().toEpochDay(), rows(agencies), rows(services), rows(areas),
                rows(firstHolders), Scope.Months.of(query.from(), query.to()));
    }

    private static Scope.Rows rows(List<Row> rows) {
        return Scope.Rows.of(rows.stream().map(Row::ids).toList());
    }
}
