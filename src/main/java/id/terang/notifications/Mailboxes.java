package id.terang.notifications;

import id.terang.complaints.Contact;
import id.terang.complaints.Correspondence;
import id.terang.shared.EmailAddress;
import id.terang.shared.Micros;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which mailboxes failed for good. They get no more letters until their owner says that they work, by a link in a letter. Whoever has the code of a
/// case may have its mailbox tried by one, and whoever asks to follow has it tried too; neither is a proof, for anybody can type an address.
/// An administrator can try that of an official again. Known by a keyed hash only, and forgotten after half a year ({@link ForgettingAddresses}).
@Service
@Transactional
public class Mailboxes implements Contact.Returns {

    private static final Duration DAY = Duration.ofDays(1);

    /// Status codes of RFC 3463: class, subject, detail.
    private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.\\d{1,3}\\b");

    private final Correspondence correspondence;
    private final Outbox outbox;
    private final Consents consents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mailboxes(Correspondence correspondence, Outbox outbox, Consents consents, JdbcClient jdbc, Clock clock) {
        this.correspondence = correspondence;
        this.outbox = outbox;
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How many there are.
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from dead_mailbox").query(Long.class).single();
    }

    /// Those of these addresses to which nothing is sent any more.
    @Override
    @Transactional(readOnly = true)
    public Set<EmailAddress> dead(Set<EmailAddress> addresses) {
        if (addresses.isEmpty()) {
            return Set.of();
        }
        var dead = jdbc.sql("select mailbox from dead_mailbox where mailbox in (:mailboxes)")
            .param("mailboxes", addresses.stream().map(correspondence::fingerprint).toList()).query(String.class).set();
        return addresses.stream().filter(address -> dead.contains(correspondence.fingerprint(address))).collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public boolean dead(EmailAddress address) {
        return !dead(Set.of(address)).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> unwritten(Map<Long, EmailAddress> cases) {
        var unwritten = consents.held(cases.keySet());
        var stopped = consents.stopped(Set.copyOf(cases.values()));
        cases.forEach((one, address) -> {
            if (stopped.contains(address)) {
                unwritten.add(one);
            }
        });
        return unwritten;
    }

    @Override
    public void split(long whole, long part) {
        consents.split(whole, part);
    }

    @Override
    public void reached(long complaintId, EmailAddress address) {
        consents.admit(complaintId, address);
        if (!outbox.open()) {
            revive(address);
        } else if (beginTrial(address)) {
            outbox.write(new Outbox.Draft(UUID.randomUUID(), Recipient.claimant(complaintId), complaintId, null, Occasion.TRIED, null, Micros.now(clock)));
        }
    }

    /// @return whether it is dead and was not tried within a day, for whichever case
    private boolean beginTrial(EmailAddress address) {
        var now = Micros.now(clock);
        return jdbc.sql("update dead_mailbox set tried_at = ? where mailbox = ? and (tried_at is null or tried_at < ?)")
            .params(Micros.utc(now), correspondence.fingerprint(address), Micros.utc(now.minus(DAY))).update() > 0;
    }

    /// Letters go there again. Asks nobody: an administrator does it through [Resending#revive].
    public void revive(EmailAddress address) {
        jdbc.sql("delete from dead_mailbox where mailbox = ?").param(correspondence.fingerprint(address)).update();
    }

    /// Tries those again that failed before then.
    void forget(Instant before) {
        jdbc.sql("delete from dead_mailbox where since < ?").param(Micros.utc(before)).update();
    }

    /// A mail came back, or a server on its way reports trouble. What is not ours changes nothing.
    ///
    /// @param mailId of the mail, as in {@link Mail#id}
    /// @param status enhanced status code; 5.x.x for good, all others are only noted
    /// @param words  of the server, without addresses
    public void returned(String mailId, String status, String words) {
        boolean forGood = status.startsWith("5.");
        outbox.mailboxOf(mailId).ifPresent(mailbox -> {
            outbox.returned(mailId, forGood, status + " " + words);
            if (forGood) {
                bury(mailbox, status);
            }
        });
    }

    /// The next server refused the mailbox.
    ///
    /// @param words of the server; without a status code they say nothing certain
    void refused(EmailAddress address, String words) {
        var status = STATUS.matcher(words);
        if (status.find() && status.group(1).equals("5")) {
            bury(correspondence.fingerprint(address), status.group());
        }
    }

    /// Codes x.6.x and x.7.x speak of the mail and of who may send it (RFC 3463 §3.7, §3.8), not of the mailbox.
    private void bury(String mailbox, String status) {
        if (!status.matches("5\\.[67]\\..*")) {
            jdbc.sql("insert ignore into dead_mailbox (mailbox, status, since) values (?, ?, ?)")
                .params(mailbox, status, Micros.utc(Micros.now(clock))).update();
        }
    }
}
