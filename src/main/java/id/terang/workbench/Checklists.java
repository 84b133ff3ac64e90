package id.terang.workbench;

import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What has to be looked at before a case about a service is answered; kept by the LEAD of an agency for it and all below.
/// A list reminds and records, it stops nobody.
@Service
@Transactional
public class Checklists {

    public static final int MOST_POINTS = 20;
    public static final int LONGEST_POINT = 150;

    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Checklists(Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The points for a case about this service at this agency: those of the nearest service that has some, by the nearest
    /// agency. Empty where nobody wrote any.
    @Transactional(readOnly = true)
    public List<String> of(long agency, long service) {
        record Kept(long agency, long service, String points) { }
        var atlas = jurisdiction.atlas();
        var agencies = atlas.agencyPath(agency);
        var services = atlas.servicePath(service);
        return jdbc.sql("select agency_id, service_id, points from checklist where agency_id in (:agencies) and service_id in (:services)")
            .param("agencies", agencies).param("services", services)
            .query((row, n) -> new Kept(row.getLong(1), row.getLong(2), row.getString(3))).list().stream()
            .max((a, b) -> a.service() == b.service() ? Integer.compare(agencies.indexOf(a.agency()), agencies.indexOf(b.agency()))
                : Integer.compare(services.indexOf(a.service()), services.indexOf(b.service())))
            .map(kept -> kept.points().lines().toList()).orElse(List.of());
    }

    /// The points that this agency itself has written for this very service.
    @Transactional(readOnly = true)
    public List<String> own(long agency, long service) {
        return jdbc.sql("select points from checklist where agency_id = ? and service_id = ?").params(agency, service)
            .query(String.class).optional().map(points -> points.lines().toList()).orElse(List.of());
    }

    /// Writes the list anew; none takes it away.
    ///
    /// @param points blank ones are left out
    /// @throws Refusal.NotAllowed for an agency that this official does not lead
    /// @throws Refusal.BadInput   for too many points or too long ones
    public void keep(OfficialPrincipal by, long agency, long service, List<String> points) {
        if (!Branch.led(by, jurisdiction.atlas()).contains(agency)) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        var written = points.stream().map(String::strip).filter(point -> !point.isEmpty()).toList();
        if (written.size() > MOST_POINTS || written.stream().anyMatch(point -> point.length() > LONGEST_POINT)) {
            throw new Refusal.BadInput("refusal.checklist", MOST_POINTS, LONGEST_POINT);
        }
        if (written.isEmpty()) {
            jdbc.sql("delete from checklist where agency_id = ? and service_id = ?").params(agency, service).update();
        } else {
            jdbc.sql("insert into checklist (agency_id, service_id, points, changed_by, changed_at) values (:agency, :service, :points, :by, :at) "
                    + "on duplicate key update points = :points, changed_by = :by, changed_at = :at")
                .param("agency", agency).param("service", service).param("points", String.join("\n", written))
                .param("by", by.officialId()).param("at", Micros.utc(Micros.now(clock))).update();
        }
    }
}
