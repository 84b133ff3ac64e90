package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TongueTest {

    private static final Locale INDONESIAN = Locale.of("id");

    @Test
    void function_words_tell_the_language_of_all_texts_together() {
        assertThat(Tongue.of("Lampu mati", "Lampu di depan rumah saya tidak menyala")).contains(INDONESIAN);
        assertThat(Tongue.of("Potholes", "There is a hole in the road and nobody comes")).contains(Locale.ENGLISH);
        assertThat(Tongue.of("Laporan untuk dinas yang lalai", null, "the")).contains(INDONESIAN);
    }

    @Test
    void nobody_knows_where_there_are_none_or_as_many_of_each() {
        assertThat(Tongue.of("PJU padam", null)).isEmpty();
        assertThat(Tongue.of("")).isEmpty();
        assertThat(Tongue.of("the yang")).isEmpty();
    }

    @Test
    void only_what_differs_from_the_page_is_marked() {
        assertThat(Tongue.otherThan(Locale.ENGLISH, "Lampu di depan rumah saya")).isEqualTo("id");
        assertThat(Tongue.otherThan(Locale.UK, "There is a hole in the road")).isNull();
        assertThat(Tongue.otherThan(INDONESIAN, "There is a hole in the road")).isEqualTo("en");
        assertThat(Tongue.otherThan(INDONESIAN, "PJU padam")).isNull();
    }

    @Test
    void a_text_without_end_is_read_from_its_beginning_only() {
        assertThat(Tongue.of("lampu ".repeat(200) + "the of and is")).isEmpty();
    }
}
