package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.complaints.SecretTable;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Service;
import id.terang.opendata.Column.Type;
import id.terang.shared.LocalWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What the codes of all tables stand for: offices, services, areas, states. The same lines in the dump and in the API.
@Component
public class Codebooks {

    /// The columns that describe figures and secret cases; those of the codebooks are the names in their lines.
    static final List<String> SECRET = List.of("year", "province", "province_name", "service", "service_name", "cases");

    private static final List<String> DICTIONARY = List.of("file", "column", "type", "list", "leads_to", "meaning_id", "meaning_en");

    private final MessageSource messages;
    private final Calendars calendars;
    private final CalendarBook calendarBook;

    Codebooks(MessageSource messages, Calendars calendars, CalendarBook calendarBook) {
        this.messages = messages;
        this.calendars = calendars;
        this.calendarBook = calendarBook;
    }

    List<Map<String, @Nullable Object>> agencies(Atlas atlas) {
        return atlas.agencies().stream().map(agency -> agency(atlas, agency)).toList();
    }

    public Map<String, @Nullable Object> agency(Atlas atlas, Agency one) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("code", one.slug());
        line.put("name", one.name());
        line.put("short_name", one.shortName());
        line.put("level", one.level().name());
        line.put("parent", one.parentId() == null ? null : atlas.agency(one.parentId()).slug());
        line.put("area", one.areaId() == null ? null : atlas.area(one.areaId()).code());
        line.put("receiving_desk", one.receivingDesk());
        line.put("time_zone", one.zone().getId());
        line.put("calendar", calendars.name(one.calendarId()));
        line.put("phone", one.phone());
        line.put("email", one.email());
        line.put("website", one.website());
        line.put("valid_from", text(one.validFrom()));
        line.put("valid_to", text(one.validTo()));
        line.put("successor", one.successorId() == null ? null : atlas.agency(one.successorId()).slug());
        return line;
    }

    List<Map<String, @Nullable Object>> services(Atlas atlas) {
        return atlas.services().stream().map(service -> service(atlas, service)).toList();
    }

    public Map<String, @Nullable Object> service(Atlas atlas, Service one) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("code", one.code());
        line.put("name_id", one.name().id());
        line.put("name_en", one.name().en());
        line.put("parent", one.parentId() == null ? null : atlas.service(one.parentId()).code());
        line.put("kind", one.kind().name());
        line.put("track", one.track().name());
        line.put("secret", one.secret());
        line.put("active", one.active());
        line.put("requirements_id", one.standard().requirements().id());
        line.put("requirements_en", one.standard().requirements().en());
        line.put("cost_id", one.standard().cost().id());
        line.put("cost_en", one.standard().cost().en());
        line.put("promise_id", one.standard().promise().id());
        line.put("promise_en", one.standard().promise().en());
        return line;
    }

    List<Map<String, @Nullable Object>> areas(Atlas atlas) {
        return atlas.areas().stream().map(area -> area(atlas, area)).toList();
    }

    public Map<String, @Nullable Object> area(Atlas atlas, Area one) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("code", one.code());
        line.put("name", one.name());
        line.put("level", one.level().name());
        line.put("parent", one.parentId() == null ? null : atlas.area(one.parentId()).code());
        line.put("lat", one.centre() == null ? null : one.centre().lat());
        line.put("lon", one.centre() == null ? null : one.centre().lon());
        line.put("valid_from", text(one.validFrom()));
        line.put("valid_to", text(one.validTo()));
        return line;
    }

    /// Every fixed word that stands in a table or in an answer of the API, with its name in both languages.
    public List<Map<String, @Nullable Object>> states() {
        return Stream.of(CodeList.values()).flatMap(list -> list.codes().stream().map(code -> {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("list", list.title());
            line.put("code", code.code());
            line.put("name_id", code.word(messages, LocalWords.INDONESIAN));
            line.put("name_en", code.word(messages, Locale.ENGLISH));
            return (Map<String, @Nullable Object>) line;
        })).toList();
    }

    /// What a fixed word stands for.
    public String word(CodeList.Code code, Locale locale) {
        return code.word(messages, locale);
    }

    void write(Path folder, Atlas atlas, List<DumpFile> files) throws IOException {
        files.add(csv(folder, "agencies", agencies(atlas)));
        files.add(csv(folder, "services", services(atlas)));
        files.add(csv(folder, "areas", areas(atlas)));
        files.add(csv(folder, "states", states()));
        calendarBook.write(folder, files);
        files.add(csv(folder, "dictionary", dictionary(atlas)));
    }

    void secrets(Path folder, Atlas atlas, List<SecretTable.Cell> cells, List<DumpFile> files) throws IOException {
        files.add(csv(folder, "secret-cases", SECRET, cells.stream().map(cell -> {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("year", cell.year());
            line.put("province", cell.province());
            line.put("province_name", atlas.areaByCode(cell.province()).map(Area::name).orElse(null));
            line.put("service", cell.service());
            line.put("service_name", atlas.serviceByCode(cell.service()).map(service -> service.name().id()).orElse(null));
            line.put("cases", cell.cases());
            return (Map<String, @Nullable Object>) line;
        }).toList()));
    }

    /// What every column means, in both languages.
    private List<Map<String, @Nullable Object>> dictionary(Atlas atlas) {
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        for (DumpTable table : DumpTable.values()) {
            for (Column column : table.columns()) {
                lines.add(described(table.title(), column.name(), column.type().frictionless()));
            }
        }
        named(atlas).forEach((file, columns) -> columns.forEach(column -> lines.add(described(file, column, type(column).frictionless()))));
        return lines;
    }

    /// The columns of a file, as they stand there: an earlier day may have fewer; empty for one that is no table.
    List<Column> columns(DumpFile file, Path folder, Atlas atlas) throws IOException {
        List<Column> columns = columns(file.content(), atlas);
        if (columns.isEmpty() || !file.name().endsWith(".csv")) {
            return columns;
        }
        try (var csv = Files.newBufferedReader(folder.resolve(file.name()))) {
            Set<String> there = Set.of(Objects.requireNonNullElse(csv.readLine(), "").split(","));
            return columns.stream().filter(column -> there.contains(column.name())).toList();
        }
    }

    private List<Column> columns(String file, Atlas atlas) {
        return Stream.of(DumpTable.values()).filter(table -> table.title().equals(file)).findFirst().map(DumpTable::columns)
            .orElseGet(() -> named(atlas).getOrDefault(file, List.of()).stream().map(name -> new Column(name, type(name))).toList());
    }

    private static Type type(String column) {
        return switch (column) {
            case "receiving_desk", "secret", "active", "immature", "inherited" -> Type.BOOLEAN;
            case "lat", "lon", "value", "low", "high" -> Type.NUMBER;
            case "n", "at_risk", "cases", "year", "version", "weekday", "since_version", "until_version" -> Type.INTEGER;
            case "valid_from", "valid_to", "from", "to", "day" -> Type.DAY;
            case "as_of", "decreed_at" -> Type.MOMENT;
            default -> Type.TEXT;
        };
    }

    /// The files beside the tables and their columns.
    private Map<String, List<String>> named(Atlas atlas) {
        var named = new LinkedHashMap<String, List<String>>();
        named.put("agencies", columns(agencies(atlas)));
        named.put("services", columns(services(atlas)));
        named.put("areas", columns(areas(atlas)));
        named.put("states", columns(states()));
        named.putAll(CalendarBook.FILES);
        named.put("figures", FigureDescription.COLUMNS);
        named.put("secret-cases", SECRET);
        named.put("dictionary", DICTIONARY);
        return named;
    }

    private Map<String, @Nullable Object> described(String file, String column, String type) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("file", file);
        line.put("column", column);
        line.put("type", type);
        line.put("list", CodeList.of(file, column).map(CodeList::title).orElse(null));
        line.put("leads_to", Catalogue.leadsTo(file, column).orElse(null));
        line.put("meaning_id", meaning(file, column, LocalWords.INDONESIAN));
        line.put("meaning_en", meaning(file, column, Locale.ENGLISH));
        return line;
    }

    /// What a column means; what several files have alike is said once.
    public String meaning(String file, String column, Locale locale) {
        String own = "opendata.column." + file + "." + column;
        return messages.getMessage(own, null, messages.getMessage("opendata.column." + column, null, own, locale), locale);
    }

    private static List<String> columns(List<Map<String, @Nullable Object>> lines) {
        return lines.isEmpty() ? List.of() : List.copyOf(lines.getFirst().keySet());
    }

    private static DumpFile csv(Path folder, String content, List<Map<String, @Nullable Object>> lines) throws IOException {
        return csv(folder, content, columns(lines), lines);
    }

    private static DumpFile csv(Path folder, String content, List<String> columns, List<Map<String, @Nullable Object>> lines)
            throws IOException {
        Path file = folder.resolve(content + ".csv");
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(columns);
            for (var line : lines) {
                csv.writeRecord(line.values().stream().map(value -> value instanceof Number ? value.toString()
                    : Cells.harmless(Objects.toString(value, ""))).toList());
            }
        }
        return Dumps.describe(file, content + ".csv", content, "text/csv", (long) lines.size(), false);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
