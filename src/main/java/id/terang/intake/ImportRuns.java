package id.terang.intake;

import id.terang.shared.Micros;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Remembers which imports came to their end, so that one that was killed between writing cases and indexing them
/// makes the next one index them.
@Component
class ImportRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean unfinished(String source) {
        return jdbc.sql("select count(*) from import_run where source = ? and finished_at is null").param(source)
                .query(Long.class).single() > 0;
    }

    void begin(String source, String file) {
        jdbc.sql("insert into import_run (source, file, started_at) values (?, ?, ?)")
                .params(source, file, Micros.utc(clock.instant())).update();
    }

    /// Everything of this source is written and indexed.
    void finish(String source, Import.Report report) {
        jdbc.sql("update import_run set finished_at = ?, taken = ?, known = ?, rejected = ? "
                + "where source = ? and finished_at is null")
                .params(Micros.utc(clock.instant()), report.taken(), report.known(), report.rejected(), source).update();
    }
}
