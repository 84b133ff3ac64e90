package id.terang.jurisdiction;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which areas have an outline, one by one; files of them are read by {@link BoundaryImport}.
@Service
@Transactional
public class BoundaryKeeping {

    private final Areas areas;
    private final AdminReach reach;
    private final AdminChanges changes;
    private final JdbcClient jdbc;

    BoundaryKeeping(Areas areas, AdminReach reach, AdminChanges changes, JdbcClient jdbc) {
        this.areas = areas;
        this.reach = reach;
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /// Outlines are of use to all agencies, so only administrators above all of them keep them.
    ///
    /// @throws Refusal.NotAllowed unless an ADMIN of a topmost agency or the machine itself asks
    void begin(Actor by) {
        changes.begin(by);
        reach.everything(by, "refusal.boundary.topmost");
    }

    @Transactional(readOnly = true)
    public boolean has(long area) {
        return jdbc.sql("select count(*) from area_boundary where area_id = ?").param(area).query(Integer.class).single() > 0;
    }

    /// Maps go on without it. Another file brings it back.
    ///
    /// @return whether there was one
    /// @throws Refusal.NotAllowed unless an ADMIN of a topmost agency or the machine itself asks
    /// @throws Refusal.NotFound for an area that nobody knows
    public boolean remove(Actor by, long area) {
        begin(by);
        String code = areas.findById(area).orElseThrow(() -> new Refusal.NotFound("refusal.area.unknown", area)).code();
        boolean removed = jdbc.sql("delete from area_boundary where area_id = ?").param(area).update() > 0;
        if (removed) {
            changes.record(by, Subject.BOUNDARY, area, Act.REMOVED, code);
        }
        return removed;
    }
}
