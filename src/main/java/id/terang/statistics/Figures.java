package id.terang.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Service;
import id.terang.shared.Micros;
import id.terang.shared.Texts;
import id.terang.statistics.FigureSheet.Cell;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.LeftOut;
import id.terang.statistics.FigureSheet.Month;
import id.terang.statistics.FigureSheet.Reason;
import id.terang.statistics.FigureSheet.Unit;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.Sweep.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Answers with figures. What it tells may be shown to anybody: secret and hidden cases are not even loaded.
@Component
public class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);

    private static final int LONGEST_WORKING = 90;
    private static final int LONGEST_CALENDAR = 120;

    private final FactReplica replica;
    private final Jurisdiction jurisdiction;
    private final InstantSource clock;
    private final Cache<FigureQuery, FigureSheet> recent = Caffeine.newBuilder().maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(60)).build();

    Figures(FactReplica replica, Jurisdiction jurisdiction, InstantSource clock) {
        this.replica = replica;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /// All figures for one filter, at most a minute old.
    ///
    /// @throws id.terang.shared.Refusal.NotFound for an agency, service or area that nobody knows
    public FigureSheet sheet(FigureQuery query) {
        return recent.get(query, this::compute);
    }

    /// All figures for one filter as of this moment, not from the cache.
    FigureSheet compute(FigureQuery query) {
        Instant asOf = Micros.now(clock);
        Atlas atlas = jurisdiction.atlas();
        List<Row> agencies = agencyRows(atlas, query.agency());
        List<Row> services = serviceRows(atlas, query.service());
        Scope scope = scope(atlas, query, agencies, services);
        Sweep sweep = replica.read(view -> new Sweep(view, scope, asOf).run());
        return sheet(query, asOf, sweep, scope, agencies, services);
    }

    /// One row of a table: which ids are counted in it.
    private record Row(String code, Texts name, boolean own, Set<Long> ids) {
    }

    private static FigureSheet sheet(FigureQuery query, Instant asOf, Sweep sweep, Scope scope, List<Row> agencies,
            List<Row> services) {
        Volume volume = sweep.all.volume();
        boolean blocked = blocked(volume, query);
        List<Month> months = new ArrayList<>();
        for (int m = 0; m < sweep.months.length; m++) {
            months.add(month(sweep.months[m], scope.monthStarts()[m], scope.monthStarts()[m + 1], asOf, query));
        }
        Map.Entry<Integer, Integer> promise = sweep.promises.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
        Integer promised = promise == null ? null : promise.getKey();
        double share = promise == null ? 0 : (double) promise.getValue() / Math.max(1, sweep.all.decision.n());
        List<Curve> curves = List.of(
                sweep.all.decision.curve(Unit.WORKING_DAYS, LONGEST_WORKING, promised, Math.min(1, share), blocked),
                sweep.all.decision.curve(Unit.CALENDAR_DAYS, LONGEST_CALENDAR, null, 0, blocked));
        return new FigureSheet(query, asOf, volume, sweep.imported, sweep.all.firstResponse.waiting(blocked),
                sweep.all.decision.waiting(blocked),
                Arrays.stream(sweep.all.kept).map(Tally.Kept::onTime).toList(),
                cells(agencies, sweep.agencies, query), cells(services, sweep.services, query), List.copyOf(months),
                curves, leftOut(sweep));
    }

    private static Month month(Tally tally, int start, int end, Instant asOf, FigureQuery query) {
        YearMonth month = YearMonth.from(LocalDate.ofEpochDay(start));
        long n = tally.decision.n();
        // A month is over everywhere on Earth a day later.
        boolean over = Instant.ofEpochSecond((end + 1) * 86_400L).isBefore(asOf);
        boolean immature = !over || tally.decision.reached() * 2 < n;
        Volume volume = tally.volume();
        return new Month(month, volume, tally.decision.waiting(blocked(volume, query)), tally.kept[1].onTime(),
                immature);
    }

    /// Rows in which nothing happened are left away.
    private static List<Cell> cells(List<Row> rows, Tally[] tallies, FigureQuery query) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            Volume volume = tallies[i].volume();
            boolean empty = volume.equals(new Volume(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)) && tallies[i].decision.n() == 0
                    && tallies[i].kept[1].onTime().due() == 0;
            if (!empty) {
                boolean blocked = blocked(volume, query);
                cells.add(new Cell(rows.get(i).code(), rows.get(i).name(), rows.get(i).own(), volume,
                        tallies[i].firstResponse.waiting(blocked), tallies[i].decision.waiting(blocked),
                        tallies[i].kept[1].onTime()));
            }
        }
        return List.copyOf(cells);
    }

    private static boolean blocked(Volume volume, FigureQuery query) {
        if (!volume.reconciles()) {
            LOG.error("Flow does not reconcile, figures are blocked: {} for {}", volume, query);
        }
        return !volume.reconciles();
    }

    private static List<LeftOut> leftOut(Sweep sweep) {
        List<LeftOut> left = new ArrayList<>();
        left.add(new LeftOut(Reason.NOT_PUBLIC, null, null));
        add(left, Reason.FIRST_RESPONSE_UNKNOWN, Definition.FIRST_RESPONSE, sweep.firstResponseUnknown);
        add(left, Reason.WITHOUT_PROMISE, Definition.ON_TIME_FIRST_ANSWER, sweep.withoutPromise);
        for (Tally.Kept kept : sweep.all.kept) {
            add(left, Reason.VOID, kept.onTime().definition(), kept.voided);
            add(left, Reason.PAUSED, kept.onTime().definition(), kept.paused);
        }
        return List.copyOf(left);
    }

    private static void add(List<LeftOut> left, Reason reason, Definition definition, long n) {
        if (n > 0) {
            left.add(new LeftOut(reason, definition, n));
        }
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

    private static Scope scope(Atlas atlas, FigureQuery query, List<Row> agencies, List<Row> services) {
        return new Scope(set(query.agency() == null ? null : atlas.agencySubtree(query.agency())),
                set(query.service() == null ? null : atlas.serviceSubtree(query.service())),
                set(query.area() == null ? null : atlas.areaSubtree(query.area())),
                query.kind() == null ? -1 : query.kind().ordinal(),
                query.channel() == null ? -1 : query.channel().ordinal(),
                (int) query.from().toEpochDay(), (int) query.to().toEpochDay(), cells(agencies), agencies.size(),
                cells(services), services.size(), Sweep.monthStarts(query.from(), query.to()));
    }

    private static boolean @Nullable [] set(@Nullable Collection<Long> ids) {
        if (ids == null) {
            return null;
        }
        boolean[] set = new boolean[size(ids)];
        ids.forEach(id -> set[Math.toIntExact(id)] = true);
        return set;
    }

    private static int[] cells(List<Row> rows) {
        int[] cells = new int[rows.stream().mapToInt(row -> size(row.ids())).max().orElse(0)];
        Arrays.fill(cells, -1);
        for (int i = 0; i < rows.size(); i++) {
            for (long id : rows.get(i).ids()) {
                cells[Math.toIntExact(id)] = i;
            }
        }
        return cells;
    }

    private static int size(Collection<Long> ids) {
        return Math.toIntExact(ids.stream().mapToLong(Long::longValue).max().orElse(-1) + 1);
    }
}
