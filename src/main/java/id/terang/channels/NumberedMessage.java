package id.terang.channels;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/// Keeps its number at every attempt, so that a server that has it already can tell; and knows whether all of it was said,
/// after which only the server can tell whether it was taken.
final class NumberedMessage extends MimeMessage {

    private final String id;
    private boolean said;

    NumberedMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    boolean said() {
        return said;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        said = true;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
