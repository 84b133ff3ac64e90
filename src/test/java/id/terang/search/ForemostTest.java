package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForemostTest {

    private static final int TREES = 1;
    private static final int ROADS = 2;
    private static final int SEGMENT = 300;
    private static final int MOST = 100;

    private final List<Document> cases = new ArrayList<>();

    @Test
    void what_fits_alike_comes_first_where_it_is_about_what_most_of_the_best_are_about() throws IOException {
        IntStream.range(0, 4).forEach(i -> about("dahan", TREES));
        int road = about("dahan", ROADS);
        int tree = about("dahan", TREES);

        assertThat(foremost("dahan")).hasSize(6).endsWith(road).startsWith(0, 1, 2, 3, tree);
    }

    @Test
    void one_that_says_less_of_what_was_asked_is_preferred_for_its_service() throws IOException {
        IntStream.range(0, 6).forEach(i -> about("dahan berbahaya", TREES));
        int road = about("berbahaya berbahaya berbahaya", ROADS);
        int tree = about("berbahaya sekali", TREES);

        assertThat(foremost("dahan", "berbahaya")).endsWith(tree, road);
    }

    @Test
    void one_that_fits_far_better_than_all_others_stays_in_front_whatever_it_is_about() throws IOException {
        IntStream.range(0, 30).forEach(i -> about("dahan di jalan yang ramai pada pagi hari", TREES));
        int road = about("dahan patah menutup trotoar mawar", ROADS);

        assertThat(foremost("dahan", "patah", "menutup", "trotoar", "mawar")).startsWith(road);
    }

    @Test
    void one_without_a_service_stands_between() throws IOException {
        IntStream.range(0, 6).forEach(i -> about("dahan", TREES));
        int none = about("dahan", null);
        int road = about("dahan", ROADS);

        assertThat(foremost("dahan")).endsWith(none, road);
    }

    @Test
    void where_nothing_has_a_service_the_words_alone_decide() throws IOException {
        int little = about("dahan dan banyak kata lain yang tidak ditanya", null);
        int much = about("dahan dahan", null);

        assertThat(foremost("dahan")).containsExactly(much, little);
    }

    @Test
    void of_many_that_fit_alike_the_newest_come_first_whichever_part_of_the_index_they_are_in() throws IOException {
        var times = new ArrayList<>(LongStream.range(0, 2_000).boxed().toList());
        Collections.shuffle(times, new Random(1));
        times.forEach(at -> about("dahan", null, at));

        assertThat(foremost("dahan")).extracting(times::get).containsExactlyElementsOf(LongStream.iterate(1_999, at -> at - 1).limit(MOST).boxed().toList());
    }

    @Test
    void what_fits_better_comes_before_much_that_is_newer() throws IOException {
        int better = about("dahan dahan", null, 0);
        IntStream.range(1, 1_000).forEach(at -> about("dahan patah", null, at));

        assertThat(foremost("dahan")).startsWith(better);
    }

    @Test
    void of_what_is_found_at_once_the_closer_look_decides() throws IOException {
        int much = about("dahan dahan dahan", null);
        int patah = about("dahan patah dan banyak kata lain", null);

        assertThat(foremost(any("dahan"), any("dahan"))).containsExactly(much, patah);
        assertThat(foremost(any("dahan"), any("patah"))).containsExactly(patah, much);
    }

    @Test
    void what_comes_first_does_so_however_well_the_rest_fits() throws IOException {
        int one = about("selokan dan banyak kata lain yang tidak ditanya oleh siapa pun", ROADS);
        IntStream.range(0, 30).forEach(i -> about("saluran", TREES));

        assertThat(foremost(any("selokan", "saluran"), any("selokan", "saluran"), any("selokan"))).startsWith(one);
        assertThat(foremost(any("selokan", "saluran"), any("saluran"), null)).endsWith(one);
    }

    @Test
    void nothing_found_is_nothing() throws IOException {
        about("dahan", TREES);

        assertThat(foremost("selokan")).isEmpty();
    }

    /// @return its number
    private int about(String text, @Nullable Integer service) {
        return about(text, service, -cases.size());
    }

    private int about(String text, @Nullable Integer service, long filed) {
        var one = new Document();
        one.add(new TextField(CaseIndex.TEXT, text, Store.NO));
        one.add(new StringField(CaseIndex.LISTED, CaseIndex.YES, Store.NO));
        one.add(new NumericDocValuesField(CaseIndex.FILED, filed));
        if (service != null) {
            one.add(new SortedNumericDocValuesField(CaseIndex.SERVICE, service));
        }
        cases.add(one);
        return cases.size() - 1;
    }

    private List<Integer> foremost(String... words) throws IOException {
        return foremost(any(words), any(words));
    }

    private static Query any(String... words) {
        var any = new BooleanQuery.Builder();
        Stream.of(words).map(word -> (Query) new TermQuery(new Term(CaseIndex.TEXT, word))).forEach(word -> any.add(word, Occur.SHOULD));
        return any.build();
    }

    private List<Integer> foremost(Query found, Query closer) throws IOException {
        return foremost(found, closer, null);
    }

    private List<Integer> foremost(Query found, Query closer, @Nullable Query first) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int from = 0; from < cases.size(); from += SEGMENT) {
                    writer.addDocuments(cases.subList(from, Math.min(cases.size(), from + SEGMENT)));
                    writer.commit();
                }
            }
            try (var reader = DirectoryReader.open(directory)) {
                return Foremost.of(new IndexSearcher(reader), found, closer, first, MOST).stream().map(hit -> hit.doc).toList();
            }
        }
    }
}
