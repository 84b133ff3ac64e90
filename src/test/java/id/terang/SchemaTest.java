package id.terang;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class SchemaTest {

    @Autowired FlywayMigrationStrategy schema;
    @Autowired Flyway flyway;
    @Autowired JdbcClient jdbc;

    @Test
    void a_version_older_than_its_database_does_not_start() {
        jdbc.sql("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success) "
            + "values (99999, '99999', 'of another day', 'SQL', 'V99999__of_another_day.sql', 1, 'a newer version', 1, true)").update();
        try {
            assertThatThrownBy(() -> schema.migrate(flyway)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("newer version of Terang: its schema is 99999");
        } finally {
            jdbc.sql("delete from flyway_schema_history where installed_rank = 99999").update();
        }
        assertThatCode(() -> schema.migrate(flyway)).doesNotThrowAnyException();
    }
}
