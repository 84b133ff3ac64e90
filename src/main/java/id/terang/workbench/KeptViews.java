package id.terang.workbench;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The views of the queue that officials keep for themselves, and those that a LEAD shares with an agency and all below
/// it. A view is a question only: what somebody finds through a shared one is what they may read anyway.
@Service
@Transactional
public class KeptViews {

    /// More than this nobody looks through.
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;

    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptViews(Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Own ones and those shared with this official, by name; at most {@value #MOST} of each.
    @Transactional(readOnly = true)
    public List<KeptView> of(OfficialPrincipal official) {
        var led = Branch.led(official, jurisdiction.atlas());
        return jdbc.sql("(select id, name, address, shared_with, official_id from kept_view where official_id = :official order by name, id limit :most) "
                + "union (select id, name, address, shared_with, official_id from kept_view where shared_with in (:above) order by name, id limit :most) "
                + "order by name, id")
            .param("official", official.officialId()).param("above", Branch.above(official, jurisdiction.atlas())).param("most", MOST)
            .query((row, n) -> {
                Long sharedWith = row.getObject(4, Long.class);
                return new KeptView(row.getLong(1), row.getString(2), row.getString(3), sharedWith != null,
                    row.getLong(5) == official.officialId() || sharedWith != null && led.contains(sharedWith));
            }).list();
    }

    /// The agency with whose officials this one may share a view.
    public Optional<Long> sharesWith(OfficialPrincipal official) {
        return official.mandates().stream().filter(mandate -> mandate.role() == Role.LEAD).map(Mandate::agencyId).min(Long::compareTo);
    }

    /// Keeps a view; one of the same name is replaced.
    ///
    /// @param share with all officials of the agency that the official leads, and below
    /// @throws Refusal.BadInput for an empty or overlong name or address, or too many views
    /// @throws Refusal.NotAllowed if the official leads no agency to share with
    public void keep(OfficialPrincipal official, String name, String address, boolean share) {
        var named = name.strip();
        if (named.isEmpty() || named.length() > LONGEST_NAME || address.length() > LONGEST_ADDRESS) {
            throw new Refusal.BadInput("refusal.view.name", LONGEST_NAME);
        }
        Long with = share ? sharesWith(official).orElseThrow(() -> new Refusal.NotAllowed("refusal.view.share")) : null;
        if (!replaced(official, named, address, with)) {
            add(official, named, address, with);
        }
    }

    private boolean replaced(OfficialPrincipal official, String name, String address, @Nullable Long with) {
        return jdbc.sql("update kept_view set address = ?, shared_with = ?, kept_at = ? where official_id = ? and name = ?")
            .params(address, with, Micros.utc(Micros.now(clock)), official.officialId(), name).update() > 0;
    }

    private void add(OfficialPrincipal official, String name, String address, @Nullable Long with) {
        int kept = jdbc.sql("select count(*) from kept_view where official_id = ?").param(official.officialId()).query(Integer.class).single();
        if (kept >= MOST) {
            throw new Refusal.BadInput("refusal.view.many", MOST);
        }
        try {
            jdbc.sql("insert into kept_view (official_id, shared_with, name, address, kept_at) values (?, ?, ?, ?, ?)")
                .params(official.officialId(), with, name, address, Micros.utc(Micros.now(clock))).update();
        } catch (DuplicateKeyException pressedTwice) {
            replaced(official, name, address, with);
        }
    }

    /// Takes a view away; one that is gone already is no mistake.
    ///
    /// @throws Refusal.NotAllowed for a view of somebody else, unless it is shared with an agency that the official leads
    public void remove(OfficialPrincipal official, long id) {
        var led = Branch.led(official, jurisdiction.atlas());
        jdbc.sql("select official_id, shared_with from kept_view where id = ?").param(id).query((row, n) -> {
            Long sharedWith = row.getObject(2, Long.class);
            return row.getLong(1) == official.officialId() || sharedWith != null && led.contains(sharedWith);
        }).optional().ifPresent(removable -> {
            if (!removable) {
                throw new Refusal.NotAllowed("refusal.right.missing");
            }
            jdbc.sql("delete from kept_view where id = ?").param(id).update();
        });
    }
}
