package id.terang.notifications;

import id.terang.complaints.Correspondence;
import java.util.List;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Empties the queue of letters, one recipient after the other: what waits for one goes in one mail.
@Component
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final int ONE_MAIL = 50;

    private final Outbox outbox;
    private final Composing composing;
    private final Mailboxes mailboxes;
    private final Correspondence correspondence;

    Post(Outbox outbox, Composing composing, Mailboxes mailboxes, Correspondence correspondence) {
        this.outbox = outbox;
        this.composing = composing;
        this.mailboxes = mailboxes;
        this.correspondence = correspondence;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT10S")
    @SchedulerLock(name = "post", lockAtMostFor = "PT30M")
    public void empty() {
        outbox.courier().ifPresent(this::empty);
    }

    private void empty(Courier courier) {
        int uncertain = outbox.recover();
        if (uncertain > 0) {
            LOG.warn("{} letters were on their way when a node stopped; they are not sent again", uncertain);
        }
        try (var round = courier.round()) {
            for (var recipient = outbox.next(); recipient.isPresent(); recipient = outbox.next()) {
                send(recipient.get(), round);
            }
        }
    }

    private void send(Recipient recipient, Courier.Round round) {
        var letters = outbox.claim(recipient, ONE_MAIL);
        if (letters.isEmpty()) {
            return;
        }
        Optional<Mail> mail;
        try {
            mail = composing.mail(recipient, letters);
        } catch (RuntimeException bug) {
            LOG.error("letters {} could not be put into words", letters.stream().map(Letter::id).toList(), bug);
            outbox.settle(letters, Outbox.State.UNDELIVERABLE, bug.getClass().getSimpleName());
            return;
        }
        if (mail.isEmpty()) {
            outbox.settle(letters, Outbox.State.DROPPED, null);
            return;
        }
        hand(mail.get(), letters, round);
    }

    private void hand(Mail mail, List<Letter> letters, Courier.Round round) {
        // Whoever is asked whether they want to follow may have a mailbox again.
        if (mailboxes.dead(mail.to()) && letters.stream().noneMatch(letter -> letter.occasion() == Occasion.FOLLOW_ASKED)) {
            outbox.settle(letters, Outbox.State.UNDELIVERABLE, "the mailbox failed before");
            return;
        }
        var mailbox = correspondence.fingerprint(mail.to());
        try {
            round.deliver(mail);
            outbox.settle(letters, Outbox.State.SENT, null, mail.id(), mailbox);
        } catch (Courier.Undelivered failure) {
            LOG.warn("{} was not taken: {}", mail, failure.getMessage());
            switch (failure.fate()) {
                case NEVER -> {
                    outbox.settle(letters, Outbox.State.UNDELIVERABLE, failure.getMessage());
                    mailboxes.refused(mail.to(), failure.getMessage());
                }
                case UNCERTAIN -> outbox.settle(letters, Outbox.State.UNCERTAIN, failure.getMessage(), mail.id(), mailbox);
                case LATER -> outbox.postpone(letters, failure.getMessage());
            }
        }
    }
}
