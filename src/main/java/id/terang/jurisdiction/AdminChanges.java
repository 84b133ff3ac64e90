package id.terang.jurisdiction;

import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets administrators in, keeps others out, and writes down what they did.
@Component
class AdminChanges {

    private static final int LONGEST_DETAIL = 2000;

    private static final String LINES = "select at, official_id, importer, subject, subject_id, act, detail from admin_change ";

    private final JdbcClient jdbc;
    private final Snapshots snapshots;
    private final Clock clock;

    AdminChanges(JdbcClient jdbc, Snapshots snapshots, Clock clock) {
        this.jdbc = jdbc;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /// First thing of every change. It locks the version row, so that two administrators change the trees one after
    /// the other and can never close a circle together.
    ///
    /// @throws Refusal.NotAllowed unless an ADMIN or the machine itself asks
    void begin(Actor by) {
        boolean allowed = switch (by) {
            case Actor.Official official -> official.role() == Role.ADMIN;
            case Actor.Importer importer -> true;
            case Actor.Deadline deadline -> false;
            case Actor.Citizen citizen -> false;
        };
        if (!allowed) {
            throw new Refusal.NotAllowed("refusal.admin.role");
        }
        snapshots.change();
    }

    void record(Actor by, Subject subject, long id, Act act, Object detail) {
        Actor.Official official = by instanceof Actor.Official acting ? acting : null;
        String text = detail.toString();
        jdbc.sql("insert into admin_change (at, official_id, agency_id, importer, subject, subject_id, act, detail) "
                + "values (:at, :official, :agency, :importer, :subject, :id, :act, :detail)")
                .param("at", LocalDateTime.ofInstant(Micros.now(clock), ZoneOffset.UTC))
                .param("official", official == null ? null : official.officialId())
                .param("agency", official == null ? null : official.agencyId())
                .param("importer", by instanceof Actor.Importer from ? from.source() : null)
                .param("subject", subject.name()).param("id", id).param("act", act.name())
                .param("detail", text.substring(0, Math.min(text.length(), LONGEST_DETAIL))).update();
    }

    /// The next change of an area, an agency or a service after this one. Changes are committed in the order of their ids.
    Optional<Renamed> nextRename(long after) {
        return jdbc.sql("select id, subject, subject_id from admin_change where id > ? and act = 'CHANGED' "
                + "and subject in ('AREA', 'AGENCY', 'SERVICE') order by id limit 1")
                .param(after)
                .query((row, n) -> new Renamed(row.getLong(1), Subject.valueOf(row.getString(2)), row.getLong(3)))
                .optional();
    }

    /// Newest first; all of them where no subject is named.
    List<AdminChange> latest(@Nullable Subject subject, @Nullable Long id, int limit) {
        return jdbc.sql(LINES + "where (:subject is null or subject = :subject) and (:id is null or subject_id = :id) "
                + "order by id desc limit :limit")
                .param("subject", subject == null ? null : subject.name()).param("id", id).param("limit", limit)
                .query(AdminChanges::line).list();
    }

    /// Of these officials, both instants included.
    List<AdminChange> passwordsGiven(Set<Long> officials, Instant from, Instant to) {
        return jdbc.sql(LINES + "where (subject = 'PASSWORD' or subject = 'OFFICIAL' and act = 'ADDED') and subject_id in (:officials) "
                + "and at between :from and :to")
                .param("officials", officials).param("from", Micros.utc(from)).param("to", Micros.utc(to)).query(AdminChanges::line).list();
    }

    private static AdminChange line(ResultSet row, int n) throws SQLException {
        return new AdminChange(row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getObject(2, Long.class), row.getString(3),
                Subject.valueOf(row.getString(4)), row.getLong(5), Act.valueOf(row.getString(6)), row.getString(7));
    }
}
