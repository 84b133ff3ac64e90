package id.terang.search;

import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Renamed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Names of areas, agencies and services stand in the entries of their cases. After one was renamed, this writes the
/// entries anew, some hundred at a time beside everything else. Each server has an index of its own and follows by itself; how
/// far one was stands in the database, so that it goes on from there after a restart. Doing a part twice changes nothing.
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

    private @Nullable Reached reached;

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
    synchronized boolean step() {
        if (reached == null) {
            reached = jdbc.sql("select change_id, complaint_id from indexed_names where id = 1")
                .query((row, n) -> new Reached(row.getLong(1), row.getLong(2))).single();
        }
        var next = administration.nextRename(reached.change());
        if (next.isEmpty()) {
            return false;
        }
        var cases = named(next.get(), reached.complaint());
        indexing.index(cases);
        if (cases.size() < SOME) {
            keep(new Reached(next.get().change(), 0));
        } else {
            keep(new Reached(reached.change(), cases.getLast()));
        }
        return true;
    }

    /// Never back behind where another server is already.
    private void keep(Reached now) {
        reached = now;
        jdbc.sql("update indexed_names set change_id = :change, complaint_id = :complaint "
                + "where id = 1 and (change_id < :change or change_id = :change and complaint_id < :complaint)")
            .param("change", now.change()).param("complaint", now.complaint()).update();
    }

    /// Cases whose entries carry the name, after `after`.
    private List<Long> named(Renamed renamed, long after) {
        return switch (renamed.subject()) {
            case AGENCY -> cases("holder_id", Set.of(renamed.id()), after);
            // Entries carry the names of all services above theirs, and of all areas around the case.
            case SERVICE -> cases("service_id", jurisdiction.atlas().serviceSubtree(renamed.id()), after);
            case AREA -> cases("area_id", jurisdiction.atlas().areaSubtree(renamed.id()), after);
            default -> throw new IllegalArgumentException(renamed + " names nothing in the index");
        };
    }

    private List<Long> cases(String column, Collection<Long> ids, long after) {
        return jdbc.sql("select id from complaint where " + column + " in (:ids) and id > :after order by id limit :some")
            .param("ids", ids).param("after", after).param("some", SOME).query(Long.class).list();
    }
}
