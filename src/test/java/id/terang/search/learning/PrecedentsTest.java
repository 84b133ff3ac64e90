package id.terang.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PrecedentsTest {

    private static final Comparator<Double> ALMOST = (one, other) -> Math.abs(one - other) < 1e-3 ? 0 : Double.compare(one, other);

    private static final List<String> TOPICS = List.of("rusak", "lampu", "sampah");

    private final Precedents<String> precedents = new Precedents<>();

    @Test
    void what_was_decided_about_the_same_words_is_suggested_with_the_words_as_typed() {
        for (int i = 0; i < 5; i++) {
            learn(i, "jalan berlubang di depan pasar", "roads");
            learn(10 + i, "lampu jalan padam sejak malam", "lights");
        }
        var opinions = ask("Jalanan Berlubang lagi!");
        assertThat(opinions.getFirst().about()).isEqualTo("roads");
        assertThat(opinions.getFirst().reasons()).contains("berlubang");
        assertThat(opinions.getFirst().confidence()).isBetween(0.5, 1.0);
        assertThat(opinions.stream().mapToDouble(Opinion::confidence).sum()).isBetween(0.999, 1.001);
    }

    @Test
    void a_correction_replaces_what_was_learned_and_nothing_of_it_stays() {
        learn(1, "sampah menumpuk", "roads");
        learn(2, "jalan rusak", "roads");
        learn(1, "sampah menumpuk", "waste");
        assertThat(ask("sampah").getFirst().about()).isEqualTo("waste");
        precedents.forget(1);
        assertThat(ask("sampah menumpuk")).isEmpty();
        assertThat(precedents.size()).isEqualTo(1);
        precedents.forget(77);
        assertThat(ask("jalan").getFirst().about()).isEqualTo("roads");
    }

    @Test
    void of_too_many_cases_the_oldest_are_forgotten_but_not_the_services_own_words() {
        var few = new Precedents<String>(4);
        few.learn(-1, Telltale.of("pungutan liar"), "bribery");
        for (int i = 0; i < 50; i++) {
            few.learn(i, Telltale.of("kata" + "abcdefghijklmnopqrstuvwxyz".charAt(i % 26) + "zx" + "qwertyuiop".charAt(i / 5)), "other");
        }
        assertThat(few.size()).isEqualTo(4);
        assertThat(few.weigh(Telltale.of("pungutan liar")).about(Function.identity(), 1).getFirst().about()).isEqualTo("bribery");
    }

    @Test
    void what_is_learned_together_speaks_as_what_is_learned_one_by_one() {
        var together = new Precedents<String>();
        var one = new Precedents<String>();
        Consumer<Precedents<String>> learning = into -> {
            for (int i = 0; i < 200; i++) {
                into.learn(i, Telltale.of("jalan " + TOPICS.get(i % 3) + " dekat " + TOPICS.get(i % 7 % 3) + " nomor" + "abcdefg".charAt(i % 7)), TOPICS.get(i % 3));
            }
        };
        together.learnTogether(() -> learning.accept(together));
        learning.accept(one);
        one.learnTogether(() -> { });
        for (String text : List.of("jalan rusak", "lampu dekat sampah", "nomora")) {
            assertThat(together.weigh(Telltale.of(text)).about(Function.identity(), 5)).hasSize(3)
                .isEqualTo(one.weigh(Telltale.of(text)).about(Function.identity(), 5));
        }
    }

    @Test
    void an_unknown_text_gets_no_suggestion_and_an_aspect_may_say_nothing() {
        learn(1, "jalan rusak", "roads");
        assertThat(ask("zzz qqq")).isEmpty();
        assertThat(ask("")).isEmpty();
        assertThat(precedents.weigh(Telltale.of("jalan")).about(decided -> null, 3)).isEmpty();
        learn(2, "", "nothing");
        assertThat(ask("jalan").getFirst().about()).isEqualTo("roads");
    }

    @Test
    void many_cases_with_the_same_words_do_not_drown_the_one_word_that_tells() {
        var places = List.of("pasar", "sungai", "taman");
        for (int i = 0; i < 60; i++) {
            learn(i, "sampah menumpuk dekat sekolah", "waste");
        }
        for (int i = 0; i < 30; i++) {
            learn(100 + i, "sampah menumpuk " + places.get(i % 3), "waste");
            learn(200 + i, i < 20 ? "jalan berlubang " + places.get(i % 3) : "lampu padam " + places.get(i % 3), i < 20 ? "roads" : "lights");
        }
        var opinions = ask("lubang dekat sekolah");
        assertThat(opinions.getFirst().about()).isEqualTo("roads");
        assertThat(opinions.getFirst().reasons()).contains("lubang");
        assertThat(ask("menumpuk dekat sekolah").getFirst().about()).isEqualTo("waste");
    }

    @Test
    void of_more_cases_alike_than_are_heard_together_some_are_heard() {
        for (int i = 0; i < 4_000; i++) {
            learn(i, "lampu jalan padam", i % 4 == 0 ? "roads" : "lights");
        }
        learn(5_000, "lampu taman", "parks");
        var opinions = ask("lampu jalan padam");
        assertThat(opinions.getFirst().about()).isEqualTo("lights");
        assertThat(opinions.get(1).about()).isEqualTo("roads");
        assertThat(ask("taman").getFirst().about()).isEqualTo("parks");
    }

    @Test
    void what_is_forgotten_has_never_been_there() {
        learn(1, "jalan rusak berlubang", "roads");
        learn(2, "lampu jalan padam", "lights");
        var before = ask("jalan berlubang");
        learn(3, "jalan berlubang rahasia", "secret");
        assertThat(ask("jalan berlubang")).isNotEqualTo(before);
        precedents.forget(3);
        assertThat(ask("jalan berlubang")).isEqualTo(before);
    }

    @Test
    void what_is_forgotten_or_corrected_among_very_many_has_never_been_there() {
        var lessons = List.of("jalan rusak berlubang", "lampu jalan padam", "sampah menumpuk di pasar", "pohon tumbang di jalan");
        var fresh = new Precedents<String>();
        for (int id = 0; id < 3_000; id++) {
            String text = lessons.get(id % lessons.size()) + " nomor" + (char) ('a' + id % 7);
            learn(id, id == 0 ? "jalan rahasia berlubang" : text, id == 0 ? "secret" : "office " + id % lessons.size());
            fresh.learn(id, Telltale.of(id == 0 ? lessons.get(1) : text), "office " + (id == 0 ? 1 : id % lessons.size()));
        }
        var before = ask("jalan berlubang");
        learn(0, lessons.get(1), "office 1");
        assertThat(ask("jalan berlubang")).isNotEqualTo(before)
            .usingRecursiveComparison().withComparatorForType(ALMOST, Double.class).isEqualTo(fresh.weigh(Telltale.of("jalan berlubang")).about(Function.identity(), 3));
    }

    private void learn(long id, String text, String decided) {
        precedents.learn(id, Telltale.of(text), decided);
    }

    private List<Opinion<String>> ask(String text) {
        return precedents.weigh(Telltale.of(text)).about(Function.identity(), 3);
    }
}
