package id.terang.search.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Cases that were decided, as what a new one is compared with. Only counts are kept, so a case is learned, corrected and
/// forgotten exactly and at once; nothing is trained. Only how rare telltales are may lag behind, by a thousandth of the cases. Bounded: of more than {@link #MOST} cases the oldest are forgotten,
/// which is some 100 MB for 200,000 cases of usual length.
///
/// Texts are vectors of length one over their telltales, weighed by rarity (idf, smoothed); a telltale counts once.
///
/// @param <V> what was decided
public final class Precedents<V> {

    public static final int MOST = 200_000;

    /// Two words side by side tell something only if it was not by chance.
    private static final int SEEN_TOGETHER = 2;

    /// When so many more cases are known, rarity is weighed anew.
    private static final double GROWN = 1.05;

    /// So many are heard together; more would take longer than a suggestion may.
    private static final int NEAREST = 1_000;
    private static final int OTHERS = 1_500;
    private static final int STEPS_OF_LIKENESS = 4_096;

    /// After a change of so many, rarities of the cases made ready are reckoned anew.
    private static final int OUT_OF_DATE = 1_000;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final int most;
    private final int[][] cases = new int[Telltale.BUCKETS][];
    private final int[] with = new int[Telltale.BUCKETS];
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<V, Integer> known = new HashMap<>();
    private final List<V> verdicts = new ArrayList<>();
    private double[] weights = new double[16];
    private long[] ids = new long[16];
    private int[] verdict = new int[16];
    private float[] shrink = new float[16];
    private float[] weight = new float[16];
    private int[][] telltales = new int[16][];
    private final ArrayList<Integer> free = new ArrayList<>();
    /// For {@link Vectors}, one for each who asks at the same time.
    private final Queue<int[]> spare = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Usual usual;
    private long changes;
    private int used;
    private int oldest;
    private int vocabulary;
    private double settledAt;
    private boolean together;

    public Precedents() {
        this(MOST);
    }

    Precedents(int most) {
        this.most = most;
    }

    /// @param id of the case; learned again it replaces what it taught before. Below 0 it is no case and never too old
    public void learn(long id, List<Telltale> text, V decided) {
        lock.writeLock().lock();
        try {
            drop(id);
            changes++;
            if (places.size() >= most) {
                drop(ids[nextOldest()]);
            }
            int place = place();
            overtake(place);
            ids[place] = id;
            verdict[place] = known.computeIfAbsent(decided, this::verdict);
            telltales[place] = text.stream().mapToInt(Telltale::bucket).toArray();
            places.put(id, place);
            for (int bucket : telltales[place]) {
                add(bucket, place);
            }
            weigh(place);
            if (!together && places.size() > settledAt * GROWN + 16) {
                settle();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Learns very many, of which nobody asks meanwhile: how rare telltales are is reckoned once, when all are known.
    public void learnTogether(Runnable learning) {
        lock.writeLock().lock();
        together = true;
        try {
            learning.run();
        } finally {
            together = false;
            settle();
            lock.writeLock().unlock();
        }
    }

    public void forget(long id) {
        lock.writeLock().lock();
        try {
            drop(id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return places.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// What was decided about texts like this one.
    public Weighed<V> weigh(List<Telltale> text) {
        lock.readLock().lock();
        try {
            var telling = text.stream().filter(one -> with[one.bucket()] >= (one.pair() ? SEEN_TOGETHER : 1)).toList();
            var importance = telling.stream().mapToDouble(one -> rarity(one.bucket())).toArray();
            double length = Math.sqrt(Arrays.stream(importance).map(one -> one * one).sum());
            var found = new double[telling.size()][verdicts.size()];
            var alike = new float[used];
            for (int i = 0; i < importance.length; i++) {
                int bucket = telling.get(i).bucket();
                double rarity = importance[i];
                importance[i] /= length;
                for (int n = 0; n < with[bucket]; n++) {
                    int place = cases[bucket][n];
                    double there = rarity * shrink[place];
                    found[i][verdict[place]] += there;
                    alike[place] += (float) (importance[i] * there);
                }
            }
            return new Weighed<>(telling, importance, found, List.copyOf(verdicts), Arrays.copyOf(weights, verdicts.size()),
                vocabulary, neighbours(alike), bearings(alike));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Of the cases of each verdict.
    private double[] bearings(float[] alike) {
        var usual = usual();
        var near = near(alike, usual.every());
        var columnOf = Objects.requireNonNullElseGet(spare.poll(), () -> new int[Telltale.BUCKETS]);
        var beside = vectors(near, columnOf, usual.vectors());
        var bearings = new Bearings(usual.vectors(), beside);
        beside.release();
        spare.add(columnOf);
        var heard = IntStream.concat(Arrays.stream(usual.places()), Arrays.stream(near)).toArray();
        var bears = bearings.on(Arrays.stream(heard).mapToDouble(place -> alike[place]).toArray());
        var byVerdict = new double[verdicts.size()];
        for (int n = 0; n < heard.length; n++) {
            byVerdict[verdict[heard[n]]] += bears[n];
        }
        return byVerdict;
    }

    private Vectors vectors(int[] some, int[] columnOf, @Nullable Vectors before) {
        return new Vectors(Arrays.stream(some).mapToObj(place -> telltales[place]).toArray(int[][]::new),
            bucket -> with[bucket] > 1 ? rarity(bucket) : 0, n -> shrink[some[n]], columnOf, before);
    }

    /// Cases from first to last, heard with every text: those most alike alone would not tell what is usual. Made ready once for many
    /// texts, since that takes most of the time; anew as soon as one of them is corrected or forgotten, or where so much was learned
    /// that telltales are not as rare any more.
    ///
    /// @param every so many places
    /// @param change up to which it is true
    private record Usual(int every, long change, int[] places, Vectors vectors) { }

    private Usual usual() {
        int every = 1 + used / OTHERS;
        var known = usual;
        if (known != null && known.every() == every && changes - known.change() <= places.size() / OUT_OF_DATE) {
            return known;
        }
        var some = IntStream.iterate(0, place -> place < used, place -> place + every).filter(place -> telltales[place] != null).toArray();
        var anew = new Usual(every, changes, some, vectors(some, new int[Telltale.BUCKETS], null));
        usual = anew;
        return anew;
    }

    /// Places of the cases most alike but for the usual ones.
    private int[] near(float[] alike, int every) {
        var counts = new int[STEPS_OF_LIKENESS + 1];
        for (float one : alike) {
            counts[step(one)]++;
        }
        int full = STEPS_OF_LIKENESS;
        int room = NEAREST;
        while (full > 0 && counts[full] <= room) {
            room -= counts[full--];
        }
        var near = new int[NEAREST];
        int n = 0;
        for (int place = 0; place < alike.length; place++) {
            int step = step(alike[place]);
            if ((step > full || step == full && step > 0 && room-- > 0) && place % every != 0 && telltales[place] != null) {
                near[n++] = place;
            }
        }
        return Arrays.copyOf(near, n);
    }

    private static int step(float alike) {
        return Math.clamp((int) (alike * STEPS_OF_LIKENESS), 0, STEPS_OF_LIKENESS);
    }

    private List<Weighed.Neighbour> neighbours(float[] alike) {
        var best = new float[Weighed.NEIGHBOURS];
        for (float one : alike) {
            if (one > best[0]) {
                best[0] = one;
                // Only the least moves, so one pass of insertion keeps them in order.
                for (int i = 1; i < best.length && best[i] < best[i - 1]; i++) {
                    float less = best[i];
                    best[i] = best[i - 1];
                    best[i - 1] = less;
                }
            }
        }
        var near = new ArrayList<Weighed.Neighbour>();
        for (int place = 0; place < alike.length && near.size() < Weighed.NEIGHBOURS; place++) {
            if (alike[place] > 0 && alike[place] >= best[0]) {
                near.add(new Weighed.Neighbour(verdict[place], alike[place]));
            }
        }
        return near;
    }

    private double rarity(int bucket) {
        return Math.log((1.0 + places.size()) / (1 + with[bucket])) + 1;
    }

    private void settle() {
        usual = null;
        settledAt = places.size();
        Arrays.fill(weights, 0);
        places.values().forEach(place -> {
            weight[place] = 0;
            weigh(place);
        });
    }

    /// How long its vector is, and what it adds to the sum of its verdict.
    private void weigh(int place) {
        double squares = 0;
        double sum = 0;
        for (int bucket : telltales[place]) {
            double rarity = rarity(bucket);
            squares += rarity * rarity;
            sum += rarity;
        }
        shrink[place] = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        weights[verdict[place]] -= weight[place];
        weight[place] = (float) (sum * shrink[place]);
        weights[verdict[place]] += weight[place];
    }

    private int verdict(V decided) {
        verdicts.add(decided);
        if (verdicts.size() > weights.length) {
            weights = Arrays.copyOf(weights, 2 * weights.length);
        }
        return verdicts.size() - 1;
    }

    private void add(int bucket, int place) {
        int[] there = cases[bucket];
        if (there == null || there.length == with[bucket]) {
            there = there == null ? new int[1] : Arrays.copyOf(there, there.length + Math.max(1, there.length / 2));
            cases[bucket] = there;
        }
        there[with[bucket]++] = place;
        vocabulary += with[bucket] == SEEN_TOGETHER ? 1 : 0;
    }

    private void drop(long id) {
        Integer place = places.remove(id);
        if (place == null) {
            return;
        }
        changes++;
        overtake(place);
        for (int bucket : telltales[place]) {
            int[] there = cases[bucket];
            int n = 0;
            while (there[n] != place) {
                n++;
            }
            there[n] = there[--with[bucket]];
            vocabulary -= with[bucket] == SEEN_TOGETHER - 1 ? 1 : 0;
        }
        weights[verdict[place]] -= weight[place];
        weight[place] = 0;
        telltales[place] = null;
        free.add(place);
    }

    private void overtake(int place) {
        var known = usual;
        if (known != null && place % known.every() == 0) {
            usual = null;
        }
    }

    private int nextOldest() {
        do {
            oldest = (oldest + 1) % used;
        } while (telltales[oldest] == null || ids[oldest] < 0);
        return oldest;
    }

    private int place() {
        if (!free.isEmpty()) {
            return free.removeLast();
        }
        if (used == ids.length) {
            int more = 2 * used;
            ids = Arrays.copyOf(ids, more);
            verdict = Arrays.copyOf(verdict, more);
            shrink = Arrays.copyOf(shrink, more);
            weight = Arrays.copyOf(weight, more);
            telltales = Arrays.copyOf(telltales, more);
        }
        return used++;
    }
}
