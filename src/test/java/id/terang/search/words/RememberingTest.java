package id.terang.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RememberingTest {

    private final Remembering remembering = new Remembering(Analyzers.IN_INDONESIAN);

    @Test
    void a_text_has_the_same_terms_in_the_same_places_however_often_it_is_read() {
        var texts = List.of("Jalan-jalan rusakkk di depan sekolah", "", "jln2 blm diperbaiki, ortu mengeluh", "PJU padam", "air", "got", "pohon");
        for (int round = 0; round < 3; round++) {
            for (String text : texts) {
                assertThat(Analyzers.located(remembering, text)).isEqualTo(Analyzers.located(Analyzers.IN_INDONESIAN, text));
                assertThat(Analyzers.located(remembering, text)).isEqualTo(Analyzers.located(Analyzers.IN_INDONESIAN, text));
            }
        }
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
