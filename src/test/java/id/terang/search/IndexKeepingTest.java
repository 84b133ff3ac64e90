package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = {"terang.demo=false", "terang.jobs=false"})
@Import(TestClock.Moved.class)
class IndexKeepingTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired IndexKeeping keeping;
    @Autowired Reconciliation reconciliation;
    @Autowired PublicSearch search;
    @Autowired DataSource database;

    private Cases cases;
    private SmallTown town;

    @BeforeEach
    void monday() {
        clock.set("2026-11-02T10:00");
        cases = new Cases(beans);
        town = cases.town;
    }

    @Test
    void what_is_kept_is_told_and_when_it_was_compared() {
        search.find(PublicQuery.of(cases.released("Ada " + word(), "Isi.").reference().toString()));
        reconciliation.run();
        var state = keeping.state(town.admin);
        assertThat(state.entries()).isPositive().isEqualTo(state.cases());
        assertThat(state.bytes()).isPositive();
        assertThat(state.heap()).isPositive();
        assertThat(state.compared()).isEqualTo(new IndexState.Comparison(clock.instant(), 0));
    }

    @Test
    void one_building_at_a_time_while_the_old_entries_serve() throws Exception {
        String word = word();
        cases.released("Ada " + word, "Isi.");
        try (var holding = database.getConnection(); var statement = holding.createStatement()) {
            statement.execute("lock tables complaint write");
            try {
                assertThat(keeping.buildAnew(town.admin)).isTrue();
                assertThat(keeping.building(town.admin)).isPresent();
                assertThat(keeping.buildAnew(town.admin)).isFalse();
                assertThat(search.find(PublicQuery.of(word)).total()).isOne();
            } finally {
                statement.execute("unlock tables");
            }
        }
        await().until(() -> keeping.building(town.admin).isEmpty());
        assertThat(search.find(PublicQuery.of(word)).total()).isOne();
        assertThat(keeping.state(town.admin).entries()).isEqualTo(keeping.state(town.admin).cases());
        assertThat(keeping.buildAnew(town.admin)).as("and again").isTrue();
        await().until(() -> keeping.building(town.admin).isEmpty());
    }

    @Test
    void how_long_it_will_take_is_told_by_the_speed_so_far() {
        var building = new IndexState.Building(250, 1_000, 5);
        assertThat(building.perSecond()).isEqualTo(50);
        assertThat(building.secondsLeft()).isEqualTo(15);
        assertThat(new IndexState.Building(0, 1_000, 5).secondsLeft()).isZero();
    }

    @Test
    void only_an_administrator_of_the_topmost_agency_may() {
        var below = new OfficialPrincipal(77, 0, "admin-pu", "Admin PU", town.publicWorks,
            Set.of(new Mandate(Role.ADMIN, town.publicWorks)));
        Stream.of(town.verifier, town.handler, town.worksLead, town.moderator, town.oversight, below).forEach(other -> {
            assertThat(keeping.mayKeep(other)).isFalse();
            assertThatThrownBy(() -> keeping.state(other)).isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> keeping.building(other)).isInstanceOf(Refusal.NotAllowed.class);
            assertThatThrownBy(() -> keeping.buildAnew(other)).isInstanceOf(Refusal.NotAllowed.class);
        });
    }
}
