package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.index.Term;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class GistTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Index index;
    @Autowired FileCases files;

    private Cases cases;
    private SmallTown town;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T10:00");
        cases = new Cases(beans);
        town = cases.town;
    }

    private int having(OfficialPrincipal by, String field, String word) throws IOException {
        try (var reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            return files.frequencies(by, reader, new Patience(Duration.ofMinutes(1)).begin()).applyAsInt(new Term(field, word));
        }
    }

    @Test
    void the_words_of_a_secret_case_count_for_those_who_may_read_it_only() throws IOException {
        String word = word();
        cases.file("Judul", "Isi " + word, Visibility.SECRET);
        cases.file("Judul", "Isi " + word, Visibility.PUBLIC);
        assertThat(having(town.secretVerifier, CaseIndex.CASE_TEXT, word)).isEqualTo(2);
        assertThat(having(town.verifier, CaseIndex.CASE_TEXT, word)).isEqualTo(1);
        assertThat(having(town.verifier, CaseIndex.CASE_TEXT, word())).isZero();
    }

    @Test
    void a_word_that_was_hidden_is_as_one_that_nobody_ever_wrote() {
        String word = word();
        var hidden = cases.released("Judul", "Isi " + word);
        var text = Gist.words("isi " + word + " " + word());
        assertThat(gist(text)).contains(word);
        cases.decide(town.moderator, hidden, new Decision.Hide("nama orang"));
        assertThat(gist(text)).doesNotContain(word);
    }

    private List<String> gist(List<Gist.Word> text) {
        try (var reader = index.cases().extension(LuceneExtension.get()).openIndexReader()) {
            return Gist.of(text, List.of(CaseIndex.TEXT), reader.numDocs(), term -> Vocabulary.frequency(reader, term)).words().stream()
                .map(Gist.Word::stem).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
