package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class PatienceTest {

    @Autowired BeanFactory beans;
    @Autowired Index index;
    @Autowired KnownWords words;
    @Autowired Particulars particulars;
    @Autowired Jurisdiction jurisdiction;
    @Autowired PublicSearch search;

    private final AtomicLong looks = new AtomicLong();

    String word;

    @BeforeEach
    void one_case() {
        word = word();
        new Cases(beans).released(word, word);
    }

    /// Whose clock moves on by a millisecond whenever somebody looks at it.
    private Patience looking(int times) {
        return new Patience(Duration.ofMillis(times), () -> Duration.ofMillis(looks.incrementAndGet()).toNanos());
    }

    private PublicSearch search(Patience patience) {
        return new PublicSearch(new PublicCases(index, words, patience), particulars, jurisdiction);
    }

    @Test
    void a_question_that_takes_too_long_is_refused_and_not_answered_in_part() {
        assertThat(search(looking(1_000)).find(PublicQuery.of(word)).total()).isEqualTo(1);
        assertThatThrownBy(() -> search(looking(1)).find(PublicQuery.of(word)))
            .isInstanceOf(Refusal.Unavailable.class).hasMessage("refusal.search.slow");
    }

    @Test
    void counting_looks_at_the_time_while_it_counts() {
        // How often depends on the segments: with one there is nothing to merge meanwhile.
        index.cases().workspace().flush();
        index.cases().workspace().mergeSegments();
        index.cases().workspace().refresh();
        looks.set(0);
        search(looking(1_000)).find(PublicQuery.ALL);
        long needed = looks.get();
        for (int times = 1; times < needed - 1; times++) {
            var hurried = search(looking(times));
            assertThatThrownBy(() -> hurried.find(PublicQuery.ALL)).as("%d of %d", times, needed)
                .isInstanceOf(Refusal.Unavailable.class);
        }
    }

    @Test
    void what_helps_on_is_left_out_where_the_answer_took_all_the_time() {
        var asked = PublicQuery.of(word + " zzzzqqqq \"" + word + " " + word + "\"");
        assertThat(search(looking(10_000)).find(asked).broader()).isNotNull();
        int enough = 1;
        Found answered = null;
        for (; answered == null; enough++) {
            try {
                answered = search(looking(enough)).find(asked);
            } catch (Refusal.Unavailable later) {
                assertThat(enough).isLessThan(10_000);
            }
        }

        assertThat(answered.broader()).isNull();
        assertThat(answered.further().count(PublicQuery.of(word))).as("no time for another question").isZero();
    }

    @Test
    void the_desk_is_refused_likewise() {
        var lead = new OfficialPrincipal(1, "Lead", new Mandate(Role.LEAD, new Cases(beans).town.town));
        var hurried = new DeskQueue(index, new FileCases(index, jurisdiction, words, new Patience(Duration.ZERO)), particulars, jurisdiction, Clock.systemUTC());

        assertThatThrownBy(() -> hurried.find(lead, QueueFilter.of(QueueTab.ALL), 0, 10)).isInstanceOf(Refusal.Unavailable.class);
        assertThatThrownBy(() -> hurried.count(lead, QueueFilter.of(QueueTab.ALL))).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void looking_for_similar_cases_is_refused_likewise() {
        var hurried = new SimilarCases(index, new PublicCases(index, words, new Patience(Duration.ZERO)),
            new FileCases(index, jurisdiction, words, new Patience(Duration.ZERO)), jurisdiction, Clock.systemUTC());

        assertThatThrownBy(() -> hurried.find(Likeness.of(word), 5)).isInstanceOf(Refusal.Unavailable.class);
    }

    @Test
    void all_parts_of_a_question_share_one_time() {
        var cases = new Cases(beans);
        var one = cases.file(word + " satu", word, Visibility.PUBLIC);
        cases.file(word + " dua", word, Visibility.PUBLIC);
        var by = cases.town.verifier;
        var all = new FileCases(index, jurisdiction, words, standing(Integer.MAX_VALUE));
        assertThat(similar(all).like(by, one.reference(), 5)).isNotEmpty();
        assertThat(new Incidents(index, all, jurisdiction).unverified(by).incidents()).isNotEmpty();

        looks.set(0);
        var first = new FileCases(index, jurisdiction, words, standing(3));
        assertThatThrownBy(() -> similar(first).like(by, one.reference(), 5)).isInstanceOf(Refusal.Unavailable.class);
        looks.set(0);
        assertThatThrownBy(() -> new Incidents(index, first, jurisdiction).unverified(by)).isInstanceOf(Refusal.Unavailable.class);
    }

    private SimilarCases similar(FileCases files) {
        return new SimilarCases(index, new PublicCases(index, words, new Patience(Duration.ZERO)), files, jurisdiction, Clock.systemUTC());
    }

    /// Whose clock stands still until it was looked at so often, as the first part of a question does: then it is an hour later.
    private Patience standing(int times) {
        return new Patience(Duration.ofMinutes(1), () -> looks.incrementAndGet() <= times ? 0 : Duration.ofHours(1).toNanos());
    }

    @Test
    void whatever_is_typed_is_answered() {
        for (String typed : new String[] {"*" + word, "*", "???", ".*" + word + ".*", "(" + word + "|[a-z]+)", "\"", "-", "a* b* c*",
            (word + " ").repeat(10_000), "x".repeat(100_000)}) {
            assertThat(search.find(PublicQuery.of(typed)).total()).as(typed.substring(0, Math.min(20, typed.length()))).isNotNegative();
        }
        assertThat(search.find(PublicQuery.of((word + " ").repeat(10_000))).total()).isEqualTo(1);
    }
}
