package id.terang;

import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who writes decides by what is there now, row by row as it locks them: read committed, which the pool asks for once for each
/// connection. Else it would read what stood there when it began, and the database would refuse what it writes. Who only reads
/// sees one moment: repeatable read (ADR 0021).
@Configuration(proxyBeanMethods = false)
class Transactions {

    @Bean
    JpaTransactionManager transactionManager(ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new ReadersSeeOneMoment();
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    static final class ReadersSeeOneMoment extends JpaTransactionManager {

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            super.doBegin(transaction, definition);
            if (definition.isReadOnly() && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT) {
                try {
                    oneMoment();
                } catch (RuntimeException failure) {
                    giveUp(transaction, failure);
                    throw failure;
                }
            }
        }

        /// Whoever closes a session whose transaction goes on keeps its connection from the pool.
        private void giveUp(Object transaction, RuntimeException failure) {
            var holder = (EntityManagerHolder) TransactionSynchronizationManager.getResource(obtainEntityManagerFactory());
            try {
                holder.getEntityManager().getTransaction().rollback();
            } catch (RuntimeException further) {
                failure.addSuppressed(further);
            } finally {
                doCleanupAfterCompletion(transaction);
            }
        }

        /// Holds for the transaction that begins and no longer: one message, where setting and resetting the level of the session
        /// would be three.
        private void oneMoment() {
            var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(getDataSource());
            try (Statement statement = holder.getConnection().createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
            } catch (SQLException failure) {
                throw new CannotCreateTransactionException("the transaction could not be told to read one moment", failure);
            }
        }
    }
}
