package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import id.terang.SecondNode;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Following;
import id.terang.complaints.Triage;
import id.terang.complaints.elsewhere.ChangesElsewhere;
import id.terang.search.Indexing;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.workbench.Onlookers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two officials whom different nodes serve hear of each other and of each other's work.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoDesksTest extends DeskTest {

    @Autowired Environment settings;
    @Autowired OpenCases openCases;
    @Autowired LiveElsewhere elsewhere;
    @Autowired JdbcClient jdbc;
    private ConfigurableApplicationContext second;

    /// Before there is a screen: what starts here takes it for its own.
    @BeforeAll
    void start() {
        second = SecondNode.beside(settings);
    }

    @BeforeEach
    void begin() {
        second.getBean(TestClock.class).set(clock.instant());
        elsewhere.look();
    }

    @AfterAll
    void stop() {
        if (second != null) {
            second.close();
        }
    }

    private void decideThere(OfficialPrincipal by, Reference reference, Decision decision) {
        second.getBean(Triage.class).decide(by, reference, second.getBean(CaseReader.class).caseFile(by, reference).revision(), decision);
    }

    private OpenCases.Visitor visitor(OfficialPrincipal official, List<Integer> heard) {
        return visitor(official, heard, new ArrayList<>());
    }

    private OpenCases.Visitor visitor(OfficialPrincipal official, List<Integer> heard, List<String> met) {
        return new OpenCases.Visitor() {
            @Override
            public long officialId() {
                return official.officialId();
            }

            @Override
            public String name() {
                return official.displayName();
            }

            @Override
            public void meets(List<String> names) {
                met.clear();
                met.addAll(names);
            }

            @Override
            public long beat() {
                return System.nanoTime();
            }

            @Override
            public void hears(int seq) {
                heard.add(seq);
            }
        };
    }

    private long id(Reference reference) {
        return file(town.oversight, reference).complaint().id();
    }

    private int seq(Reference reference) {
        return file(town.oversight, reference).complaint().lastSeq();
    }

    @Test
    void a_change_on_the_other_node_is_announced_once() {
        var reference = assigned();
        var view = open(town.handler, reference);
        elsewhere.look();
        decideThere(town.worksLead, reference, new Decision.Respond("Kami cek di lokasi " + reference));
        newsArrives();
        assertThat(view.pane.news.changed.isVisible()).isFalse();
        elsewhere.look();
        await().pollInSameThread().until(() -> {
            newsArrives();
            return view.pane.news.changed.isVisible();
        });
        view.pane.reload();
        assertThat(words(view.pane)).contains("Kami cek di lokasi " + reference);
        elsewhere.look();
        newsArrives();
        assertThat(view.pane.news.changed.isVisible()).isFalse();
    }

    @Test
    void what_happens_here_is_told_once_and_followers_are_no_news() {
        var reference = assigned();
        var heard = new CopyOnWriteArrayList<Integer>();
        var leaving = openCases.enter(id(reference), visitor(town.handler, heard));
        elsewhere.look();
        heard.clear();
        decide(town.worksLead, reference, new Decision.Respond("Kami periksa " + reference));
        elsewhere.look();
        second.getBean(Following.class).follow(reference, "pengikut-" + reference);
        elsewhere.look();
        decideThere(town.worksLead, reference, new Decision.Note("Sudah ditanyakan."));
        elsewhere.look();
        elsewhere.look();
        int last = seq(reference);
        await().until(() -> heard.contains(last));
        // What happened here in one go may be told in any order.
        assertThat(heard).as("started and responded here, then a follower, and the note there")
            .containsExactlyInAnyOrder(last - 3, last - 2, last);
        leaving.remove();
    }

    @Test
    void what_is_committed_late_is_heard_of_all_the_same() {
        var late = assigned();
        var soon = assigned();
        var heard = new CopyOnWriteArrayList<Integer>();
        var leaving = openCases.enter(id(late), visitor(town.handler, heard));
        elsewhere.look();
        heard.clear();
        second.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            decideThere(town.worksLead, late, new Decision.Respond("Kami lihat " + late));
            clock.advance(Duration.ofSeconds(20));
            decide(town.worksLead, soon, new Decision.Respond("Kami lihat juga " + soon));
            elsewhere.look();
            assertThat(heard).isEmpty();
        });
        elsewhere.look();
        await().until(() -> heard.contains(seq(late)));
        leaving.remove();
    }

    @Test
    void the_queue_shows_what_was_filed_at_the_other_node() {
        var word = "jerapah" + System.nanoTime();
        sit(town.verifier);
        UI.getCurrent().navigate("desk", QueryParameters.simple(Map.of("tab", "to-verify", "sort", "newest", "q", word)));
        var view = (DeskView) getCurrentView();
        assertThat(view.list.grid.getDataProvider().fetch(new Query<>(0, 50, List.of(), null, null))).isEmpty();
        elsewhere.look();
        second.getBean(Filing.class).file(AComplaint.aComplaint().about(town.roads).in(town.north).titled(word).command(), Actor.CITIZEN);
        elsewhere.look();
        await().pollInSameThread().until(() -> {
            newsArrives();
            return view.news.getChildren().allMatch(Component::isVisible);
        });
        assertThat(words(view.news)).contains("1 laporan");
    }

    @Test
    void who_looks_at_the_same_case_from_the_other_node_is_named_until_they_leave_or_their_node_dies() {
        var reference = assigned();
        var view = open(town.handler, reference);
        var there = second.getBean(OpenCases.class);
        var leaving = there.enter(id(reference), visitor(town.worksLead, new ArrayList<>()));
        both();
        assertThat(view.pane.news.others.isVisible()).isTrue();
        assertThat(words(view.pane.news.others)).contains(town.worksLead.displayName());
        leaving.remove();
        both();
        assertThat(view.pane.news.others.isVisible()).isFalse();

        var returning = there.enter(id(reference), visitor(town.worksLead, new ArrayList<>()));
        var oneself = there.enter(id(reference), visitor(town.handler, new ArrayList<>()));
        both();
        assertThat(words(view.pane.news.others)).contains(town.worksLead.displayName()).doesNotContain(town.handler.displayName());
        jdbc.sql("update desk_onlooker set until_at = utc_timestamp(6) - interval 1 second where official_id = ?").param(town.worksLead.officialId()).update();
        elsewhere.look();
        newsArrives();
        assertThat(view.pane.news.others.isVisible()).isFalse();
        returning.remove();
        oneself.remove();
        second.getBean(LiveElsewhere.class).look();
        assertThat(jdbc.sql("select count(*) from desk_onlooker where complaint_id = ?").param(id(reference)).query(Integer.class).single())
            .as("only who looks on from here").isEqualTo(1);
    }

    @Test
    void what_cannot_be_asked_is_asked_again() {
        var reference = assigned();
        var view = open(town.handler, reference);
        elsewhere.look();
        jdbc.sql("rename table desk_onlooker to desk_onlooker_away").update();
        try {
            elsewhere.look();
        } finally {
            jdbc.sql("rename table desk_onlooker_away to desk_onlooker").update();
        }
        var there = second.getBean(OpenCases.class);
        var leaving = there.enter(id(reference), visitor(town.worksLead, new ArrayList<>()));
        both();
        assertThat(view.pane.news.others.isVisible()).isTrue();
        leaving.remove();
        second.getBean(LiveElsewhere.class).look();
    }

    @Test
    void who_looked_on_when_the_last_desk_closed_is_forgotten_with_it() {
        var reference = assigned();
        var there = second.getBean(OpenCases.class).enter(id(reference), visitor(town.worksLead, new ArrayList<>()));
        var met = new ArrayList<String>();
        var here = openCases.enter(id(reference), visitor(town.handler, new ArrayList<>(), met));
        both();
        assertThat(met).containsExactly(town.worksLead.displayName());
        there.remove();
        here.remove();
        both();
        var later = openCases.enter(id(reference), visitor(town.handler, new ArrayList<>(), met));
        assertThat(met).isEmpty();
        later.remove();
    }

    @Test
    void who_looks_on_is_told_also_while_the_news_cannot_be_shown() {
        var reference = assigned();
        var indexing = mock(Indexing.class);
        doThrow(new IllegalStateException("no room left")).when(indexing).index(any());
        var cases = new OpenCases();
        var halting = new LiveElsewhere(beans.getBean(ChangesElsewhere.class), beans.getBean(Onlookers.class), indexing, beans.getBean(Officials.class),
            beans.getBean(LiveQueues.class), cases);
        var there = second.getBean(OpenCases.class).enter(id(reference), visitor(town.worksLead, new ArrayList<>()));
        var met = new ArrayList<String>();
        cases.enter(id(reference), visitor(town.handler, new ArrayList<>(), met));
        halting.look();
        decideThere(town.worksLead, reference, new Decision.Respond("Kami cek segera " + reference));
        second.getBean(LiveElsewhere.class).look();
        halting.look();
        assertThat(met).containsExactly(town.worksLead.displayName());
        there.remove();
        both();
    }

    private void both() {
        second.getBean(LiveElsewhere.class).look();
        elsewhere.look();
        newsArrives();
    }
}
