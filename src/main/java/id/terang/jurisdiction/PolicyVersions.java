package id.terang.jurisdiction;

import id.terang.jurisdiction.Policy.Term;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Policies as the database keeps them.
@Component
class PolicyVersions {

    private final JdbcClient jdbc;

    PolicyVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By effective date, oldest first; of two with the same date the later version wins and so comes last.
    List<Policy> all() {
        return jdbc.sql("select version, name, effective_from from policy order by effective_from, version")
                .query((row, n) -> load(row.getInt(1), row.getString(2), row.getObject(3, LocalDateTime.class)))
                .list();
    }

    void add(Policy policy) {
        jdbc.sql("insert into policy (version, name, effective_from) values (?, ?, ?)")
                .params(policy.version(), policy.name(),
                        LocalDateTime.ofInstant(policy.effectiveFrom(), ZoneOffset.UTC))
                .update();
        policy.terms().forEach((term, days) -> jdbc
                .sql("insert into policy_days (policy_version, clock, kind, track, service_id, agency_id, days, working) "
                        + "values (:version, :clock, :kind, :track, :service, :agency, :days, :working)")
                .param("version", policy.version()).param("clock", term.clock().name())
                .param("kind", term.kind() == null ? null : term.kind().name())
                .param("track", term.track() == null ? null : term.track().name())
                .param("service", term.service()).param("agency", term.agency())
                .param("days", days).param("working", policy.workingDays(term.clock())).update());
        for (Limit limit : Limit.values()) {
            jdbc.sql("insert into policy_limit (policy_version, name, value) values (?, ?, ?)")
                    .params(policy.version(), limit.name(), policy.limit(limit)).update();
        }
    }

    private Policy load(int version, String name, LocalDateTime effectiveFrom) {
        Map<Term, Integer> days = new HashMap<>();
        Map<ClockType, Boolean> working = new EnumMap<>(ClockType.class);
        jdbc.sql("select clock, kind, track, days, working, service_id, agency_id from policy_days "
                + "where policy_version = ?").param(version)
                .query(row -> {
                    String kind = row.getString(2);
                    String track = row.getString(3);
                    ClockType clock = ClockType.valueOf(row.getString(1));
                    days.put(new Term(clock, kind == null ? null : Kind.valueOf(kind),
                            track == null ? null : Track.valueOf(track), row.getObject(6, Long.class),
                            row.getObject(7, Long.class)), row.getInt(4));
                    working.put(clock, row.getBoolean(5));
                });
        Map<Limit, Integer> limits = new EnumMap<>(Limit.class);
        jdbc.sql("select name, value from policy_limit where policy_version = ?").param(version)
                .query(row -> {
                    limits.put(Limit.valueOf(row.getString(1)), row.getInt(2));
                });
        return new Policy(version, effectiveFrom.toInstant(ZoneOffset.UTC), name, days, working, limits);
    }
}
