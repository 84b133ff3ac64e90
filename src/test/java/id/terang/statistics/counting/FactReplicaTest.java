package id.terang.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.terang.jurisdiction.Calendars;
import id.terang.portal.SmallTown;
import id.terang.statistics.FactBook;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

@SpringBootTest
@AutoConfigureMockMvc
@Import(SmallTown.class)
@Timeout(120)
class FactReplicaTest {

    @Autowired
    private SmallTown town;
    @Autowired
    private FactBook book;
    @Autowired
    private DataSource database;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Calendars calendars;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-03T03:00:00Z"));

    /// Tables that answer only when they are let.
    private static final class Held extends JdbcTemplate {

        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch let = new CountDownLatch(1);
        private final AtomicInteger looks = new AtomicInteger();
        /// Of which queries.
        private volatile String held = "nothing";

        Held(DataSource database) {
            super(database);
        }

        @Override
        public void query(String sql, RowCallbackHandler row, @Nullable Object @Nullable ... args) {
            if (sql.contains("from fact_touch")) {
                looks.incrementAndGet();
            }
            if (sql.contains(held)) {
                asked.countDown();
                try {
                    let.await();
                } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                }
            }
            super.query(sql, row, args);
        }
    }

    @BeforeEach
    void a_town() {
        town.build();
        filed();
    }

    private void filed() {
        town.filedOfRoad("Jalan berlubang", "Lubang di tengah jalan depan balai.", Instant.parse("2026-03-02T03:00:00Z"));
        book.rebuild(done -> { });
    }

    /// As a reader sees it who comes two seconds after the last one.
    private int live(FactReplica replica) {
        now.updateAndGet(before -> before.plusSeconds(2));
        return replica.read(view -> (int) IntStream.range(0, view.columns().cases).filter(row -> view.columns().live[row]).count());
    }

    private static <T> CompletableFuture<T> elsewhere(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private static int compared(FactReplica replica) {
        await().atMost(Duration.ofSeconds(60)).until(replica::idle);
        replica.compareBeside();
        await().atMost(Duration.ofSeconds(60)).until(replica::idle);
        return replica.differing();
    }

    @Test
    void readers_are_answered_while_what_was_written_since_is_read_from_the_tables() throws Exception {
        var held = new Held(database);
        var own = new FactReplica(held, calendars, now::get, Duration.ofMinutes(1), 10_000);
        int before = live(own);
        filed();
        held.held = "from fact_span";
        var first = elsewhere(() -> live(own));
        held.asked.await();
        assertThat(elsewhere(() -> live(own)).get(60, TimeUnit.SECONDS)).isEqualTo(before);
        held.let.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(before + 1);
    }

    @Test
    void nobody_waits_for_very_many_changes_and_all_are_taken_over() throws Exception {
        filed();
        var held = new Held(database);
        var own = new FactReplica(held, calendars, now::get, Duration.ofMinutes(1), 1);
        int before = live(own);
        filed();
        held.held = "from fact_span";
        assertThat(elsewhere(() -> live(own)).get(60, TimeUnit.SECONDS)).isEqualTo(before);
        held.asked.await();
        assertThat(elsewhere(() -> live(own)).get(60, TimeUnit.SECONDS)).isEqualTo(before);
        held.let.countDown();
        await().atMost(Duration.ofSeconds(60)).until(() -> live(own) == before + 1);
    }

    @Test
    void what_is_written_is_read_while_the_copy_is_compared_with_the_tables() throws Exception {
        var held = new Held(database);
        var own = new FactReplica(held, calendars, now::get, Duration.ofMinutes(1), 10_000);
        int before = live(own);
        await().atMost(Duration.ofSeconds(60)).until(own::idle);
        held.held = "left join fact_span";
        own.compareBeside();
        held.asked.await();
        filed();
        assertThat(elsewhere(() -> live(own)).get(60, TimeUnit.SECONDS)).isEqualTo(before + 1);
        held.let.countDown();
        await().atMost(Duration.ofSeconds(60)).until(own::idle);
        assertThat(own.differing()).as("what was written meanwhile is no difference").isZero();
    }

    @Test
    void very_many_changes_are_looked_for_once_a_second_while_other_work_goes_on() throws Exception {
        filed();
        var held = new Held(database);
        var own = new FactReplica(held, calendars, now::get, Duration.ofMinutes(1), 1);
        int before = live(own);
        await().atMost(Duration.ofSeconds(60)).until(own::idle);
        held.held = "left join fact_span";
        own.compareBeside();
        held.asked.await();
        filed();
        assertThat(live(own)).isEqualTo(before);
        int looks = held.looks.get();
        own.read(view -> view);
        assertThat(held.looks.get()).isEqualTo(looks);
        held.let.countDown();
        await().atMost(Duration.ofSeconds(60)).until(() -> live(own) == before + 1);
    }

    @Test
    void a_copy_that_differs_from_the_tables_is_told_of_and_loaded_anew() {
        var own = new FactReplica(jdbc, calendars, now::get, Duration.ofMinutes(1));
        live(own);
        int before = live(own);
        assertThat(compared(own)).isZero();

        long one = jdbc.queryForObject("select max(complaint_id) from fact_complaint where visibility <> 'SECRET' and not hidden", Long.class);
        hide(one, true);
        try {
            assertThat(compared(own)).isEqualTo(1);
            assertThat(live(own)).isEqualTo(before - 1);
        } finally {
            hide(one, false);
        }
        assertThat(compared(own)).isEqualTo(1);
        assertThat(live(own)).isEqualTo(before);

        jdbc.update("update fact_span set known_to = known_from where complaint_id = ? and known_to is null limit 1", one);
        try {
            assertThat(compared(own)).as("another number of spans").isEqualTo(1);
        } finally {
            book.rebuild(done -> { });
        }
        assertThat(compared(own)).as("what was written since is no difference").isZero();
    }

    private void hide(long id, boolean hidden) {
        jdbc.update("update fact_complaint set hidden = ? where complaint_id = ?", hidden, id);
    }
}
