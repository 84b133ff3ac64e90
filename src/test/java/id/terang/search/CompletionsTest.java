package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class CompletionsTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Completions completions;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    private List<String> titles(String typed) {
        return completions.of(typed).stream().filter(Completion.OfCase.class::isInstance).map(Completion.OfCase.class::cast)
            .map(Completion.OfCase::title).toList();
    }

    @Test
    void beginnings_of_titles_are_completed_newest_first_and_each_title_once() {
        String word = word();
        cases.released("Lampu " + word + " mati", "Isi.");
        clock.advance(Duration.ofHours(1));
        cases.released("Lampu " + word + " mati", "Isi.");
        clock.advance(Duration.ofHours(1));
        cases.released("Jalan dekat lampu " + word, "Isi.");

        assertThat(titles("lampu " + word.substring(0, word.length() - 1))).containsExactly("Jalan dekat lampu " + word, "Lampu " + word + " mati");
        assertThat(titles(word.toUpperCase())).hasSize(2);
        assertThat(titles("lam " + word)).as("only the last word may be unfinished").isEmpty();
        for (int i = 0; i < 12; i++) {
            cases.released(word + " ke-" + i, "Isi.");
        }
        assertThat(completions.of(word)).hasSize(Completions.MOST);
    }

    @Test
    void services_offices_and_areas_are_offered_by_any_of_their_words() {
        assertThat(completions.of("damaged ro")).contains(new Completion.OfService(town.roads));
        assertThat(completions.of("dinas peker")).contains(new Completion.OfAgency(town.publicWorks));
        assertThat(completions.of("uta")).contains(new Completion.OfArea(town.north));
        assertThat(completions.of("kec")).contains(new Completion.OfArea(town.north), new Completion.OfArea(town.south));
        assertThat(completions.of("dinas")).filteredOn(Completion.OfAgency.class::isInstance).hasSize(2);
    }

    @Test
    void abbreviations_other_names_and_numbers_are_completed_as_they_are_searched() {
        String word = word();
        var one = cases.released("Jalan rusak " + word, "Isi.");
        cases.released("Lampu jalan " + word, "Isi.");

        assertThat(titles("jln rsk " + word.substring(0, 6))).containsExactly("Jalan rusak " + word);
        assertThat(titles(word + " jln")).hasSize(2);
        assertThat(titles("pju " + word)).containsExactly("Lampu jalan " + word);
        assertThat(completions.of("jln rusak")).contains(new Completion.OfService(town.roads));
        assertThat(completions.of("dinas pu")).contains(new Completion.OfAgency(town.publicWorks));
        assertThat(completions.of("laporan " + one.reference())).containsExactly(
            new Completion.OfCase(one.reference(), "Jalan rusak " + word, town.roads, town.northVillage));
        var sealed = cases.file(aComplaint().about(town.roads).titled(word).saying(word).visible(Visibility.SECRET));
        assertThat(completions.of(sealed.reference().toString())).isEmpty();
        var waiting = cases.file(aComplaint().about(town.roads).titled(word).saying(word));
        assertThat(completions.of(waiting.reference().toString())).containsExactly(
            new Completion.OfCase(waiting.reference(), null, town.roads, town.north));
        assertThat(titles("e " + word)).as("the last word is long enough, no title has the first").isEmpty();
    }

    @Test
    void what_is_no_beginning_of_words_is_not_completed() {
        for (String typed : List.of("", " ", "d", "-dinas", "\"dinas", "instansi:dinas", "din*", "x".repeat(101), "***", "\u0000")) {
            assertThat(completions.of(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void no_word_of_an_unlisted_unreleased_or_secret_case_is_offered() {
        String word = word();
        cases.file(aComplaint().about(town.roads).titled(word).saying(word).at(word));
        cases.file(aComplaint().about(town.roads).titled(word).saying(word).visible(Visibility.SECRET));
        cases.file(aComplaint().about(town.bribery).titled(word).saying(word));
        var sealed = cases.file(aComplaint().about(town.roads).titled(word).saying(word).visible(Visibility.SECRET));
        cases.decide(town.secretVerifier, sealed, cases.verified(word, word));
        var hidden = cases.released(word, word);
        cases.decide(town.moderator, hidden, new Decision.Hide("nama orang"));
        var tightened = cases.released(word, word);
        cases.decide(town.worksLead, tightened, new Decision.Tighten(Visibility.SECRET, "permintaan pelapor"));
        var erased = cases.released(word, word);
        cases.decide(town.moderator, erased, new Decision.Erase("permintaan pelapor"));
        cases.released("Judul", word);

        for (int length = 3; length <= word.length(); length++) {
            assertThat(titles(word.substring(0, length))).noneMatch(title -> title.contains(word));
        }
        assertThat(completions.of(word)).isEmpty();
        cases.decide(town.moderator, hidden, new Decision.Unhide("keliru"));
        assertThat(titles(word)).containsExactly(word);
    }
}
