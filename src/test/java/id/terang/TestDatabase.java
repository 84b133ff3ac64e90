package id.terang;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/// A real MariaDB for tests: one server per test JVM, one fresh schema and data directory per Spring context.
/// Registered in `META-INF/spring.factories`, so `@SpringBootTest` and `@ApplicationModuleTest` need nothing more.
public final class TestDatabase {

    private static final AtomicInteger contexts = new AtomicInteger();

    private TestDatabase() {}

    /// @return the address, user and password of an empty schema
    public static Schema freshSchema() {
        MariaDbServer server = Running.SERVER;
        String name = "terang_test_" + contexts.incrementAndGet();
        execute(server, "create database " + name);
        return new Schema(server.url(name), MariaDbServer.USER, server.password());
    }

    public record Schema(String url, String user, String password) {}

    private static void execute(MariaDbServer server, String sql) {
        try (Connection connection = DriverManager.getConnection(server.url("terang"), "terang", server.password());
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The first free place below target/test-mariadb: two test runs may overlap.
    private static final class Running {

        // Kept, because the lock goes with it.
        private static final DataDirectory PLACE = claim(0);
        static final MariaDbServer SERVER = start();

        private static MariaDbServer start() {
            MariaDbServer server = MariaDbServer.start(MariaDbBinaries.find(MariaDbBinaries.userCache(System::getenv)),
                PLACE.resolve("mariadb"), 0, List.of("--innodb-buffer-pool-size=128M",
                    "--innodb-flush-log-at-trx-commit=0", "--loose-innodb-snapshot-isolation=ON", "--skip-innodb-doublewrite", "--max-connections=400"));
            SpringApplication.getShutdownHandlers().add(server::close); // after all contexts and their pools
            dropLeftOvers(server);
            return server;
        }

        private static DataDirectory claim(int number) {
            try {
                return DataDirectory.claim(Path.of("target", "test-mariadb", Integer.toString(number)));
            } catch (CannotStart taken) {
                if (number == 9) {
                    throw taken;
                }
                return claim(number + 1);
            }
        }

        private static void dropLeftOvers(MariaDbServer server) {
            List<String> names = new ArrayList<>();
            try (Connection connection = DriverManager.getConnection(server.url("terang"), "terang", server.password());
                 Statement statement = connection.createStatement();
                 ResultSet rows = statement.executeQuery("show databases like 'terang_test_%'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            names.forEach(name -> execute(server, "drop database " + name));
        }
    }

    static final class Factory implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
            return new FreshStorage();
        }
    }

    record FreshStorage() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            Schema schema = freshSchema();
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test storage", Map.ofEntries(
                Map.entry("spring.datasource.url", schema.url()),
                Map.entry("spring.datasource.username", schema.user()),
                Map.entry("spring.datasource.password", schema.password()),
                Map.entry("spring.datasource.hikari.maximum-pool-size", "8"),
                // Contexts are kept until the end of the run: what each holds idle adds up on the one server.
                Map.entry("spring.datasource.hikari.minimum-idle", "1"),
                // However busy the machine is.
                Map.entry("spring.datasource.hikari.connection-timeout", "60000"),
                Map.entry("terang.search.patience", "1m"),
                Map.entry("terang.figures.patience", "1m"),
                Map.entry("spring.jpa.properties.hibernate.session_factory.statement_inspector", Asked.Listening.class.getName()),
                Map.entry("terang.jobs", "false"), // tests call scheduled work themselves
                Map.entry("terang.data-dir", "target/test-data/" + ProcessHandle.current().pid() + "-" + contexts.get()))));
            // Last, so that a test can ask for the demo.
            context.getEnvironment().getPropertySources().addLast(new MapPropertySource("test defaults",
                Map.of("terang.demo", "false")));
        }
    }
}
