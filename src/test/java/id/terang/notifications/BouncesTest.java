package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import id.terang.shared.EmailAddress;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/// Mail that comes back, read from a real IMAP server.
class BouncesTest extends ToldCases {

    private static final GreenMail RETURNS = mailServer(ServerSetup.IMAP.dynamicPort());
    private static final EmailAddress ADDRESS = new EmailAddress("warga@contoh.id");

    @Autowired Post post;
    @Autowired Outbox outbox;
    @Autowired Mailboxes mailboxes;
    @Autowired ForgettingAddresses forgetting;

    @DynamicPropertySource
    static void returns(DynamicPropertyRegistry properties) {
        RETURNS.start();
        RETURNS.setUser("kembali@lapor.example.id", "kembali", "rahasia");
        properties.add("terang.mail.bounces.host", () -> "127.0.0.1");
        properties.add("terang.mail.bounces.port", () -> RETURNS.getImap().getPort());
        properties.add("terang.mail.bounces.tls", () -> "false");
        properties.add("terang.mail.bounces.user", () -> "kembali");
        properties.add("terang.mail.bounces.password", () -> "rahasia");
        properties.add("terang.mail.bounces.address", () -> "kembali@lapor.example.id");
    }

    @BeforeEach
    void emptyMailboxes() throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
        RETURNS.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from dead_mailbox").update();
    }

    /// Files, and gives the mail that acknowledges it.
    private MimeMessage acknowledged() {
        file(aComplaint().about(town.roads));
        handled();
        post.empty();
        return POST_OFFICE.getReceivedMessages()[POST_OFFICE.getReceivedMessages().length - 1];
    }

    private void comesBack(String messageId, String action, String status) throws Exception {
        var report = """
            From: MAILER-DAEMON@mx.contoh.id
            To: kembali@lapor.example.id
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            Sorry.
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.contoh.id

            Final-Recipient: rfc822; warga@contoh.id
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 <warga@contoh.id> not here

            --b
            Content-Type: text/rfc822-headers

            Message-ID: %s
            Subject: Laporan

            --b--
            """.formatted(action, status, messageId).replace("\n", "\r\n");
        deliver(report);
    }

    private void deliver(String raw) throws Exception {
        RETURNS.getUserManager().getUser("kembali").deliver(new MimeMessage((Session) null,
            new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII))));
    }

    private void read() {
        ReflectionTestUtils.invokeMethod(beans.getBean("bounceMailbox"), "read");
    }

    private Outbox.State lastState() {
        return Outbox.State.valueOf(jdbc.sql("select state from letter order by id desc limit 1").query(String.class).single());
    }

    @Test
    void a_mail_that_came_back_for_good_is_shown_and_the_mailbox_gets_no_more_whoever_files_with_it() throws Exception {
        var mail = acknowledged();
        assertThat(mail.getHeader("Return-Path")).containsExactly("<kembali@lapor.example.id>");
        comesBack(mail.getMessageID(), "failed", "5.1.1");
        read();
        assertThat(lastState()).isEqualTo(Outbox.State.UNDELIVERABLE);
        assertThat(outbox.troubles(10)).singleElement().satisfies(trouble -> assertThat(trouble.problem())
            .startsWith("5.1.1 smtp; 550").doesNotContain("warga"));
        assertThat(mailboxes.dead(ADDRESS)).isTrue();

        Receipt worked = atWork(aComplaint().about(town.roads));
        handled();
        assertThat(mailboxes.dead(ADDRESS)).as("anybody can give an address").isTrue();
        jdbc.sql("update letter set state = 'DROPPED' where state = 'WAITING'").update();
        decide(town.handler, worked, new Decision.Respond("Sudah kami terima."));
        handled();
        int before = POST_OFFICE.getReceivedMessages().length;
        post.empty();
        assertThat(lastState()).isEqualTo(Outbox.State.UNDELIVERABLE);
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(before);
    }

    @Test
    void after_half_a_year_a_dead_mailbox_is_forgotten_and_tried_again() {
        mailboxes.refused(ADDRESS, "550 5.1.1 User unknown");
        clock.advance(Duration.ofDays(179));
        forgetting.forget();
        assertThat(mailboxes.dead(ADDRESS)).isTrue();
        clock.advance(Duration.ofDays(2));
        forgetting.forget();
        forgetting.forget();
        assertThat(mailboxes.count()).isZero();
    }

    @Test
    void a_delay_is_only_noted_and_what_speaks_of_the_sender_buries_no_mailbox() throws Exception {
        var mail = acknowledged();
        comesBack(mail.getMessageID(), "delayed", "4.4.1");
        read();
        assertThat(lastState()).isEqualTo(Outbox.State.SENT);
        assertThat(jdbc.sql("select problem from letter").query(String.class).single()).startsWith("4.4.1");
        comesBack(mail.getMessageID(), "failed", "5.7.1");
        read();
        assertThat(lastState()).isEqualTo(Outbox.State.UNDELIVERABLE);
        assertThat(mailboxes.dead(ADDRESS)).isFalse();
    }

    @Test
    void foreign_reports_and_other_mail_change_nothing_and_are_read_once() throws Exception {
        acknowledged();
        comesBack("<" + UUID.randomUUID() + "@lapor.example.id>", "failed", "5.1.1");
        comesBack("<anything@else.example>", "failed", "5.1.1");
        deliver("From: a@contoh.id\r\nSubject: Halo\r\nContent-Type: multipart/report; boundary=x\r\n\r\nrusak");
        read();
        assertThat(lastState()).isEqualTo(Outbox.State.SENT);
        assertThat(mailboxes.count()).isZero();
        try (var store = RETURNS.getImap().createStore()) {
            store.connect("kembali", "rahasia");
            assertThat(store.getFolder("INBOX").getUnreadMessageCount()).isZero();
        }
    }
}
