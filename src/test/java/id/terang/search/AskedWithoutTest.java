package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AskedWithoutTest {

    @Test
    void a_part_is_left_out_as_it_was_read_beside_a_number_too() {
        assertThat(withoutFirst("jenis:\"mobil 4821-0937-9\"")).isEqualTo("4821-0937-9");
        assertThat(withoutFirst("lampu 4821-0937-9 sejak:2026–01–99")).isEqualTo("4821-0937-9 lampu");
        assertThat(withoutFirst("4821-0937-9 jenis：mobil lampu")).isEqualTo("4821-0937-9 lampu");
        assertThat(withoutFirst("https://terang.id/complaints/4821-0937-9 jenis:mobil")).isEqualTo("4821-0937-9");
    }

    private static String withoutFirst(String typed) {
        return Asked.without(typed, Asked.of(typed).particulars().getFirst());
    }

    @Property(tries = 500)
    void whatever_is_typed_has_no_part_left_after_as_many_rounds_as_it_names_fields(@ForAll("typed") String typed) {
        String rest = typed;
        // Read in full width too: each of the colons may be one.
        long rounds = typed.chars().filter(one -> one == ':' || one == '：').count();
        for (long n = 0; n < rounds; n++) {
            var parts = Asked.of(rest).particulars();
            if (!parts.isEmpty()) {
                rest = Asked.without(rest, parts.getFirst());
            }
        }
        assertThat(Asked.of(rest).particulars()).isEmpty();
    }

    @Provide
    Arbitrary<String> typed() {
        var pieces = Arbitraries.of("jenis:", "jenis：", "-status:", "sejak:", "nomor:", "mobil", "2026–01–99", "4821-0937-9", "4821–0937–9", "482109379",
            "https://terang.id/complaints/", "\"", "“", " ", "-", "*", "ﬁ", "x", "\n");
        return pieces.list().ofMaxSize(40).map(some -> some.stream().collect(Collectors.joining()));
    }
}
