package id.terang;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What some work asks of the database on its own thread, whatever goes on beside it.
///
/// @param sql of Hibernate, with many rows written at once counting once
/// @param reads of Hibernate and of everybody else
public record Asked(List<String> sql, long reads) {

    /// Does the work in one transaction, once all listeners have heard what happened before; what they do about it themselves comes
    /// after it and does not count.
    public static Asked by(BeanFactory beans, Runnable work) {
        var jdbc = beans.getBean(JdbcClient.class);
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Integer.class).single() == 0);
        return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(transaction -> {
            long before = reads(jdbc);
            List<String> sql = new ArrayList<>();
            Listening.TO.set(sql);
            try {
                work.run();
                transaction.flush();
            } finally {
                Listening.TO.remove();
            }
            return new Asked(sql, reads(jdbc) - before);
        });
    }

    public int statements() {
        return sql.size();
    }

    /// So far on the connection of this transaction.
    private static long reads(JdbcClient jdbc) {
        return jdbc.sql("show session status like 'Com_select'").query((row, n) -> row.getLong(2)).single();
    }

    /// Hears of every statement that Hibernate prepares ({@link TestDatabase} names it to each context). Hibernate's own statistics
    /// count for all threads together.
    public static final class Listening implements StatementInspector {

        private static final ThreadLocal<@Nullable List<String>> TO = new ThreadLocal<>();

        @Override
        public String inspect(String sql) {
            var all = TO.get();
            if (all != null) {
                all.add(sql);
            }
            return sql;
        }
    }
}
