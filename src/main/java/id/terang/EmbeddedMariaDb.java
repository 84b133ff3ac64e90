package id.terang;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryDependsOnPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Storage: the data directory is claimed before anything opens a file in it; without `spring.datasource.url` a
/// MariaDB server of our own keeps its data there (ADR 0003).
@Configuration(proxyBeanMethods = false)
class EmbeddedMariaDb {

    /// Below the data directory.
    static final String HOME = "mariadb";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);

    @Bean(destroyMethod = "close")
    @ConditionalOnBooleanProperty(name = BesideServer.SETTING, havingValue = false, matchIfMissing = true)
    static DataDirectory dataDirectory(@Value("${terang.data-dir}") Path directory) {
        return DataDirectory.claim(directory);
    }

    /// The search index, opened with the entity manager, lies in the data directory too.
    @Bean
    static EntityManagerFactoryDependsOnPostProcessor entityManagerNeedsDataDirectory() {
        return new EntityManagerFactoryDependsOnPostProcessor(DataDirectory.class);
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoUrl.class)
    @ConditionalOnBooleanProperty(name = BesideServer.SETTING, havingValue = false, matchIfMissing = true)
    static class Embedded {

        /// Stopped by Spring after the connection pool, which depends on it; a start that never got that far ends in
        /// the shutdown handler, which runs after all contexts are closed.
        @Bean(destroyMethod = "close")
        MariaDbServer mariaDbServer(DataDirectory data, Environment settings) {
            MariaDbServer server = start(data, settings);
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        }

        @Bean
        JdbcConnectionDetails embeddedConnection(MariaDbServer server) {
            return new EmbeddedConnection(server.access());
        }
    }

    static MariaDbServer start(DataDirectory data, Environment settings) {
        long start = System.nanoTime();
        String cache = settings.getProperty("terang.mariadb.cache", "");
        List<String> options = List.of(settings.getProperty("terang.mariadb.options", String[].class, new String[0]));
        Path unpacked = cache.isBlank() ? MariaDbBinaries.userCache(System::getenv) : Path.of(cache);
        MariaDbServer server = MariaDbServer.start(MariaDbBinaries.find(unpacked), data.resolve(HOME),
            settings.getProperty("terang.mariadb.port", Integer.class, 0),
            options.isEmpty() ? List.of("--innodb-buffer-pool-size=" + bufferPool()) : options);
        log.info("MariaDB, process {}, answers on port {} after {} ms; its data is in {}", server.pid(),
            server.port(), (System.nanoTime() - start) / 1_000_000, data.resolve(HOME));
        return server;
    }

    /// A quarter of the machine's memory, at least 128 MB and at most 2 GB, in bytes.
    private static long bufferPool() {
        long quarter = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
            ? machine.getTotalMemorySize() / 4 : 0;
        return Math.clamp(quarter, 128L << 20, 2L << 30);
    }

    record EmbeddedConnection(MariaDbHome.Access access) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return MariaDbServer.USER;
        }

        @Override
        public String getPassword() {
            return access.password();
        }

        @Override
        public String getJdbcUrl() {
            return access.url(MariaDbServer.USER);
        }
    }

    static final class NoUrl implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }
}
