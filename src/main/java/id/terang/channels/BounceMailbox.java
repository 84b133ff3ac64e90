package id.terang.channels;

import id.terang.notifications.Mailboxes;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads what servers send back into the mailbox of `terang.mail.bounces.*`. Every mail there is marked as read, none is
/// deleted.
@Component
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int AT_ONCE = 200;

    /// Bytes; a report is much smaller, and what is larger is not read into memory.
    private static final int LARGEST = 2_000_000;

    private final Mailboxes mailboxes;
    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean tls;

    BounceMailbox(Mailboxes mailboxes, @Value("${terang.mail.bounces.host:}") String host, @Value("${terang.mail.bounces.port}") int port,
                  @Value("${terang.mail.bounces.user:}") String user, @Value("${terang.mail.bounces.password:}") String password,
                  @Value("${terang.mail.bounces.tls}") boolean tls) {
        this.mailboxes = mailboxes;
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.tls = tls;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT3M")
    @SchedulerLock(name = "bounces", lockAtMostFor = "PT15M")
    public void read() {
        if (host.isBlank()) {
            return;
        }
        try (var store = Session.getInstance(settings()).getStore(protocol())) {
            store.connect(host, port, user, password);
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                var unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var message : Arrays.asList(unread).subList(0, Math.min(unread.length, AT_ONCE))) {
                    read(message);
                }
            }
        } catch (MessagingException away) {
            LOG.warn("the mailbox for returned mail cannot be read: {}", Addresses.without(String.valueOf(away.getMessage())));
        }
    }

    private void read(Message message) throws MessagingException {
        try {
            if (message.getSize() <= LARGEST) {
                // Read as a whole, so that the server is not asked for each part.
                Bounce.in(new MimeMessage((MimeMessage) message)).forEach(bounce ->
                    mailboxes.returned(bounce.mailId(), bounce.status(), bounce.words()));
            }
        } catch (MessagingException | IOException broken) {
            LOG.warn("a returned mail is broken and passed over: {}", broken.getClass().getSimpleName());
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private Properties settings() {
        var settings = new Properties();
        for (var name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty("mail." + protocol() + "." + name, "20000");
        }
        settings.setProperty("mail." + protocol() + ".ssl.checkserveridentity", "true");
        return settings;
    }

    private String protocol() {
        return tls ? "imaps" : "imap";
    }
}
