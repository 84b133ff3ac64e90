package id.terang;

import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What some work asks of the database.
///
/// @param statements of Hibernate, with many rows written at once counting once
/// @param reads of Hibernate and of everybody else
/// @param queries given to Hibernate
public record Asked(long statements, long reads, List<String> queries) {

    /// Does the work in one transaction, once all listeners have heard what happened before; what they do about it themselves comes
    /// after it and does not count.
    public static Asked by(BeanFactory beans, Runnable work) {
        var jdbc = beans.getBean(JdbcClient.class);
        var statistics = beans.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Integer.class).single() == 0);
        statistics.setStatisticsEnabled(true);
        try {
            return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(transaction -> {
                long before = reads(jdbc);
                statistics.clear();
                work.run();
                transaction.flush();
                return new Asked(statistics.getPrepareStatementCount(), reads(jdbc) - before, List.of(statistics.getQueries()));
            });
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }

    /// So far on the connection of this transaction.
    private static long reads(JdbcClient jdbc) {
        return jdbc.sql("show session status like 'Com_select'").query((row, n) -> row.getLong(2)).single();
    }
}
