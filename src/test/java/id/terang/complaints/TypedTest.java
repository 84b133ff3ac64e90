package id.terang.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @Test
    void emoji_and_right_to_left_text_stay_and_marks_that_turn_everything_after_them_go() {
        assertThat(Typed.optional("  Jalan 🚧 rusak\r\nشارع مكسور‮ evil ", 100)).isEqualTo("Jalan 🚧 rusak\nشارع مكسور evil");
    }

    @Test
    void length_is_counted_in_characters_people_see() {
        assertThat(Typed.optional("🚧".repeat(10), 10)).hasSize(20);
        assertThatThrownBy(() -> Typed.optional("x".repeat(100_000), 10_000)).hasMessage("refusal.text.long");
        assertThatThrownBy(() -> Typed.required(" \n\t\u0000 ", "refusal.text.empty", 10)).hasMessage("refusal.text.empty");
    }

    @Property
    void whatever_is_typed_is_kept_without_control_characters_or_refused(@ForAll String text) {
        var typed = Typed.optional(text, Integer.MAX_VALUE);
        assertThat(typed == null || typed.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')).isTrue();
        assertThat(typed == null || Typed.optional(typed, Integer.MAX_VALUE).equals(typed)).isTrue();
    }

    @Test
    void a_title_is_the_first_sentence_and_never_cut_inside_an_emoji() {
        assertThat(Words.titleFrom("Lampu padam. Sudah seminggu.")).isEqualTo("Lampu padam.");
        assertThat(Words.titleFrom("Lampu di Jl. Pemuda No. 5 padam. Gelap.")).isEqualTo("Lampu di Jl. Pemuda No. 5 padam.");
        String whole = "Tiga anak kos sebelah sakit kuning berbarengan, semuanya makan di warung yang sama.";
        assertThat(Words.titleFrom(whole + " Mohon diperiksa.")).as("not cut for the sake of one word").isEqualTo(whole);
        assertThat(Words.titleFrom("🚧".repeat(200))).endsWith("…").hasSize(79 * 2 + 1);
    }

    @Test
    void identity_numbers_telephones_and_addresses_are_masked() {
        assertThat(Masking.mask("NIK 3273 0112 3456 7890, telp 0812-3456-7890 atau +62 812 3456 7890, surel budi@contoh.co.id"))
            .isEqualTo("NIK […], telp […] atau […], surel […]");
        assertThat(Masking.mask("Jalan Merdeka 17, tahun 2026, kode pos 40115")).contains("17", "2026", "40115");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Jl. Melati No. 5, RT 03 RW 07, depan pasar | Jl. Melati, depan pasar",
        "Jl. Melati 12 | Jl. Melati",
        "Jl. Melati #7; belakang masjid | Jl. Melati, belakang masjid",
        "Gg. Mawar 3 rumah 21 | Gg. Mawar",
        "Perumahan Asri C5/12, Kav. 8 | Perumahan Asri",
        "14A, RT 03/RW 05 | ''",
        "Jl. Melati nomor lima, Blok C | Jl. Melati",
        "Jl. Kenanga: ١٢ | Jl. Kenanga",
        "Gang 5, Rumah Sakit Umum | Rumah Sakit Umum",
        "rumah nomor tiga dekat jembatan | ''",
        "Simpang lima, dekat halte | Simpang lima, dekat halte",
    })
    void of_an_address_nothing_is_kept_that_may_lead_to_one_door(String address, String kept) {
        assertThat(Masking.withoutHouseNumber(address)).isEqualTo(kept);
    }
}
