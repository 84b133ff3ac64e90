package id.terang.bench;

import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;

/// Questions as visitors ask them, with total, facets and highlights, beside the same words asked of Lucene directly:
/// twenty hits and an exact total, nothing else.
final class SearchBench {

    private static final int PAGE = 20;

    private final PublicSearch search;

    SearchBench(PublicSearch search) {
        this.search = search;
    }

    Times words(double seconds) throws Exception {
        var questions = new Sentences(new SplittableRandom(3));
        return Times.during(seconds, 1, thread -> () -> search.find(PublicQuery.of(questions.question())));
    }

    Times everything(double seconds) throws Exception {
        return Times.during(seconds, 1, thread -> () -> search.find(PublicQuery.ALL));
    }

    static Times lucene(Path folder, double seconds) throws Exception {
        try (var directory = FSDirectory.open(index(folder)); var reader = DirectoryReader.open(directory);
                var analyzer = new IndonesianAnalyzer()) {
            var searcher = new IndexSearcher(reader);
            var questions = new Sentences(new SplittableRandom(3));
            return Times.during(seconds, 1, thread -> () -> hits(searcher, query(analyzer, questions.question())));
        }
    }

    private static Object hits(IndexSearcher searcher, Query query) throws IOException {
        var found = searcher.search(query, new TopScoreDocCollectorManager(PAGE, null, Integer.MAX_VALUE));
        for (var hit : found.scoreDocs) {
            searcher.storedFields().document(hit.doc);
        }
        return found;
    }

    private static Query query(Analyzer analyzer, String words) throws IOException {
        var all = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream("text", words)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                all.add(new BooleanQuery.Builder()
                        .add(new TermQuery(new Term("title", term.toString())), Occur.SHOULD)
                        .add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD).build(), Occur.MUST);
            }
            tokens.end();
        }
        return all.build();
    }

    /// The largest index below `folder`.
    private static Path index(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith("segments_")).map(Path::getParent)
                    .max(Comparator.comparingLong(SearchBench::size)).orElseThrow();
        }
    }

    private static long size(Path folder) {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
