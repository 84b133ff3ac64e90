package id.terang.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import id.terang.OwnWords;
import id.terang.TestClock;
import id.terang.TownCases;
import id.terang.complaints.CitizenAct;
import id.terang.shared.Reference;
import id.terang.statistics.Definition;
import id.terang.statistics.FigureQuery;
import id.terang.statistics.FigureSheet;
import id.terang.statistics.Figures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
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
        lives(new TownCases(beans), now);
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

    /// Cases of some months: answered early and late, disputed and answered again, rejected, withdrawn, open.
    private static void lives(TownCases cases, Instant now) {
        for (int i = 0; i < CASES; i++) {
            Instant filed = now.minus(Duration.ofHours(37L + 31L * i * 4));
            Reference one = cases.filed("lubang nomor " + i, filed);
            Instant verified = filed.plus(Duration.ofHours(5 + i % 7));
            if (i % 10 == 9) {
                cases.rejected(one, verified);
            } else if (i % 10 == 8) {
                cases.act(one, new CitizenAct.Withdraw(null), verified);
            } else if (verified.isBefore(now)) {
                cases.verified(one, "lubang nomor " + i, verified);
                Instant answered = verified.plus(Duration.ofHours(20 + (i * 53L) % 900));
                if (i % 10 != 7 && answered.isBefore(now)) {
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

    /// @return the one number of each block that has a name
    private static Map<String, Double> run(Path folder) throws Exception {
        var told = new HashMap<String, Double>();
        var blocks = Pattern.compile("```sql\n(?:-- ([a-z ]+)\n)?(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("src/docs/figures-from-the-dump.md")));
        try (var duck = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = duck.createStatement()) {
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
        }
        return told;
    }
}
