package id.terang.channels;

import id.terang.notifications.Courier;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Hands mail to the SMTP server of `spring.mail.*`; without one, or without the public address of the site, nothing is
/// written at all.
@Component
class EmailCourier implements Courier {

    private static final Logger LOG = LoggerFactory.getLogger(EmailCourier.class);

    private final ObjectProvider<JavaMailSenderImpl> senders;
    private final String host;
    private final Letterhead letterhead;

    EmailCourier(ObjectProvider<JavaMailSenderImpl> senders, Clock clock, @Value("${spring.mail.host:}") String host,
                 @Value("${terang.site.url:}") String site,
                 @Value("${terang.site.name:}") String name, @Value("${terang.mail.from:}") String from) {
        this.senders = senders;
        this.host = host;
        var sender = from.isBlank() || from.contains("<") ? from : (name.isBlank() ? "Terang" : name) + " <" + from + ">";
        this.letterhead = new Letterhead(sender, site.replaceAll("/+$", ""), clock);
        if (!host.isBlank() && !ready()) {
            LOG.error("no e-mail is sent: terang.mail.from and terang.site.url have to be set beside spring.mail.host");
        }
    }

    @Override
    public boolean ready() {
        return senders.getIfAvailable() != null && !host.isBlank() && !letterhead.site().isEmpty() && !letterhead.from().isBlank();
    }

    @Override
    public Round round() {
        return new SmtpRound(senders.getObject(), letterhead);
    }
}
