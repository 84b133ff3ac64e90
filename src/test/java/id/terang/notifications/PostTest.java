package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.terang.OwnWords;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Decision;
import id.terang.complaints.Receipt;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;

/// How the queue of letters is emptied, whatever goes wrong before a mail is handed over.
class PostTest extends ToldCases {

    @Autowired Post post;
    @Autowired Outbox outbox;
    @Autowired Mailboxes mailboxes;
    @Autowired Correspondence correspondence;

    @BeforeEach
    void emptyMailboxes() throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
    }

    private Receipt acknowledged() {
        var receipt = file(aComplaint().about(town.roads));
        handled();
        return receipt;
    }

    private List<String> states() {
        return jdbc.sql("select concat(state, ' ', attempts) from letter order by id").query(String.class).list();
    }

    private static List<MimeMessage> delivered() {
        return List.of(POST_OFFICE.getReceivedMessages());
    }

    private Post failing(RuntimeException failure) {
        Composing composing = mock();
        when(composing.mail(any(), any())).thenThrow(failure);
        return new Post(outbox, composing, mailboxes, correspondence);
    }

    @Test
    void a_letter_waits_for_the_database_and_that_is_no_attempt() {
        acknowledged();
        failing(new CannotCreateTransactionException("the database is away, on purpose")).empty();
        assertThat(states()).containsExactly("WAITING 0");
        post.empty();
        assertThat(states()).containsExactly("SENT 1");
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void what_cannot_be_put_into_words_is_given_up_and_shown() {
        acknowledged();
        failing(new IllegalStateException("on purpose")).empty();
        assertThat(states()).containsExactly("UNDELIVERABLE 1");
        assertThat(outbox.troubles(10)).singleElement().extracting(Outbox.Trouble::problem).isEqualTo("IllegalStateException");
        assertThat(delivered()).isEmpty();
    }

    @Test
    void letters_are_taken_together_or_not_at_all() {
        var receipt = acknowledged();
        decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Bukan laporan. " + OwnWords.of(receipt.reference())));
        handled();
        var both = outbox.due(outbox.waiting(10).getFirst(), 10);
        assertThat(both).hasSize(2);
        assertThat(outbox.claim(both.subList(1, 2))).isTrue();
        assertThat(outbox.claim(both)).as("another node has one of them").isFalse();
        assertThat(states()).containsExactly("WAITING 0", "SENDING 1");
    }

    @Test
    void many_mails_go_over_several_connections_and_each_goes_once() {
        var filed = IntStream.range(0, 60).mapToObj(i -> file(aComplaint().about(town.roads).reachedAt("warga" + i + "@contoh.id")).reference().toString())
            .toList();
        handled();
        post.empty();
        assertThat(delivered()).extracting(MimeMessage::getSubject).containsExactlyInAnyOrderElementsOf(
            filed.stream().map(reference -> "Laporan " + reference + " sudah kami terima").toList());
        assertThat(states()).hasSize(60).containsOnly("SENT 1");
    }
}
