package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.jurisdiction.Kind;
import id.terang.shared.Reference;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class FileSearchTest {

    private static final QueueFilter ALL = QueueFilter.of(QueueTab.ALL).sorted(QueueOrder.RELEVANCE);

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired FileSearch search;
    @Autowired PublicSearch publicly;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    private List<Reference> found(OfficialPrincipal by, QueueFilter filter) {
        var question = search.ask(by, filter);
        var found = question.find(0, 50).stream().map(one -> one.line().reference()).toList();
        assertThat(question.count()).isEqualTo(found.size());
        return found;
    }

    private List<Reference> found(OfficialPrincipal by, String words) {
        return found(by, ALL.withWords(words));
    }

    @Test
    void everybody_finds_what_he_or_she_may_read_and_nothing_else() {
        String word = word();
        var open = cases.file(word, word, Visibility.PUBLIC);
        var secret = cases.file(word, word, Visibility.SECRET);
        var works = cases.released(word, word);
        var anonymous = cases.released(word, word, Visibility.ANONYMOUS);

        assertThat(found(town.verifier, word)).containsExactlyInAnyOrder(open.reference(), works.reference(), anonymous.reference());
        assertThat(found(town.secretVerifier, word)).hasSize(4).contains(secret.reference());
        assertThat(found(town.handler, word)).containsExactlyInAnyOrder(works.reference(), anonymous.reference());
        assertThat(found(town.transportHandler, word)).isEmpty();
        assertThat(found(town.oversight, word)).hasSize(3).doesNotContain(secret.reference());
        assertThat(found(town.townLead, word)).hasSize(4);
        assertThat(found(town.admin, word)).isEmpty();
        assertThat(found(new OfficialPrincipal(1, "Nobody"), word)).isEmpty();
        for (String field : List.of("judul:", "isi:", "alamat:melati judul:")) {
            assertThat(found(town.verifier, field + word)).doesNotContain(secret.reference());
        }
        assertThat(found(town.verifier, "nomor:" + secret.reference())).isEmpty();
        assertThat(found(town.verifier, secret.reference().toString())).isEmpty();
        for (var tab : QueueTab.values()) {
            assertThat(found(town.secretVerifier, ALL.withTab(tab).withWords(word))).as("whatever the tab").hasSize(4);
        }
    }

    @Test
    void a_word_of_a_case_that_may_not_be_read_neither_corrects_nor_counts() {
        String secret = word();
        cases.file(secret, secret, Visibility.SECRET);
        String misspelt = secret.replaceFirst("z", "");

        var question = search.ask(town.verifier, ALL.withWords(misspelt));
        assertThat(question.meant()).isEmpty();
        assertThat(question.count()).isZero();

        // One letter away from each other: one everybody may read, one nobody of this office may.
        String known = word();
        var released = cases.released(known, known);
        String near = known.replaceFirst("z", "x");
        var before = search.ask(town.verifier, ALL.withWords(near));
        assertThat(before.meant()).contains(known);
        cases.file(near, near, Visibility.SECRET);
        var after = search.ask(town.verifier, ALL.withWords(near));
        assertThat(after.meant()).as("nothing tells that there is such a case now").contains(known);
        assertThat(after.find(0, 10)).extracting(one -> one.line().reference()).containsExactly(released.reference());
        assertThat(search.ask(town.secretVerifier, ALL.withWords(near)).meant()).as("who may read it needs no other").isEmpty();
        assertThat(search.ask(town.transportHandler, ALL.withWords(near)).meant()).as("a word of cases of others leads nowhere").isEmpty();
    }

    @Test
    void what_was_kept_back_at_the_release_is_found_at_the_desk_only() {
        String told = word();
        String kept = word();
        String plate = "l" + word();
        var masked = cases.file("Tiang " + told + " milik " + kept, "Sudah lama. Mobil " + plate, Visibility.PUBLIC);
        cases.decide(town.verifier, masked, cases.verified("Tiang " + told, "Sudah lama."));

        for (String words : List.of(told, kept, plate, told + " " + kept, "judul:" + kept, "isi:" + plate, plate.substring(0, 6) + "*")) {
            assertThat(found(town.handler, words)).as(words).containsExactly(masked.reference());
        }
        var hit = search.ask(town.handler, ALL.withWords(plate)).find(0, 1).getFirst();
        assertThat(hit.title().html()).isEqualTo("Tiang " + told + " milik " + kept);
        assertThat(hit.snippet().html()).isEqualTo("Sudah lama. Mobil <mark>" + plate + "</mark>");
        assertThat(publicly.find(PublicQuery.of(told)).total()).isEqualTo(1);
        for (String words : List.of(kept, plate, "judul:" + kept, plate.substring(0, 6) + "*")) {
            assertThat(publicly.find(PublicQuery.of(words)).total()).as(words).isZero();
        }
    }

    @Test
    void the_best_come_first_with_what_was_asked_for_marked() {
        String word = word();
        String other = word();
        var some = cases.file("Tiang " + word, "Miring & <b>tua</b>", Visibility.PUBLIC);
        clock.advance(Duration.ofHours(1));
        var all = cases.file(aComplaint().about(town.roads).titled("Tiang " + word).saying("Sudah lama " + other));

        var question = search.ask(town.verifier, ALL.withWords(word + " " + other));
        assertThat(question.wide()).isTrue();
        var hits = question.find(0, 10);
        assertThat(hits).extracting(one -> one.line().reference()).containsExactly(all.reference(), some.reference());
        assertThat(hits.getFirst().title().html()).isEqualTo("Tiang <mark>" + word + "</mark>");
        assertThat(hits.getFirst().snippet().html()).isEqualTo("Sudah lama <mark>" + other + "</mark>");
        assertThat(hits.getLast().snippet().html()).isEqualTo("Miring &amp; &lt;b&gt;tua&lt;/b&gt;");
        assertThat(found(town.verifier, ALL.withWords(word + " " + other).sorted(QueueOrder.NEWEST))).as("narrowly").containsExactly(all.reference());
        assertThat(question.find(DeskQueue.DEEPEST, 10)).isEmpty();
    }

    @Test
    void every_choice_of_a_filter_says_how_many_it_would_leave_of_what_may_be_read() {
        String word = word();
        cases.file(word, word, Visibility.SECRET);
        var open = cases.file(aComplaint().about(town.roads).titled(word).saying(word));
        var light = cases.file(aComplaint().about(town.streetlights).titled(word).saying(word).ofKind(Kind.ASPIRATION));
        cases.decide(town.verifier, light, cases.verified(town.streetlights, town.transport, word, word));
        var all = ALL.withWords(word);

        var facets = facets(town.verifier, all);
        assertThat(facets.status()).containsEntry(Status.SUBMITTED, 1L).containsEntry(Status.ASSIGNED, 1L).containsEntry(Status.CLOSED, 0L);
        assertThat(facets.kind()).containsEntry(Kind.COMPLAINT, 2L).containsEntry(Kind.ASPIRATION, 0L);
        assertThat(facets.areas()).extracting(Facets.Choice::code).containsExactly("99.01.01.2001");
        assertThat(facets(town.secretVerifier, all).status()).as("with the secret one").containsEntry(Status.SUBMITTED, 2L);
        assertThat(facets(town.transportHandler, all).status()).as("only their own").containsEntry(Status.SUBMITTED, 0L).containsEntry(Status.ASSIGNED, 1L);
        for (var choice : facets.services()) {
            var chosen = all.withService(cases.town.roads);
            assertThat(facets(town.verifier, chosen).services()).as("what is chosen leaves the other choices").contains(
                new Facets.Choice(choice.code(), choice.name(), choice.count(), choice.code().equals("jalan")));
            assertThat(facets(town.verifier, chosen).status()).containsEntry(Status.SUBMITTED, 1L).containsEntry(Status.ASSIGNED, 0L);
        }
        assertThat(found(town.verifier, all.withService(town.roads))).containsExactly(open.reference());
    }

    private Facets facets(OfficialPrincipal by, QueueFilter filter) {
        return search.ask(by, filter).facets().orElseThrow();
    }

    @Test
    void filters_and_days_narrow() {
        String word = word();
        var monday = cases.released(word, word);
        clock.set("2026-11-03T23:30");
        var tuesday = cases.file(aComplaint().about(town.streetlights).titled(word).saying(word).ofKind(Kind.ASPIRATION));
        cases.decide(town.verifier, tuesday, cases.verified(town.streetlights, town.transport, word, word));
        cases.decide(town.transportHandler, tuesday, new Decision.Answer(Outcome.EXPLAINED, "Beres " + word, List.of()));
        var all = ALL.withWords(word);

        assertThat(found(town.townLead, all.withStatus(Status.ANSWERED))).containsExactly(tuesday.reference());
        assertThat(found(town.townLead, all.withService(town.roads))).containsExactly(monday.reference());
        assertThat(found(town.townLead, all.withAgency(town.transport))).containsExactly(tuesday.reference());
        assertThat(found(town.townLead, all.withArea(town.north))).hasSize(2);
        assertThat(found(town.townLead, all.withArea(town.south))).isEmpty();
        assertThat(found(town.townLead, all.withKind(Kind.INFORMATION_REQUEST))).isEmpty();
        assertThat(found(town.townLead, all.filed(LocalDate.of(2026, 11, 3), null))).containsExactly(tuesday.reference());
        assertThat(found(town.townLead, all.filed(null, LocalDate.of(2026, 11, 2)))).containsExactly(monday.reference());
        assertThat(found(town.townLead, all.filed(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 3)))).containsExactly(tuesday.reference());
        for (var order : QueueOrder.values()) {
            assertThat(found(town.townLead, all.sorted(order))).as(order.name()).hasSize(2);
        }
        assertThat(search.ask(town.townLead, ALL).count()).as("without words everything").isGreaterThanOrEqualTo(2);
    }
}
