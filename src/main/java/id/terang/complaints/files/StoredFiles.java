package id.terang.complaints.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table `stored_file`.
@Repository
class StoredFiles {

    private static final String COLUMNS = """
            id, complaint_id, event_seq, position, content_type, bytes, width, height, thumb_bytes, sha256,
            client_name, released_at, uploaded_at""";

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void announce(ReceivedFile file, int thumbBytes, String sha256, @Nullable Long likeness, UUID draft, Instant at) {
        jdbc.sql("""
                insert into stored_file (id, draft, complete, content_type, bytes, width, height, thumb_bytes, sha256,
                    likeness, client_name, uploaded_at) values (?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(file.id().toString(), draft.toString(), file.contentType(), file.bytes(), file.width(),
                        file.height(), thumbBytes, sha256, likeness, file.name(), utc(at))
                .update();
    }

    void complete(UUID id) {
        jdbc.sql("update stored_file set complete = true where id = ?").param(id.toString()).update();
    }

    List<ReceivedFile> waiting(UUID draft) {
        return jdbc.sql("""
                select id, content_type, bytes, width, height, client_name from stored_file
                where draft = ? and complaint_id is null and complete and erased_at is null
                order by uploaded_at, id""")
                .param(draft.toString())
                .query((row, n) -> new ReceivedFile(
                        UUID.fromString(row.getString(1)), row.getString(2), row.getLong(3), row.getInt(4),
                        row.getInt(5), row.getString(6)))
                .list();
    }

    /// Whether it was waiting in this draft; from now on it cannot be attached.
    boolean discard(UUID id, UUID draft, Instant at) {
        return jdbc.sql("""
                update stored_file set erased_at = ?
                where id = ? and draft = ? and complaint_id is null and erased_at is null""")
                .params(utc(at), id.toString(), draft.toString()).update() == 1;
    }

    /// Whether it was waiting; from now on it belongs to the case.
    boolean attach(UUID id, long complaintId, int eventSeq, int position) {
        return jdbc.sql("""
                update stored_file set complaint_id = ?, event_seq = ?, position = ?
                where id = ? and complaint_id is null and complete and erased_at is null""")
                .params(complaintId, eventSeq, position, id.toString()).update() == 1;
    }

    /// Remembers the first earlier file that looks the same, if there is one: of another case, or of an entry before of this one.
    void recognise(UUID id, long complaintId) {
        String bands = IntStream.range(0, 4).mapToObj(band -> "select o.id, o.uploaded_at from stored_file f join stored_file o on o.band"
                + band + " = f.band" + band + " where f.id = :id and o.id <> f.id and o.erased_at is null"
                + " and (o.complaint_id <> :case or o.complaint_id = :case and o.event_seq < f.event_seq)"
                + " and bit_count(o.likeness ^ f.likeness) <= " + Likeness.NEAR).collect(Collectors.joining(" union "));
        jdbc.sql("select id from (" + bands + ") alike order by uploaded_at, id limit 1").param("id", id.toString()).param("case", complaintId)
                .query(String.class).optional().ifPresent(first ->
                    jdbc.sql("update stored_file set reused_of = ? where id = ?").params(first, id.toString()).update());
    }

    /// Those files of a case that look like an earlier one, with where that was.
    Map<UUID, Earlier> reused(long complaintId) {
        var reused = new HashMap<UUID, Earlier>();
        jdbc.sql("select f.id, o.complaint_id, o.uploaded_at from stored_file f join stored_file o on o.id = f.reused_of"
                        + " where f.complaint_id = ? and f.erased_at is null and o.erased_at is null").param(complaintId)
                .query(row -> {
                    reused.put(UUID.fromString(row.getString(1)), new Earlier(row.getLong(2), instant(row, "uploaded_at")));
                });
        return reused;
    }

    void handOn(long complaintId, int fromSeq, int toSeq) {
        jdbc.sql("update stored_file set event_seq = ? where complaint_id = ? and event_seq = ? and erased_at is null")
                .params(toSeq, complaintId, fromSeq).update();
    }

    List<StoredFile> of(long complaintId) {
        return jdbc.sql("select " + COLUMNS + " from stored_file"
                        + " where complaint_id = ? and erased_at is null order by event_seq, position")
                .param(complaintId).query(StoredFiles::file).list();
    }

    List<StoredFile> of(Collection<Long> complaintIds) {
        return complaintIds.isEmpty() ? List.of() : jdbc.sql("select " + COLUMNS + " from stored_file"
                        + " where complaint_id in (:cases) and erased_at is null order by complaint_id, event_seq, position")
                .param("cases", complaintIds).query(StoredFiles::file).list();
    }

    Optional<StoredFile> one(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from stored_file"
                        + " where id = ? and complaint_id is not null and erased_at is null")
                .param(id.toString()).query(StoredFiles::file).optional();
    }

    /// The last word on what is public: released, and of a case that everybody may see.
    Optional<StoredFile> publicOne(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where id = ? and released_at is not null"
                        + " and erased_at is null and exists (select 1 from complaint c where c.id = complaint_id"
                        + " and c.visibility <> 'SECRET' and c.hidden = false)")
                .param(id.toString()).query(StoredFiles::file).optional();
    }

    void release(long complaintId, Collection<UUID> ids, Instant at) {
        jdbc.sql("""
                update stored_file set released_at = coalesce(released_at, :at)
                where complaint_id = :case and id in (:ids) and erased_at is null""")
                .param("at", utc(at)).param("case", complaintId).param("ids", strings(ids)).update();
    }

    /// Of the files of these events some are public from now on and the others are not.
    void releaseOf(long complaintId, Collection<Integer> eventSeqs, Collection<UUID> ids, Instant at) {
        jdbc.sql("""
                update stored_file set released_at = if(id in (:ids), coalesce(released_at, :at), null)
                where complaint_id = :case and event_seq in (:events) and erased_at is null""")
                .param("at", utc(at)).param("case", complaintId).param("events", eventSeqs).param("ids", ids.isEmpty() ? List.of("") : strings(ids)).update();
    }

    void withdraw(long complaintId, Collection<UUID> ids) {
        jdbc.sql("update stored_file set released_at = null where complaint_id = :case and id in (:ids)")
                .param("case", complaintId).param("ids", strings(ids)).update();
    }

    void erase(long complaintId, Instant at) {
        jdbc.sql("""
                update stored_file set erased_at = ?, released_at = null, client_name = ''
                where complaint_id = ? and erased_at is null""")
                .params(utc(at), complaintId).update();
    }

    void erase(long complaintId, int eventSeq, Instant at) {
        jdbc.sql("""
                update stored_file set erased_at = ?, released_at = null, client_name = ''
                where complaint_id = ? and event_seq = ? and erased_at is null""")
                .params(utc(at), complaintId, eventSeq).update();
    }

    /// Closes what waited too long, so that nobody attaches it while it is being forgotten.
    void close(Instant uploadedBefore, Instant at) {
        jdbc.sql("""
                update stored_file set erased_at = ?
                where complaint_id is null and erased_at is null and uploaded_at < ?""")
                .params(utc(at), utc(uploadedBefore)).update();
    }

    List<UUID> erased(int limit) {
        return jdbc.sql("select id from stored_file where erased_at is not null order by erased_at limit ?")
                .param(limit).query((row, n) -> UUID.fromString(row.getString(1))).list();
    }

    /// Content first: as long as there is a row, the sweep will come back to it.
    void forget(UUID id, FileStore store) {
        for (Form form : Form.values()) {
            store.delete(new FileKey(id, form));
        }
        jdbc.sql("delete from stored_file where id = ?").param(id.toString()).update();
    }

    private static List<String> strings(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }

    private static StoredFile file(ResultSet row, int n) throws SQLException {
        return new StoredFile(
                UUID.fromString(row.getString("id")), row.getLong("complaint_id"), row.getInt("event_seq"),
                row.getInt("position"), row.getString("content_type"), row.getLong("bytes"), row.getInt("width"),
                row.getInt("height"), row.getLong("thumb_bytes"), row.getString("sha256"),
                row.getString("client_name"), instantOrNull(row, "released_at"), instant(row, "uploaded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    /// `datetime` knows no zone; what is kept is UTC, whatever the zone of the server or the driver.
    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
