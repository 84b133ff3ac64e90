package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class StartTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_test_context_has_a_migrated_mariadb_of_its_own() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).contains("MariaDB");
        assertThat(jdbc.sql("select database()").query(String.class).single()).startsWith("terang_test_");
        assertThat(jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Long.class).single()).isZero();
    }
}
