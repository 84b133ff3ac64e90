package id.terang.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/// What a server says of a mail that it took and could not bring on (RFC 3464).
///
/// @param mailId the number that we gave the mail
/// @param status enhanced status code
/// @param words  of the server, without addresses
record Bounce(String mailId, String status, String words) {

    private static final Pattern NUMBER = Pattern.compile("<([0-9a-f-]{36})@[^>]+>");
    private static final Pattern STATUS = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3}");
    private static final Set<String> TROUBLE = Set.of("failed", "delayed");

    /// @return nothing for any other mail, and for reports about mails that are not ours
    static List<Bounce> in(MimeMessage message) throws MessagingException, IOException {
        var bounces = new ArrayList<Bounce>();
        if (message.isMimeType("multipart/report") && message.getContent() instanceof MultipartReport report
                && report.getReport() instanceof DeliveryStatus delivery && report.getReturnedMessage() != null) {
            var id = report.getReturnedMessage().getHeader("Message-ID", null);
            var number = NUMBER.matcher(id == null ? "" : id);
            for (int i = 0; number.find(0) && i < delivery.getRecipientDSNCount(); i++) {
                var recipient = delivery.getRecipientDSN(i);
                var status = STATUS.matcher(header(recipient, "Status"));
                if (TROUBLE.contains(header(recipient, "Action").toLowerCase(Locale.ROOT)) && status.find()) {
                    bounces.add(new Bounce(number.group(1), status.group(), Addresses.without(header(recipient, "Diagnostic-Code"))));
                }
            }
        }
        return bounces;
    }

    private static String header(InternetHeaders headers, String name) {
        var value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }
}
