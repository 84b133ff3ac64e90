package id.terang.accounts;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When officials are away. Everybody says it of themselves, and a LEAD of those who work for the office or below it: who
/// is ill cannot. Several may lie ahead; those that overlap or follow one another without a day between are one. An absence
/// stops no clock: what is theirs goes on, and has to be given to somebody else.
@Service
@Transactional
public class Absences {

    /// That lie ahead of one official.
    public static final int MOST = 20;

    private static final int LONGEST_YEARS = 2;

    /// Somewhere it may still be the last day of it.
    private static final int OVER_DAYS = 7;

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
    public record Absence(long id, LocalDate from, LocalDate until) {

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /// The absences of this official that are not over yet, the next first.
    @Transactional(readOnly = true)
    public List<Absence> of(long official) {
        return since(official, today(official));
    }

    private List<Absence> since(long official, LocalDate day) {
        return jdbc.sql("select id, from_day, until_day from official_absence where official_id = ? and until_day >= ? order by from_day").params(official, day)
            .query((row, n) -> new Absence(row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))).list();
    }

    /// Who of these is away on a day, and until when.
    @Transactional(readOnly = true)
    public Map<Long, LocalDate> on(Collection<Long> officials, LocalDate day) {
        var away = new HashMap<Long, LocalDate>();
        if (!officials.isEmpty()) {
            jdbc.sql("select official_id, max(until_day) from official_absence where official_id in (:officials) and from_day <= :day "
                    + "and until_day >= :day group by official_id").param("officials", officials).param("day", day)
                .query(row -> {
                    away.put(row.getLong(1), row.getObject(2, LocalDate.class));
                });
        }
        return away;
    }

    /// @return with those that it is one with now
    /// @throws Refusal.BadInput   for days that are over, in the wrong order or more than two years ahead, and for too many absences
    /// @throws Refusal.NotAllowed for somebody else, unless one leads them
    public Absence keep(OfficialPrincipal by, long official, LocalDate from, LocalDate until) {
        require(by, official);
        var today = today(official);
        if (until.isBefore(from) || until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Refusal.BadInput("refusal.absence.days");
        }
        oneAtATime(official);
        jdbc.sql("delete from official_absence where official_id = ? and until_day < ?").params(official, today.minusDays(OVER_DAYS)).update();
        var ahead = since(official, today);
        var joined = ahead.stream().filter(one -> !one.until().plusDays(1).isBefore(from) && !one.from().minusDays(1).isAfter(until)).toList();
        if (ahead.size() - joined.size() >= MOST) {
            throw new Refusal.BadInput("refusal.absence.many", MOST);
        }
        joined.forEach(one -> delete(official, one.id()));
        var first = Stream.concat(Stream.of(from), joined.stream().map(Absence::from)).min(LocalDate::compareTo).orElseThrow();
        var last = Stream.concat(Stream.of(until), joined.stream().map(Absence::until)).max(LocalDate::compareTo).orElseThrow();
        jdbc.sql("insert into official_absence (official_id, from_day, until_day) values (?, ?, ?)").params(official, first, last).update();
        return since(official, today).stream().filter(one -> one.contains(until)).findFirst().orElseThrow();
    }

    /// Puts other days in place of those of an absence; one that was taken back meanwhile is entered anew.
    ///
    /// @return with those that it is one with now
    /// @throws Refusal.BadInput   as {@link #keep}
    /// @throws Refusal.NotAllowed for somebody else, unless one leads them
    public Absence change(OfficialPrincipal by, long official, long absence, LocalDate from, LocalDate until) {
        end(by, official, absence);
        return keep(by, official, from, until);
    }

    /// The official is back, or does not leave after all; what was taken back already is no mistake.
    ///
    /// @throws Refusal.NotAllowed for somebody else, unless one leads them
    public void end(OfficialPrincipal by, long official, long absence) {
        require(by, official);
        oneAtATime(official);
        delete(official, absence);
    }

    private void delete(long official, long absence) {
        jdbc.sql("delete from official_absence where official_id = ? and id = ?").params(official, absence).update();
    }

    /// Two who enter absences of the same official do so one after the other.
    private void oneAtATime(long official) {
        jdbc.sql("select id from official where id = ? for update").param(official).query(Long.class).single();
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
