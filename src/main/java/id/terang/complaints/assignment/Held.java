package id.terang.complaints.assignment;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Correspondence.Heading;
import id.terang.complaints.Status;
import id.terang.shared.Micros;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody has to do who will be away: an absence stops no clock.
@Service
@Transactional(readOnly = true)
public class Held {

    /// More than anybody can have in hand.
    private static final int MOST = 1_000;

    private static final List<String> PENDING = Arrays.stream(Status.values()).filter(Status::pending).map(Enum::name).toList();

    private final Correspondence correspondence;
    private final JdbcClient jdbc;

    Held(Correspondence correspondence, JdbcClient jdbc) {
        this.correspondence = correspondence;
        this.jdbc = jdbc;
    }

    /// A case in hand.
    ///
    /// @param due when each clock of the office that runs in it is due, the next first
    public record InHand(Heading heading, List<Instant> due) { }

    /// The pending cases of an official that `by` may read, the next due first and those without a due date last.
    public List<InHand> of(OfficialPrincipal by, long official) {
        var due = new LinkedHashMap<Long, List<Instant>>();
        jdbc.sql("select c.id, k.due_at from (select id from complaint where handler_id = :official and status in (:pending) order by id limit :most) c "
                + "left join case_clock k on k.complaint_id = c.id and k.type in ('VERIFY', 'FIRST_RESPONSE', 'RESOLVE') and k.stopped_at is null "
                + "and k.voided_at is null and k.paused_at is null order by k.due_at is null, k.due_at, c.id")
            .param("official", official).param("pending", PENDING).param("most", MOST).query(row -> {
                var times = due.computeIfAbsent(row.getLong(1), id -> new ArrayList<>());
                Optional.ofNullable(row.getObject(2, LocalDateTime.class)).map(Micros::fromUtc).ifPresent(times::add);
            });
        var headings = correspondence.headings(by, due.keySet());
        return due.entrySet().stream().filter(one -> headings.containsKey(one.getKey()))
            .map(one -> new InHand(headings.get(one.getKey()), List.copyOf(one.getValue()))).toList();
    }
}
