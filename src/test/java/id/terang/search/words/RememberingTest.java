package id.terang.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingTest {

    private static final List<String> TEXTS = List.of("Jalan-jalan rusakkk di depan sekolah", "", "jln2 blm diperbaiki, ortu mengeluh", "PJU padam",
        "jln blm diperbaiki, ortu mengeluh ke rs yang di kota itu", "PJU padam 3.5 m dari RT.05/RW.02 dan di", "½ km; Rp50.000,- café dibenerin 👍 kedatengan",
        "di di di", "yg dibenerin dan yg ortu", "The street lights aren't working since Monday", "ﬁat ⑴ ﷺ x" + "x".repeat(300) + " y");

    private final Analyzers analyzers = new Analyzers();

    @Test
    void a_text_has_the_same_terms_in_the_same_places_however_often_it_is_read() {
        for (int round = 0; round < 3; round++) {
            for (String text : TEXTS) {
                same(text);
                same(text);
            }
        }
    }

    /// Every word of the lists with something left out before it, and with nothing.
    @Test
    void every_colloquial_word_takes_the_same_places() {
        for (String word : WordLists.colloquial().keySet()) {
            same("jalan " + word + " yang di " + word + " mati yang " + word + " itu");
        }
    }

    private void same(String text) {
        assertThat(ReadText.of(analyzers.indonesian(), text)).as(text).isEqualTo(ReadText.of(Analyzers.IN_INDONESIAN, text));
        assertThat(ReadText.of(analyzers.typed(), text)).as(text).isEqualTo(ReadText.of(Analyzers.AS_TYPED, text));
        assertThat(ReadText.of(analyzers.markedEnglish(), text)).as(text).isEqualTo(ReadText.of(Analyzers.IN_MARKED_ENGLISH, text));
    }

    @Test
    void what_is_typed_twice_or_drawn_out_is_told_from_what_only_looks_like_it() {
        assertThat(Analyzers.terms(Analyzers.IN_INDONESIAN, "jalan-jalan jalan2 mobil2nya")).containsExactly("jalan", "jalan", "mobil");
        assertThat(Analyzers.terms(Analyzers.IN_INDONESIAN, "jalan-raya rt2 ab-ab 2022")).containsExactly("jalan", "raya", "rt2", "ab", "ab", "2022");
        assertThat(Analyzers.terms(Analyzers.IN_INDONESIAN, "bangeeet bangettt")).containsExactly("banget", "banget");
    }

    @Test
    void words_told_apart_before_have_the_same_terms_in_the_same_places() {
        var texts = List.of("Jalan-jalan rusakkk di depan sekolah", "", "jln blm diperbaiki, ortu mengeluh ke rs", "PJU padam 3.5 m dari RT.05/RW.02",
            "½ km; Rp50.000,- café dibenerin 👍 kedatengan", "bangeeet", "mobil2nya parkir", "The street lights aren't working since Monday");
        for (String text : texts) {
            assertThat(Analyzers.inIndonesian(text, Analyzers.located(Analyzers.AS_TYPED, text))).as(text)
                .isEqualTo(Analyzers.located(Analyzers.IN_INDONESIAN, text));
        }
    }
}
