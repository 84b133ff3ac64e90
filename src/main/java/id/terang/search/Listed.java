package id.terang.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;

/// Hands on only what everybody may read, by the bits of {@link Columns}. As strict as a filter in the question, which stays
/// a plain one all the same, for which Lucene has its quickest ways.
final class Listed<C extends Collector> extends FilterCollector {

    private final C to;

    private Listed(C to) {
        super(to);
        this.to = to;
    }

    static <C extends Collector, T> CollectorManager<Listed<C>, T> only(CollectorManager<C, T> all) {
        return new CollectorManager<>() {

            @Override
            public Listed<C> newCollector() throws IOException {
                return new Listed<>(all.newCollector());
            }

            @Override
            public T reduce(Collection<Listed<C>> some) throws IOException {
                return all.reduce(some.stream().map(one -> one.to).toList());
            }
        };
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        var listed = Columns.of(leaf.reader()).listed();
        return new FilterLeafCollector(super.getLeafCollector(leaf)) {
            @Override
            public void collect(int doc) throws IOException {
                if (listed.get(doc)) {
                    super.collect(doc);
                }
            }
        };
    }
}
