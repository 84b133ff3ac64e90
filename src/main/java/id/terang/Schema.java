package id.terang;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Brings the schema up to date, and never works on one that a newer version has changed already.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = BesideServer.SETTING, havingValue = false, matchIfMissing = true)
class Schema {

    @Bean
    FlywayMigrationStrategy upToDate() {
        return flyway -> {
            newest(flyway).ifPresent(newer -> {
                throw new CannotStart("The database belongs to a newer version of Terang: its schema is " + newer.getVersion() + ".",
                    "Start that version again, or restore the backup that was made before the upgrade.");
            });
            flyway.migrate();
        };
    }

    /// Of what was applied and is not known here.
    private static Optional<MigrationInfo> newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all()).filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS
            || one.getState() == MigrationState.FUTURE_FAILED).reduce((older, newer) -> newer);
    }
}
