package id.terang.notifications;

import id.terang.complaints.Contact;
import id.terang.complaints.Correspondence;
import id.terang.shared.EmailAddress;
import id.terang.shared.Micros;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the owners of mailboxes have said: that an address is theirs, or that no letter is to go there. Until then anybody may have typed
/// it, so only the first filings that give it are written about. Who owns a mailbox shows by a letter that went there; it is known by a keyed hash.
@Service
@Transactional
public class Consents {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int AT_ONCE = 500;

    private final Correspondence correspondence;
    private final MailFollowers followers;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int receivedPerDay;
    private final int filings;

    Consents(Correspondence correspondence, MailFollowers followers, Outbox outbox, JdbcClient jdbc, Clock clock,
             @Value("${terang.letters.unconfirmed.received-per-day}") int receivedPerDay,
             @Value("${terang.letters.unconfirmed.filings}") int filings) {
        this.correspondence = correspondence;
        this.followers = followers;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
        this.receivedPerDay = receivedPerDay;
        this.filings = filings;
    }

    /// What is known of the mailbox to which a letter went.
    ///
    /// @param owned whether the letter went to the address that its reader has given now, and so shows whose it is
    /// @param asked whether so many have filed with its address that its owner is asked to confirm it
    /// @param dead  whether letters came back from it, so that its owner is asked as well
    public record Consent(boolean owned, boolean asked, boolean dead, boolean stopped) { }

    /// Somebody files with this address, or gives it for a filing of before. Until it is confirmed so many receipts a day are acknowledged
    /// by letter, and so many filings in all written about.
    ///
    /// @return whether the receipt is acknowledged
    boolean admit(long complaintId, EmailAddress email) {
        var mailbox = lock(email);
        if (confirmed(mailbox)) {
            return true;
        }
        var now = Micros.now(clock);
        var known = jdbc.sql("select received from mailbox_filing where complaint_id = ? and mailbox = ?").params(complaintId, mailbox)
            .query(Boolean.class).optional();
        if (known.isPresent()) {
            return known.get();
        }
        int before = jdbc.sql("select count(*) from mailbox_filing where mailbox = ?").param(mailbox).query(Integer.class).single();
        int today = jdbc.sql("select count(*) from mailbox_filing where mailbox = ? and at > ? and received")
            .params(mailbox, Micros.utc(now.minus(DAY))).query(Integer.class).single();
        boolean received = today < receivedPerDay;
        jdbc.sql("replace into mailbox_filing (complaint_id, mailbox, at, received, held) values (?, ?, ?, ?, ?)")
            .params(complaintId, mailbox, Micros.utc(now), received, before >= filings).update();
        return received;
    }

    /// Of a part no news go either where none go of the whole; it uses up none of the filings that are written about.
    void split(long whole, long part) {
        jdbc.sql("insert ignore into mailbox_filing (complaint_id, mailbox, at, received, held) "
                + "select ?, mailbox, at, false, true from mailbox_filing where complaint_id = ? and held lock in share mode")
            .params(part, whole).update();
    }

    /// Those of these cases about which no news go, because nobody has confirmed the address. None where no letters are written: nobody
    /// could confirm any, and what is asked is read on the page.
    @Transactional(readOnly = true)
    public Set<Long> held(Collection<Long> complaintIds) {
        var held = new HashSet<Long>();
        if (!outbox.open()) {
            return held;
        }
        var ids = List.copyOf(complaintIds);
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            held.addAll(jdbc.sql("select complaint_id from mailbox_filing where complaint_id in (:ids) and held")
                .param("ids", ids.subList(i, Math.min(ids.size(), i + AT_ONCE))).query(Long.class).list());
        }
        return held;
    }

    /// Whether its owner is asked to confirm the address: from the last filing on that is written about all the same.
    @Transactional(readOnly = true)
    boolean asks(EmailAddress email) {
        var mailbox = mailbox(email);
        return !confirmed(mailbox) && jdbc.sql("select count(*) from mailbox_filing where mailbox = ?").param(mailbox)
            .query(Integer.class).single() >= Math.min(filings, receivedPerDay);
    }

    /// Whether its owner wants no letters at all.
    @Transactional(readOnly = true)
    boolean stopped(EmailAddress email) {
        return said(mailbox(email), "stopped_at");
    }

    /// Those of these addresses whose owner wants no letters. None where none are written, as of {@link #held}.
    @Transactional(readOnly = true)
    Set<EmailAddress> stopped(Set<EmailAddress> addresses) {
        if (!outbox.open()) {
            return Set.of();
        }
        var mailboxes = addresses.stream().collect(Collectors.groupingBy(this::mailbox, Collectors.toSet()));
        var stopped = new HashSet<EmailAddress>();
        var all = List.copyOf(mailboxes.keySet());
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            jdbc.sql("select mailbox from mailbox_consent where mailbox in (:mailboxes) and stopped_at is not null")
                .param("mailboxes", all.subList(i, Math.min(all.size(), i + AT_ONCE))).query(String.class).list()
                .forEach(mailbox -> stopped.addAll(mailboxes.get(mailbox)));
        }
        return stopped;
    }

    /// Held until the transaction ends, so that two who count at once do not both write.
    ///
    /// @return the mailbox
    String lock(EmailAddress email) {
        var mailbox = mailbox(email);
        jdbc.sql("insert into mailbox_consent (mailbox) values (?) on duplicate key update mailbox = mailbox").param(mailbox).update();
        return mailbox;
    }

    /// Its owner has followed a link in a letter: it works, and nothing is held back any more.
    void confirm(EmailAddress email) {
        var mailbox = lock(email);
        jdbc.sql("update mailbox_consent set confirmed_at = coalesce(confirmed_at, ?), stopped_at = null where mailbox = ?")
            .params(Micros.utc(Micros.now(clock)), mailbox).update();
        jdbc.sql("delete from mailbox_filing where mailbox = ?").param(mailbox).update();
        jdbc.sql("delete from dead_mailbox where mailbox = ?").param(correspondence.fingerprint(email)).update();
    }

    /// @param token of any letter to a citizen
    /// @throws Refusal.NotFound for a token that no letter has
    @Transactional(readOnly = true)
    public Consent of(String token) {
        return owned(token).map(email -> new Consent(true, asks(email), dead(email), stopped(email)))
            .orElse(new Consent(false, false, false, false));
    }

    /// The address is theirs, and letters are welcome there.
    ///
    /// @param token of a letter that went to it
    /// @throws Refusal.NotFound for any other token
    public void confirm(String token) {
        confirm(owned(token).orElseThrow(Consents::unknown));
    }

    /// No letter goes to this address, whoever files or follows with it, until its owner confirms it or that is years ago.
    ///
    /// @param token of a letter that went to it
    /// @throws Refusal.NotFound for any other token
    public void stop(String token) {
        var mailbox = lock(owned(token).orElseThrow(Consents::unknown));
        jdbc.sql("update mailbox_consent set stopped_at = ? where mailbox = ?").params(Micros.utc(Micros.now(clock)), mailbox).update();
    }

    /// The address of the citizen to whom the letter went, if it is still theirs: a link that came by another proves nothing. Officials
    /// have theirs from the house.
    private Optional<EmailAddress> owned(String token) {
        var letter = jdbc.sql("select recipient, mailbox from letter where stop_token = ?").param(token)
            .query((row, n) -> new Went(Recipient.read(row.getString(1)), Optional.ofNullable(row.getString(2)))).optional()
            .orElseThrow(Consents::unknown);
        var recipient = letter.recipient();
        var email = switch (recipient.kind()) {
            case OFFICIAL -> Optional.<EmailAddress>empty();
            case CLAIMANT -> correspondence.claimantOf(recipient.id()).map(Contact::email);
            case FOLLOWER -> followers.find(recipient.id()).map(MailFollower::email);
        };
        return email.filter(one -> letter.mailbox().filter(correspondence.fingerprint(one)::equals).isPresent());
    }

    private record Went(Recipient recipient, Optional<String> mailbox) { }

    /// What no longer says anything: who was admitted long ago, wishes of so many years ago that the mailbox may be somebody else's, and
    /// mailboxes of which nothing was said. So many rows at once, so that nobody who files waits long.
    ///
    /// @return whether there may be more
    boolean forget(Instant admitted, Instant stopped, int most) {
        int filings = jdbc.sql("delete from mailbox_filing where held = 0 and at < ? limit ?").params(Micros.utc(admitted), most).update();
        int ended = jdbc.sql("update mailbox_consent set stopped_at = null where stopped_at < ? limit ?").params(Micros.utc(stopped), most).update();
        int silent = jdbc.sql("delete from mailbox_consent where said = 0 limit ?").param(most).update();
        return Math.max(filings, Math.max(ended, silent)) == most;
    }

    /// Held cases, in the order of their ids.
    List<Long> held(long after, int most) {
        return jdbc.sql("select complaint_id from mailbox_filing where complaint_id > ? and held = 1 order by complaint_id limit ?")
            .params(after, most).query(Long.class).list();
    }

    void eraseOf(long complaintId) {
        jdbc.sql("delete from mailbox_filing where complaint_id = ?").param(complaintId).update();
    }

    private boolean dead(EmailAddress email) {
        return jdbc.sql("select count(*) from dead_mailbox where mailbox = ?").param(correspondence.fingerprint(email)).query(Integer.class).single() > 0;
    }

    private boolean confirmed(String mailbox) {
        return said(mailbox, "confirmed_at");
    }

    private boolean said(String mailbox, String what) {
        return jdbc.sql("select count(*) from mailbox_consent where mailbox = ? and " + what + " is not null").param(mailbox)
            .query(Integer.class).single() > 0;
    }

    private String mailbox(EmailAddress email) {
        return correspondence.fingerprint(new EmailAddress(MailFollowers.mailbox(email)));
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("refusal.letter.unknown");
    }
}
