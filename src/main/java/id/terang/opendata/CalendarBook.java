package id.terang.opendata;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.terang.jurisdiction.CalendarListed;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Calendars.KeptHoliday;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The working calendars, with which everybody can count working days again: hours and holidays with the versions in which
/// they hold. What a calendar has from the one above stands among its own.
@Component
class CalendarBook {

    /// The files and their columns.
    static final Map<String, List<String>> FILES = files();

    private final Calendars calendars;

    CalendarBook(Calendars calendars) {
        this.calendars = calendars;
    }

    private static Map<String, List<String>> files() {
        var files = new LinkedHashMap<String, List<String>>();
        files.put("calendars", List.of("name", "time_zone", "version", "parent"));
        files.put("working-hours", List.of("calendar", "weekday", "opens", "closes", "since_version", "until_version"));
        files.put("holidays", List.of("calendar", "day", "name", "decree", "decreed_at", "inherited", "since_version", "until_version"));
        return files;
    }

    /// Row by row: a country has thousands of calendars, each with its holidays.
    void write(Path folder, List<DumpFile> files) throws IOException {
        for (String file : FILES.keySet()) {
            Path path = folder.resolve(file + ".csv");
            var rows = new AtomicLong();
            try (CsvWriter csv = CsvWriter.builder().build(path)) {
                csv.writeRecord(FILES.get(file));
                Rows into = cells -> {
                    csv.writeRecord(Arrays.stream(cells).map(cell -> Cells.harmless(Objects.toString(cell, ""))).toList());
                    rows.incrementAndGet();
                };
                switch (file) {
                    case "calendars" -> calendars(into);
                    case "working-hours" -> calendars.hours().forEach(one -> into.add(one.calendar(), one.weekday().getValue(),
                        one.hours().opens(), one.hours().closes(), one.since(), one.until()));
                    default -> calendars.holidays(one -> holiday(one, into));
                }
            }
            files.add(Dumps.describe(path, file + ".csv", file, "text/csv", rows.get(), false));
        }
    }

    private void calendars(Rows into) {
        List<CalendarListed> all = calendars.all();
        Map<Long, String> names = all.stream().collect(Collectors.toMap(CalendarListed::id, CalendarListed::name));
        all.forEach(one -> into.add(one.name(), one.zone().getId(), one.version(), one.parentId() == null ? null : names.get(one.parentId())));
    }

    private static void holiday(KeptHoliday one, Rows into) {
        into.add(one.calendar(), one.holiday().day(), one.holiday().name(), one.holiday().decree(), one.decreedAt(), one.holiday().inherited(),
            one.since(), one.until());
    }

    private interface Rows {

        void add(@Nullable Object... cells);
    }
}
