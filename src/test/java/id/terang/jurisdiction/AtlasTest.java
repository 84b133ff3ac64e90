package id.terang.jurisdiction;

import static id.terang.jurisdiction.ARegion.BRIBERY;
import static id.terang.jurisdiction.ARegion.DESK;
import static id.terang.jurisdiction.ARegion.INFRASTRUCTURE;
import static id.terang.jurisdiction.ARegion.INSPECTORATE;
import static id.terang.jurisdiction.ARegion.NOISE;
import static id.terang.jurisdiction.ARegion.NORTH;
import static id.terang.jurisdiction.ARegion.NORTH_OFFICE;
import static id.terang.jurisdiction.ARegion.NORTH_VILLAGE;
import static id.terang.jurisdiction.ARegion.PROVINCE;
import static id.terang.jurisdiction.ARegion.PROVINCE_OFFICE;
import static id.terang.jurisdiction.ARegion.PUBLIC_WORKS;
import static id.terang.jurisdiction.ARegion.REGENCY;
import static id.terang.jurisdiction.ARegion.ROADS;
import static id.terang.jurisdiction.ARegion.SOUTH_VILLAGE;
import static id.terang.jurisdiction.ARegion.STREETLIGHTS;
import static id.terang.jurisdiction.ARegion.TRANSPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.shared.Refusal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AtlasTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Atlas atlas = ARegion.atlas();

    @Test
    void a_rule_for_a_service_covers_what_lies_below_it() {
        assertThat(atlas.route(ROADS, SOUTH_VILLAGE)).isEqualTo(new Route(DESK, PUBLIC_WORKS));
    }

    @Test
    void services_stand_by_the_names_that_are_read() {
        var names = atlas.serviceChildren(null, Locale.ENGLISH).stream().map(service -> service.name().en()).toList();
        assertThat(names).hasSizeGreaterThan(1).isSortedAccordingTo(Collator.getInstance(Locale.ENGLISH))
            .isNotEqualTo(atlas.serviceChildren(null).stream().map(service -> service.name().en()).toList());
    }

    @Test
    void the_nearer_service_wins() {
        assertThat(atlas.route(STREETLIGHTS, SOUTH_VILLAGE)).isEqualTo(new Route(DESK, TRANSPORT));
    }

    @Test
    void the_nearer_area_wins_over_the_nearer_service() {
        Atlas more = with(ARegion.agencies(), List.of(new Responsibility(50, NORTH_OFFICE, INFRASTRUCTURE, NORTH)));

        assertThat(more.route(STREETLIGHTS, NORTH_VILLAGE).ownerId()).isEqualTo(NORTH_OFFICE);
        assertThat(more.route(STREETLIGHTS, SOUTH_VILLAGE).ownerId()).isEqualTo(TRANSPORT);
    }

    @Test
    void a_rule_without_an_area_holds_everywhere() {
        assertThat(atlas.route(BRIBERY, NORTH_VILLAGE)).isEqualTo(new Route(DESK, INSPECTORATE));
    }

    @Test
    void a_matter_that_nobody_owns_stays_at_the_receiving_desk() {
        assertThat(atlas.route(NOISE, SOUTH_VILLAGE)).isEqualTo(new Route(DESK, DESK));
        assertThat(atlas.route(NOISE, NORTH_VILLAGE)).isEqualTo(new Route(DESK, NORTH_OFFICE));
    }

    @Test
    void without_a_desk_around_the_owner_receives_and_without_an_owner_the_topmost_desk() {
        assertThat(atlas.route(BRIBERY, PROVINCE)).isEqualTo(new Route(INSPECTORATE, INSPECTORATE));
        assertThat(atlas.route(ROADS, PROVINCE)).isEqualTo(new Route(DESK, DESK));
    }

    @Test
    void whoever_took_over_owns_and_receives_what_an_ended_office_did() {
        List<Agency> agencies = new ArrayList<>(ARegion.agencies());
        agencies.add(ended(60, "kecamatan-lama", NORTH, PROVINCE_OFFICE));
        agencies.replaceAll(one -> one.id() == PROVINCE_OFFICE ? ended(PROVINCE_OFFICE, "provinsi", PROVINCE, NORTH_OFFICE) : one);
        Atlas after = with(agencies, List.of(new Responsibility(51, 60, ROADS, NORTH)));

        assertThat(after.standing(60).id()).as("the successor has ended too").isEqualTo(NORTH_OFFICE);
        assertThat(after.route(ROADS, NORTH_VILLAGE)).isEqualTo(new Route(NORTH_OFFICE, NORTH_OFFICE));
        assertThat(after.route(ROADS, SOUTH_VILLAGE)).isEqualTo(new Route(DESK, PUBLIC_WORKS));
        assertThat(after.receives(NORTH_OFFICE)).isTrue();
        assertThat(after.receives(60)).isFalse();
        assertThat(after.receives(TRANSPORT)).isFalse();
        assertThat(after.standsFor(NORTH_OFFICE)).containsExactlyInAnyOrder(NORTH_OFFICE, PROVINCE_OFFICE, 60L);
        assertThat(after.standsFor(60)).isEmpty();
    }

    @Test
    void an_office_works_on_to_its_last_day_and_two_that_succeed_each_other_leave_nobody() {
        Atlas last = with(List.of(ARegion.agency(60, "lama", AgencyLevel.REGENCY, null, REGENCY, true, TODAY)), List.of());
        assertThat(last.standing(60).id()).isEqualTo(60);
        assertThat(last.receives(60)).isTrue();

        List<Agency> agencies = new ArrayList<>(ARegion.agencies());
        agencies.add(ended(60, "satu", NORTH, 61));
        agencies.add(ended(61, "dua", NORTH, 60));
        assertThat(with(agencies, List.of()).route(NOISE, NORTH_VILLAGE).receivingDeskId()).isEqualTo(DESK);
    }

    @Test
    void an_own_desk_goes_before_one_that_stands_for_another_unless_that_is_above_the_owner() {
        List<Agency> agencies = new ArrayList<>(ARegion.agencies());
        agencies.add(ended(60, "meja-lama", NORTH, PROVINCE_OFFICE));
        agencies.add(ARegion.agency(61, "meja-baru", AgencyLevel.DISTRICT, null, NORTH, true));
        Atlas after = with(agencies, List.of(new Responsibility(52, PROVINCE_OFFICE, NOISE, NORTH_VILLAGE)));

        assertThat(after.route(ROADS, NORTH_VILLAGE)).isEqualTo(new Route(61, PUBLIC_WORKS));
        assertThat(after.route(NOISE, NORTH_VILLAGE)).isEqualTo(new Route(PROVINCE_OFFICE, PROVINCE_OFFICE));
    }

    @Test
    void of_the_topmost_desks_one_that_is_a_desk_itself_goes_first() {
        List<Agency> agencies = List.of(ended(60, "lama", NORTH, 61), ARegion.agency(61, "penerus", AgencyLevel.REGENCY, null, NORTH, false),
                ARegion.agency(62, "meja", AgencyLevel.REGENCY, null, NORTH, true));
        Atlas after = new Atlas(1, TODAY, ARegion.areas(), agencies, ARegion.services(), List.of());

        assertThat(after.route(NOISE, SOUTH_VILLAGE)).isEqualTo(new Route(62, 62));
    }

    private static Agency ended(long id, String slug, long area, long successor) {
        return new Agency(id, new AgencyDetails(slug, slug, slug, AgencyLevel.REGENCY, null, area, ARegion.CALENDAR, true, null, null, null, null,
                TODAY.minusDays(1), successor), ARegion.WIB);
    }

    @Test
    void a_desk_without_an_area_is_around_everything_that_has_no_nearer_one() {
        List<Agency> agencies = new ArrayList<>(ARegion.agencies());
        agencies.add(ARegion.agency(17, "pusat", AgencyLevel.PROVINCE, null, null, true));
        Atlas more = with(agencies, List.of(new Responsibility(51, INSPECTORATE, BRIBERY, null)));

        assertThat(more.route(BRIBERY, PROVINCE)).isEqualTo(new Route(17, INSPECTORATE));
        assertThat(more.route(NOISE, SOUTH_VILLAGE)).isEqualTo(new Route(DESK, DESK));
    }

    @Test
    void among_desks_of_one_area_the_owner_itself_receives() {
        List<Agency> agencies = new ArrayList<>(ARegion.agencies());
        agencies.add(ARegion.agency(16, "pdam", AgencyLevel.REGENCY, null, REGENCY, true));
        Atlas more = with(agencies, List.of(new Responsibility(50, 16, NOISE, REGENCY)));

        assertThat(more.route(NOISE, SOUTH_VILLAGE)).isEqualTo(new Route(16, 16));
        assertThat(more.route(ROADS, SOUTH_VILLAGE)).isEqualTo(new Route(DESK, PUBLIC_WORKS));
    }

    @Test
    void a_retired_agency_gets_no_new_cases() {
        List<Agency> agencies = new ArrayList<>(ARegion.agencies());
        agencies.removeIf(agency -> agency.id() == TRANSPORT);
        agencies.add(ARegion.agency(TRANSPORT, "perhubungan", AgencyLevel.REGENCY, DESK, REGENCY, false,
                TODAY.minusDays(1)));

        assertThat(with(agencies, List.of()).route(STREETLIGHTS, SOUTH_VILLAGE).ownerId()).isEqualTo(PUBLIC_WORKS);
    }

    @Test
    void where_nobody_can_receive_it_says_so() {
        Atlas empty = new Atlas(1, TODAY, ARegion.areas(), List.of(), ARegion.services(), List.of());

        assertThatThrownBy(() -> empty.route(ROADS, NORTH)).isInstanceOf(Refusal.Unavailable.class)
                .hasMessage("refusal.route.none");
        assertThatThrownBy(() -> atlas.route(999, NORTH)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void paths_start_at_the_root_and_subtrees_hold_themselves() {
        assertThat(atlas.areaPath(NORTH_VILLAGE)).containsExactly(PROVINCE, REGENCY, NORTH, NORTH_VILLAGE);
        assertThat(atlas.areaSubtree(NORTH)).containsExactlyInAnyOrder(NORTH, NORTH_VILLAGE);
        assertThat(atlas.agencyPath(PUBLIC_WORKS)).containsExactly(DESK, PUBLIC_WORKS);
        assertThat(atlas.agencySubtree(PROVINCE_OFFICE)).containsExactly(PROVINCE_OFFICE);
        assertThat(atlas.serviceSubtree(INFRASTRUCTURE)).containsExactlyInAnyOrder(INFRASTRUCTURE, ROADS, STREETLIGHTS);
        assertThat(atlas.areaChildren(null)).extracting(Area::id).containsExactly(PROVINCE);
    }

    @Test
    void the_public_sees_a_village_as_its_district_and_a_regency_as_itself() {
        assertThat(atlas.district(NORTH_VILLAGE).id()).isEqualTo(NORTH);
        assertThat(atlas.district(NORTH).id()).isEqualTo(NORTH);
        assertThat(atlas.district(REGENCY).id()).isEqualTo(REGENCY);
    }

    private static Atlas with(List<Agency> agencies, List<Responsibility> more) {
        List<Responsibility> rules = new ArrayList<>(ARegion.rules());
        rules.addAll(more);
        return new Atlas(1, TODAY, ARegion.areas(), agencies, ARegion.services(), rules);
    }
}
