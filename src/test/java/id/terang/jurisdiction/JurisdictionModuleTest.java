package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.shared.Texts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;

@ApplicationModuleTest
class JurisdictionModuleTest {

    private static final Actor ADMIN = new Actor.Official(1, 1, Role.ADMIN);

    @Autowired
    Administration administration;
    @Autowired
    CalendarKeeping calendarKeeping;
    @Autowired
    Jurisdiction jurisdiction;
    @Autowired
    Calendars calendars;
    @Autowired
    Policies policies;
    @Autowired
    JdbcClient jdbc;

    @Test
    void the_first_start_loads_the_example_policy() {
        Policy policy = policies.inForce(Instant.parse("2026-11-20T00:00:00Z"));

        assertThat(policy.version()).isEqualTo(1);
        assertThat(policy.name()).isEqualTo("id-example");
        assertThat(policy.terms()).isEqualTo(ARegion.policy().terms());
        assertThat(policy.workingDays(ClockType.VERIFY)).isTrue();
        assertThat(policy.workingDays(ClockType.REOPEN_WINDOW)).isFalse();
        assertThat(policies.inForce(Instant.EPOCH)).isSameAs(policies.version(1));
        assertThatThrownBy(() -> policies.version(99)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void what_an_administrator_adds_is_in_the_atlas_at_once() {
        long calendar = calendar();
        long before = jurisdiction.atlas().version();
        long province = administration.addArea(ADMIN, area("P1", AreaLevel.PROVINCE, null));
        long regency = administration.addArea(ADMIN, area("P1.1", AreaLevel.REGENCY, province));
        long desk = administration.addAgency(ADMIN, agency("desk-p1", calendar, null, regency, true));
        long works = administration.addAgency(ADMIN, agency("works-p1", calendar, desk, regency, false));
        long roads = administration.addService(ADMIN, service("roads-p1", null));
        administration.addResponsibility(ADMIN, works, roads, regency);

        Atlas atlas = jurisdiction.atlas();

        assertThat(atlas.version()).isGreaterThan(before);
        assertThat(atlas.route(roads, regency)).isEqualTo(new Route(desk, works));
        assertThat(atlas.areaByCode("P1.1")).hasValueSatisfying(area -> {
            assertThat(area.centre()).isEqualTo(new GeoPoint(-7.5, 110.25));
            assertThat(area.parentId()).isEqualTo(province);
        });
        assertThat(atlas.agency(works).zone()).isEqualTo(ARegion.WIB);
        assertThat(jurisdiction.atlas()).isSameAs(atlas);
    }

    @Test
    void a_change_made_on_another_node_is_seen_within_two_seconds() throws InterruptedException {
        Atlas before = jurisdiction.atlas();
        jdbc.sql("update jurisdiction_version set version = version + 1").update();

        long deadline = System.nanoTime() + 3_000_000_000L;
        while (jurisdiction.atlas().version() == before.version() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(jurisdiction.atlas().version()).isEqualTo(before.version() + 1);
    }

    @Test
    void only_administrators_and_imports_change_anything() {
        AreaDetails details = area("X", AreaLevel.PROVINCE, null);

        assertThatThrownBy(() -> administration.addArea(new Actor.Official(1, 1, Role.LEAD), details))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> administration.addArea(Actor.CITIZEN, details)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void every_change_is_written_down() {
        long id = administration.addArea(ADMIN, area("W1", AreaLevel.PROVINCE, null));
        AreaDetails renamed = new AreaDetails("W1", "Nama Baru", AreaLevel.PROVINCE, null, null, null, null);
        administration.changeArea(ADMIN, id, 0, renamed);
        administration.retireArea(ADMIN, id, LocalDate.of(2026, 12, 31));

        assertThat(administration.changes(Subject.AREA, id, 10)).extracting(AdminChange::act)
                .containsExactly(Act.RETIRED, Act.CHANGED, Act.ADDED);
        assertThat(administration.changes(Subject.AREA, id, 1).getFirst().officialId()).isEqualTo(1);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        long id = administration.addArea(ADMIN, area("S1", AreaLevel.PROVINCE, null));
        administration.changeArea(ADMIN, id, 0,
                new AreaDetails("S1", "Satu", AreaLevel.PROVINCE, null, null, null, null));

        assertThatThrownBy(() -> administration.changeArea(ADMIN, id, 0,
                new AreaDetails("S1", "Dua", AreaLevel.PROVINCE, null, null, null, null)))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(jurisdiction.atlas().area(id).name()).isEqualTo("Satu");
    }

    @Test
    void codes_are_unique_and_trees_have_no_circles() {
        long calendar = calendar();
        long above = administration.addAgency(ADMIN, agency("c-above", calendar, null, null, true));
        long below = administration.addAgency(ADMIN, agency("c-below", calendar, above, null, false));

        assertThatThrownBy(() -> administration.addAgency(ADMIN, agency("c-below", calendar, null, null, false)))
                .hasMessage("refusal.admin.slug.taken");
        assertThatThrownBy(() -> administration.changeAgency(ADMIN, above, 0,
                agency("c-above", calendar, below, null, true))).hasMessage("refusal.admin.parent.circle");
        assertThatThrownBy(() -> administration.addArea(ADMIN, area("has space", AreaLevel.VILLAGE, null)))
                .hasMessage("refusal.admin.code.area");
    }

    @Test
    void the_last_receiving_desk_and_an_office_with_others_below_cannot_retire() {
        long calendar = calendar();
        long above = administration.addAgency(ADMIN, agency("r-above", calendar, null, null, false));
        administration.addAgency(ADMIN, agency("r-below", calendar, above, null, false));

        assertThatThrownBy(() -> administration.retireAgency(ADMIN, above, LocalDate.of(2026, 12, 31), null))
                .hasMessage("refusal.admin.agency.parent");
        assertThatThrownBy(() -> administration.retireAgency(ADMIN, above, LocalDate.of(2026, 12, 31), above))
                .hasMessage("refusal.admin.successor.gone");
    }

    @Test
    void a_rule_for_the_same_service_and_area_is_refused() {
        long agency = administration.addAgency(ADMIN, agency("rule-owner", calendar(), null, null, false));
        long service = administration.addService(ADMIN, service("rule-service", null));
        administration.addResponsibility(ADMIN, agency, service, null);

        assertThatThrownBy(() -> administration.addResponsibility(ADMIN, agency, service, null))
                .hasMessage("refusal.admin.responsibility.taken");
    }

    @Test
    void every_version_of_a_calendar_can_be_had_again() {
        long id = calendar();
        LocalDate day = LocalDate.of(2026, 11, 25);
        WorkingCalendar first = calendars.current(id);

        calendarKeeping.putHolidays(ADMIN, id, List.of(new Holiday(day, "Pilkada", "Keppres 1/2026")));
        WorkingCalendar second = calendars.current(id);
        calendarKeeping.putHolidays(ADMIN, id, List.of(new Holiday(day, "Pemilihan", "Keppres 1/2026")));
        calendarKeeping.removeHoliday(ADMIN, id, day);
        Map<DayOfWeek, Hours> shorter = new EnumMap<>(first.hours());
        shorter.put(DayOfWeek.FRIDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(11, 30)));
        shorter.remove(DayOfWeek.MONDAY);
        calendarKeeping.change(ADMIN, id, 4, "Kalender " + id, shorter);

        assertThat(first.isWorkingDay(day)).isTrue();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.holiday(day)).isEqualTo("Pilkada");
        assertThat(calendars.at(id, 1)).isEqualTo(first);
        assertThat(calendars.at(id, 2)).isEqualTo(second);
        assertThat(calendars.at(id, 3).holiday(day)).isEqualTo("Pemilihan");
        assertThat(calendars.at(id, 4).isWorkingDay(day)).isTrue();
        assertThat(calendars.at(id, 4).hours()).isEqualTo(first.hours());
        assertThat(calendars.current(id).version()).isEqualTo(5);
        assertThat(calendars.current(id).hours()).isEqualTo(shorter);
        assertThatThrownBy(() -> calendars.at(id, 6)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void a_calendar_below_takes_the_holidays_of_the_one_above_and_adds_its_own() {
        long nation = calendarKeeping.add(ADMIN, "Nasional", ZoneId.of("Asia/Jakarta"), CalendarKeeping.OFFICE_HOURS);
        LocalDate labour = LocalDate.of(2027, 5, 1);
        LocalDate independence = LocalDate.of(2027, 8, 17);
        LocalDate galungan = LocalDate.of(2027, 3, 3);
        calendarKeeping.putHolidays(ADMIN, nation, List.of(new Holiday(labour, "Hari Buruh", null)));
        long bali = calendarKeeping.add(ADMIN, "Bali", ZoneId.of("Asia/Makassar"), CalendarKeeping.OFFICE_HOURS, nation);

        calendarKeeping.putHolidays(ADMIN, bali, List.of(new Holiday(galungan, "Galungan", "SE Gubernur")));
        calendarKeeping.putHolidays(ADMIN, nation, List.of(new Holiday(independence, "Kemerdekaan", null)));

        assertThat(calendars.current(bali).holidays()).containsOnlyKeys(labour, independence, galungan);
        assertThat(calendars.current(nation).holidays()).containsOnlyKeys(labour, independence);
        assertThatThrownBy(() -> calendarKeeping.removeHoliday(ADMIN, bali, labour)).isInstanceOfSatisfying(
                Refusal.BadInput.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.admin.holiday.inherited"));
        assertThatThrownBy(() -> calendarKeeping.putHolidays(ADMIN, bali, List.of(new Holiday(labour, "Lain", null))))
                .isInstanceOf(Refusal.BadInput.class);

        calendarKeeping.removeHoliday(ADMIN, nation, labour);

        assertThat(calendars.current(bali).holidays()).containsOnlyKeys(independence, galungan);
    }

    @Test
    void holidays_that_are_there_already_make_no_new_version() {
        long id = calendar();
        List<Holiday> natal = List.of(new Holiday(LocalDate.of(2026, 12, 25), "Hari Raya Natal", null));

        assertThat(calendarKeeping.putHolidays(ADMIN, id, natal)).isEqualTo(1);
        assertThat(calendarKeeping.putHolidays(ADMIN, id, natal)).isZero();
        assertThat(calendars.current(id).version()).isEqualTo(2);
    }

    private long calendar() {
        Map<DayOfWeek, Hours> hours = ARegion.calendar().hours();
        return calendarKeeping.add(ADMIN, "Kalender " + UUID.randomUUID(), ARegion.WIB, hours);
    }

    private static AreaDetails area(String code, AreaLevel level, @Nullable Long parent) {
        return new AreaDetails(code, "Wilayah " + code, level, parent, new GeoPoint(-7.5, 110.25), null, null);
    }

    private static AgencyDetails agency(String slug, long calendar, @Nullable Long parent, @Nullable Long area,
            boolean desk) {
        return new AgencyDetails(slug, "Dinas " + slug, slug, AgencyLevel.REGENCY, parent, area, calendar, desk,
                "(0274) 555012", "kontak@contoh.go.id", "https://contoh.go.id", null, null, null);
    }

    private static ServiceDetails service(String code, @Nullable Long parent) {
        return new ServiceDetails(code, new Texts(code, code), parent, Standard.NONE, false, Publish.ON_VERIFY,
                Kind.COMPLAINT, Track.ORDINARY, true);
    }
}
