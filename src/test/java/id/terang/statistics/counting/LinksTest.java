package id.terang.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void what_was_no_longer_known_is_no_link_and_before_it_is_one() {
        var links = new Links();
        links.add(0, 10, 30, Clocks.NEVER, 8, true);
        links.add(0, 10, 10, 30, 7, true);

        assertThat(links.of(0, 20, true)).isEqualTo(7);
        assertThat(links.of(0, 40, true)).isEqualTo(8);
        assertThat(links.of(0, 40, false)).as("it joined none").isEqualTo(Links.NONE);

        var copy = new Links();
        copy.add(3, links, 0);
        assertThat(copy.of(3, 40, true)).isEqualTo(8);
    }
}
