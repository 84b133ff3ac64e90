package id.terang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// In what the index differs from the database. The sequence of a case rises with every event, so equal sequences mean
/// equal entries.
@Component
class Differences {

    private static final int CHUNK = 1_000;

    private final Index index;
    private final JdbcClient jdbc;

    Differences(Index index, JdbcClient jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    long stored() {
        return jdbc.sql("select count(*) from complaint").query(Long.class).single();
    }

    long indexed() {
        return index.ask(session -> session.search(index.cases()).where(index.predicates().matchAll().toPredicate())
            .fetchTotalHitCount());
    }

    /// When the last change was that the database knows; empty without a case.
    Optional<Instant> lastStored() {
        return jdbc.sql("select max(updated_at) from complaint").query(LocalDateTime.class).optional().map(Differences::utc);
    }

    /// When the last change was that the index knows; empty without an entry.
    Optional<Instant> lastIndexed() {
        return index.ask(session -> session.search(index.cases()).select(f -> f.field(CaseIndex.UPDATED, Instant.class))
            .where(index.predicates().matchAll().toPredicate()).sort(index.sorts().field(CaseIndex.UPDATED).desc().toSort())
            .fetchHits(1)).stream().filter(Objects::nonNull).findFirst();
    }

    /// Cases changed since, whose entries are missing or older.
    List<Long> staleSince(Instant since) {
        var rows = jdbc.sql("select id, last_seq from complaint where updated_at >= ? order by id")
            .param(LocalDateTime.ofInstant(since, ZoneOffset.UTC))
            .query((row, n) -> Map.entry(row.getLong(1), row.getInt(2))).list();
        var stale = new ArrayList<Long>();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            var some = rows.subList(from, Math.min(rows.size(), from + CHUNK));
            var known = sequences(some.stream().map(Map.Entry::getKey).toList());
            some.stream().filter(row -> !row.getValue().equals(known.get(row.getKey()))).map(Map.Entry::getKey).forEach(stale::add);
        }
        return stale;
    }

    private Map<Long, Integer> sequences(List<Long> ids) {
        var sequences = new HashMap<Long, Integer>();
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            var wanted = new IndexSearcher(reader).createWeight(LongPoint.newSetQuery(CaseIndex.ID, ids), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : reader.leaves()) {
                var found = wanted.scorer(leaf);
                if (found != null) {
                    read(leaf.reader(), found.iterator(), sequences);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sequences;
    }

    private static void read(LeafReader entries, DocIdSetIterator found, Map<Long, Integer> sequences) throws IOException {
        var live = entries.getLiveDocs();
        var ids = DocValues.getSortedNumeric(entries, CaseIndex.ID);
        var sequence = DocValues.getSortedNumeric(entries, CaseIndex.SEQ);
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if ((live == null || live.get(doc)) && ids.advanceExact(doc) && sequence.advanceExact(doc)) {
                sequences.put(ids.nextValue(), Math.toIntExact(sequence.nextValue()));
            }
        }
    }

    /// Cases without an entry.
    List<Long> missing() {
        var known = ids();
        return jdbc.sql("select id from complaint order by id").query(Long.class).list().stream()
            .filter(id -> !known.get(Math.toIntExact(id))).toList();
    }

    private BitSet ids() {
        var ids = new BitSet();
        try (IndexReader reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            for (LeafReaderContext leaf : reader.leaves()) {
                var values = DocValues.getSortedNumeric(leaf.reader(), CaseIndex.ID);
                var live = leaf.reader().getLiveDocs();
                for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        ids.set(Math.toIntExact(values.nextValue()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ids;
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime moment) {
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
