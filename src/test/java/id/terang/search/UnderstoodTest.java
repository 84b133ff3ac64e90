package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.search.words.Synonyms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnderstoodTest {

    private static final Map<String, Double> RARITY = Map.of("jalan", 1.2, "rusak", 1.6, "gotong", 6.0, "lampu", 2.9);

    @Test
    void what_says_little_is_asked_again_without_the_rare_word() {
        assertThat(understood("jalan rusak gotong").telling()).containsExactly("gotong");
        assertThat(understood("jalan rusak gotong").withoutTelling()).contains("jalan rusak");
        assertThat(understood("jalan gotong -lampu wilayah:Alun").withoutTelling()).as("all else that was asked stays")
            .contains("jalan wilayah:Alun -lampu");
    }

    @Test
    void where_all_words_tell_or_nobody_uses_the_others_there_is_nothing_to_leave_out() {
        assertThat(understood("jalan rusak").withoutTelling()).isEmpty();
        assertThat(understood("gotong").withoutTelling()).isEmpty();
        assertThat(understood("gotong zzzzqqqq").withoutTelling()).isEmpty();
    }

    @Test
    void a_rare_word_beside_one_that_is_spelt_almost_alike_and_common_tells_no_more_than_that() {
        var rarity = Map.of("salauran", 9.0, "saluran", 3.0, "mampet", 3.2);
        var question = Understood.of(Asked.of("salauran mampet"), Synonyms.SHIPPED, word -> rarity.getOrDefault(word, 0.0),
            word -> word.equals("salauran") ? List.of("saluran") : List.of());
        assertThat(question.corrections("salauran")).as("some case says so").isEmpty();
        assertThat(question.likelier("salauran")).containsExactly("saluran");
        assertThat(question.telling()).containsExactly("salauran", "mampet");
        assertThat(question.meant()).contains("saluran mampet");
    }

    @Test
    void a_rare_word_stays_one_that_tells_whatever_it_is_taken_for() {
        var rarity = Map.of("sampan", 7.4, "sampah", 1.6, "tenggelam", 6.0);
        var question = Understood.of(Asked.of("sampan tenggelam"), Synonyms.SHIPPED, word -> rarity.getOrDefault(word, 0.0),
            word -> word.equals("sampan") ? List.of("sampah") : List.of());
        assertThat(question.telling()).containsExactly("sampan", "tenggelam");
        assertThat(question.tells("sampah")).as("what it was perhaps meant for says little beside the other").isFalse();
        assertThat(question.withoutLikelier().telling()).containsExactly("sampan", "tenggelam");
    }

    private static Understood understood(String typed) {
        return Understood.of(Asked.of(typed), Synonyms.SHIPPED, word -> RARITY.getOrDefault(word, 0.0), word -> List.of());
    }
}
