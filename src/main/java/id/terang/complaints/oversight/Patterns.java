package id.terang.complaints.oversight;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Correspondence;
import id.terang.complaints.SameTexts;
import id.terang.complaints.Status;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is worth a second look in the answers, rejections and referrals of the last days, for OVERSIGHT and for a LEAD over the agencies below. A
/// pattern accuses nobody: it says where to read. Secret cases are counted in none but the one that is about them.
@Service
@Transactional(readOnly = true)
public class Patterns {

    /// How far back.
    public static final Duration WINDOW = Duration.ofDays(90);

    /// An answer or a refusal this short before its due date is "minutes before a deadline".
    public static final Duration LAST_MINUTES = Duration.ofMinutes(30);

    /// More answers and refusals of one agency within one hour are a mass closing.
    public static final int MASS_PER_HOUR = 20;

    /// Pauses of this many working days or more are long; a case may have ten (domain.md §3).
    public static final int LONG_PAUSE = 8;

    private static final int LEAST = 5;
    private static final int MOST = 50;

    /// Of the cases that show a pattern, the latest so many are named.
    public static final int MOST_CASES = 100;

    private static final String DECIDED = " from complaint c %s where c.decided_at >= :from and c.holder_id in (:agencies) "
        + "and c.visibility <> 'SECRET' and c.source is null ";

    private static final String IN_TIME = "join case_clock k on k.complaint_id = c.id and k.type = 'RESOLVE' "
        + "and k.stopped_at = c.decided_at and k.stopped_at <= k.due_at";
    private static final String AT_LAST = "k.stopped_at > timestampadd(minute, -" + LAST_MINUTES.toMinutes() + ", k.due_at)";
    private static final String WITHIN_AN_HOUR = "c.holder_id, c.decided_at, count(*) over (partition by c.holder_id "
        + "order by unix_timestamp(c.decided_at) range between 3600 preceding and current row) n";
    private static final String WITH_OLD_PHOTO = "join stored_file f on f.complaint_id = c.id and f.reused_of is not null and f.erased_at is null "
        + "join case_event e on e.complaint_id = c.id and e.seq = f.event_seq and e.type in ('ANSWERED', 'ANSWER_AMENDED', 'PLAN_FULFILLED')";
    private static final String CONFIRMED_ON_BEHALF = "join case_event e on e.complaint_id = c.id and e.type = 'CONFIRMED' "
        + "and (e.filing_id is not null or json_value(e.payload, '$.claimants') > 1) join complaint g on g.id = coalesce(e.filing_id, c.id) "
        + "join case_event f on f.complaint_id = coalesce(g.split_from, g.id) and f.seq = 1 and json_value(f.payload, '$.origin') = 'ON_BEHALF'";
    private static final String MADE_SECRET = " from complaint c where c.sealed_holder in (:agencies) and c.visibility = 'SECRET' "
        + "and (c.sealed_at >= :from or c.status <> 'CLOSED') ";
    /// All rounds of the cases decided in these days, and of the open ones that were ever paused.
    private static final String PAUSED = " from complaint c join case_clock k on k.complaint_id = c.id and k.type = 'RESOLVE' "
        + "where c.holder_id in (:agencies) and c.visibility <> 'SECRET' and c.source is null "
        + "and (c.decided_at >= :from or c.status in (:pending) and (k.paused_days > 0 or k.paused_at is not null)) ";
    private static final List<String> PENDING = Arrays.stream(Status.values()).filter(Status::pending).map(Enum::name).toList();

    private final Workload workload;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final SameTexts sameTexts;
    private final Correspondence correspondence;
    private final JdbcClient jdbc;
    private final Clock clock;

    Patterns(Workload workload, Jurisdiction jurisdiction, Calendars calendars, SameTexts sameTexts, Correspondence correspondence, JdbcClient jdbc, Clock clock) {
        this.workload = workload;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.sameTexts = sameTexts;
        this.correspondence = correspondence;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Which pattern.
    public enum Kind {
        /// At least a third of the answers and refusals in time came in the last half hour.
        LAST_MINUTES,
        /// Many answers and refusals of one agency within an hour, whenever that begins.
        MASS_CLOSING,
        /// The same words as answer or refusal to more cases than {@link SameTexts#most} takes for personal answers.
        SAME_TEXT,
        /// Cases that stood still long, waiting for the citizen, all their pauses together; the one that goes on too.
        LONG_PAUSES,
        /// Photos in answers that look like one that was there before, in this case or another.
        SAME_PHOTO,
        /// At least a quarter of the answers about a service were disputed.
        DISPUTED,
        /// Cases of several claimants confirmed through a filing that an official had made on behalf of somebody.
        ON_BEHALF,
        /// Cases that officials made secret in these days, or before and still open: whoever leads there cannot read most of them any more.
        SEALED
    }

    /// One finding.
    ///
    /// @param id of the agency; for DISPUTED of the service
    /// @param cases how many cases show it; for SEALED how many were late when they were made secret
    /// @param of out of how many; the same number where there is no whole
    public record Finding(Kind kind, long id, int cases, int of) { }

    /// What is found in the agency and below it, the most cases first; at most {@value #MOST} of each kind.
    ///
    /// @throws Refusal.NotAllowed outside {@link Workload#reach}
    public List<Finding> of(OfficialPrincipal by, long agency) {
        var asked = asked(by, agency);
        var found = new ArrayList<Finding>();
        found.addAll(find(Kind.LAST_MINUTES, asked, "select c.holder_id, sum(" + AT_LAST + ") late, count(*) n" + DECIDED.formatted(IN_TIME)
            + "group by c.holder_id having n >= " + LEAST + " and late * 3 >= n"));
        found.addAll(find(Kind.MASS_CLOSING, asked, "select holder_id, max(n), max(n) from (select " + WITHIN_AN_HOUR
            + DECIDED.formatted("") + ") hours where n > " + MASS_PER_HOUR + " group by holder_id"));
        found.addAll(find(Kind.SAME_TEXT, asked, "select holder_id, sum(n), sum(n) from (select c.holder_id, count(*) n"
            + DECIDED.formatted("") + "and c.said_hash is not null group by c.holder_id, c.said_hash having n > " + sameTexts.most()
            + ") texts group by holder_id"));
        found.addAll(find(Kind.SAME_PHOTO, asked, "select c.holder_id, count(distinct c.id), count(distinct c.id)"
            + DECIDED.formatted(WITH_OLD_PHOTO) + "group by c.holder_id"));
        found.addAll(longPauses(asked));
        found.addAll(find(Kind.DISPUTED, asked, "select c.service_id, sum(c.disputes > 0) disputed, count(*) n" + DECIDED.formatted("")
            + "and c.answered_at is not null group by c.service_id having n >= " + LEAST + " and disputed * 4 >= n"));
        found.addAll(find(Kind.ON_BEHALF, asked, "select c.holder_id, count(distinct c.id), count(distinct c.id)"
            + DECIDED.formatted(CONFIRMED_ON_BEHALF) + "group by c.holder_id"));
        found.addAll(find(Kind.SEALED, asked, "select c.sealed_holder, coalesce(sum(c.sealed_due is not null), 0), count(*) n" + MADE_SECRET
            + "group by c.sealed_holder"));
        return found;
    }

    /// The cases that show it, those decided last first; at most {@value #MOST_CASES}. Of secret cases those that this official may read.
    ///
    /// @param agency in and below which it was found
    /// @throws Refusal.NotAllowed outside {@link Workload#reach}
    public List<Reference> cases(OfficialPrincipal by, long agency, Finding finding) {
        var asked = new HashMap<String, Object>(asked(by, agency));
        asked.put("id", finding.id());
        switch (finding.kind()) {
            case SEALED -> {
                return madeSecret(by, asked);
            }
            case LONG_PAUSES -> {
                return longPaused(asked).stream().filter(one -> one.holder() == finding.id()).limit(MOST_CASES).map(Paused::reference).toList();
            }
            case MASS_CLOSING -> asked.put("end", jdbc.sql("select decided_at from (select " + WITHIN_AN_HOUR + DECIDED.formatted("")
                + "and c.holder_id = :id) hours order by n desc, decided_at desc limit 1").params(asked).query(LocalDateTime.class).optional()
                .orElse(LocalDateTime.MIN));
            default -> { }
        }
        String held = "and c.holder_id = :id ";
        return jdbc.sql("select distinct c.reference, c.decided_at" + switch (finding.kind()) {
            case LAST_MINUTES -> DECIDED.formatted(IN_TIME) + held + "and " + AT_LAST;
            case MASS_CLOSING -> DECIDED.formatted("") + held + "and c.decided_at between timestampadd(hour, -1, :end) and :end";
            case SAME_TEXT -> DECIDED.formatted("") + held + "and c.said_hash in (select c.said_hash" + DECIDED.formatted("")
                + held + "and c.said_hash is not null group by c.said_hash having count(*) > " + sameTexts.most() + ")";
            case SAME_PHOTO -> DECIDED.formatted(WITH_OLD_PHOTO) + held;
            case ON_BEHALF -> DECIDED.formatted(CONFIRMED_ON_BEHALF) + held;
            case DISPUTED -> DECIDED.formatted("") + "and c.service_id = :id and c.disputes > 0";
            case LONG_PAUSES, SEALED -> throw new IllegalStateException("looked up above");
        } + " order by c.decided_at desc, c.reference limit " + MOST_CASES).params(asked)
            .query((row, n) -> new Reference(row.getString(1))).list();
    }

    /// @param days working days of the pauses that are over
    /// @param since when the one began that goes on, if one does
    private record Paused(Reference reference, long holder, long calendar, int days, @Nullable Instant since) { }

    /// Those that stood still long, the latest filed first.
    private List<Paused> longPaused(Map<String, ?> asked) {
        var now = Micros.now(clock);
        // Calendar days are never fewer than working days: what they leave out is not long.
        return jdbc.sql("select c.reference, c.holder_id, c.calendar_id, sum(k.paused_days) days, "
                + "max(if(k.stopped_at is null and k.voided_at is null, k.paused_at, null)) since" + PAUSED + "group by c.id having days >= "
                + LONG_PAUSE + " or since is not null and days + timestampdiff(day, since, :now) + 1 >= " + LONG_PAUSE + " order by c.filed_at desc, c.id")
            .params(asked).param("pending", PENDING).param("now", Micros.utc(now))
            .query((row, n) -> new Paused(new Reference(row.getString(1)), row.getLong(2), row.getLong(3), row.getInt(4),
                row.getObject(5) == null ? null : Micros.fromUtc(row.getObject(5, LocalDateTime.class)))).list().stream()
            .filter(one -> one.days() + (one.since() == null ? 0 : calendars.current(one.calendar()).workingDaysBetween(one.since(), now)) >= LONG_PAUSE)
            .toList();
    }

    private List<Finding> longPauses(Map<String, ?> asked) {
        var found = longPaused(asked).stream().collect(Collectors.groupingBy(Paused::holder, Collectors.counting()));
        if (found.isEmpty()) {
            return List.of();
        }
        var all = new HashMap<Long, Integer>();
        jdbc.sql("select c.holder_id, count(distinct c.id)" + PAUSED + "group by c.holder_id").params(asked).param("pending", PENDING)
            .query(row -> {
                all.put(row.getLong(1), row.getInt(2));
            });
        return found.entrySet().stream().map(one -> new Finding(Kind.LONG_PAUSES, one.getKey(), one.getValue().intValue(), all.get(one.getKey())))
            .sorted(Comparator.comparingInt(Finding::cases).reversed()).limit(MOST).toList();
    }

    private List<Reference> madeSecret(OfficialPrincipal by, Map<String, ?> asked) {
        var ids = jdbc.sql("select c.id" + MADE_SECRET + "and c.sealed_holder = :id order by c.sealed_at desc, c.id limit " + MOST_CASES).params(asked)
            .query(Long.class).list();
        var readable = correspondence.headings(by, ids);
        return ids.stream().filter(readable::containsKey).map(id -> readable.get(id).reference()).toList();
    }

    private Map<String, ?> asked(OfficialPrincipal by, long agency) {
        if (!workload.reach(by).contains(agency)) {
            throw new Refusal.NotAllowed("refusal.right.missing");
        }
        return Map.of("from", Micros.utc(Micros.now(clock).minus(WINDOW)), "agencies", jurisdiction.atlas().agencySubtree(agency));
    }

    private List<Finding> find(Kind kind, Map<String, ?> asked, String sql) {
        return jdbc.sql(sql + " order by 2 desc limit " + MOST).params(asked)
            .query((row, n) -> new Finding(kind, row.getLong(1), row.getInt(2), row.getInt(3))).list();
    }
}
