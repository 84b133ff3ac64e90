package id.terang;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Publish;
import id.terang.jurisdiction.ServiceDetails;
import id.terang.jurisdiction.Standard;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Role;
import id.terang.shared.Texts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/// A town in the database for tests of every room: two districts, a receiving desk, two owners with officials in every
/// role, and services that are ordinary, secret and published on filing. Made once per Spring context, through the use
/// cases that administrators use. Working hours are Monday to Friday, 08.00 to 16.00 WIB.
public final class SmallTown {

    public static final String PASSWORD = "hujan di bulan juni";

    private static final Actor SET_UP = new Actor.Importer("small-town");

    public final long regency;
    public final long north;
    public final long south;
    public final long northVillage;
    public final long town;
    public final long publicWorks;
    public final long roadUnit;
    public final long transport;
    public final long inspectorate;
    public final long roads;
    public final long streetlights;
    public final long bribery;
    public final long noise;
    public final OfficialPrincipal verifier;
    public final OfficialPrincipal handler;
    public final OfficialPrincipal unitHandler;
    public final OfficialPrincipal transportHandler;
    public final OfficialPrincipal worksLead;
    public final OfficialPrincipal townLead;
    public final OfficialPrincipal moderator;
    public final OfficialPrincipal oversight;
    public final OfficialPrincipal admin;
    public final OfficialPrincipal secretVerifier;
    public final OfficialPrincipal secretHandler;

    private final Officials officials;

    /// The town of this context.
    public static SmallTown in(BeanFactory beans) {
        return new SmallTown(beans.getBean(Jurisdiction.class), beans.getBean(Administration.class),
            beans.getBean(CalendarKeeping.class), beans.getBean(Officials.class));
    }

    private SmallTown(Jurisdiction jurisdiction, Administration admin, CalendarKeeping calendars, Officials officials) {
        this.officials = officials;
        var atlas = jurisdiction.atlas();
        boolean built = atlas.agencyBySlug("kota-kecil").isPresent();
        if (!built) {
            build(admin, calendars, jurisdiction);
            atlas = jurisdiction.atlas();
        }
        regency = atlas.areaByCode("99.01").orElseThrow().id();
        north = atlas.areaByCode("99.01.01").orElseThrow().id();
        south = atlas.areaByCode("99.01.02").orElseThrow().id();
        northVillage = atlas.areaByCode("99.01.01.2001").orElseThrow().id();
        town = atlas.agencyBySlug("kota-kecil").orElseThrow().id();
        publicWorks = atlas.agencyBySlug("dinas-pu").orElseThrow().id();
        roadUnit = atlas.agencyBySlug("unit-jalan").orElseThrow().id();
        transport = atlas.agencyBySlug("dishub").orElseThrow().id();
        inspectorate = atlas.agencyBySlug("inspektorat").orElseThrow().id();
        roads = atlas.serviceByCode("jalan").orElseThrow().id();
        streetlights = atlas.serviceByCode("lampu-jalan").orElseThrow().id();
        bribery = atlas.serviceByCode("suap").orElseThrow().id();
        noise = atlas.serviceByCode("kebisingan").orElseThrow().id();
        verifier = official("verifikator", new Mandate(Role.VERIFIER, town));
        handler = official("penangan", new Mandate(Role.HANDLER, publicWorks));
        unitHandler = official("penangan-unit", new Mandate(Role.HANDLER, roadUnit));
        transportHandler = official("penangan-dishub", new Mandate(Role.HANDLER, transport));
        worksLead = official("kepala-pu", new Mandate(Role.LEAD, publicWorks));
        townLead = official("sekda", new Mandate(Role.LEAD, town, true));
        moderator = official("moderator", new Mandate(Role.MODERATOR, inspectorate));
        oversight = official("pengawas", new Mandate(Role.OVERSIGHT, inspectorate));
        this.admin = official("admin", new Mandate(Role.ADMIN, town));
        secretVerifier = official("verifikator-rahasia", new Mandate(Role.VERIFIER, town, true));
        secretHandler = official("penangan-rahasia", new Mandate(Role.HANDLER, inspectorate, true));
    }

    private static void build(Administration admin, CalendarKeeping calendars, Jurisdiction jurisdiction) {
        long calendar = calendars.add(SET_UP, "Kota Kecil", TestClock.WIB, CalendarKeeping.OFFICE_HOURS);
        long province = area(admin, "99", "Provinsi Uji", AreaLevel.PROVINCE, null);
        long regency = area(admin, "99.01", "Kabupaten Kecil", AreaLevel.REGENCY, province);
        long north = area(admin, "99.01.01", "Kecamatan Utara", AreaLevel.DISTRICT, regency);
        area(admin, "99.01.02", "Kecamatan Selatan", AreaLevel.DISTRICT, regency);
        area(admin, "99.01.01.2001", "Desa Melati", AreaLevel.VILLAGE, north);
        long town = agency(admin, "kota-kecil", "Pemerintah Kabupaten Kecil", null, regency, calendar, true);
        long works = agency(admin, "dinas-pu", "Dinas Pekerjaan Umum", town, regency, calendar, false);
        agency(admin, "unit-jalan", "Unit Pemeliharaan Jalan", works, regency, calendar, false);
        long transport = agency(admin, "dishub", "Dinas Perhubungan", town, regency, calendar, false);
        long inspectorate = agency(admin, "inspektorat", "Inspektorat Provinsi", null, province, calendar, false);
        long roads = service(admin, "jalan", new Texts("Jalan rusak", "Damaged road"), false, Publish.ON_VERIFY);
        long lights = service(admin, "lampu-jalan", new Texts("Lampu jalan padam", "Streetlight out"), false, Publish.ON_VERIFY);
        long bribery = service(admin, "suap", new Texts("Suap dan pungutan liar", "Bribery"), true, Publish.ON_VERIFY);
        long noise = service(admin, "kebisingan", new Texts("Kebisingan", "Noise"), false, Publish.ON_FILING);
        admin.addResponsibility(SET_UP, works, roads, regency);
        admin.addResponsibility(SET_UP, transport, lights, regency);
        admin.addResponsibility(SET_UP, inspectorate, bribery, regency);
        admin.addResponsibility(SET_UP, town, noise, regency);
        jurisdiction.atlas();
    }

    private static long area(Administration admin, String code, String name, AreaLevel level, @Nullable Long parent) {
        return admin.addArea(SET_UP, new AreaDetails(code, name, level, parent, new GeoPoint(-6.9, 107.6), null, null));
    }

    private static long agency(Administration admin, String slug, String name, @Nullable Long parent, long area, long calendar,
                               boolean desk) {
        return admin.addAgency(SET_UP, new AgencyDetails(slug, name, name, AgencyLevel.REGENCY, parent, area, calendar, desk, null,
            null, null, null, null, null));
    }

    private static long service(Administration admin, String code, Texts name, boolean secret, Publish publish) {
        return admin.addService(SET_UP, new ServiceDetails(code, name, null, Standard.NONE, secret, publish, Kind.COMPLAINT,
            secret ? Track.INVESTIGATION : Track.ORDINARY, true));
    }

    /// An official with these mandates, made at first mention; the password is [#PASSWORD].
    public OfficialPrincipal official(String userName, Mandate... mandates) {
        var all = new HashSet<>(Set.of(mandates));
        long agency = mandates[0].agencyId();
        long id = known(userName, agency).orElseGet(() -> officials.install(userName,
            new OfficialDetails("Petugas " + userName, null, agency, all, true), PASSWORD));
        return new OfficialPrincipal(id, 0, userName, "Petugas " + userName, agency, all);
    }

    private Optional<Long> known(String userName, long agency) {
        return officials.ofAgencies(Set.of(agency)).stream().filter(one -> one.userName().equals(userName))
            .map(one -> one.id()).findFirst();
    }

}
