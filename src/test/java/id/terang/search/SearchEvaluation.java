package id.terang.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.terang.search.Laboratory.Engine;
import id.terang.search.RealCases.RealCase;
import id.terang.search.words.Analyzers;
import id.terang.search.words.Apart;
import id.terang.search.words.Synonyms;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.id.IndonesianStemmer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// How good search is beside others, and what each step of ours gains. Queries by the same words as in the product
/// ({@link Asked}, {@link Understood}, {@link Matching}) over the same fields, without the database in between.
public final class SearchEvaluation {

    private final List<Judged> queries;
    private final PrintStream out;

    private SearchEvaluation(List<Judged> queries, PrintStream out) {
        this.queries = queries;
        this.out = out;
    }

    /// @param data the folder with the evaluation data
    /// @param tune shows the needs that may be tuned on, otherwise those that may not
    /// @param database an empty one, for the full-text search of MariaDB
    public static void print(Path data, boolean tune, JdbcTemplate database, PrintStream out) throws IOException {
        stems(data, out);
        var cases = RealCases.in(data);
        var queries = new ArrayList<>(Judged.examples(data));
        Judged.topics(cases).stream().filter(one -> one.heldOut() != tune).forEach(queries::add);
        Judged.knownItems(cases).stream().filter(one -> one.heldOut() != tune).forEach(queries::add);
        out.printf("%n%,d texts, %,d queries%s%n", cases.size(), queries.size(), tune ? " to tune on" : ", held out (but for the examples)");
        var evaluation = new SearchEvaluation(queries, out);
        evaluation.head();
        evaluation.row("MariaDB FULLTEXT", mariaDb(cases, database));
        evaluation.row("BM25, standard analyzer", Laboratory.plain(cases, new StandardAnalyzer()));
        evaluation.row("BM25, Lucene's Indonesian", Laboratory.plain(cases, new org.apache.lucene.analysis.id.IndonesianAnalyzer()));
        for (var step : Apart.steps().entrySet()) {
            evaluation.row("ours: " + step.getKey(), Laboratory.plain(cases, step.getValue()));
        }
        evaluation.row("Terang, narrow", terang(cases, Services.NOT, (question, searcher, most) ->
            List.of(searcher.search(Matching.PUBLIC.narrow(question), most).scoreDocs)));
        evaluation.row("Terang, wide, every case looked at closely", terang(cases, Services.NOT, (question, searcher, most) ->
            List.of(searcher.search(Matching.PUBLIC.wide(question), most).scoreDocs)));
        evaluation.row("Terang, first two looks", terang(cases, Services.NOT, SearchEvaluation::byRelevance));
        evaluation.row("  without corrections", terang(cases, Services.NOT, SearchEvaluation::uncorrected, SearchEvaluation::byRelevance));
        evaluation.row("  without other ways to say it", terang(cases, Services.NOT, SearchEvaluation::withoutOtherWays, SearchEvaluation::byRelevance));
        evaluation.row("  all fields weighing the same", terang(cases, Services.NOT, SearchEvaluation::unweighed));
        evaluation.row("  with names of services", terang(cases, Services.NAMED, SearchEvaluation::byRelevance));
        evaluation.row("Terang, all looks", terang(cases, Services.KNOWN, SearchEvaluation::byRelevance));
        evaluation.row("  with names of services", terang(cases, Services.BOTH, SearchEvaluation::byRelevance));
    }

    private static void stems(Path data, PrintStream out) {
        var file = data.resolveSibling("reference").resolve("stemming_pairs_sastrawi_tests.csv");
        if (!Files.exists(file)) {
            return;
        }
        var stems = Apart.stems();
        int ours = 0;
        int lucene = 0;
        var pairs = RealCases.rows(file);
        for (var pair : pairs) {
            String word = pair.getField("word").toLowerCase();
            char[] letters = word.toCharArray();
            ours += stems.apply(word).equals(pair.getField("stem")) ? 1 : 0;
            lucene += new String(letters, 0, new IndonesianStemmer().stem(letters, letters.length, true)).equals(pair.getField("stem")) ? 1 : 0;
        }
        out.printf("Stems, %d pairs of word and root: Terang %d right, Lucene %d%n", pairs.size(), ours, lucene);
    }

    /// InnoDB's full-text search in natural language mode, with its defaults.
    private static Engine mariaDb(List<RealCase> cases, JdbcTemplate database) {
        database.execute("create or replace table evaluated (id varchar(40) primary key, words mediumtext, fulltext (words)) engine=innodb");
        database.batchUpdate("insert into evaluated values (?, ?)", cases.stream().map(one -> new Object[] {one.id(),
            one.title() + "\n" + one.text()}).toList());
        return (query, most) -> database.queryForList("select id from evaluated where match(words) against(?) order by match(words) against(?) desc limit ?",
            String.class, query, query, most);
    }

    private interface Way {
        List<ScoreDoc> find(Understood question, IndexSearcher searcher, int most) throws IOException;
    }

    private static List<ScoreDoc> byRelevance(Understood question, IndexSearcher searcher, int most) throws IOException {
        return Foremost.of(searcher, Matching.PUBLIC_AT_ONCE.wide(question), Matching.PUBLIC.wide(question), first(question), most);
    }

    private static List<ScoreDoc> unweighed(Understood question, IndexSearcher searcher, int most) throws IOException {
        var all = Matching.PUBLIC;
        var even = new Matching(all.fields().stream().map(one -> new Matching.Weighted(one.field(), one.analyzer(), 1)).toList(), all.weaker(),
            all.ordered(), all.verbatim(), all.written(), all.together(), all.parts(), all.area());
        return Foremost.of(searcher, Matching.PUBLIC_AT_ONCE.wide(question), even.wide(question), first(question), most);
    }

    private static @Nullable Query first(Understood question) {
        return question.likelier().isEmpty() ? null : Matching.PUBLIC_AT_ONCE.wide(question.withoutLikelier());
    }

    private interface Reading {
        Understood of(Asked asked, Vocabulary vocabulary);
    }

    private static Understood asInTheProduct(Asked asked, Vocabulary vocabulary) {
        return Understood.of(asked, Synonyms.SHIPPED, vocabulary);
    }

    private static Understood uncorrected(Asked asked, Vocabulary vocabulary) {
        return Understood.of(asked, Synonyms.SHIPPED, vocabulary::rarity, word -> List.of());
    }

    private static Understood withoutOtherWays(Asked asked, Vocabulary vocabulary) {
        var question = asInTheProduct(asked, vocabulary);
        return new Understood(question.asked(), question.rarity(), question.rarest(), question.corrections(), question.likelier(), List.of());
    }

    /// What is known of the service that officers chose: nothing, its name among the words, which cases have the same one,
    /// or, as in the product, both.
    private enum Services { NOT, NAMED, KNOWN, BOTH }

    private static Engine terang(List<RealCase> cases, Services services, Way way) throws IOException {
        return terang(cases, services, SearchEvaluation::asInTheProduct, way);
    }

    private static Engine terang(List<RealCase> cases, Services services, Reading reading, Way way) throws IOException {
        var numbers = new HashMap<String, Integer>();
        var analyzer = new PerFieldAnalyzerWrapper(Analyzers.IN_INDONESIAN, Map.of(CaseIndex.TITLE_PLAIN, Analyzers.AS_TYPED,
            CaseIndex.ENGLISH, Analyzers.IN_ENGLISH));
        var searcher = Laboratory.index(cases, analyzer, one -> {
            String title = one.title().isBlank() ? beginning(one.text()) : one.title();
            String names = String.join(" ; ", services == Services.NAMED || services == Services.BOTH ? one.label() : "", one.agency(), one.village(), one.district(), one.address());
            List<Field> fields = new ArrayList<>();
            Map.of(CaseIndex.TITLE, title, CaseIndex.TITLE_PLAIN, title, CaseIndex.TEXT, one.text(), CaseIndex.NAMES, names).forEach((field, words) ->
                fields.add(new TextField(field, words, Field.Store.NO)));
            fields.add(Throughout.inOrder(CaseIndex.VERBATIM, Stream.of(title, one.text(), names)
                .map(words -> new Throughout.Part(Analyzers.AS_TYPED, words)).toList()));
            fields.add(Throughout.field(CaseIndex.THROUGHOUT, Stream.of(title, one.text(), names)
                .map(words -> new Throughout.Part(Analyzers.IN_INDONESIAN, words)).toList()));
            fields.add(new StringField(CaseIndex.LISTED, CaseIndex.YES, Field.Store.NO));
            if (services.compareTo(Services.KNOWN) >= 0 && !one.label().isBlank()) {
                fields.add(new SortedNumericDocValuesField(CaseIndex.SERVICE, numbers.computeIfAbsent(one.label(), label -> numbers.size())));
            }
            return fields;
        });
        var vocabulary = new Vocabulary(searcher.getIndexReader(), Matching.PUBLIC_AT_ONCE.fields(), new Patience(Duration.ofMinutes(1)).begin());
        return (query, most) -> Laboratory.ids(searcher,
            way.find(reading.of(Asked.of(query), vocabulary), searcher, most));
    }

    /// As `complaints.Words` makes a title of a text that has none.
    private static String beginning(String text) {
        String sentence = text.strip().lines().findFirst().orElse("").strip().split("(?<=\\p{L}{4}\\.|\\d\\.|[!?])\\s", 2)[0];
        return sentence.length() <= 80 ? sentence : sentence.substring(0, Math.max(40, sentence.lastIndexOf(' ', 79)));
    }

    private Map<String, List<Judged>> sets() {
        return queries.stream().collect(groupingBy(Judged::set, LinkedHashMap::new, toList()));
    }

    private void head() {
        out.println("nDCG@10 / MRR@10 / recall@100");
        out.print("|");
        sets().keySet().forEach(set -> out.print(" | " + set));
        out.println(" |");
        out.println("|---".repeat(sets().size() + 1) + "|");
    }

    private void row(String name, Engine engine) {
        var row = new StringBuilder("| " + name);
        sets().values().forEach(some -> {
            var mean = Measures.mean(some.stream().map(one -> measured(engine, one)).toList());
            row.append(" | %.3f / %.3f / %.3f".formatted(mean.ndcg10(), mean.mrr10(), mean.recall100()));
        });
        out.println(row.append(" |"));
    }

    private static Measures measured(Engine engine, Judged one) {
        try {
            return Measures.of(engine.find(one.query(), 100), one.relevant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
