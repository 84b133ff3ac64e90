package id.terang.channels;

import id.terang.notifications.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/// What every mail of this house has around its words.
///
/// @param from the sender, perhaps with a name
/// @param site public address, without a slash at its end
record Letterhead(String from, String site, Clock clock) {

    NumberedMessage message(Mail mail, Session session) throws MessagingException {
        var message = new NumberedMessage(session, "<" + mail.id() + "@" + domain() + ">");
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to().value(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        write(mail, message);
        message.setHeader("Content-Language", mail.language().getLanguage());
        // RFC 3834: nobody's holiday responder need answer this.
        message.setHeader("Auto-Submitted", "auto-generated");
        // RFC 2369 and RFC 8058: one press in the mail program ends these letters.
        message.setHeader("List-Unsubscribe", "<" + site + mail.stop() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.saveChanges();
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
}
