package id.terang.complaints;

import id.terang.complaints.PastCase.Ending;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes past cases by the thousand. Writes the same rows as the usual way would, past Hibernate and without telling
/// the other rooms one by one: whoever calls it hands the histories to the facts in the same transaction and the new
/// cases to the index afterwards (ADR 0007).
@Service
public class BulkFiling {

    private final JdbcTemplate jdbc;
    private final EventJson json;
    private final Jurisdiction jurisdiction;
    private final Calendars calendars;
    private final Policies policies;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    BulkFiling(JdbcTemplate jdbc, EventJson json, Jurisdiction jurisdiction, Calendars calendars, Policies policies,
               Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.jurisdiction = jurisdiction;
        this.calendars = calendars;
        this.policies = policies;
        this.clock = clock;
    }

    /// Which of these are here already.
    @Transactional(readOnly = true)
    public Set<String> known(String source, Collection<String> sourceIds) {
        if (sourceIds.isEmpty()) {
            return Set.of();
        }
        var args = new ArrayList<Object>(sourceIds);
        args.addFirst(source);
        return new HashSet<>(jdbc.queryForList("select source_id from complaint where source = ? and source_id in ("
            + SqlRows.marks(sourceIds.size()) + ")", String.class, args.toArray()));
    }

    /// The ids of the cases of a source, ends included; empty if there is none.
    @Transactional(readOnly = true)
    public @Nullable IdRange ids(String source) {
        return jdbc.queryForObject("select min(id), max(id) from complaint where source = ?",
            (row, n) -> row.getObject(1) == null ? null : new IdRange(row.getLong(1), row.getLong(2)), source);
    }

    public record IdRange(long first, long last) { }

    /// Writes them down, all or none; none may be here already.
    ///
    /// @return the history of each
    @Transactional(propagation = Propagation.MANDATORY)
    public List<List<RecordedEvent>> file(List<PastCase> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var lives = lives(cases);
        var complaints = new SqlRows("complaint", COLUMNS, jdbc);
        var clocks = new SqlRows("case_clock", CLOCK_COLUMNS, jdbc);
        var events = new SqlRows("case_event", EVENT_COLUMNS, jdbc);
        var clockIds = ids("case_clock_seq", (int) cases.stream().filter(one -> one.due() != null).count());
        var eventIds = ids("case_event_seq", lives.stream().mapToInt(life -> life.events.size()).sum());
        lives.forEach(life -> complaint(complaints, life));
        complaints.flush();
        lives.stream().filter(life -> life.past.due() != null).forEach(life -> clock(clocks, clockIds.next(), life));
        clocks.flush();
        lives.forEach(life -> life.events.forEach(event -> event(events, eventIds.next(), event)));
        events.flush();
        return lives.stream().map(life -> List.copyOf(life.events)).toList();
    }

    private List<PastLife> lives(List<PastCase> cases) {
        var atlas = jurisdiction.atlas();
        var now = Micros.now(clock);
        var policy = policies.inForce(now);
        var references = references(cases.size()).iterator();
        var ids = ids("complaint_seq", cases.size());
        return cases.stream().map(past -> new PastLife(ids.next(), references.next(), past,
            new Terms(policy, calendars.current(atlas.agency(past.agency()).calendarId()), atlas, past.agency()),
            atlas.district(past.area()).id(), now)).toList();
    }

    /// Numbers that nobody has.
    private Set<Reference> references(int count) {
        var found = new LinkedHashSet<Reference>();
        while (found.size() < count) {
            while (found.size() < count) {
                found.add(Reference.random(random));
            }
            var digits = found.stream().map(Reference::digits).toArray();
            jdbc.queryForList("select reference from complaint where reference in (" + SqlRows.marks(digits.length) + ")",
                String.class, digits).forEach(taken -> found.remove(new Reference(taken)));
        }
        return found;
    }

    /// Ids from a sequence that Hibernate uses too. Each of its values stands for the 49 below it; the one at the edge is
    /// left alone, because its side depends on the optimizer, and the very first value stands for none.
    private Iterator<Long> ids(String sequence, int count) {
        int blocks = (count + 48) / 49 + 1;
        return jdbc.queryForList("select nextval(" + sequence + ") from seq_1_to_" + blocks, Long.class).stream()
            .flatMap(high -> LongStream.range(high - 49, high).filter(id -> id > 0).boxed()).iterator();
    }

    private static final String COLUMNS = "id, version, revision, reference, submission, status, close_reason, kind, track, "
        + "visibility, channel, hidden, service_id, area_id, district_id, address, lat, lon, title, text, released_at, place_released_at, "
        + "public_title, public_text, public_address, desk_id, holder_id, former_holders, hand_offs, calendar_id, "
        + "policy_version, source, source_id, filed_at, updated_at, told_at, verified_at, answered_at, closed_at, outcome, "
        + "answer_text, answers, disputes, followers, claimants, contactable, due_clock, due_at, last_seq";

    private void complaint(SqlRows rows, PastLife life) {
        var past = life.past;
        var answer = past.ending() instanceof Ending.Answered given ? given : null;
        boolean released = life.released();
        boolean anonymous = past.visibility() == Visibility.ANONYMOUS;
        var open = anonymous ? Words.withoutDoor(past.address()) : past.address();
        var address = open == null ? null : life.shown(open);
        var submission = UUID.nameUUIDFromBytes((past.source() + '\n' + past.sourceId()).getBytes(StandardCharsets.UTF_8));
        boolean runs = life.status.open() && life.clockRuns();
        rows.add(life.id, 0, life.events.size(), life.reference.digits(), submission.toString(), life.status, life.closeReason,
            past.kind(), past.track(), past.visibility(), past.channel(), false, past.service(), past.area(), life.district,
            past.address(), past.pin() == null ? null : past.pin().lat(), past.pin() == null ? null : past.pin().lon(),
            past.title(), past.text(), released ? past.filed() : null, released ? past.filed() : null, released ? life.shown(past.title()) : null,
            released ? life.shown(past.text()) : null, released ? address : null, past.agency(), past.agency(), "", 0,
            life.calendar().id(), life.terms.policy().version(), past.source(), past.sourceId(), past.filed(), life.recordedAt, life.recordedAt,
            past.filed(), life.answeredAt, life.closedAt, answer == null ? null : answer.outcome(),
            answer == null ? null : answer.text(), answer == null ? 0 : 1, 0, 0, 1, false,
            runs ? ClockType.RESOLVE : null, runs ? past.due() : null, life.events.size());
    }

    private static final String CLOCK_COLUMNS = "id, complaint_id, type, round, started_at, counted_from, due_at, days, "
        + "policy_version, calendar_id, calendar_version, paused_days, pauses, stopped_at, missed_at, voided_at, act_at";

    private static void clock(SqlRows rows, long id, PastLife life) {
        var past = life.past;
        boolean ahead = life.clockRuns() && life.missedAt == null;
        rows.add(id, life.id, ClockType.RESOLVE, 1, past.filed(), past.filed(), past.due(), life.promisedDays(),
            life.terms.policy().version(), life.calendar().id(), life.calendar().version(), 0, "", life.stoppedAt,
            life.missedAt, life.voidedAt, ahead ? past.due() : null);
    }

    private static final String EVENT_COLUMNS = "id, event_id, complaint_id, seq, type, payload, actor_kind, source, "
        + "occurred_at, recorded_at, text, public_text";

    private void event(SqlRows rows, long id, RecordedEvent event) {
        rows.add(id, event.id().toString(), event.complaintId(), event.seq(), event.type(),
            json.write(event.event(), event.clocks()), "IMPORTER", ((Actor.Importer) event.actor()).source(),
            event.occurredAt(), event.recordedAt(), event.text(), event.publicText());
    }
}
