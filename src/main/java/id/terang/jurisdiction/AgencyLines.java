package id.terang.jurisdiction;

import id.terang.jurisdiction.CsvTable.Row;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Agencies in CSV lines.
final class AgencyLines implements CsvImport.Lines<Agency, AgencyDetails> {

    private static final Map<String, String> COLUMNS = Map.ofEntries(Map.entry("nama", "name"),
            Map.entry("singkatan", "short_name"), Map.entry("nama_pendek", "short_name"),
            Map.entry("tingkat", "level"), Map.entry("induk", "parent"), Map.entry("wilayah", "area"),
            Map.entry("kode_wilayah", "area"), Map.entry("kalender", "calendar"),
            Map.entry("meja_penerima", "receiving_desk"), Map.entry("telepon", "phone"), Map.entry("surel", "email"),
            Map.entry("situs", "website"));

    private static final Map<String, AgencyLevel> LEVELS = Map.of("desa", AgencyLevel.VILLAGE,
            "kelurahan", AgencyLevel.VILLAGE, "kecamatan", AgencyLevel.DISTRICT, "kabupaten", AgencyLevel.REGENCY,
            "kota", AgencyLevel.REGENCY, "kabupaten_kota", AgencyLevel.REGENCY, "provinsi", AgencyLevel.PROVINCE,
            "nasional", AgencyLevel.NATIONAL, "pusat", AgencyLevel.NATIONAL);

    private final Map<String, Agency> known = new HashMap<>();
    private final Map<Long, Agency> byId = new HashMap<>();
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, CalendarListed> calendars = new HashMap<>();
    private final Map<Long, ZoneId> zones = new HashMap<>();
    /// As they are before the file is read.
    private final Map<Long, AgencyDetails> atFirst;
    private final LocalDate today;

    AgencyLines(List<Agency> agencies, List<Area> areas, List<CalendarListed> calendars, LocalDate today) {
        agencies.forEach(agency -> {
            known.put(agency.slug(), agency);
            byId.put(agency.id(), agency);
        });
        areas.forEach(area -> this.areas.put(area.code(), area));
        calendars.forEach(calendar -> {
            this.calendars.put(calendar.name(), calendar);
            zones.put(calendar.id(), calendar.zone());
        });
        atFirst = everybody();
        this.today = today;
    }

    @Override
    public CsvTable table(String text) {
        return CsvTable.read(text, COLUMNS, "slug", "name");
    }

    @Override
    public Map<String, Agency> known() {
        return known;
    }

    @Override
    public String code(Row row) {
        return row.text("slug");
    }

    @Override
    public String parent(Row row) {
        return row.text("parent");
    }

    @Override
    public AgencyDetails read(Row row) {
        row.oneLine("slug", "name", "short_name");
        Agency before = known.get(code(row));
        Agency parent = parent(row, before);
        String name = row.text("name");
        String shortName = row.orKeep("short_name", before == null ? null : before.shortName());
        AgencyDetails details = new AgencyDetails(code(row), name, shortName == null ? name : shortName,
                row.oneOf("level", AgencyLevel.class, LEVELS, before == null ? AgencyLevel.REGENCY : before.level()),
                parent == null ? null : parent.id(), area(row, before), calendar(row, before, parent),
                row.yes("receiving_desk", before != null && before.receivingDesk()),
                row.orKeep("phone", before == null ? null : before.phone()),
                row.orKeep("email", before == null ? null : before.email()),
                row.orKeep("website", before == null ? null : before.website()),
                before == null ? null : before.validFrom(), before == null ? null : before.validTo(),
                before == null ? null : before.successorId());
        AdminRules.check(details, parent);
        if (before != null) {
            AdminRules.noCircle(before.id(), details.parentId(), above -> byId.get(above).parentId());
        }
        return details;
    }

    @Override
    public AgencyDetails details(Agency agency) {
        return agency.details();
    }

    @Override
    public Agency create(AgencyDetails details) {
        return new Agency(details, zones.get(details.calendarId()));
    }

    @Override
    public void become(Agency agency, AgencyDetails details) {
        agency.become(details, zones.get(details.calendarId()));
    }

    @Override
    public long id(Agency agency) {
        return agency.id();
    }

    /// Somebody always receives complaints; where a file lets one office stop and another begin, that is seen at its end only.
    @Override
    public Map<String, Refusal> atOdds() {
        Map<Long, AgencyDetails> after = everybody();
        return !AdminRules.endsReceiving(atFirst, after, today) ? Map.of() : atFirst.entrySet().stream()
                .filter(one -> one.getValue().receivingDesk() && !after.get(one.getKey()).receivingDesk())
                .collect(Collectors.toMap(one -> one.getValue().slug(), one -> new Refusal.BadInput("refusal.admin.agency.lastDesk")));
    }

    private Map<Long, AgencyDetails> everybody() {
        return known.values().stream().collect(Collectors.toMap(Agency::id, Agency::details));
    }

    private @Nullable Agency parent(Row row, @Nullable Agency before) {
        if (!row.has("parent")) {
            return before == null || before.parentId() == null ? null : byId.get(before.parentId());
        }
        if (parent(row).isEmpty()) {
            return null;
        }
        Agency parent = above(row);
        byId.put(parent.id(), parent);
        return parent;
    }

    private @Nullable Long area(Row row, @Nullable Agency before) {
        if (!row.has("area")) {
            return before == null ? null : before.areaId();
        }
        if (row.text("area").isEmpty()) {
            return null;
        }
        Area area = areas.get(row.text("area"));
        if (area == null) {
            throw new Refusal.BadInput("refusal.csv.area", CsvTable.clip(row.text("area")));
        }
        return area.id();
    }

    /// Its own, else that of the office above, else the only one there is.
    private long calendar(Row row, @Nullable Agency before, @Nullable Agency parent) {
        String name = row.text("calendar");
        if (!name.isEmpty()) {
            CalendarListed calendar = calendars.get(name);
            if (calendar == null) {
                throw new Refusal.BadInput("refusal.csv.calendar", CsvTable.clip(name));
            }
            return calendar.id();
        }
        if (before != null || parent != null) {
            return (before != null ? before : parent).calendarId();
        }
        if (calendars.size() != 1) {
            throw new Refusal.BadInput("refusal.csv.calendar", "");
        }
        return calendars.values().iterator().next().id();
    }
}
