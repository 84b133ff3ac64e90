package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.search.words.Analyzers;
import id.terang.search.words.Synonyms;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// Counting finds exactly what searching finds.
class SomewhereTest {

    private static final List<String> WORDS = List.of("jalan", "rusak", "lampu", "padam", "sampah", "menumpuk", "pasar", "sekolah",
        "dinas", "perbaikan", "street", "lights", "broken", "garbage");
    private static final List<String> FIELDS = List.of(CaseIndex.TITLE, CaseIndex.TEXT, CaseIndex.ANSWER, CaseIndex.NAMES,
        CaseIndex.ENGLISH);

    private final Random random = new Random(7);

    @Test
    void what_is_counted_is_what_is_found() throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            write(directory);
            try (var reader = DirectoryReader.open(directory)) {
                assertThat(reader.leaves()).hasSizeGreaterThan(1);
                var searcher = new IndexSearcher(reader);
                var vocabulary = new Vocabulary(reader, Matching.PUBLIC_AT_ONCE.fields(), new Patience(Duration.ofMinutes(1)).begin());
                for (int i = 0; i < 400; i++) {
                    String typed = question();
                    var question = Understood.of(Asked.of(typed), Synonyms.SHIPPED, vocabulary);
                    Query found = i % 2 == 0 ? Matching.PUBLIC.narrow(question) : Matching.PUBLIC.wide(question);
                    assertThat(count(searcher, Somewhere.counting(found))).as(typed).isEqualTo(count(searcher, found));
                }
            }
        }
    }

    @Test
    void one_look_finds_what_a_look_into_each_field_finds() throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            write(directory);
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                var vocabulary = new Vocabulary(reader, Matching.PUBLIC_AT_ONCE.fields(), new Patience(Duration.ofMinutes(1)).begin());
                for (int i = 0; i < 400; i++) {
                    String typed = question();
                    var question = Understood.of(Asked.of(typed), Synonyms.SHIPPED, vocabulary);
                    var narrow = Matching.PUBLIC.narrow(question);
                    assertThat(found(searcher, Matching.PUBLIC_AT_ONCE.narrow(question))).as(typed).isEqualTo(found(searcher, narrow));
                    var wide = Matching.PUBLIC.wide(question);
                    assertThat(found(searcher, Matching.PUBLIC_AT_ONCE.wide(question))).as(typed).isEqualTo(found(searcher, wide));
                }
            }
        }
    }

    @Test
    void the_foremost_of_few_are_in_the_order_of_looking_closely_at_all() throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            write(directory);
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                var vocabulary = new Vocabulary(reader, Matching.PUBLIC_AT_ONCE.fields(), new Patience(Duration.ofMinutes(1)).begin());
                for (int i = 0; i < 200; i++) {
                    String typed = words(1 + random.nextInt(3));
                    var question = Understood.of(Asked.of(typed), Synonyms.SHIPPED, vocabulary);
                    var closely = searcher.search(Matching.PUBLIC.wide(question), 1_000).scoreDocs;
                    var foremost = Foremost.of(searcher, Matching.PUBLIC_AT_ONCE.wide(question), Matching.PUBLIC.wide(question), null, 20);
                    assertThat(foremost).extracting(hit -> hit.doc).as(typed)
                        .containsExactly(Stream.of(closely).limit(20).map(hit -> hit.doc).toArray(Integer[]::new));
                }
            }
        }
    }

    private static Set<Integer> found(IndexSearcher searcher, Query query) throws IOException {
        return Stream.of(searcher.search(query, 1_000).scoreDocs).map(hit -> hit.doc).collect(Collectors.toSet());
    }

    private static int count(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new TotalHitCountCollectorManager());
    }

    private void write(ByteBuffersDirectory directory) throws IOException {
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()))) {
            for (int i = 0; i < 300; i++) {
                var entry = new Document();
                var throughout = new ArrayList<Throughout.Part>();
                var verbatim = new ArrayList<Throughout.Part>();
                for (String field : FIELDS) {
                    if (random.nextInt(3) == 0) {
                        String text = words(1 + random.nextInt(5));
                        entry.add(new TextField(field, text, Store.NO));
                        if (field.equals(CaseIndex.TITLE)) {
                            entry.add(new TextField(CaseIndex.TITLE_PLAIN, text, Store.NO));
                        }
                        verbatim.add(new Throughout.Part(Analyzers.AS_TYPED, text));
                        throughout.add(new Throughout.Part(field.equals(CaseIndex.ENGLISH) ? Analyzers.IN_MARKED_ENGLISH
                            : Analyzers.IN_INDONESIAN, text));
                    }
                }
                entry.add(new StringField(CaseIndex.LISTED, CaseIndex.YES, Store.NO));
                entry.add(Throughout.field(CaseIndex.THROUGHOUT, throughout));
                entry.add(Throughout.inOrder(CaseIndex.VERBATIM, verbatim));
                writer.addDocument(entry);
                if (i % 100 == 99) {
                    writer.commit();
                }
            }
        }
    }

    private static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(Analyzers.IN_INDONESIAN,
            Map.of(CaseIndex.TITLE_PLAIN, Analyzers.AS_TYPED, CaseIndex.ENGLISH, Analyzers.IN_ENGLISH));
    }

    /// Words, phrases, beginnings and exclusions, mixed as people mix them.
    private String question() {
        return random.ints(1 + random.nextInt(6), 0, 8).mapToObj(how -> switch (how) {
            case 0 -> "\"" + words(2) + "\"";
            case 1 -> "-" + words(1);
            case 2 -> words(1).substring(0, 3) + "*";
            default -> words(1);
        }).collect(Collectors.joining(" "));
    }

    private String words(int many) {
        return random.ints(many, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }
}
