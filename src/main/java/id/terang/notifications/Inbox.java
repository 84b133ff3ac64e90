package id.terang.notifications;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Correspondence;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one official has been told. Everybody reads only their own.
@Service
@Transactional
public class Inbox {

    /// More unread lines than this are "99+".
    public static final int MOST_COUNTED = 100;

    private final JdbcClient jdbc;
    private final Correspondence correspondence;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Correspondence correspondence, Clock clock) {
        this.jdbc = jdbc;
        this.correspondence = correspondence;
        this.clock = clock;
    }

    /// One line of an inbox.
    ///
    /// @param heading empty if this official may not read the case any more
    /// @param agency  where the case was, for a {@link Occasion#discreet} occasion
    /// @param due     the due date that had passed then
    public record Notice(long id, Occasion occasion, @Nullable ClockType clock, Instant at, boolean read,
                         Correspondence.@Nullable Heading heading, @Nullable Long agency, @Nullable Instant due) { }

    /// Lines, newest first.
    ///
    /// @param limit at most so many
    @Transactional(readOnly = true)
    public List<Notice> of(OfficialPrincipal official, boolean unreadOnly, int offset, int limit) {
        record Line(long id, long complaint, Occasion occasion, @Nullable ClockType clock, Instant at, boolean read,
                    @Nullable Long agency, @Nullable Instant due) { }
        var lines = jdbc.sql("select id, complaint_id, occasion, clock, at, read_at is not null, agency_id, due_at from notice where official_id = :official"
                + (unreadOnly ? " and read_at is null" : "") + " order by id desc limit :limit offset :offset")
            .param("official", official.officialId()).param("limit", limit).param("offset", offset)
            .query((row, n) -> new Line(row.getLong(1), row.getLong(2), Occasion.valueOf(row.getString(3)),
                row.getString(4) == null ? null : ClockType.valueOf(row.getString(4)),
                Micros.fromUtc(row.getObject(5, LocalDateTime.class)), row.getBoolean(6), row.getObject(7, Long.class),
                row.getObject(8) == null ? null : Micros.fromUtc(row.getObject(8, LocalDateTime.class)))).list();
        var headings = correspondence.headings(official, lines.stream().map(Line::complaint).distinct().toList());
        return lines.stream().map(line -> new Notice(line.id(), line.occasion(), line.clock(), line.at(), line.read(),
            headings.get(line.complaint()), line.agency(), line.due())).toList();
    }

    /// Unread lines, counted no further than {@link #MOST_COUNTED}.
    @Transactional(readOnly = true)
    public int unread(OfficialPrincipal official) {
        return jdbc.sql("select count(*) from (select 1 from notice where official_id = ? and read_at is null limit " + MOST_COUNTED + ") some")
            .param(official.officialId()).query(Integer.class).single();
    }

    /// Whoever opened a case has read what was said of it.
    ///
    /// @return whether there was anything unread
    public boolean opened(OfficialPrincipal official, long complaintId) {
        return jdbc.sql("update notice set read_at = ? where official_id = ? and read_at is null and complaint_id = ?")
            .params(Micros.utc(Micros.now(clock)), official.officialId(), complaintId).update() > 0;
    }

    /// @return how many lines were unread
    public int readAll(OfficialPrincipal official) {
        return jdbc.sql("update notice set read_at = ? where official_id = ? and read_at is null")
            .params(Micros.utc(Micros.now(clock)), official.officialId()).update();
    }

    /// Forgets lines that nobody looks for any more: read long ago, or never.
    ///
    /// @param readBefore  goes what was read before that moment
    /// @param toldBefore  goes what was told before that moment and never read
    /// @param most        of each at most so many, in one transaction
    /// @return whether there may be more of them
    boolean forget(Instant readBefore, Instant toldBefore, int most) {
        int read = jdbc.sql("delete from notice where read_at < ? limit ?").params(Micros.utc(readBefore), most).update();
        int unread = jdbc.sql("delete from notice where read_at is null and at < ? limit ?").params(Micros.utc(toldBefore), most).update();
        return read == most || unread == most;
    }
}
