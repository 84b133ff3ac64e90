package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTest {

    @ParameterizedTest
    @CsvSource({
        "Lampu <mark>jalan</mark> mati.,     Lampu <mark>jalan</mark> mati. Sudah dua hari., Sudah dua hari.",
        "Lampu mati.,                        Lampu mati.,                                    ",
        "Lampu di simpang pasar lama mati.,  … pasar lama mati.,                             ",
        "Lampu di simpang pasar lama mati.,  … pasar lama mati. Gelap.,                      … pasar lama mati. Gelap.",
        "Lampu di simpang…,                  Lampu di simpang mati dua hari.,                … mati dua hari.",
        "Lampu,                              Lampunya mati.,                                 Lampunya mati.",
        "Gelap,                              Lampu mati.,                                    Lampu mati."})
    void what_the_title_says_is_not_said_again_below_it(String title, String snippet, String rest) {
        var beyond = new Marked(snippet).beyond(new Marked(title));
        assertThat(beyond == null ? null : beyond.html()).isEqualTo(rest);
    }
}
