package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseReader;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.Decision;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class DeskQueueTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired CaseReader reader;
    @Autowired DeskQueue queue;
    @Autowired Indexing indexing;
    @Autowired JdbcClient jdbc;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    private List<Reference> in(QueueTab tab, OfficialPrincipal by, String words) {
        return in(tab, by, words, queue.counts(by, QueueFilter.of(tab).withWords(words)));
    }

    private List<Reference> in(QueueTab tab, OfficialPrincipal by, String words, Map<QueueTab, Long> counts) {
        var filter = QueueFilter.of(tab).withWords(words);
        var found = queue.find(by, filter, 0, 200).stream().map(QueuedCase::reference).toList();
        assertThat(queue.count(by, filter)).isEqualTo(found.size());
        assertThat(counts.get(tab)).isEqualTo(found.size());
        return found;
    }

    @Test
    void what_the_words_found_is_marked_in_the_title_and_in_names_and_nothing_typed_becomes_html() {
        String word = word();
        var receipt = cases.file(word, "Isi laporan", Visibility.PUBLIC);
        assertThat(in(QueueTab.ALL, town.verifier, word + " jalan utara")).as("names are found by their words").containsExactly(receipt.reference());
        var marks = queue.marks(QueueFilter.of(QueueTab.ALL).withWords(word + " jalan utara instansi:perhubungan"));
        assertThat(marks.title(word + " <b>").html()).isEqualTo("<mark>" + word + "</mark> &lt;b&gt;");
        assertThat(marks.service("Jalan rusak").html()).isEqualTo("<mark>Jalan</mark> rusak");
        assertThat(marks.area("Kecamatan Utara").html()).isEqualTo("Kecamatan <mark>Utara</mark>");
        assertThat(marks.agency("Dinas Perhubungan").html()).isEqualTo("Dinas <mark>Perhubungan</mark>");
        assertThat(marks.area("Perhubungan").html()).as("asked of the agency only").isEqualTo("Perhubungan");
        assertThat(queue.marks(QueueFilter.of(QueueTab.ALL)).service("Jalan <i>rusak</i>").html()).isEqualTo("Jalan &lt;i&gt;rusak&lt;/i&gt;");
    }

    @Test
    void a_case_walks_through_the_tabs() {
        String word = word();
        var receipt = cases.file(word, "Isi laporan", Visibility.PUBLIC);
        var reference = receipt.reference();

        assertThat(in(QueueTab.TO_VERIFY, town.verifier, word)).containsExactly(reference);
        assertThat(in(QueueTab.ALL, town.handler, word)).isEmpty();

        cases.decide(town.verifier, receipt, cases.verified(word, word));
        assertThat(in(QueueTab.TO_VERIFY, town.verifier, word)).isEmpty();
        assertThat(in(QueueTab.MY_AGENCY, town.verifier, word)).as("gone to public works").isEmpty();
        assertThat(in(QueueTab.ALL, town.verifier, word)).as("the desk may read on").containsExactly(reference);
        assertThat(in(QueueTab.MY_AGENCY, town.handler, word)).containsExactly(reference);
        assertThat(in(QueueTab.MY_AGENCY, town.worksLead, word)).containsExactly(reference);
        assertThat(in(QueueTab.MY_AGENCY, town.transportHandler, word)).isEmpty();
        assertThat(in(QueueTab.MINE, town.handler, word)).isEmpty();

        cases.decide(town.worksLead, receipt, new Decision.Assign(town.handler.officialId()));
        assertThat(in(QueueTab.MINE, town.handler, word)).containsExactly(reference);

        clock.set("2026-11-07T10:00");
        assertThat(in(QueueTab.DUE_SOON, town.handler, word)).containsExactly(reference);
        assertThat(in(QueueTab.OVERDUE, town.handler, word)).isEmpty();
        clock.set("2026-11-09T16:01");
        assertThat(in(QueueTab.OVERDUE, town.handler, word)).containsExactly(reference);
        assertThat(in(QueueTab.OVERDUE, town.oversight, word)).as("who watches").containsExactly(reference);
        assertThat(in(QueueTab.OVERDUE, town.verifier, word)).as("not the desk's work any more").isEmpty();

        clock.set("2026-11-05T10:00");
        cases.decide(town.handler, receipt, new Decision.Ask("Di mana tepatnya?"));
        assertThat(in(QueueTab.WAITING_FOR_CITIZEN, town.handler, word)).containsExactly(reference);
        clock.set("2026-11-30T10:00");
        assertThat(in(QueueTab.OVERDUE, town.handler, word)).as("a paused promise is not late").isEmpty();
        clock.set("2026-11-05T10:00");
        cases.decide(town.handler, receipt, new Decision.WithdrawQuestion(null));
        cases.decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal", List.of()));
        assertThat(in(QueueTab.ANSWERED, town.handler, word)).containsExactly(reference);
        assertThat(in(QueueTab.DUE_SOON, town.handler, word)).isEmpty();
    }

    @Test
    void what_a_leader_counts_is_found_in_a_tab_of_its_own() {
        String word = word();
        var receipt = cases.file(word, "Isi laporan", Visibility.PUBLIC);
        var reference = receipt.reference();
        cases.decide(town.verifier, receipt, cases.verified(word, word));
        assertThat(in(QueueTab.PENDING, town.worksLead, word)).containsExactly(reference);
        assertThat(in(QueueTab.UNASSIGNED, town.worksLead, word)).containsExactly(reference);
        assertThat(in(QueueTab.DUE_TODAY, town.worksLead, word)).isEmpty();
        assertThat(queue.counts(town.worksLead, QueueFilter.of(QueueTab.ALL)).keySet()).as("asked only while it is open")
            .doesNotContain(QueueTab.PENDING);

        cases.decide(town.worksLead, receipt, new Decision.Assign(town.handler.officialId()));
        assertThat(in(QueueTab.UNASSIGNED, town.worksLead, word)).isEmpty();
        var handled = QueueFilter.of(QueueTab.PENDING).withWords(word).withHandler(town.handler.officialId());
        assertThat(queue.find(town.worksLead, handled, 0, 10)).extracting(QueuedCase::reference).containsExactly(reference);
        assertThat(queue.count(town.worksLead, handled.withHandler(town.worksLead.officialId()))).isZero();

        clock.set("2026-11-09T07:00");
        assertThat(in(QueueTab.DUE_TODAY, town.worksLead, word)).containsExactly(reference);
        assertThat(in(QueueTab.DUE_TODAY, town.oversight, word)).containsExactly(reference);
        clock.set("2026-11-09T16:01");
        assertThat(in(QueueTab.DUE_TODAY, town.worksLead, word)).as("late").isEmpty();

        cases.decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Sudah ditambal: " + word, List.of()));
        assertThat(in(QueueTab.PENDING, town.worksLead, word)).as("answered").isEmpty();
    }

    @Test
    void an_appeal_and_a_demand_to_unmerge_wait_with_those_who_decide_them() {
        String word = word();
        var receipt = cases.file(word, "Isi laporan", Visibility.PUBLIC);
        cases.decide(town.verifier, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak jelas."));
        cases.act(receipt, new CitizenAct.Appeal("Jelas sekali."));
        assertThat(in(QueueTab.TO_DECIDE, town.oversight, word)).as("nobody is above the town").containsExactly(receipt.reference());
        assertThat(in(QueueTab.TO_DECIDE, town.townLead, word)).isEmpty();

        String other = word();
        var older = cases.file(other, "Isi laporan", Visibility.PUBLIC);
        var younger = cases.file(other, "Isi laporan", Visibility.PUBLIC);
        cases.decide(town.verifier, younger, new Decision.Merge(older.reference(), null));
        cases.act(younger, new CitizenAct.DemandUnmerge("Lain tempat."));
        assertThat(in(QueueTab.TO_DECIDE, town.verifier, other)).containsExactly(younger.reference());
        assertThat(in(QueueTab.TO_DECIDE, town.townLead, other)).as("who may decide it too, for a desk without verifiers")
            .containsExactly(younger.reference());
        assertThat(in(QueueTab.TO_DECIDE, town.worksLead, other)).as("never came there").isEmpty();
    }

    @Test
    void a_review_is_due_for_who_reviews_and_not_for_who_waits_for_it() {
        String word = word();
        var receipt = cases.file(word, "Isi laporan", Visibility.PUBLIC);
        var reference = receipt.reference();
        cases.decide(town.verifier, receipt, cases.verified(word, word));
        cases.decide(town.worksLead, receipt, new Decision.Reject(CaseEvent.Ground.NO_SUBSTANCE, "Tidak ada di tempat, " + word));
        cases.act(receipt, new CitizenAct.Appeal("Ada, di seberang pasar."));
        clock.set("2026-12-12T10:00");
        assertThat(in(QueueTab.DUE_SOON, town.handler, word)).isEmpty();
        assertThat(in(QueueTab.DUE_SOON, town.townLead, word)).as("who reviews it").containsExactly(reference);
        clock.set("2026-12-28T10:00");
        assertThat(in(QueueTab.OVERDUE, town.handler, word)).isEmpty();
        assertThat(in(QueueTab.OVERDUE, town.worksLead, word)).isEmpty();
        assertThat(in(QueueTab.OVERDUE, town.townLead, word)).containsExactly(reference);
        assertThat(in(QueueTab.OVERDUE, town.oversight, word)).as("who watches").containsExactly(reference);
        assertThat(queue.count(town.townLead, QueueFilter.of(QueueTab.OVERDUE).withWords(word).withAgency(town.publicWorks)))
            .as("the leader's screen counts what the office is late with").isZero();
        assertThat(in(QueueTab.MY_AGENCY, town.handler, word)).as("still theirs").containsExactly(reference);
    }

    @Test
    void a_first_response_that_is_owed_during_a_review_is_due_for_who_owes_it() {
        String word = word();
        String text = "Jalan ini dikelola provinsi, " + word;
        Receipt receipt = null;
        for (int i = 0; i < 6; i++) {
            receipt = cases.file(word, "Isi laporan", Visibility.PUBLIC);
            cases.decide(town.verifier, receipt, cases.verified(word, word));
            cases.decide(town.worksLead, receipt, new Decision.Reject(CaseEvent.Ground.OTHER, text));
        }
        cases.act(receipt, new CitizenAct.Appeal("Ini jalan kota."));
        clock.set("2026-11-07T10:00");
        assertThat(in(QueueTab.DUE_SOON, town.handler, word)).containsExactly(receipt.reference());
        clock.set("2026-11-16T10:00");
        assertThat(in(QueueTab.OVERDUE, town.handler, word)).containsExactly(receipt.reference());
        assertThat(queue.count(town.townLead, QueueFilter.of(QueueTab.OVERDUE).withWords(word).withAgency(town.publicWorks))).isEqualTo(1);
    }

    @Test
    void officials_find_the_words_of_the_file() {
        String word = word();
        var receipt = cases.file(aComplaint().about(town.roads).titled("Judul").saying("Isi " + word).at("Gang Buntu"));

        assertThat(in(QueueTab.ALL, town.verifier, word)).containsExactly(receipt.reference());
        assertThat(in(QueueTab.ALL, town.verifier, word + " buntu")).containsExactly(receipt.reference());
        assertThat(in(QueueTab.ALL, town.verifier, receipt.reference().toString())).containsExactly(receipt.reference());
        assertThat(in(QueueTab.ALL, town.handler, word)).isEmpty();
        assertThat(in(QueueTab.ALL, town.handler, receipt.reference().toString())).isEmpty();
        assertThat(in(QueueTab.ALL, town.admin, word)).isEmpty();
    }

    @Test
    void filters_and_sorts_do_what_they_say() {
        String word = word();
        var first = cases.file(word, "pertama", Visibility.PUBLIC);
        clock.advance(Duration.ofHours(30));
        var second = cases.file(aComplaint().about(town.streetlights).titled(word).saying("kedua"));
        cases.decide(town.verifier, second, cases.verified(town.streetlights, town.transport, word, "kedua"));
        var all = QueueFilter.of(QueueTab.ALL).withWords(word);

        assertThat(found(all)).containsExactly(first.reference(), second.reference());
        assertThat(found(all.sorted(QueueOrder.NEWEST))).containsExactly(second.reference(), first.reference());
        assertThat(found(all.sorted(QueueOrder.OLDEST))).containsExactly(first.reference(), second.reference());
        assertThat(found(all.withService(town.streetlights))).containsExactly(second.reference());
        assertThat(found(all.withAgency(town.transport))).containsExactly(second.reference());
        assertThat(found(all.withAgency(town.town))).hasSize(2);
        assertThat(found(all.withArea(town.north))).hasSize(2);
        assertThat(found(all.withArea(town.south))).isEmpty();
        assertThat(found(all.withStatus(Status.SUBMITTED))).containsExactly(first.reference());
        for (var order : QueueOrder.values()) {
            assertThat(found(all.sorted(order))).hasSize(2);
        }
        assertThat(queue.find(town.townLead, all, 1, 50)).hasSize(1);
        assertThat(queue.find(town.townLead, all, DeskQueue.DEEPEST, 50)).isEmpty();
    }

    private List<Reference> found(QueueFilter filter) {
        return queue.find(town.townLead, filter, 0, 50).stream().map(QueuedCase::reference).toList();
    }

    /// @param reviewer null where nobody reviews it
    private record From(long desk, @Nullable Long reviewer) { }

    /// Every holder, reviewer, visibility and handler against every mandate: the index gives what {@link CaseReader#caseFile} opens.
    @Test
    void the_queue_shows_exactly_what_rights_allow() {
        String word = word();
        var agencies = List.of(town.town, town.publicWorks, town.roadUnit, town.transport, town.inspectorate);
        long handler = 990_001;
        var receipts = new ArrayList<Receipt>();
        for (long holder : agencies) {
            for (var visibility : Visibility.values()) {
                for (boolean handled : List.of(false, true)) {
                    for (var from : List.of(new From(town.town, null), new From(town.inspectorate, null), new From(town.town, town.transport))) {
                        var receipt = cases.file(word, word, Visibility.PUBLIC);
                        receipts.add(receipt);
                        jdbc.sql("update complaint set holder_id = ?, desk_id = ?, reviewer_id = ?, visibility = ?, handler_id = ? where reference = ?")
                            .params(holder, from.desk, from.reviewer, visibility.name(), handled ? handler : null, receipt.reference().digits()).update();
                    }
                }
            }
        }
        indexing.index(jdbc.sql("select id from complaint where title = ?").param(word).query(Long.class).list());

        var random = new Random(4);
        var officials = new ArrayList<OfficialPrincipal>();
        for (var role : Role.values()) {
            for (long agency : agencies) {
                for (boolean secret : List.of(false, true)) {
                    officials.add(new OfficialPrincipal(handler, "A", new Mandate(role, agency, secret)));
                    officials.add(new OfficialPrincipal(1, "B", new Mandate(role, agency, secret)));
                    officials.add(new OfficialPrincipal(handler, "C", new Mandate(role, agency, secret),
                        new Mandate(Role.values()[random.nextInt(Role.values().length)], agencies.get(random.nextInt(5)), !secret)));
                }
            }
        }
        officials.add(new OfficialPrincipal(1, "Nobody"));
        // They only read, so they need not wait for each other.
        officials.parallelStream().forEach(official -> {
            Set<Reference> readable = new HashSet<>();
            for (var receipt : receipts) {
                if (opens(official, receipt.reference())) {
                    readable.add(receipt.reference());
                }
            }
            var counts = queue.counts(official, QueueFilter.of(QueueTab.ALL).withWords(word));
            assertThat(in(QueueTab.ALL, official, word, counts)).as(official.mandates().toString()).containsExactlyInAnyOrderElementsOf(readable);
            for (var tab : QueueTab.values()) {
                assertThat(readable).as(official.mandates() + " " + tab)
                    .containsAll(tab.standing() ? in(tab, official, word, counts) : in(tab, official, word));
            }
        });
        jdbc.sql("update complaint set hidden = true, visibility = 'SECRET', status = 'CLOSED', reviewer_id = null where title = ?").param(word).update();
        indexing.index(jdbc.sql("select id from complaint where title = ?").param(word).query(Long.class).list());
    }

    private boolean opens(OfficialPrincipal by, Reference reference) {
        try {
            return reader.caseFile(by, reference).reference().equals(reference);
        } catch (Refusal.NotFound no) {
            return false;
        }
    }
}
