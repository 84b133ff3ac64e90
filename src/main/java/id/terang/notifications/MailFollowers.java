package id.terang.notifications;

import id.terang.shared.EmailAddress;
import id.terang.shared.Micros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of followers by e-mail. One mailbox follows a case or a search once, however it is written.
@Component
class MailFollowers {

    private static final String ALL = "select id, complaint_id, question, email, language, token, asked_at, confirmed_at "
        + "from mail_follower f where ";

    private static final String LISTENING =
        "not exists (select 1 from letter_wish w where w.recipient = concat('follower/', f.id) and w.rhythm = 'NEVER')";

    /// What somebody follows: one case, or what a search finds.
    record Followed(@Nullable Long complaintId, @Nullable String question) { }

    /// A search, and until when those who follow it have been told.
    record SearchDue(String question, Instant toldUntil) { }

    private final JdbcClient jdbc;

    MailFollowers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MailFollower> find(long id) {
        return jdbc.sql(ALL + "id = ?").param(id).query(MailFollowers::read).optional();
    }

    List<MailFollower> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql(ALL + "id in (:ids)").param("ids", ids).query(MailFollowers::read).list();
    }

    /// @param since a link asked for before has run out
    Optional<MailFollower> withToken(String token, Instant since) {
        return jdbc.sql(ALL + "token = ? and asked_at > ?").params(token, Micros.utc(since)).query(MailFollowers::read).optional();
    }

    Optional<MailFollower> of(Followed followed, EmailAddress email) {
        return jdbc.sql(ALL + "complaint_id <=> ? and question <=> ? and mailbox = ?")
            .params(followed.complaintId(), followed.question(), mailbox(email)).query(MailFollowers::read).optional();
    }

    /// The confirmed ones; who follows several of these cases is named once.
    ///
    /// @param except whose mailbox is left out
    List<Long> confirmed(Collection<Long> complaintIds, @Nullable EmailAddress except) {
        return jdbc.sql("select min(id) from mail_follower f where complaint_id in (:ids) and confirmed_at is not null and mailbox <> :except and "
                + LISTENING + " group by mailbox")
            .param("ids", complaintIds).param("except", except == null ? "" : mailbox(except)).query(Long.class).list();
    }

    /// Which of these cases somebody follows for certain.
    Set<Long> followed(Collection<Long> complaintIds) {
        return jdbc.sql("select distinct complaint_id from mail_follower where complaint_id in (:ids) and confirmed_at is not null")
            .param("ids", complaintIds).query(Long.class).set();
    }

    /// For how many cases and searches a mailbox was asked to confirm since that moment.
    int asked(EmailAddress email, Instant since) {
        return jdbc.sql("select count(*) from mail_follower where mailbox = ? and asked_at > ?").params(mailbox(email), Micros.utc(since))
            .query(Integer.class).single();
    }

    /// Adds the address, or asks it again.
    MailFollower ask(Followed followed, EmailAddress email, Locale language, String token, Instant at) {
        jdbc.sql("insert into mail_follower (complaint_id, question, email, mailbox, language, token, asked_at) "
                + "values (:complaint, :question, :email, :mailbox, :language, :token, :at) "
                + "on duplicate key update email = :email, language = :language, token = :token, asked_at = :at")
            .param("complaint", followed.complaintId()).param("question", followed.question()).param("email", email.value())
            .param("mailbox", mailbox(email)).param("language", language.getLanguage()).param("token", token).param("at", Micros.utc(at)).update();
        return of(followed, email).orElseThrow();
    }

    void confirm(long id, Instant at) {
        jdbc.sql("update mail_follower set token = null, confirmed_at = :at, told_until = :at where id = :id")
            .param("at", Micros.utc(at)).param("id", id).update();
    }

    /// How many searches a mailbox hears of.
    int searches(EmailAddress email) {
        return jdbc.sql("select count(*) from mail_follower f where question is not null and mailbox = ? and confirmed_at is not null and "
            + LISTENING).param(mailbox(email)).query(Integer.class).single();
    }

    /// Searches of which the followers have not been told up to this moment, in one order.
    ///
    /// @param after the last one of those before; null begins
    List<SearchDue> due(Instant until, @Nullable SearchDue after, int most) {
        return jdbc.sql("select distinct question, told_until from mail_follower where question is not null and confirmed_at is not null "
                + "and told_until < :until and (:question is null or (question, told_until) > (:question, :told)) "
                + "order by question, told_until limit :most")
            .param("until", Micros.utc(until)).param("question", after == null ? null : after.question())
            .param("told", after == null ? null : Micros.utc(after.toldUntil())).param("most", most)
            .query((row, n) -> new SearchDue(row.getString(1), Micros.fromUtc(row.getObject(2, LocalDateTime.class)))).list();
    }

    /// Who is to hear of a search that is due.
    List<Long> waiting(SearchDue search) {
        return jdbc.sql("select id from mail_follower f where question = ? and told_until = ? and confirmed_at is not null and " + LISTENING)
            .params(search.question(), Micros.utc(search.toldUntil())).query(Long.class).list();
    }

    void told(SearchDue search, Instant until) {
        jdbc.sql("update mail_follower set told_until = ? where question = ? and told_until = ? and confirmed_at is not null")
            .params(Micros.utc(until), search.question(), Micros.utc(search.toldUntil())).update();
    }

    /// Cases that anybody follows, in the order of their ids.
    List<Long> followed(long after, int most) {
        return jdbc.sql("select distinct complaint_id from mail_follower where complaint_id > ? order by complaint_id limit ?")
            .params(after, most).query(Long.class).list();
    }

    void eraseOf(long complaintId) {
        jdbc.sql("delete from mail_follower where complaint_id = ?").param(complaintId).update();
    }

    /// Addresses that were never confirmed.
    void eraseUnconfirmed(Instant askedBefore) {
        jdbc.sql("delete from mail_follower where confirmed_at is null and asked_at < ?").param(Micros.utc(askedBefore)).update();
    }

    /// Addresses to which letters were ended, and have not been asked for again.
    void eraseStopped(Instant before) {
        jdbc.sql("delete f from mail_follower f join letter_wish w on w.recipient = concat('follower/', f.id) "
                + "where w.rhythm = 'NEVER' and w.changed_at < :before and f.asked_at < :before").param("before", Micros.utc(before)).update();
    }

    /// What follows a plus sign is the owner's own mark, and most servers do not tell capitals from small letters.
    static String mailbox(EmailAddress email) {
        var lower = email.value().toLowerCase(Locale.ROOT);
        int at = lower.lastIndexOf('@');
        int plus = lower.indexOf('+');
        return plus > 0 && plus < at ? lower.substring(0, plus) + lower.substring(at) : lower;
    }

    private static MailFollower read(ResultSet row, int n) throws SQLException {
        var confirmed = row.getObject(8, LocalDateTime.class);
        return new MailFollower(row.getLong(1), row.getObject(2, Long.class), row.getString(3), new EmailAddress(row.getString(4)),
            Locale.of(row.getString(5)), row.getString(6), Micros.fromUtc(row.getObject(7, LocalDateTime.class)),
            confirmed == null ? null : Micros.fromUtc(confirmed));
    }
}
