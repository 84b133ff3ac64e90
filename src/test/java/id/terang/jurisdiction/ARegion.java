package id.terang.jurisdiction;

import id.terang.shared.GeoPoint;
import id.terang.shared.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A small region in memory for unit tests of every room: one province, one regency with two districts, a desk, two
/// owners, an inspectorate and a handful of services. Nothing of it touches a database.
public final class ARegion {

    public static final long PROVINCE = 1;
    public static final long REGENCY = 2;
    public static final long NORTH = 3;
    public static final long SOUTH = 4;
    public static final long NORTH_VILLAGE = 5;
    public static final long SOUTH_VILLAGE = 6;

    public static final long PROVINCE_OFFICE = 10;
    public static final long DESK = 11;
    public static final long PUBLIC_WORKS = 12;
    public static final long TRANSPORT = 13;
    public static final long INSPECTORATE = 14;
    public static final long NORTH_OFFICE = 15;

    public static final long INFRASTRUCTURE = 20;
    public static final long ROADS = 21;
    public static final long STREETLIGHTS = 22;
    public static final long BRIBERY = 23;
    public static final long NOISE = 24;

    public static final long CALENDAR = 30;
    public static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private ARegion() {
    }

    public static Atlas atlas() {
        return new Atlas(1, LocalDate.of(2026, 11, 20), areas(), agencies(), services(), rules());
    }

    /// Monday to Thursday 08.00–16.00, Friday until 15.00, without holidays.
    public static WorkingCalendar calendar() {
        return calendar(Map.of());
    }

    public static WorkingCalendar calendar(Map<LocalDate, String> holidays) {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)) {
            hours.put(day, new Hours(LocalTime.of(8, 0), LocalTime.of(16, 0)));
        }
        hours.put(DayOfWeek.FRIDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(15, 0)));
        return new WorkingCalendar(CALENDAR, 1, WIB, hours, holidays);
    }

    public static Policy policy() {
        return PolicyPreset.read();
    }

    static List<Area> areas() {
        return List.of(area(PROVINCE, "91", "Nusa Terang", AreaLevel.PROVINCE, null),
                area(REGENCY, "91.01", "Kabupaten Terang Raya", AreaLevel.REGENCY, PROVINCE),
                area(NORTH, "91.01.01", "Kecamatan Utara", AreaLevel.DISTRICT, REGENCY),
                area(SOUTH, "91.01.02", "Kecamatan Selatan", AreaLevel.DISTRICT, REGENCY),
                area(NORTH_VILLAGE, "91.01.01.2001", "Desa Sukaraya", AreaLevel.VILLAGE, NORTH),
                area(SOUTH_VILLAGE, "91.01.02.2001", "Desa Sukadamai", AreaLevel.VILLAGE, SOUTH));
    }

    static List<Agency> agencies() {
        return List.of(agency(PROVINCE_OFFICE, "provinsi", AgencyLevel.PROVINCE, null, PROVINCE, false),
                agency(DESK, "kominfo", AgencyLevel.REGENCY, null, REGENCY, true),
                agency(PUBLIC_WORKS, "pu", AgencyLevel.REGENCY, DESK, REGENCY, false),
                agency(TRANSPORT, "perhubungan", AgencyLevel.REGENCY, DESK, REGENCY, false),
                agency(INSPECTORATE, "inspektorat", AgencyLevel.REGENCY, DESK, REGENCY, false),
                agency(NORTH_OFFICE, "kecamatan-utara", AgencyLevel.DISTRICT, DESK, NORTH, false));
    }

    static List<Service> services() {
        return List.of(service(INFRASTRUCTURE, "infrastruktur", "Infrastructure", null, false, Track.ORDINARY),
                service(ROADS, "jalan", "Roads", INFRASTRUCTURE, false, Track.ORDINARY),
                service(STREETLIGHTS, "lampu-jalan", "Street lights", INFRASTRUCTURE, false, Track.ORDINARY),
                service(BRIBERY, "pungli", "Bribery", null, true, Track.INVESTIGATION),
                service(NOISE, "kebisingan", "Noise", null, false, Track.ORDINARY));
    }

    static List<Responsibility> rules() {
        return List.of(new Responsibility(40, PUBLIC_WORKS, INFRASTRUCTURE, REGENCY),
                new Responsibility(41, TRANSPORT, STREETLIGHTS, REGENCY),
                new Responsibility(42, INSPECTORATE, BRIBERY, null),
                new Responsibility(43, NORTH_OFFICE, NOISE, NORTH));
    }

    static Area area(long id, String code, String name, AreaLevel level, @Nullable Long parent) {
        return new Area(id, new AreaDetails(code, name, level, parent, new GeoPoint(-7 - id / 100.0, 110), null, null));
    }

    static Agency agency(long id, String slug, AgencyLevel level, @Nullable Long parent, @Nullable Long area,
            boolean desk) {
        return agency(id, slug, level, parent, area, desk, null);
    }

    static Agency agency(long id, String slug, AgencyLevel level, @Nullable Long parent, @Nullable Long area,
            boolean desk, @Nullable LocalDate validTo) {
        return new Agency(id, new AgencyDetails(slug, "Dinas " + slug, slug, level, parent, area, CALENDAR, desk, null,
                null, null, null, validTo, null), WIB);
    }

    static Service service(long id, String code, String english, @Nullable Long parent, boolean secret, Track track) {
        return new Service(id, new ServiceDetails(code, new Texts(code, english), parent, Standard.NONE, secret,
                Publish.ON_VERIFY, Kind.COMPLAINT, track, true));
    }
}
