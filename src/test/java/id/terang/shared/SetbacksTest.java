package id.terang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;

class SetbacksTest {

    private static final SQLException CHANGED = new SQLException("Record has changed since last read in table 'complaint'", "HY000", 1020);

    @Test
    void what_two_people_do_at_once_is_stale_in_whichever_words_the_database_says_so() {
        assertThat(Setbacks.refusal(new CannotAcquireLockException("deadlock"))).containsInstanceOf(Refusal.Stale.class);
        assertThat(Setbacks.refusal(new JpaSystemException(new RuntimeException(CHANGED)))).containsInstanceOf(Refusal.Stale.class);
        assertThat(Setbacks.refusal(new UncategorizedSQLException("locking", "select 1", CHANGED))).containsInstanceOf(Refusal.Stale.class);
    }

    @Test
    void a_database_that_is_away_comes_back() {
        var away = new CannotCreateTransactionException("no connection", new SQLTransientConnectionException("timed out"));
        assertThat(Setbacks.refusal(new IllegalStateException(away))).containsInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void a_refusal_speaks_for_itself_however_deep_and_a_bug_is_none() {
        var refusal = new Refusal.BadInput("refusal.text.empty");
        assertThat(Setbacks.refusal(new RuntimeException(refusal))).containsSame(refusal);
        assertThat(Setbacks.refusal(new RuntimeException(new SQLException("syntax", "42000", 1064)))).isEmpty();
    }
}
