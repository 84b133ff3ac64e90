package id.terang.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.terang.OwnWords;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.TownCases;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.AgencyDetails;
import id.terang.jurisdiction.AgencyLevel;
import id.terang.jurisdiction.AreaDetails;
import id.terang.jurisdiction.AreaLevel;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Hours;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The SQL of `figures-from-the-dump.md`, run as it stands there, in a database in which nobody else files cases.
@SpringBootTest(properties = "spring.application.name=figures-from-the-dump")
@Import(TestClock.Moved.class)
class FiguresFromTheDumpTest {

    private static final int CASES = 60;

    @Autowired
    private BeanFactory beans;
    @Autowired
    private Dumping dumping;
    @Autowired
    private Dumps dumps;
    @Autowired
    private Figures figures;
    @Autowired
    private TestClock clock;

    @Test
    void the_headline_figures_come_out_of_the_dump_alone() throws Exception {
        Instant now = clock.set("2026-11-20T11:00");
        var cases = new TownCases(beans);
        lives(cases, new EasternTown(beans, cases.town), now);
        LocalDate today = LocalDate.of(2026, 11, 20);
        await().atMost(Duration.ofMinutes(2)).until(() -> waited(today));
        Day day = dumping.dump(written -> { });
        FigureSheet sheet = figures.sheet(FigureQuery.lastYear(today));
        Map<String, Double> told = run(dumps.folder(day.day()));

        assertThat(told.get("filed")).isEqualTo(sheet.volume().filed()).isGreaterThan(40);
        assertThat(told.get("answered")).isEqualTo(sheet.volume().answered()).isGreaterThan(20);
        assertThat(told.get("pending")).isEqualTo(sheet.volume().pendingEnd()).isGreaterThan(5);
        var onTime = sheet.onTime().stream().filter(one -> one.definition() == Definition.ON_TIME_FIRST_ANSWER).findFirst().orElseThrow();
        assertThat(told.get("on time")).isCloseTo(onTime.share(), within(1e-12)).isBetween(0.01, 0.99);
        assertThat(told.get("satisfied")).isCloseTo(sheet.aftermath().satisfied().share(), within(1e-12)).isBetween(0.01, 0.99);
        the_example_of_the_page_of_open_data(dumps.folder(day.day()), now, today);
        assertThat(told.get("median")).isCloseTo(sheet.decision().calendar().median().days(), within(1e-9)).isGreaterThan(3);
        assertThat(told.get("working median")).isEqualTo(sheet.decision().working().median().days()).isGreaterThan(3);
        assertThat(told.get("differing")).as("deadlines whose working days come out otherwise").isZero();
        every_case_can_be_counted_again(dumps.folder(day.day()));
    }

    /// Those of both time zones, over holidays of all sorts and half days, and with pauses.
    private static void every_case_can_be_counted_again(Path folder) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = duck.createStatement()) {
            run(folder, sql);
            assertThat(one(sql, "select count(*) from took where to_response is null and reference in (select reference from clocks where type = 'FIRST_RESPONSE' "
                + "and stopped_at is not null)")).isZero();
            assertThat(one(sql, "select count(distinct to_response) from took")).isGreaterThan(5);
            assertThat(one(sql, "select count(*) from took join cases using (reference) where to_decision is not null and time_zone = 'Asia/Jayapura'")).isGreaterThan(5);
            assertThat(one(sql, "select count(*) from took join cases using (reference) where to_decision is not null and time_zone = 'Asia/Jakarta'")).isGreaterThan(20);
            assertThat(one(sql, "select count(*) from clocks where type = 'RESOLVE' and paused_days::int > 0")).isGreaterThan(3);
            assertThat(one(sql, "select count(*) from clocks where type = 'RESOLVE' and paused_at is not null and stopped_at is null and voided_at is null")).isEqualTo(1);
            assertThat(one(sql, "select count(distinct h.day) from took join cases c using (reference) join holidays h using (calendar) "
                + "where to_decision is not null and h.day between c.filed_day and c.answered_at")).as("holidays while cases waited").isEqualTo(3);
            assertThat(one(sql, "select count(*) from cases where calendar = 'Kota Timur' and isodow(filed_day::date) = 5 "
                + "and (filed_at::timestamptz at time zone time_zone)::time between time '11:30' and '15:00'")).as("after the half day").isPositive();
            assertThat(one(sql, "select count(*) from read_csv('holidays.csv', all_varchar = true) where until_version is not null")).as("held once").isEqualTo(1);
            assertThat(one(sql, "select count(*) from holidays where decreed_at = '2026-11-20T04:00:00Z' and decree = 'Kepgub 5/2026' and inherited = 'false'")).isEqualTo(1);
            assertThat(one(sql, "select count(*) from holidays where calendar = 'Kota Timur' and inherited = 'true'")).isEqualTo(1);
            assertThat(one(sql, "select count(*) from clocks where type = 'FIRST_RESPONSE' and round = '2'")).as("withdrawn and owed again").isPositive();
            assertThat(one(sql, "select count(*) from clocks where type = 'RESOLVE' and voided_at is not null and paused_at is not null")).as("withdrawn while asked").isPositive();
            assertThat(one(sql, "select count(*) from clocks where calendar_version = '1'")).as("counted before a holiday was known").isPositive();
        }
    }

    private static long one(Statement sql, String question) throws Exception {
        try (ResultSet row = sql.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    /// By service, as `/data` prints it; of all time, so that the sheet beside it is too.
    private void the_example_of_the_page_of_open_data(Path folder, Instant now, LocalDate today) throws Exception {
        var snippet = Pattern.compile("<pre class=\"listing\"[^>]*><code>(select.*?);</code>", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("frontend/templates/data.jte")));
        assertThat(snippet.find()).isTrue();
        String sql = snippet.group(1).replace("&lt;", "<").replaceAll("\\$\\{f\\.absolute\\(\"/data/latest/([a-z.]+)\"\\)}", "$1")
            .replace("now()", "timestamptz '" + now + "'");
        var whole = figures.sheet(FigureQuery.between(today.minusYears(10), today));
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = duck.createStatement()) {
            statement.execute("set file_search_path = '" + folder.toAbsolutePath() + "'");
            try (ResultSet row = statement.executeQuery(sql)) {
                assertThat(row.next()).isTrue();
                var onTime = whole.onTime().stream().filter(one -> one.definition() == Definition.ON_TIME_FIRST_ANSWER).findFirst().orElseThrow();
                assertThat(row.getLong("due")).isEqualTo(onTime.due());
                assertThat(row.getDouble("on_time_percent")).isEqualTo(Math.round(100 * onTime.share())).isBetween(1.0, 99.0);
                assertThat(row.next()).as("they are all of one service").isFalse();
            }
        }
    }

    private int asked;

    private boolean waited(LocalDate today) {
        return figures.sheet(FigureQuery.between(LocalDate.of(2020, 1, 1).plusDays(asked++), today)).volume().filed() == CASES;
    }

    /// A town two time zones further, with half days, and with holidays of the country, of its own, and of both that were decided late.
    private static final class EasternTown {

        private final long district;
        private final long nation;
        private final long calendar;
        private final long west;
        private final CalendarKeeping keeping;
        private final OfficialPrincipal verifier;
        private final Actor.Official decreeing;

        EasternTown(BeanFactory beans, SmallTown town) {
            keeping = beans.getBean(CalendarKeeping.class);
            var admin = beans.getBean(Administration.class);
            var setUp = new Actor.Importer("eastern-town");
            nation = keeping.add(setUp, "Nasional", ZoneId.of("Asia/Jayapura"), CalendarKeeping.OFFICE_HOURS);
            var hours = new EnumMap<DayOfWeek, Hours>(CalendarKeeping.OFFICE_HOURS);
            hours.put(DayOfWeek.FRIDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(11, 30)));
            hours.put(DayOfWeek.SATURDAY, new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)));
            calendar = keeping.add(setUp, "Kota Timur", ZoneId.of("Asia/Jayapura"), hours, nation);
            west = beans.getBean(Jurisdiction.class).atlas().agency(town.town).calendarId();
            long province = admin.addArea(setUp, new AreaDetails("98", "Provinsi Timur", AreaLevel.PROVINCE, null, null, null, null));
            long regency = admin.addArea(setUp, new AreaDetails("98.01", "Kabupaten Timur", AreaLevel.REGENCY, province, null, null, null));
            district = admin.addArea(setUp, new AreaDetails("98.01.01", "Kecamatan Timur", AreaLevel.DISTRICT, regency, null, null, null));
            long agency = admin.addAgency(setUp, new AgencyDetails("kota-timur", "Pemerintah Kota Timur", "Kota Timur", AgencyLevel.REGENCY, null, regency,
                calendar, true, null, null, null, null, null, null));
            verifier = town.official("verifikator-timur", new Mandate(Role.VERIFIER, agency));
            decreeing = new Actor.Official(town.official("admin-timur", new Mandate(Role.ADMIN, agency)).officialId(), agency, Role.ADMIN);
            keeping.putHolidays(setUp, nation, List.of(new Holiday(LocalDate.of(2026, 10, 20), "Hari Nasional", "SKB 1/2026")));
            keeping.putHolidays(decreeing, calendar, List.of(new Holiday(LocalDate.of(2026, 11, 3), "Hari Timur", "Kepgub 5/2026")));
        }

        /// After most cases were decided: they are counted again by what is known now.
        void holidaysDecidedLate() {
            var setUp = new Actor.Importer("eastern-town");
            keeping.putHolidays(setUp, west, List.of(new Holiday(LocalDate.of(2026, 10, 21), "Hari Barat", null), new Holiday(LocalDate.of(2026, 10, 22), "Keliru", null)));
            keeping.removeHoliday(setUp, west, LocalDate.of(2026, 10, 22));
        }
    }

    /// Cases of some months in two towns: answered early and late, asked about, disputed and answered again, rejected, withdrawn, open.
    private static void lives(TownCases cases, EasternTown east, Instant now) {
        for (int i = CASES - 1; i >= 0; i--) {
            if (i == 10) {
                east.holidaysDecidedLate();
            }
            boolean there = i % 3 == 1;
            // One on a Friday after the half day.
            Instant filed = i == 4 ? Instant.parse("2026-10-30T03:10:00Z") : now.minus(Duration.ofHours(37L + 31L * i * 4));
            Reference one = there ? cases.filed(cases.town.roads, east.district, "lubang nomor " + i, Visibility.PUBLIC, filed) : cases.filed("lubang nomor " + i, filed);
            Instant verified = filed.plus(Duration.ofHours(5 + i % 7));
            if (i % 10 == 9) {
                cases.decide(there ? east.verifier : cases.town.verifier, one, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Isinya tidak jelas"), verified);
            } else if (i % 10 == 8) {
                cases.act(one, new CitizenAct.Withdraw(null), verified);
                if (i % 20 == 18) {
                    cases.act(one, new CitizenAct.Reopen("Masih berlubang nomor " + i), verified.plus(Duration.ofDays(3)));
                    verify(cases, there ? east.verifier : cases.town.verifier, one, i, verified.plus(Duration.ofDays(4)));
                    cases.answered(one, "sudah ditambal nomor " + OwnWords.of(i), verified.plus(Duration.ofDays(7L + i % 30)));
                }
            } else if (verified.isBefore(now)) {
                verify(cases, there ? east.verifier : cases.town.verifier, one, i, verified);
                Instant answered = verified.plus(Duration.ofHours(20 + (i * 53L) % 900));
                Instant asked = verified.plus(Duration.ofHours(12));
                if (i == 3 || i % 5 == 1 && asked.plus(Duration.ofDays(3)).isBefore(answered) && answered.isBefore(now)) {
                    cases.decide(cases.town.handler, one, new Decision.Ask("Di sisi mana lubang nomor " + OwnWords.of(i) + "?"), asked);
                    if (i % 15 == 11) {
                        cases.act(one, new CitizenAct.Withdraw(null), asked.plus(Duration.ofHours(50)));
                        cases.act(one, new CitizenAct.Reopen("Belum selesai nomor " + i), asked.plus(Duration.ofHours(60)));
                    } else if (i != 3) {
                        cases.act(one, new CitizenAct.Clarify("Di sisi timur", List.of()), asked.plus(Duration.ofHours(50)));
                    }
                }
                if (i != 3 && i % 10 != 7 && answered.isBefore(now)) {
                    cases.answered(one, "sudah ditambal nomor " + OwnWords.of(i), answered);
                    if (i % 2 == 1 && answered.plus(Duration.ofHours(9)).isBefore(now)) {
                        cases.act(one, new CitizenAct.Confirm(i % 3 == 0 ? 2 : 4, null), answered.plus(Duration.ofHours(9)));
                    }
                    Instant disputed = answered.plus(Duration.ofDays(1));
                    if (i % 4 == 0 && disputed.plus(Duration.ofDays(3)).isBefore(now)) {
                        cases.act(one, new CitizenAct.Dispute("masih berlubang nomor " + i), disputed);
                        if (i % 8 == 0) {
                            cases.answered(one, "ditambal lagi nomor " + OwnWords.of(i), disputed.plus(Duration.ofDays(2)));
                        }
                    }
                }
            }
        }
    }

    private static void verify(TownCases cases, OfficialPrincipal by, Reference one, int i, Instant at) {
        cases.decide(by, one, new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, cases.town.roads, cases.town.publicWorks,
            new Decision.Release("Lubang " + i, "lubang nomor " + i, null, List.of()), null), at);
    }

    /// @return the one number of each block that has a name
    private static Map<String, Double> run(Path folder) throws Exception {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = duck.createStatement()) {
            return run(folder, sql);
        }
    }

    private static Map<String, Double> run(Path folder, Statement sql) throws Exception {
        var told = new HashMap<String, Double>();
        var blocks = Pattern.compile("```sql\n(?:-- ([a-z ]+)\n)?(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("src/docs/figures-from-the-dump.md")));
        sql.execute("set file_search_path = '" + folder.toAbsolutePath() + "'");
        while (blocks.find()) {
            if (blocks.group(1) != null) {
                try (ResultSet row = sql.executeQuery(blocks.group(2))) {
                    assertThat(row.next()).isTrue();
                    told.put(blocks.group(1), row.getDouble(1));
                }
            } else {
                for (String statement : blocks.group(2).split(";\n")) {
                    sql.execute(statement);
                }
            }
        }
        return told;
    }
}
