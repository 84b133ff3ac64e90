package id.terang.search;

import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Counts what was found by status, kind, service, agency and area in one pass over plain columns, without scores: a tenth
/// of what general aggregations take, which is most of the time of a question about common words.
final class Tally extends SimpleCollector {

    private final Map<Status, Long> status = new EnumMap<>(Status.class);
    private final Map<Kind, Long> kind = new EnumMap<>(Kind.class);
    private final Numbers service = new Numbers(CaseIndex.SERVICE);
    private final Numbers agency = new Numbers(CaseIndex.AGENCY);
    private final Numbers area = new Numbers(CaseIndex.PUBLIC_AREA);
    private final Codes statusCodes = new Codes(CaseIndex.STATUS);
    private final Codes kindCodes = new Codes(CaseIndex.KIND);
    private long total;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        statusCodes.open(leaf.reader());
        kindCodes.open(leaf.reader());
        service.open(leaf.reader());
        agency.open(leaf.reader());
        area.open(leaf.reader());
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        statusCodes.count(doc);
        kindCodes.count(doc);
        service.count(doc);
        agency.count(doc);
        area.count(doc);
    }

    @Override
    public void finish() throws IOException {
        statusCodes.close(code -> status.merge(Status.valueOf(code.code()), code.count(), Long::sum));
        kindCodes.close(code -> kind.merge(Kind.valueOf(code.code()), code.count(), Long::sum));
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    Map<Status, Long> status() {
        return status;
    }

    Map<Kind, Long> kind() {
        return kind;
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

    /// A column of ids. Ids of agencies, services and areas are small, so the id is the place in the array.
    private static final class Numbers {

        private final String field;
        private long[] counts = new long[1_024];
        private @Nullable NumericDocValues values;

        Numbers(String field) {
            this.field = field;
        }

        void open(LeafReader leaf) throws IOException {
            values = DocValues.unwrapSingleton(DocValues.getSortedNumeric(leaf, field));
        }

        void count(int doc) throws IOException {
            if (values != null && values.advanceExact(doc)) {
                int id = Math.toIntExact(values.longValue());
                if (id >= counts.length) {
                    counts = Arrays.copyOf(counts, Math.max(id + 1, counts.length * 2));
                }
                counts[id]++;
            }
        }

        Map<Long, Long> counts() {
            var all = new HashMap<Long, Long>();
            for (int id = 0; id < counts.length; id++) {
                if (counts[id] > 0) {
                    all.put((long) id, counts[id]);
                }
            }
            return all;
        }
    }

    /// A column of codes, counted by their ordinals in each segment.
    private static final class Codes {

        record Count(String code, long count) { }

        private final String field;
        private @Nullable SortedDocValues values;
        private long[] counts = {};

        Codes(String field) {
            this.field = field;
        }

        void open(LeafReader leaf) throws IOException {
            values = DocValues.unwrapSingleton(DocValues.getSortedSet(leaf, field));
            counts = new long[values == null ? 0 : values.getValueCount()];
        }

        void count(int doc) throws IOException {
            if (values != null && values.advanceExact(doc)) {
                counts[values.ordValue()]++;
            }
        }

        void close(Consumer<Count> consumer) throws IOException {
            for (int ord = 0; ord < counts.length; ord++) {
                if (counts[ord] > 0) {
                    consumer.accept(new Count(values.lookupOrd(ord).utf8ToString(), counts[ord]));
                }
            }
            counts = new long[0];
        }
    }
}
