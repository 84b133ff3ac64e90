package id.terang.channels;

import id.terang.notifications.Courier;
import id.terang.notifications.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// One connection to the SMTP server for all mails of a round; opened with the first. Servers end a connection after some
/// time or some hundred mails: then it is opened once more, unless the mail may have gone already.
final class SmtpRound implements Courier.Round {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpRound.class);

    private final JavaMailSenderImpl sender;
    private final Letterhead letterhead;
    private @Nullable Transport line;

    SmtpRound(JavaMailSenderImpl sender, Letterhead letterhead) {
        this.sender = sender;
        this.letterhead = letterhead;
    }

    @Override
    public void deliver(Mail mail) throws Courier.Undelivered {
        NumberedMessage message;
        try {
            message = letterhead.message(mail, sender.getSession());
        } catch (MessagingException impossible) {
            throw new Courier.Undelivered("the message could not be built: " + impossible.getMessage(), Courier.Fate.NEVER, impossible);
        }
        try {
            send(message);
        } catch (MessagingException failure) {
            throw undelivered(failure, message);
        }
    }

    private void send(NumberedMessage message) throws MessagingException {
        boolean used = line != null;
        try {
            open().sendMessage(message, message.getAllRecipients());
        } catch (MessagingException failure) {
            if (!used || message.said() || line.isConnected()) {
                throw failure;
            }
            LOG.debug("the connection to the mail server is gone and opened again: {}", failure.getMessage());
            close();
            open().sendMessage(message, message.getAllRecipients());
        }
    }

    private Transport open() throws MessagingException {
        if (line == null) {
            var opened = sender.getSession().getTransport(sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol());
            opened.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
            line = opened;
        }
        return line;
    }

    private static Courier.Undelivered undelivered(MessagingException failure, NumberedMessage message) {
        var causes = causes(failure);
        boolean refused = causes.stream().filter(SendFailedException.class::isInstance).map(SendFailedException.class::cast)
            .anyMatch(one -> one.getInvalidAddresses() != null && one.getInvalidAddresses().length > 0);
        // A reply has a code; -1 stands for a connection that ended.
        boolean answered = causes.stream().filter(SMTPSendFailedException.class::isInstance).map(SMTPSendFailedException.class::cast)
            .anyMatch(one -> one.getReturnCode() > 0);
        var fate = message.said() && !answered ? Courier.Fate.UNCERTAIN : refused ? Courier.Fate.NEVER : Courier.Fate.LATER;
        // The innermost words are the server's; addresses do not belong in logs and tables.
        var words = causes.stream().map(Throwable::getMessage).filter(one -> one != null && !one.isBlank())
            .reduce((first, last) -> last).orElse(failure.getClass().getSimpleName());
        return new Courier.Undelivered(Addresses.without(words), fate, failure);
    }

    private static List<Throwable> causes(MessagingException failure) {
        var found = new ArrayList<Throwable>();
        for (Throwable one = failure; one != null && !found.contains(one); one = one.getCause()) {
            found.add(one);
        }
        return found;
    }

    @Override
    public void close() {
        if (line != null) {
            try {
                line.close();
            } catch (MessagingException gone) {
                LOG.debug("the mail server did not wait for a goodbye: {}", gone.getMessage());
            }
            line = null;
        }
    }
}
