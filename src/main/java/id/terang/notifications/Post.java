package id.terang.notifications;

import id.terang.complaints.Correspondence;
import id.terang.shared.Setbacks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Empties the queue of letters: what waits for one recipient goes in one mail, and many mails go over several connections.
@Component
class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final int ONE_MAIL = 50;
    private static final int AT_ONCE = 500;

    /// Connections to the next server: few enough for any that takes mail from this house at all.
    private static final int MOST_WAYS = 4;
    private static final int WORTH_A_WAY = 25;

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
        // What nobody could put into words or another node is just taking still waits, for the next time.
        boolean moving = true;
        for (var waiting = outbox.waiting(AT_ONCE); moving && !waiting.isEmpty(); waiting = outbox.waiting(AT_ONCE)) {
            moving = carry(waiting, courier);
        }
    }

    /// Whoever waits for the next server and for the disk lets others get on meanwhile.
    ///
    /// @return whether any letter waits no more
    private boolean carry(List<Recipient> waiting, Courier courier) {
        var next = new ConcurrentLinkedQueue<>(waiting);
        var moved = new AtomicBoolean();
        Runnable way = () -> {
            try (var round = courier.round()) {
                for (var recipient = next.poll(); recipient != null; recipient = next.poll()) {
                    if (send(recipient, round)) {
                        moved.set(true);
                    }
                }
            }
        };
        int ways = Math.clamp(waiting.size() / WORTH_A_WAY, 1, MOST_WAYS);
        try (var messengers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(way, messengers)).limit(ways)
                .toArray(CompletableFuture[]::new)).join();
        }
        return moved.get();
    }

    /// @return whether these letters wait no more
    private boolean send(Recipient recipient, Courier.Round round) {
        var letters = outbox.due(recipient, ONE_MAIL);
        if (letters.isEmpty()) {
            return false;
        }
        Optional<Mail> mail;
        boolean dead;
        try {
            mail = composing.mail(recipient, letters);
            dead = mail.isPresent() && dead(mail.get(), letters);
        } catch (RuntimeException failure) {
            return unsaid(letters, failure);
        }
        // From here on until the letters are settled a crash leaves open whether they have gone.
        if (!outbox.claim(letters)) {
            return false;
        }
        if (mail.isEmpty()) {
            outbox.settle(letters, Outbox.State.DROPPED, null);
        } else if (dead) {
            outbox.settle(letters, Outbox.State.UNDELIVERABLE, "the mailbox failed before");
        } else {
            hand(mail.get(), letters, round);
        }
        return true;
    }

    /// Whoever is asked something in person may have a mailbox again.
    private boolean dead(Mail mail, List<Letter> letters) {
        return letters.stream().noneMatch(letter -> letter.occasion() == Occasion.FOLLOW_ASKED || letter.occasion() == Occasion.TRIED)
            && mailboxes.dead(mail.to());
    }

    /// What fails because of the database says nothing about the letters: they go as soon as it is back.
    private boolean unsaid(List<Letter> letters, RuntimeException failure) {
        var ids = letters.stream().map(Letter::id).toList();
        if (Setbacks.refusal(failure).isPresent()) {
            LOG.warn("letters {} wait until they can be put into words: {}", ids, failure.getMessage());
            return false;
        }
        LOG.error("letters {} could not be put into words", ids, failure);
        if (!outbox.claim(letters)) {
            return false;
        }
        outbox.settle(letters, Outbox.State.UNDELIVERABLE, failure.getClass().getSimpleName());
        return true;
    }

    private void hand(Mail mail, List<Letter> letters, Courier.Round round) {
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
