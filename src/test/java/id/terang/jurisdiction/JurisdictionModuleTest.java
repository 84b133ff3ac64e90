package id.terang.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.when;

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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@ApplicationModuleTest
class JurisdictionModuleTest {

    @Autowired
    Administration administration;
    @Autowired
    CalendarKeeping calendarKeeping;
    @Autowired
    CsvImport csv;
    @Autowired
    Jurisdiction jurisdiction;
    @Autowired
    Calendars calendars;
    @Autowired
    Policies policies;
    @Autowired
    JdbcClient jdbc;
    @MockitoBean
    AgencyKeepers keepers;

    private Actor.Official administrator;

    @BeforeEach
    void an_administrator_of_a_topmost_agency_is_at_work() {
        Actor machine = new Actor.Importer("test");
        long home = jurisdiction.atlas().agencyBySlug("puncak").map(Agency::id).orElseGet(() -> administration.addAgency(machine,
                agency("puncak", calendarKeeping.add(machine, "Puncak", ARegion.WIB, CalendarKeeping.OFFICE_HOURS), null, null, true)));
        administrator = new Actor.Official(1, home, Role.ADMIN);
    }

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
        long province = administration.addArea(administrator, area("P1", AreaLevel.PROVINCE, null));
        long regency = administration.addArea(administrator, area("P1.1", AreaLevel.REGENCY, province));
        long desk = administration.addAgency(administrator, agency("desk-p1", calendar, null, regency, true));
        long works = administration.addAgency(administrator, agency("works-p1", calendar, desk, regency, false));
        long roads = administration.addService(administrator, service("roads-p1", null));
        administration.addResponsibility(administrator, works, roads, regency);

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
    void a_change_made_on_another_node_is_seen_a_moment_later() {
        Atlas before = jurisdiction.atlas();
        jdbc.sql("update jurisdiction_version set version = version + 1").update();

        await().until(() -> jurisdiction.atlas().version() == before.version() + 1);
    }

    @Test
    void only_administrators_and_imports_change_anything() {
        AreaDetails details = area("X", AreaLevel.PROVINCE, null);

        assertThatThrownBy(() -> administration.addArea(new Actor.Official(1, 1, Role.LEAD), details))
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> administration.addArea(Actor.CITIZEN, details)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void an_administrator_below_changes_the_own_agencies_only_and_nothing_that_all_use() {
        long calendar = calendar();
        long office = administration.addAgency(administrator, agency("reach-office", calendar, administrator.agencyId(), null, false));
        long other = administration.addAgency(administrator, agency("reach-other", calendar, administrator.agencyId(), null, false));
        long area = administration.addArea(administrator, area("R1", AreaLevel.PROVINCE, null));
        long service = administration.addService(administrator, service("reach-service", null));
        var below = new Actor.Official(2, office, Role.ADMIN);

        long desk = administration.addAgency(below, agency("reach-desk", calendar, office, null, false));
        administration.changeAgency(below, office, 0, agency("reach-office-2", calendar, administrator.agencyId(), null, false));
        administration.checkAnswers(below, desk, true);

        refused("refusal.admin.root", () -> administration.changeAgency(below, office, 2, agency("reach-office", calendar, null, null, false)));
        refused("refusal.admin.root", () -> administration.addAgency(below, agency("reach-root", calendar, null, null, false)));
        refused("refusal.admin.reach", () -> administration.changeAgency(below, other, 0, agency("reach-other", calendar, office, null, false)));
        refused("refusal.admin.reach", () -> administration.changeAgency(below, desk, 1, agency("reach-desk", calendar, other, null, false)));
        refused("refusal.admin.reach", () -> administration.addAgency(below, agency("reach-new", calendar, other, null, false)));
        refused("refusal.admin.reach", () -> administration.checkAnswers(below, other, false));
        refused("refusal.admin.reach", () -> administration.retireAgency(below, other, LocalDate.of(2026, 12, 31), null));
        refused("refusal.admin.reach", () -> administration.retireAgency(below, desk, LocalDate.of(2026, 12, 31), other));
        refused("refusal.admin.common", () -> administration.addArea(below, area("R2", AreaLevel.PROVINCE, null)));
        refused("refusal.admin.common", () -> administration.changeArea(below, area, 0, area("R1", AreaLevel.PROVINCE, null)));
        refused("refusal.admin.common", () -> administration.retireArea(below, area, LocalDate.of(2026, 12, 31)));
        refused("refusal.admin.common", () -> administration.addService(below, service("reach-service-2", null)));
        refused("refusal.admin.common", () -> administration.changeService(below, service, 0, service("reach-service", null)));
        refused("refusal.admin.common", () -> administration.retireService(below, service));
        refused("refusal.admin.common", () -> administration.addResponsibility(below, office, service, area));
        refused("refusal.admin.common", () -> administration.removeResponsibility(below, 1));
        assertThat(administration.reach(below)).containsExactlyInAnyOrder(office, desk);
        assertThat(administration.reach(new Actor.Official(2, office, Role.LEAD))).isEmpty();
    }

    @Test
    void who_receives_what_is_filed_is_changed_from_below_only_where_the_own_desk_would_receive_it() {
        long calendar = calendar();
        long own = calendar();
        long city = administration.addArea(administrator, area("D1", AreaLevel.REGENCY, null));
        long village = administration.addArea(administrator, area("D1.1", AreaLevel.VILLAGE, city));
        long theirVillage = administration.addArea(administrator, area("D1.2", AreaLevel.VILLAGE, city));
        long next = administration.addArea(administrator, area("D2", AreaLevel.REGENCY, null));
        long office = administration.addAgency(administrator, agency("desk-city", calendar, administrator.agencyId(), city, true));
        long theirs = administration.addAgency(administrator, agency("desk-theirs", calendar, administrator.agencyId(), theirVillage, true));
        long service = administration.addService(administrator, service("desk-service", null));
        var below = new Actor.Official(2, office, Role.ADMIN);

        for (var area : Arrays.asList(next, theirVillage, null)) {
            refused("refusal.admin.agency.desk", () -> administration.addAgency(below, agency("desk-new", calendar, office, area, true)));
            refused("refusal.admin.agency.desk", () -> administration.changeAgency(below, office, 0, agency("desk-city", calendar, administrator.agencyId(), area, true)));
        }
        refused("refusal.admin.agency.desk", () -> administration.changeAgency(below, office, 0, agency("desk-city", calendar, administrator.agencyId(), city, false)));
        refused("refusal.admin.agency.desk", () -> administration.retireAgency(below, office, LocalDate.of(2026, 12, 31), null));
        refused("refusal.admin.calendar.desk", () -> administration.changeAgency(below, office, 0, agency("desk-city", own, administrator.agencyId(), city, true)));
        refused("refusal.admin.calendar.desk", () -> administration.addAgency(below, agency("desk-new", own, office, village, true)));
        assertThat(jurisdiction.atlas().route(service, theirVillage).receivingDeskId()).isEqualTo(theirs);

        administration.changeAgency(below, office, 0, agency("desk-city-2", calendar, administrator.agencyId(), city, true));
        long desk = administration.addAgency(below, agency("desk-village", calendar, office, village, true));
        assertThat(jurisdiction.atlas().route(service, village).receivingDeskId()).isEqualTo(desk);
        refused("refusal.admin.agency.desk", () -> administration.changeAgency(below, desk, 0, agency("desk-village", calendar, office, theirVillage, true)));
        refused("refusal.admin.calendar.desk", () -> administration.changeAgency(below, desk, 0, agency("desk-village", own, office, village, true)));
        administration.changeAgency(below, desk, 0, agency("desk-village", own, office, village, false));
        assertThat(jurisdiction.atlas().route(service, village).receivingDeskId()).isEqualTo(office);
        administration.changeAgency(administrator, office, 1, agency("desk-city", own, administrator.agencyId(), next, true));
    }

    @Test
    void who_succeeds_a_desk_receives_by_the_same_rules_as_a_desk() {
        long calendar = calendar();
        long own = calendar();
        LocalDate gone = LocalDate.of(2020, 1, 1);
        long city = administration.addArea(administrator, area("H1", AreaLevel.REGENCY, null));
        long village = administration.addArea(administrator, area("H1.1", AreaLevel.VILLAGE, city));
        long office = administration.addAgency(administrator, agency("heir-city", calendar, administrator.agencyId(), city, true));
        long service = administration.addService(administrator, service("heir-service", null));
        var below = new Actor.Official(2, office, Role.ADMIN);
        long desk = administration.addAgency(below, agency("heir-village", calendar, office, village, true));
        long heir = administration.addAgency(below, agency("heir", calendar, office, null, false));
        long unlike = administration.addAgency(below, agency("heir-unlike", own, office, null, false));

        refused("refusal.admin.agency.desk", () -> administration.retireAgency(below, office, gone, heir));
        refused("refusal.admin.calendar.desk", () -> administration.retireAgency(below, desk, gone, unlike));
        administration.retireAgency(below, desk, gone, heir);
        assertThat(jurisdiction.atlas().route(service, village).receivingDeskId()).isEqualTo(heir);

        refused("refusal.admin.calendar.desk", () -> administration.changeAgency(below, heir, 0, agency("heir", own, office, null, false)));
        administration.changeAgency(below, heir, 0, agency("heir-2", calendar, office, null, false));
        administration.retireAgency(below, heir, gone, null);
        assertThat(jurisdiction.atlas().route(service, village).receivingDeskId()).as("nobody took over").isEqualTo(office);
    }

    @Test
    void the_days_of_a_desk_count_to_its_last_one_and_those_of_all_who_take_over_after_that() {
        long calendar = calendar();
        long slack = calendar();
        LocalDate ahead = LocalDate.of(2126, 12, 31);
        long city = administration.addArea(administrator, area("H2", AreaLevel.REGENCY, null));
        long village = administration.addArea(administrator, area("H2.1", AreaLevel.VILLAGE, city));
        long office = administration.addAgency(administrator, agency("ahead-city", calendar, administrator.agencyId(), city, true));
        var below = new Actor.Official(2, office, Role.ADMIN);
        long desk = administration.addAgency(below, agency("ahead-village", calendar, office, village, true));
        long heir = administration.addAgency(below, agency("ahead-heir", calendar, office, null, false));
        long unlike = administration.addAgency(below, agency("ahead-unlike", slack, office, null, false));

        refused("refusal.admin.calendar.desk", () -> administration.changeAgency(below, desk, 0,
                agency("ahead-village", slack, office, village, true).ending(ahead, heir)));
        refused("refusal.admin.calendar.desk", () -> administration.addAgency(below,
                agency("ahead-new", slack, office, village, true).ending(ahead, heir)));
        administration.retireAgency(below, desk, ahead, heir);
        refused("refusal.admin.calendar.desk", () -> administration.changeAgency(below, desk, version(desk),
                agency("ahead-village", slack, office, village, true).ending(ahead, heir)));

        refused("refusal.admin.calendar.desk", () -> administration.retireAgency(below, heir, ahead.plusYears(1), unlike));
        administration.retireAgency(administrator, heir, ahead.plusYears(1), unlike);
        long second = administration.addAgency(below, agency("ahead-second", calendar, office, village, true));
        refused("refusal.admin.calendar.desk", () -> administration.retireAgency(below, second, ahead, heir));
        administration.changeAgency(below, heir, version(heir),
                agency("ahead-heir-2", calendar, office, null, false).ending(ahead.plusYears(1), unlike));
        administration.changeAgency(below, desk, version(desk), agency("ahead-village-2", calendar, office, village, true).ending(ahead, heir));
    }

    @Test
    void nobody_takes_the_filings_of_another_tree_that_has_an_administrator() {
        long calendar = calendar();
        long own = calendar();
        long city = administration.addArea(administrator, area("F1", AreaLevel.REGENCY, null));
        long village = administration.addArea(administrator, area("F1.1", AreaLevel.VILLAGE, city));
        long next = administration.addArea(administrator, area("F1.2", AreaLevel.VILLAGE, city));
        long elsewhere = administration.addArea(administrator, area("F2", AreaLevel.REGENCY, null));
        long theirs = administration.addAgency(administrator, agency("other-city", calendar, null, city, true));
        long before = administration.addAgency(administrator, agency("top-before", calendar, administrator.agencyId(), village, true));
        long moving = administration.addAgency(administrator, agency("top-moving", calendar, administrator.agencyId(), elsewhere, true));
        when(keepers.anyOf(argThat(tree -> tree != null && tree.contains(theirs)))).thenReturn(true);
        var keeper = new Actor.Official(3, theirs, Role.ADMIN);

        refused("refusal.admin.agency.others", () -> administration.addAgency(administrator, agency("top-new", calendar, administrator.agencyId(), city, true)));
        for (long area : List.of(city, next)) {
            refused("refusal.admin.agency.others", () -> administration.changeAgency(administrator, moving, 0,
                    agency("top-moving", calendar, administrator.agencyId(), area, true)));
        }
        administration.changeAgency(administrator, before, 0, agency("top-before", own, administrator.agencyId(), village, true));
        administration.changeAgency(administrator, before, 1, agency("top-before", own, administrator.agencyId(), village, false));
        refused("refusal.admin.agency.others", () -> administration.changeAgency(administrator, before, 2,
                agency("top-before", own, administrator.agencyId(), village, true)));
        administration.changeAgency(keeper, theirs, 0, agency("other-city", own, null, city, true));
        administration.addAgency(keeper, agency("other-next", own, theirs, elsewhere, false));
    }

    @Test
    void the_calendar_of_who_receives_without_being_a_desk_is_for_the_top() {
        long calendar = calendar();
        long own = calendar();
        long city = administration.addArea(administrator, area("G1", AreaLevel.REGENCY, null));
        long service = administration.addService(administrator, service("owner-service", null));
        long office = administration.addAgency(administrator, agency("owner-office", calendar, administrator.agencyId(), city, false));
        administration.addResponsibility(administrator, office, service, city);
        var below = new Actor.Official(2, office, Role.ADMIN);
        AgencyDetails other = agency("owner-office", own, administrator.agencyId(), city, false);
        List<Long> desks = jdbc.sql("select id from agency where receiving_desk and area_id is null").query(Long.class).list();
        jdbc.sql("update agency set receiving_desk = false where id in (:ids)").param("ids", desks).update();
        try {
            refused("refusal.admin.calendar.owner", () -> administration.changeAgency(below, office, 0, other));
            administration.changeAgency(below, office, 0, agency("owner-office-2", calendar, administrator.agencyId(), city, false));
            administration.changeAgency(administrator, office, 1, other);

            LocalDate ahead = LocalDate.of(2126, 12, 31);
            long heir = administration.addAgency(administrator, agency("owner-heir", calendar, administrator.agencyId(), null, false));
            administration.retireAgency(administrator, office, ahead, heir);
            administration.changeAgency(below, office, version(office),
                    agency("owner-office-3", own, administrator.agencyId(), city, false).ending(ahead, heir));
            refused("refusal.admin.calendar.owner", () -> administration.changeAgency(below, office, version(office),
                    agency("owner-office-3", calendar(), administrator.agencyId(), city, false).ending(ahead, heir)));
            administration.changeAgency(below, office, version(office), agency("owner-office", own, administrator.agencyId(), city, false));
        } finally {
            jdbc.sql("update agency set receiving_desk = true where id in (:ids)").param("ids", desks).update();
        }
        administration.changeAgency(below, office, version(office), agency("owner-office", calendar, administrator.agencyId(), city, false));
    }

    @Test
    void a_file_of_agencies_diverts_nothing_either() {
        long calendar = calendar();
        long city = administration.addArea(administrator, area("E1", AreaLevel.REGENCY, null));
        administration.addArea(administrator, area("E1.1", AreaLevel.VILLAGE, city));
        administration.addArea(administrator, area("E2", AreaLevel.REGENCY, null));
        long office = administration.addAgency(administrator, agency("file-city", calendar, administrator.agencyId(), city, true));
        var below = new Actor.Official(2, office, Role.ADMIN);

        for (boolean dryRun : List.of(true, false)) {
            var report = csv.agencies(below, """
                    slug,name,parent,area,receiving_desk
                    file-village,Desa,file-city,E1.1,yes
                    file-other,Lain,file-city,E2,yes
                    file-city,Dinas file-city,puncak,E1,no
                    """, dryRun);
            assertThat(report.written()).isFalse();
            assertThat(report.problems()).extracting(CsvReport.Problem::line).containsExactly(3L, 4L);
            assertThat(report.problems()).extracting(one -> one.refusal().key()).containsOnly("refusal.admin.agency.desk");
        }
        assertThat(csv.agencies(below, "slug,name,parent,area,receiving_desk\nfile-village,Desa,file-city,E1.1,yes\n", false).written()).isTrue();
    }

    @Test
    void who_is_above_all_keeps_another_tree_only_while_it_has_no_administrator_of_its_own() {
        long calendar = calendar();
        long root = administration.addAgency(administrator, agency("tree-root", calendar, null, null, false));
        long leaf = administration.addAgency(administrator, agency("tree-leaf", calendar, root, null, false));
        assertThat(administration.reach(administrator)).contains(root, leaf);

        when(keepers.anyOf(argThat(tree -> tree != null && tree.contains(root)))).thenReturn(true);

        assertThat(administration.reach(administrator)).doesNotContain(root, leaf);
        refused("refusal.admin.reach", () -> administration.changeAgency(administrator, leaf, 0,
                agency("tree-leaf", calendar, administrator.agencyId(), null, false)));
    }

    @Test
    void a_calendar_by_which_others_count_is_not_changed_from_below() {
        long shared = calendar();
        long own = calendarKeeping.add(administrator, "Bawah " + UUID.randomUUID(), ARegion.WIB, ARegion.calendar().hours(), shared);
        long office = administration.addAgency(administrator, agency("calendar-office", own, administrator.agencyId(), null, false));
        administration.addAgency(administrator, agency("calendar-other", shared, administrator.agencyId(), null, false));
        var below = new Actor.Official(2, office, Role.ADMIN);
        var day = List.of(new Holiday(LocalDate.of(2026, 6, 1), "Hari Jadi", null));

        assertThat(calendarKeeping.putHolidays(below, own, day)).isEqualTo(1);
        calendarKeeping.removeHoliday(below, own, LocalDate.of(2026, 6, 1));

        refused("refusal.admin.calendar.shared", () -> calendarKeeping.putHolidays(below, shared, day));
        refused("refusal.admin.calendar.shared", () -> calendarKeeping.removeHoliday(below, shared, LocalDate.of(2026, 6, 1)));
        refused("refusal.admin.calendar.shared", () -> calendarKeeping.change(below, shared, 1, "Anders", ARegion.calendar().hours()));
        assertThat(calendarKeeping.mayChange(below, own)).isTrue();
        assertThat(calendarKeeping.mayChange(below, shared)).isFalse();
        assertThat(calendarKeeping.mayChange(administrator, shared)).isTrue();
    }

    @Test
    void whoever_keeps_all_offices_that_count_by_a_calendar_changes_it_as_any_of_them() {
        long shared = calendar();
        long first = administration.addAgency(administrator, agency("three-a", shared, null, null, false));
        long second = administration.addAgency(administrator, agency("three-b", shared, null, null, false));
        when(keepers.anyOf(argThat(tree -> tree != null && (tree.contains(first) || tree.contains(second))))).thenReturn(true);
        var one = new Actor.Official(7, first, Role.ADMIN);
        var day = List.of(new Holiday(LocalDate.of(2026, 6, 1), "Hari Jadi", "SK 1"));
        refused("refusal.admin.calendar.shared", () -> calendarKeeping.putHolidays(one, shared, day));

        when(keepers.of(7)).thenReturn(Set.of(first, second));

        assertThat(calendarKeeping.mayChange(one, shared)).isTrue();
        assertThat(calendarKeeping.putHolidays(one, shared, day)).isEqualTo(1);
        assertThat(calendarKeeping.decreeing(one)).containsExactlyInAnyOrder(first, second);
        refused("refusal.admin.calendar.shared", () -> calendarKeeping.putHolidays(new Actor.Official(8, second, Role.ADMIN), shared, day));
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.NotAllowed.class).hasMessage(key);
    }

    @Test
    void every_change_is_written_down() {
        long id = administration.addArea(administrator, area("W1", AreaLevel.PROVINCE, null));
        AreaDetails renamed = new AreaDetails("W1", "Nama Baru", AreaLevel.PROVINCE, null, null, null, null);
        administration.changeArea(administrator, id, 0, renamed);
        administration.retireArea(administrator, id, LocalDate.of(2026, 12, 31));

        assertThat(administration.changes(Subject.AREA, id, 10)).extracting(AdminChange::act)
                .containsExactly(Act.RETIRED, Act.CHANGED, Act.ADDED);
        assertThat(administration.changes(Subject.AREA, id, 1).getFirst().officialId()).isEqualTo(1);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        long id = administration.addArea(administrator, area("S1", AreaLevel.PROVINCE, null));
        administration.changeArea(administrator, id, 0,
                new AreaDetails("S1", "Satu", AreaLevel.PROVINCE, null, null, null, null));

        assertThatThrownBy(() -> administration.changeArea(administrator, id, 0,
                new AreaDetails("S1", "Dua", AreaLevel.PROVINCE, null, null, null, null)))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(jurisdiction.atlas().area(id).name()).isEqualTo("Satu");
    }

    @Test
    void codes_are_unique_and_trees_have_no_circles() {
        long calendar = calendar();
        long above = administration.addAgency(administrator, agency("c-above", calendar, null, null, true));
        long below = administration.addAgency(administrator, agency("c-below", calendar, above, null, false));

        assertThatThrownBy(() -> administration.addAgency(administrator, agency("c-below", calendar, null, null, false)))
                .hasMessage("refusal.admin.slug.taken");
        assertThatThrownBy(() -> administration.changeAgency(administrator, above, 0,
                agency("c-above", calendar, below, null, true))).hasMessage("refusal.admin.parent.circle");
        assertThatThrownBy(() -> administration.addArea(administrator, area("has space", AreaLevel.VILLAGE, null)))
                .hasMessage("refusal.admin.code.area");
    }

    @Test
    void the_last_receiving_desk_neither_retires_nor_stops_receiving() {
        long calendar = calendar();
        long desk = administration.addAgency(administrator, agency("last-desk", calendar, null, null, true));
        List<Long> others = jdbc.sql("select id from agency where receiving_desk and id <> ?").param(desk).query(Long.class).list();
        AgencyDetails closed = agency("last-desk", calendar, null, null, false);
        jdbc.sql("update agency set receiving_desk = false where id in (:ids)").param("ids", others).update();
        try {
            for (ThrowingCallable act : List.<ThrowingCallable>of(
                    () -> administration.retireAgency(administrator, desk, LocalDate.of(2026, 12, 31), null),
                    () -> administration.changeAgency(administrator, desk, 0, closed))) {
                assertThatThrownBy(act).isInstanceOf(Refusal.BadInput.class).hasMessage("refusal.admin.agency.lastDesk");
            }
            assertThat(jdbc.sql("select receiving_desk and valid_to is null from agency where id = ?").param(desk).query(Boolean.class).single()).isTrue();
        } finally {
            jdbc.sql("update agency set receiving_desk = true where id in (:ids)").param("ids", others).update();
        }
        administration.changeAgency(administrator, desk, 0, closed);
    }

    @Test
    void whoever_stands_for_the_last_desk_is_the_last_who_receives() {
        Actor machine = new Actor.Importer("test");
        LocalDate gone = LocalDate.of(2020, 1, 1);
        LocalDate later = LocalDate.of(2020, 6, 1);
        LocalDate ahead = LocalDate.of(2126, 12, 31);
        long calendar = calendar();
        long desk = administration.addAgency(machine, agency("stood-desk", calendar, null, null, true));
        long heir = administration.addAgency(machine, agency("stood-heir", calendar, null, null, false));
        long next = administration.addAgency(machine, agency("stood-next", calendar, null, null, false));
        List<Long> others = jdbc.sql("select id from agency where receiving_desk and id <> ?").param(desk).query(Long.class).list();
        jdbc.sql("update agency set receiving_desk = false where id in (:ids)").param("ids", others).update();
        AgencyDetails closed = agency("stood-desk", calendar, null, null, false);
        try {
            administration.retireAgency(machine, desk, ahead.minusYears(1), heir);
            administration.changeAgency(machine, heir, 0, agency("stood-heir", calendar, null, null, false));
            administration.retireAgency(machine, desk, gone, heir);

            for (ThrowingCallable act : List.<ThrowingCallable>of(
                    () -> administration.changeAgency(machine, desk, version(desk), closed.ending(gone, heir)),
                    () -> administration.changeAgency(machine, desk, version(desk),
                            agency("stood-desk", calendar, null, null, true).ending(gone, null)),
                    () -> administration.retireAgency(machine, desk, gone, null),
                    () -> administration.retireAgency(machine, heir, ahead, null))) {
                assertThatThrownBy(act).isInstanceOf(Refusal.BadInput.class).hasMessage("refusal.admin.agency.lastDesk");
            }
            assertThat(csv.agencies(machine, "slug,name,receiving_desk\nstood-desk,Meja,no\n", false).problems())
                    .extracting(one -> one.refusal().key()).containsExactly("refusal.admin.agency.lastDesk");
            assertThat(csv.agencies(machine, "slug,name,receiving_desk\nstood-desk,Meja,no\nstood-next,Berikut,yes\n", true).problems()).isEmpty();

            administration.retireAgency(machine, heir, ahead, next);
            administration.retireAgency(machine, heir, later, next);
            assertThat(jurisdiction.atlas().receives(next)).isTrue();
        } finally {
            jdbc.sql("update agency set receiving_desk = true where id in (:ids)").param("ids", others).update();
        }
        administration.changeAgency(machine, desk, version(desk), closed.ending(gone, heir));
    }

    private long version(long agency) {
        return jurisdiction.atlas().agency(agency).version();
    }

    @Test
    void an_office_with_others_below_cannot_retire() {
        long calendar = calendar();
        long above = administration.addAgency(administrator, agency("r-above", calendar, null, null, false));
        administration.addAgency(administrator, agency("r-below", calendar, above, null, false));

        assertThatThrownBy(() -> administration.retireAgency(administrator, above, LocalDate.of(2026, 12, 31), null))
                .hasMessage("refusal.admin.agency.parent");
        assertThatThrownBy(() -> administration.retireAgency(administrator, above, LocalDate.of(2026, 12, 31), above))
                .hasMessage("refusal.admin.successor.gone");
    }

    @Test
    void a_rule_for_the_same_service_and_area_is_refused() {
        long agency = administration.addAgency(administrator, agency("rule-owner", calendar(), null, null, false));
        long service = administration.addService(administrator, service("rule-service", null));
        administration.addResponsibility(administrator, agency, service, null);

        assertThatThrownBy(() -> administration.addResponsibility(administrator, agency, service, null))
                .hasMessage("refusal.admin.responsibility.taken");
    }

    @Test
    void every_version_of_a_calendar_can_be_had_again() {
        long id = calendar();
        LocalDate day = LocalDate.of(2026, 11, 25);
        WorkingCalendar first = calendars.current(id);

        calendarKeeping.putHolidays(administrator, id, List.of(new Holiday(day, "Pilkada", "Keppres 1/2026")));
        WorkingCalendar second = calendars.current(id);
        calendarKeeping.putHolidays(administrator, id, List.of(new Holiday(day, "Pemilihan", "Keppres 1/2026")));
        calendarKeeping.removeHoliday(administrator, id, day);
        Map<DayOfWeek, Hours> shorter = new EnumMap<>(first.hours());
        shorter.put(DayOfWeek.FRIDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(11, 30)));
        shorter.remove(DayOfWeek.MONDAY);
        calendarKeeping.change(administrator, id, 4, "Kalender " + id, shorter);

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
        long nation = calendarKeeping.add(administrator, "Nasional", ZoneId.of("Asia/Jakarta"), CalendarKeeping.OFFICE_HOURS);
        LocalDate labour = LocalDate.of(2027, 5, 1);
        LocalDate independence = LocalDate.of(2027, 8, 17);
        LocalDate galungan = LocalDate.of(2027, 3, 3);
        calendarKeeping.putHolidays(administrator, nation, List.of(new Holiday(labour, "Hari Buruh", null)));
        long bali = calendarKeeping.add(administrator, "Bali", ZoneId.of("Asia/Makassar"), CalendarKeeping.OFFICE_HOURS, nation);

        calendarKeeping.putHolidays(administrator, bali, List.of(new Holiday(galungan, "Galungan", "SE Gubernur")));
        calendarKeeping.putHolidays(administrator, nation, List.of(new Holiday(independence, "Kemerdekaan", null)));

        assertThat(calendars.current(bali).holidays()).containsOnlyKeys(labour, independence, galungan);
        assertThat(calendars.current(nation).holidays()).containsOnlyKeys(labour, independence);
        assertThatThrownBy(() -> calendarKeeping.removeHoliday(administrator, bali, labour)).isInstanceOfSatisfying(
                Refusal.BadInput.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.admin.holiday.inherited"));
        assertThatThrownBy(() -> calendarKeeping.putHolidays(administrator, bali, List.of(new Holiday(labour, "Lain", null))))
                .isInstanceOf(Refusal.BadInput.class);

        calendarKeeping.removeHoliday(administrator, nation, labour);

        assertThat(calendars.current(bali).holidays()).containsOnlyKeys(independence, galungan);
    }

    @Test
    void holidays_that_are_there_already_make_no_new_version() {
        long id = calendar();
        List<Holiday> natal = List.of(new Holiday(LocalDate.of(2026, 12, 25), "Hari Raya Natal", null));

        assertThat(calendarKeeping.putHolidays(administrator, id, natal)).isEqualTo(1);
        assertThat(calendarKeeping.putHolidays(administrator, id, natal)).isZero();
        assertThat(calendars.current(id).version()).isEqualTo(2);
    }

    private long calendar() {
        Map<DayOfWeek, Hours> hours = ARegion.calendar().hours();
        return calendarKeeping.add(administrator, "Kalender " + UUID.randomUUID(), ARegion.WIB, hours);
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
