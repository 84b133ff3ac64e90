package id.terang.accounts;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When officials are away. Everybody says it of themselves, and a LEAD of those who work for the office or below it: who
/// is ill cannot. An absence stops no clock: what is theirs goes on, and has to be given to somebody else.
@Service
@Transactional
public class Absences {

    private static final int LONGEST_YEARS = 2;

    private final OfficialRows rows;
    private final Jurisdiction jurisdiction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(OfficialRows rows, Jurisdiction jurisdiction, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param from  the first day
    /// @param until the last day, not before the first
    public record Absence(LocalDate from, LocalDate until) { }

    /// The absence of this official that is not over yet.
    @Transactional(readOnly = true)
    public Optional<Absence> of(long official) {
        return jdbc.sql("select from_day, until_day from official_absence where official_id = ?").param(official)
            .query((row, n) -> new Absence(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class))).optional()
            .filter(one -> !one.until().isBefore(today(official)));
    }

    /// Who of these is away on a day, and until when.
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> on(Collection<Long> officials, LocalDate day) {
        var away = new HashMap<Long, LocalDate>();
        if (!officials.isEmpty()) {
            jdbc.sql("select official_id, until_day from official_absence where official_id in (:officials) and from_day <= :day "
                    + "and until_day >= :day").param("officials", officials).param("day", day)
                .query(row -> {
                    away.put(row.getLong(1), row.getObject(2, LocalDate.class));
                });
        }
        return away;
    }

    /// @throws Refusal.BadInput   for days that are over, in the wrong order or more than two years ahead
    /// @throws Refusal.NotAllowed for somebody else, unless one leads them
    public void keep(OfficialPrincipal by, long official, LocalDate from, LocalDate until) {
        require(by, official);
        var today = today(official);
        if (until.isBefore(from) || until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Refusal.BadInput("refusal.absence.days");
        }
        jdbc.sql("insert into official_absence (official_id, from_day, until_day) values (:official, :from, :until) "
                + "on duplicate key update from_day = :from, until_day = :until")
            .param("official", official).param("from", from).param("until", until).update();
    }

    /// The official is back, or does not leave after all.
    ///
    /// @throws Refusal.NotAllowed for somebody else, unless one leads them
    public void end(OfficialPrincipal by, long official) {
        require(by, official);
        jdbc.sql("delete from official_absence where official_id = ?").param(official).update();
    }

    private void require(OfficialPrincipal by, long official) {
        var atlas = jurisdiction.atlas();
        var whose = known(official).principal();
        var above = new HashSet<>(atlas.agencyPath(whose.agencyId()));
        whose.mandates().forEach(mandate -> above.addAll(atlas.agencyPath(mandate.agencyId())));
        boolean leads = by.mandates().stream().anyMatch(mandate -> mandate.role() == Role.LEAD && above.contains(mandate.agencyId()));
        if (by.officialId() != official && !leads) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
    }

    private LocalDate today(long official) {
        return LocalDate.ofInstant(clock.instant(), jurisdiction.atlas().agency(known(official).agencyId()).zone());
    }

    private Official known(long official) {
        return rows.findById(official).orElseThrow(() -> new Refusal.NotFound("refusal.official.unknown"));
    }
}
