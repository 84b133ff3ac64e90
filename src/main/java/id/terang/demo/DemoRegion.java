package id.terang.demo;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.BoundaryImport;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.CsvImport;
import id.terang.jurisdiction.HolidayImport;
import id.terang.jurisdiction.CsvReport;
import id.terang.jurisdiction.CsvTable;
import id.terang.jurisdiction.Hours;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The places, offices, services and people of the demo, from the files beside this package's resources.
@Component
class DemoRegion {

    static final String PASSWORD = "terang-contoh";
    static final Actor BY = new Actor.Importer("demo");

    private static final String ROOT = "kabupaten";
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Jurisdiction jurisdiction;
    private final Administration administration;
    private final CalendarKeeping calendars;
    private final CsvImport csv;
    private final BoundaryImport boundaries;
    private final HolidayImport holidays;
    private final Officials officials;
    private final TransactionTemplate transaction;

    DemoRegion(Jurisdiction jurisdiction, Administration administration, CalendarKeeping calendars, CsvImport csv,
            BoundaryImport boundaries, HolidayImport holidays,
            Officials officials, PlatformTransactionManager transactions) {
        this.jurisdiction = jurisdiction;
        this.administration = administration;
        this.calendars = calendars;
        this.csv = csv;
        this.boundaries = boundaries;
        this.holidays = holidays;
        this.officials = officials;
        transaction = new TransactionTemplate(transactions);
    }

    boolean there() {
        return jurisdiction.atlas().agencyBySlug(ROOT).isPresent()
                && jurisdiction.atlas().areaByCode("99.01").isPresent();
    }

    /// Whether nothing is here yet; nothing is touched where somebody has begun already.
    boolean wanted() {
        return officials.none() && (jurisdiction.atlas().agencies().isEmpty() || there());
    }

    void build() {
        if (jurisdiction.atlas().agencies().isEmpty()) {
            transaction.executeWithoutResult(status -> offices());
        }
        transaction.executeWithoutResult(status -> {
            duties();
            people();
        });
    }

    private void offices() {
        long calendar = calendars.add(BY, "Kalender kerja Terang Raya (contoh)", ZONE, hours());
        written(holidays.run(BY, calendar, file("holidays.csv"), null, false).report());
        written(csv.areas(BY, file("areas.csv"), false));
        written(boundaries.run(BY, file("boundaries.geojson"), null, false));
        written(csv.agencies(BY, file("agencies.csv"), false));
        written(csv.services(BY, file("services.csv"), false));
    }

    /// After the offices are committed, because only then does the atlas know them.
    private void duties() {
        Atlas atlas = jurisdiction.atlas();
        for (CsvTable.Row row : CsvTable.read(file("responsibilities.csv"), Map.of(), "agency").rows()) {
            administration.addResponsibility(BY, atlas.agencyBySlug(row.text("agency")).orElseThrow().id(),
                    atlas.serviceByCode(row.text("service")).orElseThrow().id(),
                    atlas.areaByCode(row.text("area")).orElseThrow().id());
        }
    }

    private void people() {
        Atlas atlas = jurisdiction.atlas();
        for (CsvTable.Row row : CsvTable.read(file("officials.csv"), Map.of(), "user").rows()) {
            Set<Mandate> mandates = new LinkedHashSet<>();
            for (String mandate : row.text("mandates").split("\\|")) {
                String[] words = mandate.split(" ");
                mandates.add(new Mandate(Role.valueOf(words[0].replace("!", "")),
                        atlas.agencyBySlug(words[1]).orElseThrow().id(), words[0].endsWith("!")));
            }
            long home = mandates.iterator().next().agencyId();
            officials.install(row.text("user"), new OfficialDetails(row.text("name"), null, home, mandates, true),
                    PASSWORD);
        }
    }

    static String file(String name) {
        try {
            return new ClassPathResource("demo/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void written(CsvReport report) {
        if (!report.written()) {
            throw new IllegalStateException("demo files are wrong: " + report.problems());
        }
    }

    private static Map<DayOfWeek, Hours> hours() {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.FRIDAY; day = day.plus(1)) {
            hours.put(day, new Hours(LocalTime.of(7, 30), LocalTime.of(16, 0)));
        }
        hours.put(DayOfWeek.FRIDAY, new Hours(LocalTime.of(7, 30), LocalTime.of(14, 30)));
        return hours;
    }
}
