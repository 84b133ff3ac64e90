package id.terang.channels;

import id.terang.notifications.Courier;
import id.terang.notifications.Mail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands mail to the SMTP server of `spring.mail.*`; without one, or without the public address of the site, nothing is
/// written at all.
@Component
class EmailCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(EmailCourier.class);

    private final ObjectProvider<JavaMailSender> senders;
    private final String host;
    private final String site;
    private final String from;

    EmailCourier(ObjectProvider<JavaMailSender> senders, @Value("${spring.mail.host:}") String host,
                 @Value("${terang.site.url:}") String site,
                 @Value("${terang.site.name:}") String name, @Value("${terang.mail.from:}") String from) {
        this.senders = senders;
        this.host = host;
        this.site = site.replaceAll("/+$", "");
        this.from = from.isBlank() || from.contains("<") ? from : (name.isBlank() ? "Terang" : name) + " <" + from + ">";
        if (!host.isBlank() && !ready()) {
            LOG.error("no e-mail is sent: terang.mail.from and terang.site.url have to be set beside spring.mail.host");
        }
    }

    @Override
    public boolean ready() {
        return senders.getIfAvailable() != null && !host.isBlank() && !site.isEmpty() && !from.isBlank();
    }

    @Override
    public void deliver(Mail mail) throws Undelivered {
        var sender = senders.getObject();
        try {
            sender.send(message(mail));
        } catch (MailException failure) {
            throw undelivered(failure);
        } catch (MessagingException impossible) {
            throw new Undelivered("the message could not be built: " + impossible.getMessage(), true, impossible);
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        var message = new Numbered(mail.id(), domain());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to().value(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        write(mail, message);
        message.setHeader("Content-Language", mail.language().getLanguage());
        // RFC 3834: nobody's holiday responder need answer this.
        message.setHeader("Auto-Submitted", "auto-generated");
        // RFC 2369 and RFC 8058: one press in the mail program ends these letters.
        message.setHeader("List-Unsubscribe", "<" + site + mail.stop() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }

    private static void write(Mail mail, MimeMessage message) throws MessagingException {
        if (mail.enclosures().isEmpty()) {
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            return;
        }
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setText(mail.text());
        for (var enclosure : mail.enclosures()) {
            parts.addAttachment(enclosure.name(), new ByteArrayResource(enclosure.content()), enclosure.contentType());
        }
    }

    private String domain() {
        return from.replaceAll(".*@", "").replaceAll(">.*", "");
    }

    private static Undelivered undelivered(MailException failure) {
        var causes = causes(failure);
        boolean refused = causes.stream().filter(SendFailedException.class::isInstance).map(SendFailedException.class::cast)
            .anyMatch(one -> any(one.getInvalidAddresses()));
        // The innermost words are the server's; addresses do not belong in logs and tables.
        var words = causes.stream().map(Throwable::getMessage).filter(one -> one != null && !one.isBlank())
            .reduce((first, last) -> last).orElse(failure.getClass().getSimpleName());
        return new Undelivered(words.strip().replaceAll("\\s+", " ").replaceAll("<?[^\\s<>]+@[^\\s<>]+>?", "…"), refused, failure);
    }

    private static boolean any(Address[] addresses) {
        return addresses != null && Arrays.stream(addresses).findAny().isPresent();
    }

    private static Set<Throwable> causes(MailException failure) {
        var found = new LinkedHashSet<Throwable>();
        var open = new ArrayDeque<Throwable>(Set.of(failure));
        while (!open.isEmpty()) {
            var one = open.pop();
            if (!found.add(one)) {
                continue;
            }
            if (one instanceof MailSendException many) {
                open.addAll(Set.of(many.getMessageExceptions()));
            }
            if (one instanceof MessagingException chained && chained.getNextException() != null) {
                open.add(chained.getNextException());
            }
            if (one.getCause() != null) {
                open.add(one.getCause());
            }
        }
        return found;
    }

    /// Keeps its number at every attempt, so that a server that has it already can tell.
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(String id, String domain) {
            super((Session) null);
            this.id = "<" + id + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
