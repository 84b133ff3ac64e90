package id.terang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What a transaction sees of what others do meanwhile, on a database that refuses to lock what changed since it was read
/// (innodb_snapshot_isolation).
@SpringBootTest
class TransactionsTest {

    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void oneRow() {
        jdbc.sql("create or replace table seen_here (id int primary key, n int not null) engine = InnoDB").update();
        jdbc.sql("insert into seen_here values (1, 1)").update();
    }

    @AfterEach
    void noRow() {
        jdbc.sql("drop table seen_here").update();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private int read(String lock) {
        return jdbc.sql("select n from seen_here where id = 1" + lock).query(Integer.class).single();
    }

    private void another(String sql) {
        var apart = transaction();
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.executeWithoutResult(status -> jdbc.sql(sql).update());
    }

    /// Reads, lets somebody else write, and goes on.
    private <T> T meanwhile(TransactionTemplate template, Supplier<T> then) {
        return template.execute(status -> {
            assertThat(read("")).isEqualTo(1);
            another("update seen_here set n = 2 where id = 1");
            return then.get();
        });
    }

    @Test
    void who_writes_decides_by_what_is_there_now() {
        int seen = meanwhile(transaction(), () -> {
            assertThat(read("")).as("also without a lock").isEqualTo(2);
            int now = read(" for update");
            jdbc.sql("update seen_here set n = n + 1 where id = 1").update();
            return now;
        });
        assertThat(seen).isEqualTo(2);
        assertThat(read("")).isEqualTo(3);
    }

    @Test
    void who_only_reads_sees_one_moment() {
        var reading = transaction();
        reading.setReadOnly(true);
        assertThat(meanwhile(reading, () -> read(""))).isEqualTo(1);
        assertThat(read("")).isEqualTo(2);
    }

    @Test
    void who_writes_after_a_reader_that_asked_nothing_decides_by_what_is_there_now() {
        var reading = transaction();
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> { });

        who_writes_decides_by_what_is_there_now();
    }

    @Test
    void the_database_of_the_tests_refuses_what_was_decided_by_an_earlier_moment() {
        var repeatable = transaction();
        repeatable.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThatThrownBy(() -> meanwhile(repeatable, () -> read(" for update"))).rootCause().hasMessageContaining("Record has changed since last read");
    }
}
