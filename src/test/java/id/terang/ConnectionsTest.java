package id.terang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import id.terang.shared.Refusal;
import id.terang.shared.Setbacks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.ConnectionHandle;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(properties = {"spring.datasource.hikari.maximum-pool-size=1",
    "spring.datasource.hikari.data-source-properties.socketTimeout=5000"})
class ConnectionsTest {

    @Autowired DataSource database;
    @Autowired EntityManagerFactory entityManagers;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Flyway flyway;

    @Test
    void a_statement_outside_of_a_transaction_stays_without_anybody_committing_it() {
        jdbc.sql("create table if not exists kept (id int)").update();
        jdbc.sql("insert into kept values (1)").update();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into kept values (2)").update();
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> jdbc.sql("insert into kept values (3)").update());

        assertThat(jdbc.sql("select id from kept order by id").query(Integer.class).list()).containsExactly(1, 3);
        jdbc.sql("drop table kept").update();
    }

    @Test
    void who_gets_no_answer_is_told_after_a_while_and_the_next_has_a_connection_that_works() {
        assertThatThrownBy(() -> jdbc.sql("select sleep(60)").query(Integer.class).single())
            .satisfies(lost -> assertThat(Setbacks.refusal((Exception) lost)).containsInstanceOf(Refusal.Unavailable.class));
        assertThat(jdbc.sql("select 1").query(Integer.class).single()).isOne();
    }

    @Test
    void migrations_may_take_longer() throws SQLException {
        assertThat(flyway.getConfiguration().getDataSource()).isNotSameAs(database);
        try (var connection = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }

    @Test
    void another_user_who_was_given_the_migrations_keeps_them() {
        var database = new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "app";
            }

            @Override
            public String getPassword() {
                return "x";
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:mariadb://127.0.0.1/terang";
            }
        };
        var theirs = new FluentConfiguration().dataSource("jdbc:mariadb://127.0.0.1/terang", "owner", "y");
        var before = theirs.getDataSource();
        new Connections().migrationsTakeTheirTime(database, new MockEnvironment().withProperty("spring.flyway.user", "owner")).customize(theirs);
        assertThat(theirs.getDataSource()).isSameAs(before);
        new Connections().migrationsTakeTheirTime(database, new MockEnvironment()).customize(theirs);
        assertThat(theirs.getDataSource()).isNotSameAs(before);
    }

    @Test
    void a_transaction_begins_without_telling_the_server() {
        long before = transaction.execute(status -> told());
        long after = transaction.execute(status -> told());

        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_transaction_that_asks_nothing_takes_no_connection() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();

        // Jobs of the application may be at work on the same pool.
        transaction.executeWithoutResult(status -> await().until(() -> pool.getActiveConnections() == 0));
        assertThat(transaction.<Integer>execute(status -> {
            told();
            return pool.getActiveConnections();
        })).isPositive();
    }

    @Test
    void a_reader_that_the_server_does_not_let_begin_keeps_no_connection() throws SQLException {
        var pool = database.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        var refused = new Transactions.ReadersSeeOneMoment();
        refused.setEntityManagerFactory(entityManagers);
        refused.setDataSource(database);
        refused.setJpaDialect(new HibernateJpaDialect() {
            @Override
            public ConnectionHandle getJdbcConnection(EntityManager session, boolean readOnly) {
                return () -> {
                    throw new IllegalStateException("on purpose");
                };
            }
        });
        var reading = new TransactionTemplate(refused);
        reading.setReadOnly(true);

        assertThatThrownBy(() -> reading.executeWithoutResult(status -> { })).hasMessage("on purpose");
        await().until(() -> pool.getActiveConnections() == 0);
    }

    /// How often this connection was told to behave differently.
    private long told() {
        return jdbc.sql("show session status like 'Com_set_option'").query((row, n) -> row.getLong(2)).single();
    }
}
