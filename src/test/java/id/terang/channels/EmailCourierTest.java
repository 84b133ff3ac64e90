package id.terang.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.terang.notifications.Courier;
import id.terang.notifications.Mail;
import id.terang.shared.EmailAddress;
import id.terang.shared.LocalWords;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// What servers say when they do not take a mail.
class EmailCourierTest {

    private static final Mail MAIL = new Mail("7.a", new EmailAddress("warga@contoh.id"), LocalWords.INDONESIAN, "Kabar", "Isi.",
        "/letters/a", List.of());

    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 <warga@contoh.id> User unknown, NEVER",
        "553 5.1.3 no such mailbox warga@contoh.id, NEVER",
        "450 4.2.0 <warga@contoh.id> greylisted, LATER",
        "452 4.2.2 mailbox full, LATER"})
    void a_mailbox_that_is_not_there_is_given_up_and_one_that_is_busy_is_not(String reply, Courier.Fate fate) throws IOException {
        try (var server = new TalkingServer(line -> line.startsWith("RCPT") ? reply : null);
             var round = courier(server.port(), "https://x.example.id").round()) {
            var undelivered = catchThrowableOfType(Courier.Undelivered.class, () -> round.deliver(MAIL));
            assertThat(undelivered.fate()).isEqualTo(fate);
            assertThat(undelivered.getMessage()).contains(reply.substring(0, 9)).doesNotContain("warga");
        }
    }

    @Test
    void a_server_that_does_not_answer_is_worth_another_attempt() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var round = courier(port, "https://x.example.id").round()) {
            assertThat(catchThrowableOfType(Courier.Undelivered.class, () -> round.deliver(MAIL)).fate()).isEqualTo(Courier.Fate.LATER);
        }
    }

    @Test
    void all_mails_of_a_round_go_over_one_connection() throws Exception {
        try (var server = new TalkingServer(line -> null)) {
            try (var round = courier(server.port(), "https://x.example.id").round()) {
                for (int i = 0; i < 3; i++) {
                    round.deliver(MAIL);
                }
            }
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.mails()).isEqualTo(3);
        }
    }

    @Test
    void a_connection_that_the_server_ended_is_opened_once_more_and_no_mail_goes_twice() throws Exception {
        try (var server = new TalkingServer(line -> null)) {
            try (var round = courier(server.port(), "https://x.example.id").round()) {
                round.deliver(MAIL);
                server.hangUp();
                round.deliver(MAIL);
            }
            assertThat(server.connections()).isEqualTo(2);
            assertThat(server.mails()).isEqualTo(2);
        }
    }

    @Test
    void a_mail_that_was_said_without_a_reply_may_have_gone_and_is_not_said_again() throws Exception {
        try (var server = new TalkingServer(line -> line.equals(".") ? TalkingServer.HANG_UP : null);
             var round = courier(server.port(), "https://x.example.id").round()) {
            assertThat(catchThrowableOfType(Courier.Undelivered.class, () -> round.deliver(MAIL)).fate()).isEqualTo(Courier.Fate.UNCERTAIN);
            assertThat(server.mails()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(1);
        }
        try (var server = new TalkingServer(line -> line.equals(".") ? "451 4.3.0 not now" : null);
             var round = courier(server.port(), "https://x.example.id").round()) {
            assertThat(catchThrowableOfType(Courier.Undelivered.class, () -> round.deliver(MAIL)).fate()).as("a reply is an answer")
                .isEqualTo(Courier.Fate.LATER);
        }
    }

    @Test
    void without_a_server_an_address_or_a_sender_no_mail_is_sent() {
        assertThat(courier(25, "https://x.example.id").ready()).isTrue();
        assertThat(courier(25, "").ready()).isFalse();
        var none = new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class);
        assertThat(new EmailCourier(none, Clock.systemUTC(), "127.0.0.1", "https://x.example.id", "", "kabar@x.example.id").ready()).isFalse();
    }

    private static EmailCourier courier(int port, String site) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new EmailCourier(beans.getBeanProvider(JavaMailSenderImpl.class), Clock.systemUTC(), "127.0.0.1", site, "", "kabar@x.example.id");
    }
}
