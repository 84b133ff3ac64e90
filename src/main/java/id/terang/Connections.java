package id.terang;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// The pool's connections leave it to their borrower to commit (`auto-commit=false`), so that a transaction need not tell
/// the database twice who does, and a writer that asks nothing takes no connection. Transactions get them as they are; what is
/// asked outside of one commits each statement, as everybody expects of a `DataSource`.
@Configuration(proxyBeanMethods = false)
class Connections {

    @Bean
    static BeanPostProcessor eachStatementAlone() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new EachStatementAlone(pool) : bean;
            }
        };
    }

    /// Migrations of large tables take longer than anybody else may wait for an answer, so they have a connection of their own.
    /// Whoever lets another user migrate (`spring.flyway.user`) has given them one.
    @Bean
    FlywayConfigurationCustomizer migrationsTakeTheirTime(JdbcConnectionDetails database, Environment settings) {
        return flyway -> {
            if (!settings.containsProperty("spring.flyway.url") && !settings.containsProperty("spring.flyway.user")) {
                flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
            }
        };
    }

    /// The transaction manager goes on knowing the connections of transactions by the `DataSource` that everybody has.
    @Bean
    HibernatePropertiesCustomizer transactionsCommit(DataSource database) {
        return settings -> {
            if (database instanceof EachStatementAlone alone) {
                settings.put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, alone.pool);
                settings.put(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
            }
        };
    }

    private static final class EachStatementAlone extends DelegatingDataSource {

        private final HikariDataSource pool;

        EachStatementAlone(HikariDataSource pool) {
            super(pool);
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            try {
                connection.setAutoCommit(true);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return connection;
        }
    }
}
