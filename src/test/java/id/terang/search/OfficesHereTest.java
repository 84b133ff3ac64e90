package id.terang.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.terang.jurisdiction.ARegion;
import org.junit.jupiter.api.Test;

class OfficesHereTest {

    @Test
    void an_office_of_a_district_is_suggested_only_where_it_serves() {
        assertThat(new OfficesHere(ARegion.atlas(), ARegion.NORTH_VILLAGE).standFor(ARegion.NORTH_OFFICE)).isEqualTo(ARegion.NORTH_OFFICE);
        assertThat(new OfficesHere(ARegion.atlas(), ARegion.SOUTH_VILLAGE).standFor(ARegion.NORTH_OFFICE)).isNull();
        assertThat(new OfficesHere(ARegion.atlas(), null).standFor(ARegion.NORTH_OFFICE)).isNull();
    }

    @Test
    void an_office_of_the_regency_is_itself_and_an_unknown_one_nothing() {
        var here = new OfficesHere(ARegion.atlas(), ARegion.SOUTH);
        assertThat(here.standFor(ARegion.PUBLIC_WORKS)).isEqualTo(ARegion.PUBLIC_WORKS);
        assertThat(here.standFor(4_711L)).isNull();
        assertThat(here.standFor(null)).isNull();
    }
}
