package id.terang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.shared.Reference;
import id.terang.statistics.BrokenFacts;
import id.terang.statistics.FactBook;
import id.terang.statistics.FlowWatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// `rebuild-facts` in a process of its own, beside the application that runs here.
@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class RebuildBesideServerTest {

    private static final long STRANGER = 900_000_000L;
    private static final String PERIOD = "/statistics.json?service=jalan&from=2019-03-01&to=2019-03-31";

    @Autowired WebApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired FactBook book;
    @Autowired FlowWatch watch;

    @Test
    void facts_that_broke_are_mended_while_cases_are_filed_and_the_running_server_shows_it(@TempDir Path folder) throws Exception {
        var cases = new TownCases(context);
        var began = Instant.parse("2019-03-05T03:00:00Z");
        List<Reference> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(cases.filed("Trotoar ambles nomor " + i, began));
            cases.verified(all.getLast(), "Trotoar ambles", began.plus(Duration.ofDays(1)));
        }
        written();
        breakUp(id(all.get(0)), id(all.get(1)), id(all.get(2)));
        assertThat(figures()).contains("BLOCKED");
        assertThat(watch.mismatches()).isNotEmpty();

        Path out = folder.resolve("out");
        Process command = command(folder, out);
        do {
            all.add(cases.filed("Trotoar ambles lagi", began));
        } while (!command.waitFor(150, TimeUnit.MILLISECONDS));

        assertThat(command.exitValue()).as(Files.readString(out)).isZero();
        assertThat(folder.resolve("elsewhere")).as("nothing is kept or claimed").doesNotExist();
        written();
        var mended = facts();
        assertThat(book.rebuild(done -> { })).hasValue(count("complaint"));
        assertThat(facts()).isEqualTo(mended);
        assertThat(count("fact_complaint")).isEqualTo(count("complaint"));
        clock.advance(Duration.ofSeconds(2));
        Awaitility.await().untilAsserted(() ->
            assertThat(figures()).doesNotContain("BLOCKED").contains("\"filed\":" + all.size()));
        assertThat(watch.mismatches()).as("nobody needs to ask again").isEmpty();
    }

    @Test
    void a_schema_of_another_version_is_refused_and_left_alone() {
        var schema = TestDatabase.freshSchema();
        var database = new DriverManagerDataSource(schema.url(), schema.user(), schema.password());
        var flyway = Flyway.configure().dataSource(database).load();
        var beside = new BesideServer().schemaOfTheServer(new DefaultListableBeanFactory().getBeanProvider(BesideServer.Database.class));
        assertThatThrownBy(() -> beside.migrate(flyway)).isInstanceOf(CannotStart.class);
        assertThat(JdbcClient.create(database).sql("show tables").query().listOfRows()).as("nothing was made").isEmpty();

        flyway.migrate();
        assertThatCode(() -> beside.migrate(flyway)).doesNotThrowAnyException();

        JdbcClient.create(database).sql("""
            insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 'x', 1, true)""").update();
        assertThatThrownBy(() -> beside.migrate(flyway)).isInstanceOf(CannotStart.class).hasMessageContaining("9999");
    }

    @Test
    void a_second_rebuild_is_refused_while_one_runs() {
        new TownCases(context).filed("Trotoar ambles sendiri", Instant.parse("2019-05-05T03:00:00Z"));
        var second = new ArrayList<Long>();
        assertThat(book.rebuild(done -> book.rebuild(none -> { }).ifPresent(second::add))).isPresent();
        assertThat(second).isEmpty();
        assertThat(book.rebuild(done -> { })).as("afterwards").isPresent();
    }

    @Test
    void a_rebuild_that_is_cut_short_leaves_true_facts_and_the_way_free_for_the_next() {
        new TownCases(context).filed("Trotoar ambles terputus", Instant.parse("2019-06-05T03:00:00Z"));
        written();
        book.rebuild(done -> { });
        var before = facts();
        assertThatThrownBy(() -> book.rebuild(done -> {
            throw new IllegalStateException("cut short");
        })).hasMessage("cut short");
        assertThat(facts()).isEqualTo(before);
        assertThat(book.rebuild(done -> { })).isPresent();
    }

    /// Turns the first upside down, takes a part of the second and all of the third, and adds one that nobody filed.
    private void breakUp(long first, long second, long third) {
        String columns = jdbc.sql("select group_concat(column_name order by ordinal_position) from information_schema.columns "
            + "where table_schema = database() and table_name = 'fact_complaint' and ordinal_position > 1").query(String.class).single();
        jdbc.sql("insert into fact_complaint select " + STRANGER + ", " + columns + " from fact_complaint where complaint_id = ?")
            .param(third).update();
        jdbc.sql("insert into fact_touch values (?, 1, utc_timestamp(6))").param(STRANGER).update();
        jdbc.sql("delete from fact_act where complaint_id = ?").param(second).update();
        List.of("fact_complaint", "fact_span", "fact_clock", "fact_act", "fact_touch").forEach(table ->
            jdbc.sql("delete from " + table + " where complaint_id = ?").param(third).update());
        BrokenFacts.breakUp(jdbc, first);
        clock.advance(Duration.ofSeconds(2));
    }

    private Process command(Path folder, Path out) throws Exception {
        var settings = context.getEnvironment();
        return CommandsRunTest.terang(folder.resolve("elsewhere"), out, "rebuild-facts",
            "--spring.datasource.url=" + settings.getProperty("spring.datasource.url"),
            "--spring.datasource.username=" + settings.getProperty("spring.datasource.username"),
            "--spring.datasource.password=" + settings.getProperty("spring.datasource.password"));
    }

    private String figures() throws Exception {
        return MockMvcBuilders.webAppContextSetup(context).build().perform(get(PERIOD)).andReturn().getResponse().getContentAsString();
    }

    /// Until the listeners have heard everything.
    private void written() {
        Awaitility.await().until(() -> jdbc.sql("select count(*) from complaint c left join fact_touch t "
            + "on t.complaint_id = c.id and t.last_seq = (select max(e.seq) from case_event e where e.complaint_id = c.id "
            + "and e.type not in ('FOLLOWED', 'UNFOLLOWED')) where t.complaint_id is null").query(Long.class).single() == 0);
    }

    private TreeMap<String, String> facts() {
        var found = new TreeMap<String, String>();
        for (String table : List.of("fact_complaint", "fact_span", "fact_clock", "fact_act")) {
            found.put(table, jdbc.sql("select * from " + table + " order by 1, 2, 3, 4").query().listOfRows().toString());
        }
        return found;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long id(Reference reference) {
        return jdbc.sql("select id from complaint where reference = ?").param(reference.digits()).query(Long.class).single();
    }
}
