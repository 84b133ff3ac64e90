package id.terang.jurisdiction;

import id.terang.jurisdiction.CsvTable.Row;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Areas in CSV lines.
final class AreaLines implements CsvImport.Lines<Area, AreaDetails> {

    private static final Map<String, String> COLUMNS = Map.of("kode", "code", "nama", "name", "tingkat", "level",
            "kode_induk", "parent", "induk", "parent", "parent_code", "parent", "lintang", "lat", "bujur", "lon");

    private static final Map<String, AreaLevel> LEVELS = Map.of("provinsi", AreaLevel.PROVINCE,
            "kabupaten_kota", AreaLevel.REGENCY, "kabupaten", AreaLevel.REGENCY, "kota", AreaLevel.REGENCY,
            "kecamatan", AreaLevel.DISTRICT, "kelurahan_desa", AreaLevel.VILLAGE, "desa_kelurahan", AreaLevel.VILLAGE,
            "kelurahan", AreaLevel.VILLAGE, "desa", AreaLevel.VILLAGE);

    private final Map<String, Area> known = new HashMap<>();
    private final Map<Long, Area> byId = new HashMap<>();

    AreaLines(List<Area> areas) {
        areas.forEach(area -> {
            known.put(area.code(), area);
            byId.put(area.id(), area);
        });
    }

    @Override
    public CsvTable table(String text) {
        return CsvTable.read(text, COLUMNS, "code", "name", "level");
    }

    @Override
    public Map<String, Area> known() {
        return known;
    }

    @Override
    public String code(Row row) {
        return row.text("code");
    }

    @Override
    public String parent(Row row) {
        return row.text("parent");
    }

    @Override
    public AreaDetails read(Row row) {
        row.oneLine("code", "name");
        Area before = known.get(code(row));
        Area parent = parent(row, before);
        AreaDetails details = new AreaDetails(code(row), row.text("name"),
                row.oneOf("level", AreaLevel.class, LEVELS, null), parent == null ? null : parent.id(),
                centre(row, before), day(row, "valid_from", before == null ? null : before.validFrom()),
                day(row, "valid_to", before == null ? null : before.validTo()));
        AdminRules.check(details, parent);
        return details;
    }

    @Override
    public AreaDetails details(Area area) {
        return area.details();
    }

    @Override
    public Area create(AreaDetails details) {
        return new Area(details);
    }

    @Override
    public void become(Area area, AreaDetails details) {
        area.become(details);
    }

    @Override
    public long id(Area area) {
        return area.id();
    }

    private @Nullable Area parent(Row row, @Nullable Area before) {
        if (!row.has("parent")) {
            return before == null || before.parentId() == null ? null : byId.get(before.parentId());
        }
        if (parent(row).isEmpty()) {
            return null;
        }
        return above(row);
    }

    private static @Nullable GeoPoint centre(Row row, @Nullable Area before) {
        if (!row.has("lat") || !row.has("lon")) {
            return before == null ? null : before.centre();
        }
        if (row.text("lat").isEmpty() && row.text("lon").isEmpty()) {
            return null;
        }
        try {
            return new GeoPoint(Double.parseDouble(row.text("lat").replace(',', '.')),
                    Double.parseDouble(row.text("lon").replace(',', '.')));
        } catch (NumberFormatException unreadable) {
            throw new Refusal.BadInput("refusal.place.range");
        }
    }

    private static @Nullable LocalDate day(Row row, String column, @Nullable LocalDate before) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return row.has(column) ? null : before;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException impossible) {
            throw new Refusal.BadInput("refusal.csv.date", CsvTable.clip(text));
        }
    }
}
