package id.terang.complaints;

import id.terang.shared.Actor;
import id.terang.shared.GeoPoint;
import id.terang.shared.Micros;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes cases in batches: the same rows that the entity manager would write, checked by a test that reads them back
/// through it.
@Component
class BulkRows {

    /// Ids that one value of a sequence stands for, less the one at the edge, whose side depends on the optimizer.
    private static final int BLOCK = 49;

    private static final List<String> CASE_COLUMNS = List.of("id", "version", "revision", "reference", "submission", "status",
        "close_reason", "kind", "track", "visibility", "channel", "hidden", "service_id", "area_id", "district_id", "address",
        "lat", "lon", "title", "text", "released_at", "public_title", "public_text", "public_address", "desk_id", "holder_id",
        "former_holders", "hand_offs", "calendar_id", "policy_version", "source", "source_id", "filed_at", "updated_at",
        "verified_at", "answered_at", "closed_at", "outcome", "answer_text", "answers", "disputes", "followers", "claimants",
        "contactable", "due_clock", "due_at", "last_seq");

    private static final List<String> CLOCK_COLUMNS = List.of("id", "complaint_id", "type", "round", "started_at", "counted_from",
        "due_at", "days", "policy_version", "calendar_id", "calendar_version", "paused_days", "pauses", "stopped_at", "missed_at",
        "act_at");

    private static final List<String> EVENT_COLUMNS = List.of("id", "event_id", "complaint_id", "seq", "type", "payload",
        "actor_kind", "source", "occurred_at", "recorded_at", "text", "public_text");

    private final JdbcTemplate jdbc;
    private final EventJson json;

    BulkRows(JdbcTemplate jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// So many ids that the entity manager will never give to anything else.
    List<Long> ids(String sequence, int count) {
        int blocks = (count + BLOCK - 1) / BLOCK + 1; // the very first value of a sequence stands for no ids below it
        return jdbc.queryForList("select nextval(" + sequence + ") from seq_1_to_" + blocks, Long.class).stream()
            .flatMapToLong(high -> LongStream.range(high - BLOCK, high)).filter(id -> id > 0).limit(count).boxed().toList();
    }

    List<BulkFiling.Kept> write(List<Complaint> complaints, Instant recordedAt) {
        var cases = new ArrayList<Object[]>();
        var clocks = new ArrayList<Object[]>();
        var events = new ArrayList<Object[]>();
        var kept = new ArrayList<BulkFiling.Kept>();
        var clockIds = ids("case_clock_seq", complaints.stream().mapToInt(one -> one.clockList().size()).sum() + 1).iterator();
        var news = complaints.stream().map(Complaint::takeNews).toList();
        var eventIds = ids("case_event_seq", news.stream().mapToInt(List::size).sum() + 1).iterator();
        for (int i = 0; i < complaints.size(); i++) {
            var one = complaints.get(i);
            one.updatedAt = recordedAt;
            cases.add(row(one));
            one.clockList().forEach(clock -> clocks.add(row(clock, clockIds.next(), one.requiredId())));
            var history = new ArrayList<RecordedEvent>();
            for (var entry : news.get(i)) {
                events.add(row(entry, eventIds.next(), one.requiredId(), recordedAt));
                history.add(new RecordedEvent(entry.id(), one.requiredId(), entry.seq(), entry.event(), entry.clocks(), entry.actor(),
                    entry.occurredAt(), recordedAt, entry.text(), entry.publicText()));
            }
            kept.add(new BulkFiling.Kept(one.requiredId(), history));
        }
        insert("complaint", CASE_COLUMNS, cases);
        insert("case_clock", CLOCK_COLUMNS, clocks);
        insert("case_event", EVENT_COLUMNS, events);
        return kept;
    }

    private void insert(String table, List<String> columns, List<Object[]> rows) {
        jdbc.batchUpdate("insert into " + table + " (" + String.join(", ", columns) + ") values ("
            + "?, ".repeat(columns.size() - 1) + "?)", rows);
    }

    private static Object[] row(Complaint one) {
        var words = one.words();
        var pin = one.place().pin();
        return new Object[] {one.requiredId(), 0, one.revision(), one.reference().digits(), one.submission, one.status().name(),
            name(one.closeReason()), one.kind().name(), one.track().name(), one.visibility().name(), one.channel().name(),
            one.hidden(), one.serviceId(), one.place().areaId(), one.place().districtId(), one.place().address(), lat(pin), lon(pin),
            words.title(), words.text(), utc(words.releasedAt()), words.publicTitle(), words.publicText(), words.publicAddress(),
            one.deskId(), one.holderId(), one.formerHolders, one.handOffs(), one.calendarId(), one.policyVersion(), one.source(),
            one.sourceId(), utc(one.filedAt()), utc(one.updatedAt()), utc(one.verifiedAt()), utc(one.answeredAt()),
            utc(one.closedAt()), name(one.outcome()), one.answerText(), one.answers(), one.disputes(), one.followers(),
            one.claimants(), one.contactable(), name(one.dueClock()), utc(one.dueAt()), one.lastSeq()};
    }

    private static Object[] row(CaseClock clock, long id, long complaint) {
        var view = clock.view();
        return new Object[] {id, complaint, view.type().name(), view.round(), utc(view.startedAt()), utc(view.countedFrom()),
            utc(view.dueAt()), view.days(), view.policyVersion(), view.calendarId(), view.calendarVersion(), 0, "",
            utc(view.stoppedAt()), utc(view.missedAt()), utc(clock.actAt())};
    }

    private Object[] row(Complaint.News news, long id, long complaint, Instant recordedAt) {
        boolean importer = news.actor() instanceof Actor.Importer;
        return new Object[] {id, news.id().toString(), complaint, news.seq(), news.event().type().name(),
            json.write(news.event(), news.clocks()),
            (importer ? CaseEventRow.ActorKind.IMPORTER : CaseEventRow.ActorKind.DEADLINE).name(),
            news.actor() instanceof Actor.Importer by ? by.source() : null, utc(news.occurredAt()), utc(recordedAt), news.text(),
            news.publicText()};
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant at) {
        return at == null ? null : Micros.utc(at);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable Double lat(@Nullable GeoPoint pin) {
        return pin == null ? null : pin.lat();
    }

    private static @Nullable Double lon(@Nullable GeoPoint pin) {
        return pin == null ? null : pin.lon();
    }
}
