package id.terang.search;

import id.terang.complaints.Status;
import id.terang.jurisdiction.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// What is counted and compared of each case of one segment, unpacked in memory, 26 bytes a case. Segments never change, so this is
/// read once from each and kept as long as it is open; counting by the packed columns on disk takes ten times as long.
///
/// @param listed what everybody may read
/// @param status ordinals, by number in the segment; {@value #NONE} where there is no value, in the others too
/// @param kind ordinals
/// @param area where everybody reads that it is
/// @param inFile the area in the file, for officials
/// @param filed milliseconds since 1970; {@link #NEVER} where nobody knows
/// @param newest of the times in `filed`
record Columns(FixedBitSet listed, byte[] status, byte[] kind, int[] service, int[] agency, int[] area, int[] inFile, long[] filed, long newest) {

    static final int NONE = -1;
    static final long NEVER = Long.MIN_VALUE;
    static final Columns NOTHING = new Columns(new FixedBitSet(0), new byte[0], new byte[0], new int[0], new int[0], new int[0], new int[0], new long[0], NEVER);

    private static final int BYTES_PER_CASE = 2 * Byte.BYTES + 4 * Integer.BYTES + Long.BYTES;

    private static final Map<IndexReader.CacheKey, Columns> OPEN = new ConcurrentHashMap<>();

    static Columns of(LeafReader segment) {
        var core = segment.getCoreCacheHelper();
        var known = OPEN.get(core.getKey());
        return known != null ? known : OPEN.computeIfAbsent(core.getKey(), key -> {
            try {
                core.addClosedListener(OPEN::remove);
                return read(segment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Memory of all that are open.
    static long bytes() {
        return OPEN.values().stream().mapToLong(columns -> (long) columns.status.length * BYTES_PER_CASE + columns.listed.ramBytesUsed()).sum();
    }

    private static Columns read(LeafReader segment) throws IOException {
        var filed = times(segment, CaseIndex.FILED);
        return new Columns(listed(segment), codes(segment, CaseIndex.STATUS, Status.class), codes(segment, CaseIndex.KIND, Kind.class),
            ids(segment, CaseIndex.SERVICE), ids(segment, CaseIndex.AGENCY), ids(segment, CaseIndex.PUBLIC_AREA),
            ids(segment, CaseIndex.AREA), filed,
            Arrays.stream(filed).max().orElse(NEVER));
    }

    private static FixedBitSet listed(LeafReader segment) throws IOException {
        var listed = new FixedBitSet(segment.maxDoc());
        var those = segment.postings(new Term(CaseIndex.LISTED, CaseIndex.YES));
        if (those != null) {
            listed.or(those);
        }
        return listed;
    }

    private static <E extends Enum<E>> byte[] codes(LeafReader segment, String field, Class<E> type) throws IOException {
        var codes = new byte[segment.maxDoc()];
        Arrays.fill(codes, (byte) NONE);
        var values = DocValues.getSortedSet(segment, field);
        var ordinals = new byte[Math.toIntExact(values.getValueCount())];
        for (int ord = 0; ord < ordinals.length; ord++) {
            ordinals[ord] = (byte) Enum.valueOf(type, values.lookupOrd(ord).utf8ToString()).ordinal();
        }
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            codes[doc] = ordinals[(int) values.nextOrd()];
        }
        return codes;
    }

    private static int[] ids(LeafReader segment, String field) throws IOException {
        var ids = new int[segment.maxDoc()];
        Arrays.fill(ids, NONE);
        var values = DocValues.getSortedNumeric(segment, field);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            ids[doc] = Math.toIntExact(values.nextValue());
        }
        return ids;
    }

    private static long[] times(LeafReader segment, String field) throws IOException {
        var times = new long[segment.maxDoc()];
        Arrays.fill(times, NEVER);
        var values = DocValues.getSortedNumeric(segment, field);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            times[doc] = values.nextValue();
        }
        return times;
    }
}
