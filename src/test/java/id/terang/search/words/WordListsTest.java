package id.terang.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordListsTest {

    @Test
    void every_line_of_the_lists_can_be_reached() {
        WordLists.colloquial().forEach((typed, written) -> assertThat(Synonyms.terms(typed)).as(typed).isEqualTo(Synonyms.terms(written)));
        assertThat(WordLists.words("passing_id.txt")).allSatisfy(word -> {
            assertThat(Analyzers.terms(Analyzers.AS_TYPED, word)).containsExactly(word);
            assertThat(Analyzers.stopWord(word)).as(word).isFalse();
        });
        assertThat(WordLists.synonyms()).allSatisfy(group -> assertThat(group).allSatisfy(said -> {
            var words = List.of(said.split(" "));
            assertThat(Synonyms.SHIPPED.in(words)).as(said).extracting(Synonyms.Expression::to).contains(words.size());
        }));
    }
}
