package id.terang;

import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What Hibernate asks of the database in the course of some work.
///
/// @param statements how often, with many rows written at once counting once
/// @param queries that were written by us
public record Asked(long statements, List<String> queries) {

    /// Does the work in one transaction, once all listeners have heard what happened before; what they do about it themselves comes
    /// after it and does not count.
    public static Asked by(BeanFactory beans, Runnable work) {
        var jdbc = beans.getBean(JdbcClient.class);
        var statistics = beans.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class).getStatistics();
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Integer.class).single() == 0);
        statistics.setStatisticsEnabled(true);
        try {
            return new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(transaction -> {
                statistics.clear();
                work.run();
                transaction.flush();
                return new Asked(statistics.getPrepareStatementCount(), List.of(statistics.getQueries()));
            });
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }
}
