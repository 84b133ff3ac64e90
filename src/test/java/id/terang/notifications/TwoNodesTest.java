package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.OwnWords;
import id.terang.SecondNode;
import id.terang.TestClock;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.TimelineEntry;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.util.ReflectionTestUtils;

/// "Never fires twice on two nodes": the application once more, on the same database. Both do every job at the same time and
/// without the lock that keeps them apart: nothing may hang on it, for a node can outlive its lock.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest extends ToldCases {

    private static final int EACH = 8;

    @Autowired Environment settings;
    private ConfigurableApplicationContext second;
    private int citizens;

    @AfterAll
    void stop() {
        if (second != null) {
            second.close();
        }
    }

    /// The same job on both nodes, begun in the same moment.
    private void both(String job, String method) throws Exception {
        var start = new CyclicBarrier(2);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var runs = Stream.<BeanFactory>of(beans, second).<Callable<Object>>map(node -> () -> {
                start.await();
                return ReflectionTestUtils.invokeMethod(node.getBean(job), method);
            }).toList();
            for (var run : nodes.invokeAll(runs)) {
                run.get();
            }
        }
        handled();
    }

    private void bothAt(String local) throws Exception {
        clock.set(local);
        second.getBean(TestClock.class).set(local);
        both("sweep", "sweep");
        both("alerts", "raise");
    }

    private static List<Receipt> some(Supplier<Receipt> made) {
        return Stream.generate(made).limit(EACH).toList();
    }

    /// Each by somebody else, or one mailbox would be asked to confirm that it is theirs.
    private AComplaint byAnother() {
        return aComplaint().about(town.roads).reachedAt("warga" + ++citizens + "@contoh.id");
    }

    private List<TimelineEntry> byTime(Receipt receipt) {
        var types = EnumSet.of(EventType.DEADLINE_MISSED, EventType.CLARIFICATION_LAPSED, EventType.DISPUTE_WINDOW_LAPSED, EventType.AUTO_ASSIGNED);
        return reader.caseFile(town.oversight, receipt.reference()).timeline().stream().filter(entry -> types.contains(entry.type())).toList();
    }

    @Test
    void what_time_does_and_every_letter_about_it_happens_once_on_two_nodes() throws Exception {
        second = SecondNode.beside(settings);
        var waiting = some(() -> atWork(byAnother()));
        var asked = some(() -> atWork(byAnother()));
        var answered = some(() -> atWork(byAnother()));
        var unread = some(() -> file(byAnother()));
        asked.forEach(one -> decide(town.handler, one, new Decision.Ask("Di sebelah mana? " + OwnWords.of(one.reference()))));
        answered.forEach(one -> decide(town.handler, one, new Decision.Answer(Outcome.EXPLAINED, "Dijelaskan. " + OwnWords.of(one.reference()), List.of())));
        handled();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from letter").update();
        POST_OFFICE.purgeEmailFromAllMailboxes();

        bothAt("2026-11-09T08:00");
        assertThat(told(town.handler)).as("each handler warned of each case once").hasSize(EACH).containsOnly("DUE_SOON FIRST_RESPONSE");
        bothAt("2026-11-10T08:00");
        bothAt("2026-11-17T08:00");

        assertThat(waiting).allSatisfy(one -> assertThat(byTime(one)).extracting(TimelineEntry::type).containsExactly(EventType.DEADLINE_MISSED));
        assertThat(asked).allSatisfy(one -> assertThat(byTime(one)).extracting(TimelineEntry::type).containsExactly(EventType.CLARIFICATION_LAPSED));
        assertThat(answered).allSatisfy(one -> assertThat(byTime(one)).extracting(TimelineEntry::type).containsExactly(EventType.DISPUTE_WINDOW_LAPSED));
        assertThat(unread).allSatisfy(one -> {
            assertThat(byTime(one)).filteredOn(entry -> entry.type() == EventType.AUTO_ASSIGNED).hasSize(1);
            assertThat(byTime(one)).extracting(TimelineEntry::event).filteredOn(CaseEvent.DeadlineMissed.class::isInstance)
                .isNotEmpty().doesNotHaveDuplicates();
        });
        assertThat(told(town.oversight)).filteredOn("TWICE_THE_TIME FIRST_RESPONSE"::equals).as("waiting and unread").hasSize(2 * EACH);
        lettersGoOnce();
    }

    private void lettersGoOnce() throws Exception {
        var recipients = jdbc.sql("select distinct recipient from letter").query(String.class).list();
        assertThat(recipients).hasSizeGreaterThanOrEqualTo(4 * EACH);
        both("post", "empty");
        assertThat(jdbc.sql("select distinct concat(state, ' ', attempts) from letter").query(String.class).list()).containsExactly("SENT 1");
        var mails = Arrays.asList(POST_OFFICE.getReceivedMessages());
        assertThat(mails).as("all that waits for one goes in one mail").hasSize(recipients.size());
        assertThat(mails.stream().collect(groupingBy(TwoNodesTest::subject, counting())).values()).containsOnly(1L);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
