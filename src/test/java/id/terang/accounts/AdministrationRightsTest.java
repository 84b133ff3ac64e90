package id.terang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.BoundaryImport;
import id.terang.jurisdiction.BoundaryKeeping;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.CsvImport;
import id.terang.jurisdiction.CsvReport;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.HolidayImport;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Policy;
import id.terang.jurisdiction.PolicyDraft;
import id.terang.jurisdiction.PolicyKeeping;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import id.terang.shared.Texts;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.annotation.Transactional;

/// The matrix who × what of administration (ADR 0025): whoever may not is told so, and nothing has changed.
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
class AdministrationRightsTest {

    private static final String PASSWORD = "hujan di bulan juni";
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 25);

    private static final List<String> TABLES = List.of("area", "area_boundary", "agency", "service", "responsibility", "working_calendar",
        "calendar_hours", "holiday", "policy", "official", "official_mandate", "admin_change", "jurisdiction_version");

    private static final List<Class<?>> USE_CASES = List.of(Administration.class, CalendarKeeping.class, CsvImport.class, HolidayImport.class,
        BoundaryImport.class, BoundaryKeeping.class, PolicyKeeping.class, Officials.class, OfficialImport.class);

    /// One notes what was allowed before it was done; the other is everybody's own.
    private static final Set<String> ASKS_NO_RIGHT = Set.of("Administration.note", "Officials.changeOwnPassword");

    @Autowired Administration administration;
    @Autowired CalendarKeeping calendars;
    @Autowired CsvImport csv;
    @Autowired HolidayImport holidays;
    @Autowired BoundaryImport boundaries;
    @Autowired BoundaryKeeping boundaryKeeping;
    @Autowired PolicyKeeping policies;
    @Autowired Officials officials;
    @Autowired OfficialImport officialImport;
    @Autowired Jurisdiction jurisdiction;
    @Autowired JdbcClient jdbc;

    private long city;
    private long office;
    private long neighbour;
    private long neighboursOffice;
    private long calendar;
    private long area;
    private long service;
    private long rule;
    private long official;
    private long trusted;

    /// Whose business an act is.
    private enum Of { THIS_TREE, TOP_OF_THIS_TREE, ALL, ANY_ADMINISTRATOR }

    private enum Who {
        CITIZEN, TIME, VERIFIER, HANDLER, LEAD, MODERATOR, CUSTODIAN, OVERSIGHT, ADMIN_OF_THE_OFFICE, ADMIN_OF_THE_NEIGHBOUR,
        ADMIN_OF_AN_OFFICE_OF_THE_NEIGHBOUR;

        boolean may(Of whose) {
            return switch (this) {
                // What of the tree is theirs and what is not is told where it is kept: here it is about what stays at the top.
                case ADMIN_OF_THE_OFFICE -> whose == Of.THIS_TREE || whose == Of.ANY_ADMINISTRATOR;
                case ADMIN_OF_THE_NEIGHBOUR -> whose != Of.THIS_TREE && whose != Of.TOP_OF_THIS_TREE;
                case ADMIN_OF_AN_OFFICE_OF_THE_NEIGHBOUR -> whose == Of.ANY_ADMINISTRATOR;
                default -> false;
            };
        }
    }

    private record Asking(Actor actor, OfficialPrincipal official) { }

    private record Act(Of whose, Attempt attempt) { }

    private interface Attempt {

        /// @return the report of an import; null for all else
        @Nullable CsvReport by(Asking one);
    }

    /// Two trees, each with an administrator of its own.
    @BeforeEach
    void a_city_and_its_neighbour() {
        var setUp = new Actor.Importer("rights");
        if (jurisdiction.atlas().agencyBySlug("hak-kota").isEmpty()) {
            long made = calendars.add(setUp, "Hak", ZoneId.of("Asia/Jakarta"), CalendarKeeping.OFFICE_HOURS);
            calendars.putHolidays(setUp, made, List.of(new Holiday(HOLIDAY, "Natal", null)));
            for (String one : List.of("hak-kota", "hak-tetangga")) {
                long root = administration.addAgency(setUp, agency(one, made, null));
                administration.addAgency(setUp, agency(one + "-dinas", made, root));
                officials.install(one, new OfficialDetails("Adi", null, root, Set.of(new Mandate(Role.ADMIN, root)), true), PASSWORD);
            }
            long area = administration.addArea(setUp, area("H1", "Wilayah"));
            long service = administration.addService(setUp, service("hak", "Hak"));
            administration.addResponsibility(setUp, id("hak-kota-dinas"), service, area);
            officials.install("hak-pengawas", new OfficialDetails("Yohanes", null, id("hak-kota-dinas"),
                Set.of(new Mandate(Role.OVERSIGHT, id("hak-kota-dinas"))), true), PASSWORD);
            officials.install("hak-petugas", new OfficialDetails("Siti", null, id("hak-kota-dinas"),
                Set.of(new Mandate(Role.HANDLER, id("hak-kota-dinas"), true)), true), PASSWORD);
        }
        var atlas = jurisdiction.atlas();
        city = id("hak-kota");
        office = id("hak-kota-dinas");
        neighbour = id("hak-tetangga");
        neighboursOffice = id("hak-tetangga-dinas");
        calendar = atlas.agency(city).calendarId();
        area = atlas.areaByCode("H1").orElseThrow().id();
        service = atlas.serviceByCode("hak").orElseThrow().id();
        rule = atlas.responsibilities().stream().filter(one -> one.agencyId() == office).findFirst().orElseThrow().id();
        official = officials.named("hak-petugas").orElseThrow().officialId();
        trusted = officials.named("hak-pengawas").orElseThrow().officialId();
    }

    /// What would be done if it were allowed, by the name of its use case.
    private Map<String, Act> acts() {
        var acts = new LinkedHashMap<String, Act>();
        acts.put("Administration.addArea", act(Of.ALL, one -> administration.addArea(one.actor, area("H2", "Wilayah"))));
        acts.put("Administration.changeArea", act(Of.ALL, one -> administration.changeArea(one.actor, area, 0, area("H1", "Lain"))));
        acts.put("Administration.retireArea", act(Of.ALL, one -> administration.retireArea(one.actor, area, DAY)));
        acts.put("Administration.addAgency", act(Of.THIS_TREE, one -> administration.addAgency(one.actor, agency("hak-baru", calendar, city))));
        acts.put("Administration.changeAgency", act(Of.THIS_TREE, one -> administration.changeAgency(one.actor, office, 0, agency("hak-lain", calendar, city))));
        acts.put("Administration.checkAnswers", act(Of.THIS_TREE, one -> administration.checkAnswers(one.actor, office, true)));
        acts.put("Administration.retireAgency", act(Of.THIS_TREE, one -> administration.retireAgency(one.actor, office, DAY, null)));
        acts.put("Administration.addService", act(Of.ALL, one -> administration.addService(one.actor, service("hak-2", "Hak"))));
        acts.put("Administration.changeService", act(Of.ALL, one -> administration.changeService(one.actor, service, 0, service("hak", "Lain"))));
        acts.put("Administration.retireService", act(Of.ALL, one -> administration.retireService(one.actor, service)));
        acts.put("Administration.addResponsibility", act(Of.ALL, one -> administration.addResponsibility(one.actor, office, service, null)));
        acts.put("Administration.removeResponsibility", act(Of.ALL, one -> administration.removeResponsibility(one.actor, rule)));
        acts.put("CalendarKeeping.add", act(Of.ANY_ADMINISTRATOR, one -> calendars.add(one.actor, "Hak baru", ZoneId.of("Asia/Jakarta"), CalendarKeeping.OFFICE_HOURS)));
        acts.put("CalendarKeeping.change", act(Of.THIS_TREE, one -> calendars.change(one.actor, calendar, 2, "Lain", CalendarKeeping.OFFICE_HOURS)));
        acts.put("CalendarKeeping.putHolidays", act(Of.THIS_TREE, one -> calendars.putHolidays(one.actor, calendar, List.of(new Holiday(DAY, "Libur", null)))));
        acts.put("CalendarKeeping.removeHoliday", act(Of.THIS_TREE, one -> calendars.removeHoliday(one.actor, calendar, HOLIDAY)));
        acts.put("CsvImport.areas", new Act(Of.ALL, one -> csv.areas(one.actor, "code,name,level\nH3,Wilayah,PROVINCE\n", false)));
        acts.put("CsvImport.agencies", new Act(Of.THIS_TREE, one -> csv.agencies(one.actor, "slug,name\nhak-kota-dinas,Lain\n", false)));
        acts.put("CsvImport.services", new Act(Of.ALL, one -> csv.services(one.actor, "code,name_id\nhak-3,Hak\n", false)));
        acts.put("HolidayImport.run", act(Of.THIS_TREE, one -> holidays.run(one.actor, calendar, "date,name\n2026-12-24,Libur\n", null, false)));
        acts.put("BoundaryImport.run", act(Of.ALL, one -> boundaries.run(one.actor, "{}", null, false)));
        acts.put("BoundaryKeeping.remove", act(Of.ALL, one -> boundaryKeeping.remove(one.actor, area)));
        acts.put("PolicyKeeping.add", act(Of.ALL, one -> policies.add(one.actor, promises())));
        acts.put("Officials.create", act(Of.THIS_TREE, one -> officials.create(one.official, "hak-baru", handler("Budi"), PASSWORD)));
        acts.put("Officials.update", act(Of.THIS_TREE, one -> officials.update(one.official, official, 0, handler("Budi"))));
        acts.put("Officials.disable", act(Of.THIS_TREE, one -> officials.disable(one.official, official, 0)));
        acts.put("Officials.resetPassword", act(Of.THIS_TREE, one -> officials.resetPassword(one.official, official, "sepatu kaca biru")));
        acts.put("OfficialImport.read", new Act(Of.THIS_TREE, one -> officialImport.read(one.official,
            "user,name,agency,roles\nhak-petugas,Budi,hak-kota-dinas,HANDLER\n", false)));
        return acts;
    }

    /// What within the own tree is done from its top only, by what is tried.
    private Map<String, Act> actsOfTheTop() {
        var acts = new LinkedHashMap<String, Act>();
        for (Role role : List.of(Role.MODERATOR, Role.CUSTODIAN, Role.OVERSIGHT)) {
            for (boolean secret : List.of(false, true)) {
                var mandate = new Mandate(role, office, secret);
                String said = role + (secret ? "!" : "");
                acts.put("create " + said, top(one -> officials.create(one.official, "hak-baru", holding("Budi", mandate), PASSWORD)));
                acts.put("update " + said, top(one -> officials.update(one.official, official, 0, holding("Siti", mandate))));
                acts.put("import a new " + said, new Act(Of.TOP_OF_THIS_TREE, one -> officialImport.read(one.official,
                    "user,name,agency,roles,password\nhak-baru,Budi,hak-kota-dinas,HANDLER|" + said + "," + PASSWORD + "\n", false)));
                acts.put("import over another " + said, new Act(Of.TOP_OF_THIS_TREE, one -> officialImport.read(one.official,
                    "user,name,agency,roles\nhak-petugas,Siti,hak-kota-dinas,HANDLER!|" + said + "\n", true)));
            }
        }
        acts.put("take it", top(one -> officials.update(one.official, trusted, 0, handler("Yohanes"))));
        acts.put("take it by a file", new Act(Of.TOP_OF_THIS_TREE, one -> officialImport.read(one.official,
            "user,name,agency,roles\nhak-pengawas,Yohanes,hak-kota-dinas,HANDLER\n", false)));
        acts.put("disable who has it", top(one -> officials.disable(one.official, trusted, 0)));
        acts.put("set the password of who has it", top(one -> officials.resetPassword(one.official, trusted, "sepatu kaca biru")));
        return acts;
    }

    private static Act top(Consumer<Asking> attempt) {
        return act(Of.TOP_OF_THIS_TREE, attempt);
    }

    @ParameterizedTest
    @EnumSource(Who.class)
    void who_may_not_is_refused_and_changes_nothing(Who who) {
        var asking = asking(who);
        var before = everything();
        var acts = acts();
        acts.putAll(actsOfTheTop());
        acts.forEach((name, act) -> {
            if (!who.may(act.whose)) {
                assertThat(refusal(act, asking)).as(name).isInstanceOf(Refusal.NotAllowed.class);
                assertThat(everything()).as(name).isEqualTo(before);
            }
        });
    }

    /// So that a new use case cannot be forgotten here.
    @Test
    void every_way_to_write_is_tried() {
        assertThat(acts().keySet()).containsExactlyInAnyOrderElementsOf(USE_CASES.stream().flatMap(AdministrationRightsTest::writing)
            .filter(name -> !ASKS_NO_RIGHT.contains(name)).collect(Collectors.toSet()));
    }

    private static Stream<String> writing(Class<?> useCase) {
        return Arrays.stream(useCase.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() > 0)
            .filter(method -> Actor.class.isAssignableFrom(method.getParameterTypes()[0]) || method.getParameterTypes()[0] == OfficialPrincipal.class)
            .filter(method -> !method.isAnnotationPresent(Transactional.class) || !method.getAnnotation(Transactional.class).readOnly())
            .map(method -> useCase.getSimpleName() + "." + method.getName());
    }

    private Asking asking(Who who) {
        return switch (who) {
            case CITIZEN -> new Asking(Actor.CITIZEN, new OfficialPrincipal(-7, "Bukan petugas"));
            case TIME -> new Asking(Actor.DEADLINE, new OfficialPrincipal(-7, "Bukan petugas"));
            case ADMIN_OF_THE_OFFICE -> asking(new Mandate(Role.ADMIN, office, true));
            case ADMIN_OF_THE_NEIGHBOUR -> asking(new Mandate(Role.ADMIN, neighbour, true));
            case ADMIN_OF_AN_OFFICE_OF_THE_NEIGHBOUR -> asking(new Mandate(Role.ADMIN, neighboursOffice, true));
            default -> asking(new Mandate(Role.valueOf(who.name()), city, true));
        };
    }

    private static Asking asking(Mandate mandate) {
        return new Asking(new Actor.Official(-7, mandate.agencyId(), mandate.role()), new OfficialPrincipal(-7, "Petugas", mandate));
    }

    /// Imports of lines that are kept apart say in their report which of them were refused.
    private static @Nullable Throwable refusal(Act act, Asking asking) {
        var reports = new ArrayList<CsvReport>();
        var thrown = catchThrowable(() -> reports.add(act.attempt.by(asking)));
        if (thrown != null || reports.getFirst() == null || reports.getFirst().written()) {
            return thrown;
        }
        return reports.getFirst().problems().getFirst().refusal();
    }

    private List<Object> everything() {
        return TABLES.stream().<Object>map(table -> jdbc.sql("select * from " + table).query().listOfRows()).toList();
    }

    private static Act act(Of whose, Consumer<Asking> attempt) {
        return new Act(whose, one -> {
            attempt.accept(one);
            return null;
        });
    }

    private PolicyDraft promises() {
        Policy newest = policies.versions().getFirst();
        return new PolicyDraft(newest.version(), "Janji", LocalDate.of(2100, 1, 1), Map.of(), Map.of(), Map.of());
    }

    private long id(String slug) {
        return jurisdiction.atlas().agencyBySlug(slug).map(Agency::id).orElseThrow();
    }

    private OfficialDetails handler(String name) {
        return holding(name, new Mandate(Role.HANDLER, office));
    }

    private OfficialDetails holding(String name, Mandate mandate) {
        return new OfficialDetails(name, null, office, Set.of(mandate), true);
    }

    private static AreaDetails area(String code, String name) {
        return new AreaDetails(code, name, AreaLevel.PROVINCE, null, null, null, null);
    }

    private static AgencyDetails agency(String slug, long calendar, @Nullable Long parent) {
        return new AgencyDetails(slug, slug, slug, AgencyLevel.REGENCY, parent, null, calendar, true, null, null, null, null, null, null);
    }

    private static ServiceDetails service(String code, String name) {
        return new ServiceDetails(code, new Texts(name, name), null, Standard.NONE, false, Publish.ON_VERIFY, Kind.COMPLAINT, Track.ORDINARY, true);
    }
}
