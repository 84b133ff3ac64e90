package id.terang.search;

import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts what was found by status, kind, service, agency and area in one pass over {@link Columns}, without scores.
final class Tally extends SimpleCollector {

    private final int[] status = new int[Status.values().length + 1];
    private final int[] kind = new int[Kind.values().length + 1];
    private final Numbers service = new Numbers();
    private final Numbers agency = new Numbers();
    private final Numbers area = new Numbers();
    private final Function<Columns, int[]> areas;
    private Columns columns = Columns.NOTHING;
    private int[] areaOf = {};
    private long total;

    private Tally(Function<Columns, int[]> areas) {
        this.areas = areas;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        columns = Columns.of(leaf.reader());
        areaOf = areas.apply(columns);
    }

    @Override
    public void collect(int doc) {
        total++;
        // What is not there counts in the first place, which nobody reads.
        status[columns.status()[doc] + 1]++;
        kind[columns.kind()[doc] + 1]++;
        service.count(columns.service()[doc] + 1);
        agency.count(columns.agency()[doc] + 1);
        area.count(areaOf[doc] + 1);
    }

    /// By what everybody may read, segments at the same time.
    static final CollectorManager<Tally, Tally> SEGMENTS = segments(Columns::area);

    /// By what is in the file.
    static final CollectorManager<Tally, Tally> OF_FILES = segments(Columns::inFile);

    private static CollectorManager<Tally, Tally> segments(Function<Columns, int[]> areas) {
        return new CollectorManager<>() {

            @Override
            public Tally newCollector() {
                return new Tally(areas);
            }

            @Override
            public Tally reduce(Collection<Tally> some) {
                var all = new Tally(areas);
                some.forEach(all::add);
                return all;
            }
        };
    }

    private void add(Tally other) {
        total += other.total;
        Arrays.setAll(status, i -> status[i] + other.status[i]);
        Arrays.setAll(kind, i -> kind[i] + other.kind[i]);
        service.add(other.service);
        agency.add(other.agency);
        area.add(other.area);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    Map<Status, Long> status() {
        return coded(Status.class, status);
    }

    Map<Kind, Long> kind() {
        return coded(Kind.class, kind);
    }

    Map<Long, Long> services() {
        return service.counts();
    }

    Map<Long, Long> agencies() {
        return agency.counts();
    }

    Map<Long, Long> areas() {
        return area.counts();
    }

    private static <E extends Enum<E>> Map<E, Long> coded(Class<E> type, int[] counts) {
        var all = new EnumMap<E, Long>(type);
        for (var one : type.getEnumConstants()) {
            if (counts[one.ordinal() + 1] > 0) {
                all.put(one, (long) counts[one.ordinal() + 1]);
            }
        }
        return all;
    }

    /// Ids of agencies, services and areas are small, so the place behind the id is the place in the array.
    private static final class Numbers {

        private int[] counts = new int[1_024];

        void count(int place) {
            if (place >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(place + 1, counts.length * 2));
            }
            counts[place]++;
        }

        void add(Numbers other) {
            if (counts.length < other.counts.length) {
                counts = Arrays.copyOf(counts, other.counts.length);
            }
            for (int place = 0; place < other.counts.length; place++) {
                counts[place] += other.counts[place];
            }
        }

        Map<Long, Long> counts() {
            var all = new HashMap<Long, Long>();
            for (int place = 1; place < counts.length; place++) {
                if (counts[place] > 0) {
                    all.put(place - 1L, (long) counts[place]);
                }
            }
            return all;
        }
    }
}
