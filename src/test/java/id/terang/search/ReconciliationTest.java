package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.terang.TestClock;
import id.terang.complaints.Complaint;
import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import id.terang.shared.Refusal;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class ReconciliationTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired PublicSearch search;
    @Autowired Completions completions;
    @Autowired SimilarCases similar;
    @Autowired DeskQueue queue;
    @Autowired FileSearch files;
    @Autowired Reconciliation reconciliation;
    @Autowired Indexing indexing;
    @Autowired Differences differences;
    @Autowired IndexFolder folder;
    @Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path root;
    @Autowired EntityManagerFactory factory;
    @Autowired JdbcClient jdbc;
    @Autowired DataSource database;

    private static int tests;

    Cases cases;
    String word;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        // Each test after all others, as time is.
        clock.set(Instant.parse("2060-01-05T03:00:00Z").plus(Duration.ofDays(7L * ++tests)));
        word = word();
    }

    private long found() {
        return search.find(PublicQuery.of(word)).total();
    }

    private long id(Receipt receipt) {
        return jdbc.sql("select id from complaint where reference = ?").param(receipt.reference().digits()).query(Long.class).single();
    }

    /// As if the process had died after the commit and before the index was on disk.
    private void forget(Receipt receipt) {
        purge(receipt);
        assertThat(found()).isZero();
    }

    private void purge(Receipt receipt) {
        try (var entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            Search.session(entities).indexingPlan().purge(Complaint.class, id(receipt), null);
            entities.getTransaction().commit();
        }
    }

    @Test
    void a_case_of_the_last_second_is_brought_back() {
        var receipt = cases.released(word, word);
        forget(receipt);

        reconciliation.heal();

        assertThat(found()).isEqualTo(1);
    }

    @Test
    void an_update_that_was_missed_is_made_up() {
        String written = word;
        var receipt = cases.released(word, word);
        word = word();
        jdbc.sql("update complaint set public_title = ?, last_seq = last_seq + 1 where id = ?").params(word, id(receipt)).update();
        assertThat(found()).isZero();

        reconciliation.run();

        assertThat(found()).isEqualTo(1);
        word = written;
        assertThat(found()).as("its text still says so").isEqualTo(1);
    }

    @Test
    void an_old_case_without_an_entry_is_found_by_counting() {
        var receipt = cases.released(word, word);
        jdbc.sql("update complaint set updated_at = '2020-01-01' where id = ?").param(id(receipt)).update();
        forget(receipt);

        reconciliation.run();

        assertThat(found()).isEqualTo(1);
    }

    @Test
    void a_lost_index_is_built_anew() {
        cases.released(word, word);
        Search.mapping(factory).scope(Complaint.class).workspace().purge();
        Search.mapping(factory).scope(Complaint.class).workspace().refresh();
        assertThat(differences.indexed()).isZero();

        reconciliation.run();

        assertThat(found()).isEqualTo(1);
        assertThat(differences.indexed()).isEqualTo(differences.stored());
        assertThat(differences.missing()).isEmpty();
    }

    @Test
    void while_it_is_filled_from_nothing_no_part_is_shown_as_if_it_were_all() {
        cases.released(word, word);
        Search.mapping(factory).scope(Complaint.class).workspace().purge();
        Search.mapping(factory).scope(Complaint.class).workspace().refresh();
        reconciliation.look();

        assertThat(search.whole()).isFalse();
        assertThatThrownBy(this::found).isInstanceOf(Refusal.Unavailable.class).hasMessage("refusal.search.filling");
        assertThatThrownBy(() -> search.each(PublicQuery.ALL, 10, one -> { })).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(() -> search.behind(null, PublicQuery.ALL, 10)).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(() -> similar.find(Likeness.of(word), 5)).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(() -> queue.counts(cases.town.verifier, QueueFilter.of(QueueTab.ALL))).hasMessage("refusal.search.filling.desk");
        assertThatThrownBy(() -> files.ask(cases.town.verifier, QueueFilter.of(QueueTab.ALL))).hasMessage("refusal.search.filling.desk");
        assertThat(completions.of(word.substring(0, 5))).isEmpty();

        reconciliation.run();

        assertThat(search.whole()).isTrue();
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void while_very_much_is_missing_the_rest_is_not_shown_as_if_it_were_all() {
        reconciliation.run();
        cases.released(word, word);
        purge(cases.released(word, word));
        new Reconciliation(differences, indexing, folder, clock, 1).look();
        assertThat(search.whole()).as("what the start waits for").isTrue();

        var start = new Reconciliation(differences, indexing, folder, clock, 0);
        start.look();
        assertThat(start.takesLong()).isTrue();
        assertThat(search.whole()).isFalse();
        assertThat(new IndexFolder(root).partial()).as("the next start").isTrue();
        assertThatThrownBy(this::found).isInstanceOf(Refusal.Unavailable.class).hasMessage("refusal.search.filling");

        start.run();

        assertThat(search.whole()).isTrue();
        assertThat(folder.unfinished()).isFalse();
        assertThat(found()).isEqualTo(2);
        assertThat(start.last().written()).as("not what was there").isLessThan(differences.stored());
    }

    @Test
    void a_filling_that_was_cut_short_is_known_to_the_next_start_and_old_entries_serve() {
        cases.released(word, word);
        folder.begin();
        assertThat(search.whole()).as("while old entries serve").isTrue();
        folder.beginFromNothing();
        folder.begin();
        assertThat(search.whole()).isFalse();
        assertThat(new IndexFolder(root).partial()).as("the next start").isTrue();

        reconciliation.run();

        assertThat(found()).isEqualTo(1);
        assertThat(new IndexFolder(root).partial()).isFalse();
    }

    @Test
    void nothing_is_written_over_the_entry_of_a_later_state() throws Exception {
        var others = List.of(id(cases.released(word, word)), id(cases.released(word, word)));
        var receipt = cases.released(word, word);
        String later = word();
        try (var holding = database.getConnection(); var change = holding.prepareStatement(
                "update complaint set public_title = ?, public_text = ?, last_seq = last_seq + 1 where id = ?")) {
            holding.setAutoCommit(false);
            change.setString(1, later);
            change.setString(2, later);
            change.setLong(3, id(receipt));
            change.executeUpdate();
            var writing = CompletableFuture.runAsync(() -> indexing.index(List.of(others.getFirst(), id(receipt), others.getLast())));
            await().until(() -> writing.isDone() || jdbc.sql("select count(*) from information_schema.processlist where id <> connection_id() "
                + "and db = database() and info like '%complaint%lock in share mode' and time_ms > 50").query(Long.class).single() > 0);
            holding.commit();
            writing.join();
        }

        assertThat(search.find(PublicQuery.of("\"" + word + "\"")).total()).isEqualTo(2);
        assertThat(search.find(PublicQuery.of(later)).total()).isEqualTo(1);
    }

    @Test
    void indexing_again_doubles_nothing() {
        var receipt = cases.released(word, word);
        long id = id(receipt);

        indexing.index(List.of(id, id));
        indexing.index(id, id);
        assertThat(indexing.massIndex()).isEqualTo(differences.stored());

        assertThat(found()).isEqualTo(1);
        assertThat(differences.indexed()).isEqualTo(differences.stored());
    }

    @Test
    void an_index_newer_than_a_restored_database_is_built_anew() {
        var receipt = cases.released("lama", "lama");
        cases.decide(cases.town.moderator, receipt, new Decision.Redact(1, "lama", word, "uji"));
        assertThat(found()).isEqualTo(1);
        jdbc.sql("update complaint set public_text = 'pulih', last_seq = last_seq - 1, updated_at = '2020-01-01' where id = ?")
            .param(id(receipt)).update();
        jdbc.sql("update complaint set updated_at = '2020-01-01' where updated_at > '2028-01-01'").update();

        reconciliation.run();

        assertThat(found()).isZero();
    }

    @Test
    void a_building_that_was_cut_short_begins_again_by_itself() {
        var receipt = cases.released(word, word);
        String written = word;
        // A change that only building everything again brings in: neither the time nor the sequence tells of it.
        word = word();
        jdbc.sql("update complaint set public_title = ? where id = ?").params(word, id(receipt)).update();
        reconciliation.run();
        assertThat(found()).isZero();
        folder.begin();

        assertThat(reconciliation.takesLong()).isTrue();
        reconciliation.run();

        assertThat(found()).isEqualTo(1);
        assertThat(folder.unfinished()).isFalse();
        word = written;
        assertThat(found()).as("its text still says so").isEqualTo(1);
    }
}
