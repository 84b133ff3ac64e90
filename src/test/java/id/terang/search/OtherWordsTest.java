package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Visibility;
import id.terang.search.words.Synonyms;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class OtherWordsTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired OtherWords words;
    @Autowired PublicSearch search;
    @Autowired FileSearch files;
    @Autowired JdbcClient jdbc;

    private Cases cases;
    private SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    @Test
    void what_means_the_same_finds_the_same_in_both_directions_and_no_longer_when_it_is_removed() {
        String local = word();
        String usual = word();
        var one = cases.released("Ada " + local + " di pasar", "Isi.").reference();
        var other = cases.released("Ada " + usual + " di terminal", "Isi.").reference();
        assertThat(found(local)).containsExactly(one);

        words.add(town.admin, local + ", " + usual);

        assertThat(found(local)).containsExactlyInAnyOrder(one, other);
        assertThat(found(usual)).containsExactlyInAnyOrder(one, other);
        assertThat(narrowly(usual)).containsExactlyInAnyOrder(one, other);
        assertThat(files.ask(town.handler, QueueFilter.of(QueueTab.ALL).withWords(local)).count()).isEqualTo(2);

        words.remove(town.admin, group(local));

        assertThat(found(local)).containsExactly(one);
    }

    @Test
    void a_word_that_no_case_uses_leads_to_the_one_that_some_do_and_is_not_taken_for_misspelt() {
        String unused = word();
        String used = word();
        var one = cases.released("Soal " + used, "Isi.").reference();
        words.add(town.admin, unused + ", " + used);

        var answer = search.find(PublicQuery.of(unused));

        assertThat(answer.hits()).extracting(FoundCase::reference).containsExactly(one);
        assertThat(answer.meant()).isNull();
        assertThat(answer.hits().getFirst().title().html()).contains("<mark>" + used + "</mark>");
    }

    @Test
    void another_node_knows_them_too() {
        String local = word();
        String usual = word();
        var elsewhere = new KnownWords(jdbc);
        assertThat(elsewhere.synonyms().in(List.of(local))).isEmpty();

        words.add(town.admin, local + ", " + usual);
        elsewhere.changed();

        assertThat(elsewhere.synonyms().in(List.of(local))).extracting(Synonyms.Expression::others).containsExactly(List.of(Synonyms.terms(usual)));
    }

    @Test
    void a_trial_tells_what_is_understood_and_how_many_more_are_found() {
        String local = word();
        String usual = word();
        cases.released("Ada " + local, "Isi.");
        cases.released("Ada " + usual, "Isi.");
        cases.file("Ada " + usual, "Isi.", Visibility.SECRET);

        var trial = words.tried(local, local + ", " + usual);

        assertThat(trial.before()).isEqualTo(1);
        assertThat(trial.after()).as("a case that is not public does not count").isEqualTo(2);
        assertThat(trial.others()).containsExactly(String.join(" ", Synonyms.terms(usual)));
        assertThat(words.tried(local, "").after()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "satu", "a1, b2, c3, d4, e5, f6, g7, h8, i9", "yang, lampu", "jln, jalan", "PJU, lampu jalan",
        "kata satu dua tiga empat lima, lampu"})
    void what_says_nothing_new_is_refused_and_nothing_is_kept(String typed) {
        int before = words.all().size();

        assertThatThrownBy(() -> words.add(town.admin, typed)).isInstanceOf(Refusal.BadInput.class);

        assertThat(words.all()).hasSize(before);
    }

    @Test
    void two_at_once_lose_nothing() {
        String first = word();
        words.add(town.admin, first + ", " + word());
        var seen = group(first);
        clock.set("2026-11-02T10:05");
        words.change(town.admin, seen, first + ", " + word());

        assertThatThrownBy(() -> words.change(town.admin, seen, first + ", " + word())).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> words.remove(town.admin, seen)).isInstanceOf(Refusal.Stale.class);
        assertThat(group(first).changedAt()).isEqualTo(clock.instant());
    }

    @Test
    void only_an_administrator_of_the_topmost_agency_may() {
        var below = new OfficialPrincipal(77, 0, "admin-pu", "Admin PU", town.publicWorks,
            Set.of(new Mandate(Role.ADMIN, town.publicWorks)));
        String typed = word() + ", " + word();
        Stream.of(town.verifier, town.handler, town.worksLead, town.moderator, town.oversight, below).forEach(other ->
            assertThatThrownBy(() -> words.add(other, typed)).isInstanceOf(Refusal.NotAllowed.class));
        words.add(town.admin, typed);
        assertThatThrownBy(() -> words.remove(below, group(typed.split(",")[0]))).isInstanceOf(Refusal.NotAllowed.class);
    }

    private OtherWords.Group group(String containing) {
        return words.all().stream().filter(one -> one.words().contains(containing)).findFirst().orElseThrow();
    }

    private List<Reference> found(String typed) {
        return search.find(PublicQuery.of(typed)).hits().stream().map(FoundCase::reference).toList();
    }

    private List<Reference> narrowly(String typed) {
        return search.find(PublicQuery.of(typed).sorted(Order.NEWEST)).hits().stream().map(FoundCase::reference).toList();
    }
}
