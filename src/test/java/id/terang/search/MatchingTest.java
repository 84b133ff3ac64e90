package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.search.words.Analyzers;
import id.terang.search.words.Synonyms;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// Which of a few cases comes first, without a database.
class MatchingTest {

    private static final List<String> TEXTS = List.of("lampu mati di simpang", "pencatatan kematian di simpang", "lampu terang di simpang",
        "bus banget banget di pasar", "halaman bus di pasar", "pohon di pasar", "asap di pabrik", "fogging di pabrik");

    @Test
    void of_the_forms_of_a_word_the_one_that_was_typed_comes_first_and_all_are_found() throws IOException {
        assertThat(found("mati")).containsExactly("lampu mati di simpang", "pencatatan kematian di simpang");
        assertThat(found("kematian")).containsExactly("pencatatan kematian di simpang", "lampu mati di simpang");
    }

    @Test
    void a_form_that_was_typed_is_found_by_the_first_look_just_as_by_the_closer_one() throws IOException {
        for (String typed : List.of("mati", "kematian simpang", "lampu kematian", "matikan lampu")) {
            assertThat(found(typed, Matching.PUBLIC_AT_ONCE)).as(typed).containsExactlyInAnyOrderElementsOf(found(typed));
        }
    }

    @Test
    void what_is_said_in_passing_finds_nothing_beside_what_is_meant() throws IOException {
        assertThat(found("bus lama bgt gmn")).containsExactlyElementsOf(found("bus lama"));
        assertThat(found("pohon bgt")).containsExactly("pohon di pasar");
        assertThat(found("bgt")).containsExactly("bus banget banget di pasar");
    }

    @Test
    void smoke_is_no_other_word_for_fogging() throws IOException {
        assertThat(found("asap")).containsExactly("asap di pabrik");
    }

    private static List<String> found(String typed) throws IOException {
        return found(typed, Matching.PUBLIC);
    }

    private static List<String> found(String typed, Matching matching) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            write(directory);
            try (var reader = DirectoryReader.open(directory)) {
                var searcher = new IndexSearcher(reader);
                var vocabulary = new Vocabulary(reader, Matching.PUBLIC_AT_ONCE.fields(), new Patience(Duration.ofMinutes(1)).begin());
                var question = Understood.of(Asked.of(typed), Synonyms.SHIPPED, vocabulary);
                return Stream.of(searcher.search(matching.wide(question), 10).scoreDocs).map(hit -> TEXTS.get(hit.doc)).toList();
            }
        }
    }

    private static void write(ByteBuffersDirectory directory) throws IOException {
        var analyzer = new PerFieldAnalyzerWrapper(Analyzers.IN_INDONESIAN, Map.of(CaseIndex.TITLE_PLAIN, Analyzers.AS_TYPED));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (String text : TEXTS) {
                var entry = new Document();
                entry.add(new TextField(CaseIndex.TEXT, text, Store.NO));
                entry.add(Throughout.inOrder(CaseIndex.VERBATIM, List.of(new Throughout.Part(Analyzers.AS_TYPED, text))));
                entry.add(Throughout.field(CaseIndex.THROUGHOUT, List.of(new Throughout.Part(Analyzers.IN_INDONESIAN, text))));
                entry.add(new StringField(CaseIndex.LISTED, CaseIndex.YES, Store.NO));
                writer.addDocument(entry);
            }
        }
    }
}
