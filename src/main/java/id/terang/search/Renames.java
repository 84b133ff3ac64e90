package id.terang.search;

import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Renamed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Names of areas, agencies and services stand in the entries of their cases. After one was renamed, this writes the
/// entries anew, some hundred at a time beside everything else. How far it is stands in the database, so that it goes on
/// after a restart; doing a part twice changes nothing.
@Component
@ConditionalOnWebApplication
class Renames {

    /// Cases of one round.
    private static final int SOME = 500;

    private final Administration administration;
    private final Jurisdiction jurisdiction;
    private final Indexing indexing;
    private final JdbcClient jdbc;

    Renames(Administration administration, Jurisdiction jurisdiction, Indexing indexing, JdbcClient jdbc) {
        this.administration = administration;
        this.jurisdiction = jurisdiction;
        this.indexing = indexing;
        this.jdbc = jdbc;
    }

    private record Reached(long change, long complaint) { }

    /// Follows until nothing is left to follow.
    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT10S")
    void follow() {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = step();
        }
    }

    /// Writes the next some entries.
    ///
    /// @return whether there was anything to do
    boolean step() {
        var reached = jdbc.sql("select change_id, complaint_id from indexed_names where id = 1")
            .query((row, n) -> new Reached(row.getLong(1), row.getLong(2))).single();
        var next = administration.nextRename(reached.change());
        if (next.isEmpty()) {
            return false;
        }
        var cases = named(next.get(), reached.complaint());
        indexing.index(cases);
        if (cases.size() < SOME) {
            keep(next.get().change(), 0);
        } else {
            keep(reached.change(), cases.getLast());
        }
        return true;
    }

    private void keep(long change, long complaint) {
        jdbc.sql("update indexed_names set change_id = ?, complaint_id = ? where id = 1").params(change, complaint).update();
    }

    /// Cases whose entries carry the name, after `after`.
    private List<Long> named(Renamed renamed, long after) {
        return switch (renamed.subject()) {
            case AGENCY -> cases("holder_id", Set.of(renamed.id()), after);
            case SERVICE -> cases("service_id", Set.of(renamed.id()), after);
            // Entries carry the names of all areas around the case.
            case AREA -> cases("area_id", jurisdiction.atlas().areaSubtree(renamed.id()), after);
            default -> throw new IllegalArgumentException(renamed + " names nothing in the index");
        };
    }

    private List<Long> cases(String column, Collection<Long> ids, long after) {
        return jdbc.sql("select id from complaint where " + column + " in (:ids) and id > :after order by id limit :some")
            .param("ids", ids).param("after", after).param("some", SOME).query(Long.class).list();
    }
}
