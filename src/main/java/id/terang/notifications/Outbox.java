package id.terang.notifications;

import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The queue of letters. A letter is claimed, in a transaction of its own, just before it is handed over: what a crash leaves
/// claimed may have gone, is marked as uncertain and is not sent again (ADR 0013).
@Service
@Transactional
public class Outbox {

    /// Until the next attempt, by the number of those before; after the last the letter is given up.
    private static final List<Duration> PATIENCE = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
        Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    /// What is not sent any more, whatever happens.
    static final Set<State> SETTLED = EnumSet.of(State.SENT, State.UNDELIVERABLE, State.DROPPED, State.UNCERTAIN);

    private static final Duration LONGEST_HANDOVER = Duration.ofMinutes(15);
    private static final int LONGEST_PROBLEM = 300;
    private static final int BATCH = 500;

    private final ObjectProvider<Courier> couriers;
    private final JdbcClient jdbc;
    private final JdbcOperations many;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    Outbox(ObjectProvider<Courier> couriers, JdbcClient jdbc, JdbcOperations many, Jurisdiction jurisdiction, Clock clock) {
        this.couriers = couriers;
        this.jurisdiction = jurisdiction;
        this.jdbc = jdbc;
        this.many = many;
        this.clock = clock;
    }

    /// Where letters stand.
    public enum State { WAITING, SENDING, SENT, UNDELIVERABLE, DROPPED, UNCERTAIN }

    /// A letter that went wrong.
    ///
    /// @param toOfficial otherwise to who filed a case or follows it
    /// @param at         when it was given up
    /// @param againBy    which official had it sent again last, at `againAt`; both empty if nobody has
    public record Trouble(long id, boolean toOfficial, boolean toFollower, long recipientId, Occasion occasion, State state, int attempts, Instant at,
                          @Nullable String problem, @Nullable Long againBy, @Nullable Instant againAt) {

        Recipient recipient() {
            return new Recipient(toOfficial ? Recipient.Kind.OFFICIAL : toFollower ? Recipient.Kind.FOLLOWER : Recipient.Kind.CLAIMANT, recipientId);
        }
    }

    /// The courier that is set up; where there is none, no letter is written.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Courier> courier() {
        return couriers.stream().filter(Courier::ready).findFirst();
    }

    /// Whether letters are written at all.
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean open() {
        return courier().isPresent();
    }

    /// How many letters are in which state.
    @Transactional(readOnly = true)
    public Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        jdbc.sql("select state, count(*) from letter group by state").query(row -> {
            counts.put(State.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    /// Letters that did not arrive or may not have, newest first.
    @Transactional(readOnly = true)
    public List<Trouble> troubles(int limit) {
        return jdbc.sql("select l.id, l.recipient, l.occasion, l.state, l.attempts, l.settled_at, l.problem, a.official_id, a.asked_at "
                + "from (select * from letter where state in ('UNDELIVERABLE', 'UNCERTAIN') order by settled_at desc limit ?) l "
                + "left join letter_again a on a.letter_id = l.id "
                + "and a.asked_at = (select max(b.asked_at) from letter_again b where b.letter_id = l.id) order by l.settled_at desc").param(limit)
            .query((row, n) -> {
                var recipient = Recipient.read(row.getString(2));
                var again = row.getObject(9, LocalDateTime.class);
                return new Trouble(row.getLong(1), recipient.kind() == Recipient.Kind.OFFICIAL, recipient.kind() == Recipient.Kind.FOLLOWER,
                    recipient.id(), Occasion.valueOf(row.getString(3)), State.valueOf(row.getString(4)), row.getInt(5),
                    Micros.fromUtc(row.getObject(6, LocalDateTime.class)), row.getString(7), row.getObject(8, Long.class),
                    again == null ? null : Micros.fromUtc(again));
            }).list();
    }

    /// Puts letters that were given up back into the queue, and writes down for whom. What has gone again since it was seen, even in
    /// vain, stays where it is: two who press the same button send it once.
    ///
    /// @return those that wait again
    List<Trouble> again(long official, Collection<Trouble> seen) {
        var now = Micros.now(clock);
        var sendAt = Micros.utc(Rhythm.EACH.next(now, jurisdiction.atlas().zone()));
        var again = new ArrayList<Trouble>();
        for (var one : seen.stream().sorted(Comparator.comparing(Trouble::id)).toList()) {
            if (jdbc.sql("update letter set state = 'WAITING', attempts = 0, send_at = ?, settled_at = null, mail_id = null "
                    + "where id = ? and state = 'UNDELIVERABLE' and settled_at = ?")
                    .params(sendAt, one.id(), Micros.utc(one.at())).update() == 1) {
                jdbc.sql("insert into letter_again (letter_id, official_id, asked_at) values (?, ?, ?)")
                    .params(one.id(), official, Micros.utc(now)).update();
                again.add(one);
            }
        }
        return again;
    }

    /// A letter to be written.
    ///
    /// @param event    or what stands for it
    /// @param complaintId empty where it is about no single case
    /// @param seq      of the entry that a claimant or follower is told of
    /// @param sendAt   not before
    record Draft(UUID event, Recipient recipient, @Nullable Long complaintId, @Nullable Integer seq, Occasion occasion,
                 @Nullable ClockType clock, Instant sendAt) { }

    /// Puts a letter into the queue; one about the same event to the same recipient is there only once.
    void write(Draft draft) {
        write(List.of(draft));
    }

    /// Puts many into the queue, some hundred at a time.
    void write(Collection<Draft> drafts) {
        var now = Micros.utc(Micros.now(clock));
        many.batchUpdate("insert ignore into letter (event_id, recipient, complaint_id, seq, occasion, clock, written_at, send_at, attempts, "
                + "state, stop_token) values (?, ?, ?, ?, ?, ?, ?, ?, 0, 'WAITING', ?)", drafts, BATCH, (row, one) -> {
                    row.setString(1, one.event().toString());
                    row.setString(2, one.recipient().stored());
                    row.setObject(3, one.complaintId());
                    row.setObject(4, one.seq());
                    row.setString(5, one.occasion().name());
                    row.setString(6, one.clock() == null ? null : one.clock().name());
                    row.setObject(7, now);
                    row.setObject(8, Micros.utc(one.sendAt()));
                    row.setString(9, UUID.randomUUID().toString());
                });
    }

    /// Who has a letter about this event, whatever became of it.
    @Transactional(readOnly = true)
    Set<Recipient> recipients(UUID event) {
        return jdbc.sql("select recipient from letter where event_id = ?").param(event.toString()).query(String.class).stream()
            .map(Recipient::read).collect(Collectors.toSet());
    }

    /// How many letters of this kind were written to this recipient, whatever became of them.
    @Transactional(readOnly = true)
    int written(Recipient recipient, Occasion occasion) {
        return jdbc.sql("select count(*) from letter where recipient = ? and occasion = ?").params(recipient.stored(), occasion.name())
            .query(Integer.class).single();
    }

    /// Who has letters that are due, the longest waiting first.
    ///
    /// @param most looks at so many letters, so at most as many recipients
    @Transactional(readOnly = true)
    List<Recipient> waiting(int most) {
        return jdbc.sql("select recipient from letter where state = 'WAITING' and send_at <= ? order by send_at, id limit ?")
            .params(Micros.utc(Micros.now(clock)), most).query(String.class).list().stream().distinct().map(Recipient::read).toList();
    }

    /// What is due for this recipient.
    ///
    /// @param most at most so many letters
    @Transactional(readOnly = true)
    List<Letter> due(Recipient recipient, int most) {
        return jdbc.sql("select id, recipient, complaint_id, seq, occasion, clock, attempts + 1, stop_token, written_at from letter "
                + "where recipient = ? and state = 'WAITING' and send_at <= ? order by id limit ?")
            .params(recipient.stored(), Micros.utc(Micros.now(clock)), most).query(Outbox::letter).list();
    }

    /// Takes letters that were due; nobody else can take them any more. All of them or none, so that two nodes do not make two mails
    /// of them. What another node is just taking is not waited for: two that wait for each other would end one of the two rounds.
    ///
    /// @return whether they were still there to be taken
    boolean claim(Collection<Letter> letters) {
        var now = Micros.utc(Micros.now(clock));
        var free = jdbc.sql("select id from letter where id in (:ids) and state = 'WAITING' and send_at <= :now for update skip locked")
            .param("ids", ids(letters)).param("now", now).query(Long.class).list();
        if (free.size() < letters.size()) {
            return false;
        }
        jdbc.sql("update letter set state = 'SENDING', attempts = attempts + 1, settled_at = :now where id in (:ids)")
            .param("now", now).param("ids", free).update();
        return true;
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        var clockType = row.getString(6);
        return new Letter(row.getLong(1), Recipient.read(row.getString(2)), row.getObject(3, Long.class), row.getObject(4, Integer.class),
            Occasion.valueOf(row.getString(5)), clockType == null ? null : ClockType.valueOf(clockType), row.getInt(7),
            row.getString(8), Micros.fromUtc(row.getObject(9, LocalDateTime.class)));
    }

    void settle(Collection<Letter> letters, State state, @Nullable String problem) {
        jdbc.sql("update letter set state = :state, settled_at = :now, problem = :problem where id in (:ids)")
            .param("state", state.name()).param("now", Micros.utc(Micros.now(clock))).param("problem", shortened(problem))
            .param("ids", ids(letters)).update();
    }

    /// What has gone, or may have: in which mail and to which mailbox, so that it is known again when it comes back.
    void settle(Collection<Letter> letters, State state, @Nullable String problem, String mailId, String mailbox) {
        jdbc.sql("update letter set state = :state, settled_at = :now, problem = :problem, mail_id = :mail, mailbox = :mailbox where id in (:ids)")
            .param("state", state.name()).param("now", Micros.utc(Micros.now(clock))).param("problem", shortened(problem))
            .param("mail", mailId).param("mailbox", mailbox).param("ids", ids(letters)).update();
    }

    /// The mailbox to which a mail went.
    @Transactional(readOnly = true)
    Optional<String> mailboxOf(String mailId) {
        return jdbc.sql("select distinct mailbox from letter where mail_id = ?").param(mailId).query(String.class).optional();
    }

    /// @param forGood else it is noted, and the letters count as sent as long as nothing worse is heard
    void returned(String mailId, boolean forGood, String problem) {
        jdbc.sql("update letter set problem = :problem" + (forGood ? ", state = 'UNDELIVERABLE', settled_at = :now" : "")
                + " where mail_id = :mail and state in ('SENT', 'UNCERTAIN')")
            .param("problem", shortened(problem)).param("now", Micros.utc(Micros.now(clock))).param("mail", mailId).update();
    }

    /// Puts letters back for another attempt, or gives them up. The night is left out again, unless somebody waits for the letter.
    void postpone(Collection<Letter> letters, String problem) {
        for (var letter : letters) {
            if (letter.attempts() > PATIENCE.size()) {
                settle(List.of(letter), State.UNDELIVERABLE, problem);
            } else {
                var again = Micros.now(clock).plus(PATIENCE.get(letter.attempts() - 1));
                var sendAt = letter.occasion() == Occasion.FOLLOW_ASKED || letter.occasion() == Occasion.TRIED ? again : Rhythm.EACH.next(again, jurisdiction.atlas().zone());
                jdbc.sql("update letter set state = 'WAITING', send_at = ?, settled_at = null, problem = ? where id = ?")
                    .params(Micros.utc(sendAt), shortened(problem), letter.id()).update();
            }
        }
    }

    /// What was being handed over when a node stopped.
    ///
    /// @return how many letters
    int recover() {
        var now = Micros.now(clock);
        return jdbc.sql("update letter set state = 'UNCERTAIN', settled_at = ? where state = 'SENDING' and settled_at < ?")
            .params(Micros.utc(now), Micros.utc(now.minus(LONGEST_HANDOVER))).update();
    }

    /// Erases letters that nobody waits for any more: gone, given up, left out or uncertain. A letter is written again only about
    /// what is news, a few days that is, so one that was settled long before then cannot be missed by the key that keeps it from
    /// being written twice.
    ///
    /// @param most at most so many, in one transaction
    /// @return how many there were
    int forget(State settled, Instant before, int most) {
        if (!SETTLED.contains(settled)) {
            throw new IllegalArgumentException(settled + " letters are still on their way");
        }
        return jdbc.sql("delete from letter where state = ? and settled_at < ? limit ?")
            .params(settled.name(), Micros.utc(before), most).update();
    }

    private static List<Long> ids(Collection<Letter> letters) {
        return letters.stream().map(Letter::id).toList();
    }

    private static @Nullable String shortened(@Nullable String problem) {
        return problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM - 1) + "…";
    }
}
