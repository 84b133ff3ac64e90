package id.terang;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Storage of a command that works beside a running server. It uses the server's database and opens nothing else: no
/// search index, no files. The schema is the server's and is never changed from here (ADR 0003).
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(BesideServer.SETTING)
class BesideServer {

    static final String SETTING = "terang.beside-server";

    /// The embedded database: that of the running server, or where none runs our own for as long as the command takes.
    @Configuration(proxyBeanMethods = false)
    @Conditional(EmbeddedMariaDb.NoUrl.class)
    @ConditionalOnBooleanProperty(SETTING)
    static class Embedded {

        @Bean(destroyMethod = "close")
        Database database(@Value("${terang.data-dir}") Path directory, Environment settings) {
            return Database.in(directory, settings);
        }

        /// Stopped by Spring after the connection pool, which depends on it.
        @Bean
        JdbcConnectionDetails connectionBesideServer(Database database) {
            return new EmbeddedMariaDb.EmbeddedConnection(database.access());
        }
    }

    /// @param own the directory and the server in it; empty if they belong to a running process
    record Database(Optional<Own> own, MariaDbHome.Access access) implements AutoCloseable {

        static Database in(Path directory, Environment settings) {
            return DataDirectory.claimIfFree(directory).map(data -> {
                MariaDbServer server = EmbeddedMariaDb.start(data, settings);
                return new Database(Optional.of(new Own(data, server)), server.access());
            }).orElseGet(() -> new Database(Optional.empty(),
                new MariaDbHome(directory.toAbsolutePath().normalize().resolve(EmbeddedMariaDb.HOME)).running()));
        }

        @Override
        public void close() {
            own.ifPresent(ours -> {
                ours.server().close();
                ours.data().close();
            });
        }
    }

    record Own(DataDirectory data, MariaDbServer server) { }

    @Bean
    FlywayMigrationStrategy schemaOfTheServer(ObjectProvider<Database> embedded) {
        return flyway -> {
            Database database = embedded.getIfAvailable();
            if (database != null && database.own().isPresent()) {
                flyway.migrate();
            } else {
                refuseAnotherSchema(flyway);
            }
        };
    }

    private static void refuseAnotherSchema(Flyway flyway) {
        if (!Arrays.stream(flyway.info().all()).allMatch(BesideServer::applied)) {
            MigrationInfo current = flyway.info().current();
            throw new CannotStart("The database has the schema of another version of Terang"
                + (current == null ? "." : ", " + current.getVersion() + "."),
                "Use the jar that the server runs, and start the server once before: only it brings the schema up to date.");
        }
    }

    /// Applied, and known here: what is pending, failed or of the future is not.
    private static boolean applied(MigrationInfo migration) {
        return migration.getState().isApplied() && migration.getState().isResolved() && !migration.getState().isFailed();
    }
}
