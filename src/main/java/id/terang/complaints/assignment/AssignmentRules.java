package id.terang.complaints.assignment;

import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rules of an office, in their order; kept by whoever leads it or an office above it.
@Service
@Transactional
public class AssignmentRules {

    /// More than this nobody looks through.
    public static final int MOST = 100;

    private final Officials officials;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssignmentRules(Officials officials, Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.officials = officials;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of one office alone; the first that fits decides.
    @Transactional(readOnly = true)
    public List<AssignmentRule> of(long agency) {
        return jdbc.sql("select id, agency_id, service_id, area_id, official_id from assignment_rule where agency_id = ? order by position, id")
            .param(agency).query((row, n) -> new AssignmentRule(row.getLong(1), row.getLong(2), row.getObject(3, Long.class),
                row.getObject(4, Long.class), row.getObject(5, Long.class))).list();
    }

    /// Adds a rule after all others.
    ///
    /// @param official who gets the cases; empty for whoever has least to do
    /// @throws Refusal.NotAllowed for an office that this official does not lead
    /// @throws Refusal.BadInput   for somebody who does not handle cases there, the same rule once more, or too many
    public void add(OfficialPrincipal by, long agency, @Nullable Long service, @Nullable Long area, @Nullable Long official) {
        requireLead(by, agency);
        if (official != null && officials.handlersOf(Set.of(agency)).stream().noneMatch(one -> one.id() == official)) {
            throw new Refusal.BadInput("refusal.assign.handler");
        }
        var rules = of(agency);
        boolean known = rules.stream().anyMatch(rule -> new AssignmentRule(rule.id(), agency, service, area, official).equals(rule));
        if (known) {
            throw new Refusal.BadInput("refusal.rule.known");
        }
        if (rules.size() >= MOST) {
            throw new Refusal.BadInput("refusal.rule.many", MOST);
        }
        jdbc.sql("insert into assignment_rule (agency_id, position, service_id, area_id, official_id, changed_by, changed_at) "
                + "select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ? from assignment_rule where agency_id = ?")
            .params(agency, service, area, official, by.officialId(), Micros.utc(Micros.now(clock)), agency).update();
    }

    /// Lets a rule be asked before the one above it; the first stays where it is.
    ///
    /// @throws Refusal.NotAllowed for a rule of an office that this official does not lead
    public void raise(OfficialPrincipal by, long agency, long id) {
        requireLead(by, agency);
        var order = new ArrayList<>(jdbc.sql("select id from assignment_rule where agency_id = ? order by position, id for update")
            .param(agency).query(Long.class).list());
        int at = order.indexOf(id);
        if (at > 0) {
            Collections.swap(order, at, at - 1);
            for (int i = 0; i < order.size(); i++) {
                jdbc.sql("update assignment_rule set position = ? where id = ?").params(i + 1, order.get(i)).update();
            }
        }
    }

    /// Takes a rule away; one that is gone already is no mistake.
    ///
    /// @throws Refusal.NotAllowed for a rule of an office that this official does not lead
    public void remove(OfficialPrincipal by, long agency, long id) {
        requireLead(by, agency);
        jdbc.sql("delete from assignment_rule where id = ? and agency_id = ?").params(id, agency).update();
    }

    void requireLead(OfficialPrincipal by, long agency) {
        var path = jurisdiction.atlas().agencyPath(agency);
        if (by.mandates().stream().noneMatch(mandate -> mandate.role() == Role.LEAD && path.contains(mandate.agencyId()))) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
    }
}
