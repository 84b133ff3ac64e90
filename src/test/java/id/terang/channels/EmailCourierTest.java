package id.terang.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.terang.notifications.Courier;
import id.terang.notifications.Mail;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// What servers say when they do not take a mail.
class EmailCourierTest {

    private static final Mail MAIL = new Mail("7.a", new EmailAddress("warga@contoh.id"), LocalWords.INDONESIAN, "Kabar", "Isi.",
        "/letters/a", List.of());

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <warga@contoh.id> User unknown, true",
        "553 5.1.3 no such mailbox warga@contoh.id, true",
        "450 4.2.0 <warga@contoh.id> greylisted, false",
        "452 4.2.2 mailbox full, false"})
    void a_mailbox_that_is_not_there_is_given_up_and_one_that_is_busy_is_not(String reply, boolean forever) throws IOException {
        try (var server = new Refusing(reply)) {
            var undelivered = catchThrowableOfType(Courier.Undelivered.class, () -> courier(server.port(), "https://x.example.id").deliver(MAIL));
            assertThat(undelivered.forever()).isEqualTo(forever);
            assertThat(undelivered.getMessage()).contains(reply.substring(0, 9)).doesNotContain("warga");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_worth_another_attempt() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var undelivered = catchThrowableOfType(Courier.Undelivered.class, () -> courier(port, "https://x.example.id").deliver(MAIL));
        assertThat(undelivered.forever()).isFalse();
    }

    @Test
    void without_a_server_an_address_or_a_sender_no_mail_is_sent() {
        assertThat(courier(25, "https://x.example.id").ready()).isTrue();
        assertThat(courier(25, "").ready()).isFalse();
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);
        assertThat(new EmailCourier(none, "127.0.0.1", "https://x.example.id", "", "kabar@x.example.id").ready()).isFalse();
    }

    private static EmailCourier courier(int port, String site) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new EmailCourier(beans.getBeanProvider(JavaMailSender.class), "127.0.0.1", site, "", "kabar@x.example.id");
    }

    /// An SMTP server that greets everybody and takes nothing.
    private static final class Refusing implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));

        Refusing(String reply) throws IOException {
            Thread.ofVirtual().start(() -> serve(reply));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String reply) {
            try (var client = socket.accept();
                 var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                 var out = client.getOutputStream()) {
                say(out, "220 ready");
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    say(out, line.startsWith("RCPT") ? reply : line.startsWith("QUIT") ? "221 bye" : "250 well");
                }
            } catch (IOException gone) {
                // the client has heard enough
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
