package id.terang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void a_secret_code_survives_how_people_type_it_and_never_shows_itself() {
        var code = SecretCode.random(new SecureRandom());
        assertThat(SecretCode.parse(code.printed().toLowerCase(Locale.ROOT))).isEqualTo(code);
        assertThat(SecretCode.parse("oil0-1111-2222-3333").characters()).isEqualTo("0110111122223333");
        assertThat(code.toString()).doesNotContain(code.characters().substring(0, 4));
        assertThatThrownBy(() -> SecretCode.parse("UUUU-UUUU-UUUU-UUUU")).hasMessage("refusal.secret.shape");
    }

    @Test
    void telephone_numbers_are_read_with_or_without_the_country() {
        assertThat(PhoneNumber.parse("0812-3456-7890", "ID").e164()).isEqualTo("+6281234567890");
        assertThat(PhoneNumber.parse("+62 812 3456 7890", "ID").e164()).isEqualTo("+6281234567890");
        assertThatThrownBy(() -> PhoneNumber.parse("12", "ID")).hasMessage("refusal.phone.shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a@b", "a b@c.id", "a@c.id\nBcc: d@e.id", "<script>@c.id", "a@-c.id"})
    void what_is_no_address_is_refused(String typed) {
        assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(Refusal.BadInput.class);
    }

    @Test
    void contacts_show_themselves_masked() {
        assertThat(new EmailAddress("Budi@Contoh.ID")).hasToString("B…@contoh.id");
        assertThat(new PhoneNumber("+6281234567890")).hasToString("+62…7890");
    }

    @Test
    void public_places_are_rounded_to_about_a_hundred_metres() {
        assertThat(new GeoPoint(-6.917464, 107.619123).coarse()).isEqualTo(new GeoPoint(-6.917, 107.619));
        assertThat(new GeoPoint(-6.2, 106.8).distanceTo(new GeoPoint(-6.9, 107.6))).isCloseTo(117_900, within(1_000.0));
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).hasMessage("refusal.place.range");
    }

    @Test
    void days_and_numbers_are_written_as_each_language_writes_them() {
        var at = Instant.parse("2026-12-03T07:05:00Z");
        assertThat(LocalWords.moment(at, ZoneId.of("Asia/Jakarta"), LocalWords.INDONESIAN))
            .isEqualTo("Kamis, 3 Desember 2026 pukul 14.05 WIB");
        assertThat(LocalWords.moment(at, ZoneId.of("Asia/Makassar"), Locale.ENGLISH))
            .isEqualTo("Thursday, 3 December 2026 at 15:05 WITA");
        assertThat(LocalWords.shortDay(LocalDate.of(2026, 12, 3), LocalWords.INDONESIAN)).isEqualTo("Kam 3 Des");
        assertThat(LocalWords.number(12_345, LocalWords.INDONESIAN)).isEqualTo("12.345");
        assertThat(LocalWords.percent(0.875, LocalWords.INDONESIAN)).isEqualTo("87,5%");
        assertThat(LocalWords.percent(0.875, Locale.ENGLISH)).isEqualTo("87.5%");
    }
}
