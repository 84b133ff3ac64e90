package id.terang.eval;

import id.terang.search.learning.Trial.Guess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// Plain Lucene: the twenty most alike by BM25 over the standard analyzer vote with their scores, which is what its
/// KNearestNeighborClassifier does with all words of a text.
final class PlainNeighbours implements Guesser {

    private static final int NEIGHBOURS = 20;

    /// Some texts have more words than Lucene takes for a question.
    private static final int LONGEST = 3_000;

    private static final Analyzer STANDARD = new StandardAnalyzer();

    private final IndexSearcher searcher;

    PlainNeighbours(List<DecidedRow> training, Function<DecidedRow, String> label) {
        try {
            var directory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(STANDARD))) {
                for (var row : training) {
                    var document = new Document();
                    document.add(new TextField("text", row.said(), Field.Store.NO));
                    document.add(new StoredField("answer", label.apply(row)));
                    writer.addDocument(document);
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Guess<String>> guess(String text) {
        Query query = new QueryBuilder(STANDARD).createBooleanQuery("text", text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (query == null) {
            return List.of();
        }
        try {
            var votes = new HashMap<String, Double>();
            for (var hit : searcher.search(query, NEIGHBOURS).scoreDocs) {
                votes.merge(searcher.storedFields().document(hit.doc).get("answer"), (double) hit.score, Double::sum);
            }
            return votes.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(5)
                .map(entry -> new Guess<>(entry.getKey(), entry.getValue())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var stream = STANDARD.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
