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
                with recursive lives_on as (
                    select version, calendar_id, survivor_id, true as listed, 0 as depth from complaint
                    where reference = ? and visibility <> 'SECRET' and hidden = false
                    union all
                    select s.version, c.calendar_id, s.survivor_id, s.visibility <> 'SECRET' and s.hidden = false, c.depth + 1
                    from lives_on c join complaint s on s.id = c.survivor_id where c.depth < 20)
                select group_concat(case when listed then version end order by depth separator '.'), max(calendar_id)
                from lives_on having count(*) > 0""")
            .param(reference.digits())
            .query((row, n) -> new PublicState(row.getString(1), row.getLong(2))).optional();
    }
}
