package id.terang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void it_is_printed_in_groups_and_read_however_people_write_it() {
        var reference = Reference.random(new SecureRandom());
        assertThat(reference.toString()).matches("\\d{4}-\\d{4}-\\d");
        assertThat(Reference.parse(" " + reference.digits() + " ")).isEqualTo(reference);
        assertThat(Reference.parse(reference.toString().replace('-', '.'))).isEqualTo(reference);
        assertThat(Reference.parse(reference.toString().replace('-', ' '))).isEqualTo(reference);
        assertThat(Reference.parse(reference.unbroken())).isEqualTo(reference);
    }

    @Test
    void what_cannot_be_a_reference_is_refused_with_a_reason() {
        assertThatThrownBy(() -> Reference.parse("")).hasMessage("refusal.reference.shape");
        assertThatThrownBy(() -> Reference.parse("1234-5678")).hasMessage("refusal.reference.shape");
        assertThatThrownBy(() -> Reference.parse("' or 1=1 --")).hasMessage("refusal.reference.shape");
        assertThatThrownBy(() -> Reference.parse("9".repeat(10_000))).hasMessage("refusal.reference.shape");
        assertThatThrownBy(() -> Reference.parse("٤٨٢١٠٩٣٧٦")).hasMessage("refusal.reference.shape");
    }

    @Property
    void every_single_wrong_digit_is_found(@ForAll long seed, @ForAll @IntRange(max = 8) int place, @ForAll @IntRange(max = 9) int digit) {
        var right = Reference.random(new Random(seed)).digits();
        Assume.that(right.charAt(place) != '0' + digit);
        var wrong = right.substring(0, place) + digit + right.substring(place + 1);
        assertThatThrownBy(() -> new Reference(wrong)).hasMessage("refusal.reference.check");
    }

    @Property
    void every_swap_of_neighbours_is_found(@ForAll long seed, @ForAll @IntRange(max = 7) int place) {
        var right = Reference.random(new Random(seed)).digits();
        Assume.that(right.charAt(place) != right.charAt(place + 1));
        var wrong = right.substring(0, place) + right.charAt(place + 1) + right.charAt(place) + right.substring(place + 2);
        assertThatThrownBy(() -> new Reference(wrong)).hasMessage("refusal.reference.check");
    }

    @Test
    void the_worked_example_of_the_damm_algorithm_holds() {
        // Wikipedia, "Damm algorithm": 572 has the check digit 4; leading zeros change nothing.
        assertThat(new Reference("000005724").toString()).isEqualTo("0000-0572-4");
    }
}
