package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PrecedentsTest {

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
    void an_unknown_text_gets_no_suggestion_and_an_aspect_may_say_nothing() {
        learn(1, "jalan rusak", "roads");
        assertThat(ask("zzz qqq")).isEmpty();
        assertThat(ask("")).isEmpty();
        assertThat(precedents.weigh(Telltale.of("jalan")).about(decided -> null, 3)).isEmpty();
        learn(2, "", "nothing");
        assertThat(ask("jalan").getFirst().about()).isEqualTo("roads");
    }

    private void learn(long id, String text, String decided) {
        precedents.learn(id, Telltale.of(text), decided);
    }

    private List<Opinion<String>> ask(String text) {
        return precedents.weigh(Telltale.of(text)).about(Function.identity(), 3);
    }
}
