package id.terang.complaints;

import id.terang.shared.Reference;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// One small query for whoever already has the page.
@Component
class PublicStates {

    private final JdbcClient jdbc;

    PublicStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublicState> of(Reference reference) {
        return jdbc.sql("""
                select version, calendar_id from complaint
                where reference = ? and visibility <> 'SECRET' and hidden = false""")
            .param(reference.digits())
            .query((row, n) -> new PublicState(row.getLong(1), row.getLong(2))).optional();
    }
}
