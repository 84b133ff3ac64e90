package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.TestClock;
import id.terang.complaints.Complaint;
import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.search.mapper.orm.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class ReconciliationTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired PublicSearch search;
    @Autowired Reconciliation reconciliation;
    @Autowired Indexing indexing;
    @Autowired Differences differences;
    @Autowired IndexFolder folder;
    @Autowired EntityManagerFactory factory;
    @Autowired JdbcClient jdbc;

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
        try (var entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            Search.session(entities).indexingPlan().purge(Complaint.class, id(receipt), null);
            entities.getTransaction().commit();
        }
        assertThat(found()).isZero();
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
