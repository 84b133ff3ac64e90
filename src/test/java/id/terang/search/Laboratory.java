package id.terang.search;

import id.terang.search.RealCases.RealCase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// An index of its own for every way of searching that is compared.
final class Laboratory {

    interface Engine {
        List<String> find(String query, int most) throws IOException;
    }

    private Laboratory() { }

    /// Title and text in one field, ranked by BM25; any of the words will do.
    static Engine plain(List<RealCase> cases, Analyzer analyzer) throws IOException {
        var searcher = index(cases, analyzer, one -> List.of(new TextField("words", one.title() + "\n" + one.text(), Field.Store.NO)));
        return (query, most) -> {
            var wanted = new QueryBuilder(analyzer).createBooleanQuery("words", query);
            return wanted == null ? List.of() : ids(searcher, wanted, most);
        };
    }

    static IndexSearcher index(List<RealCase> cases, Analyzer analyzer, Function<RealCase, List<Field>> fields) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var one : cases) {
                var entry = new Document();
                entry.add(new StringField("id", one.id(), Field.Store.YES));
                fields.apply(one).forEach(entry::add);
                writer.addDocument(entry);
            }
        }
        return new IndexSearcher(DirectoryReader.open(directory));
    }

    static List<String> ids(IndexSearcher searcher, Query wanted, int most) throws IOException {
        return ids(searcher, List.of(searcher.search(wanted, most).scoreDocs));
    }

    static List<String> ids(IndexSearcher searcher, List<ScoreDoc> hits) throws IOException {
        var found = new ArrayList<String>();
        for (var hit : hits) {
            found.add(searcher.storedFields().document(hit.doc, Set.of("id")).get("id"));
        }
        return found;
    }
}
