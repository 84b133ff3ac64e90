package id.terang.search;

import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A mistake that somebody else made before is one all the same.
@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class LikelierTest {

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired PublicSearch search;
    @Autowired FileSearch files;
    @Autowired OtherWords words;

    @Test
    void a_word_that_few_cases_have_and_very_many_spell_in_another_way_finds_these_behind_its_own() {
        clock.set("2026-11-02T10:00");
        var cases = new Cases(beans);
        String right = word();
        String wrong = right.replaceFirst("z", "");
        var own = cases.released("Judul panjang tentang sesuatu yang lain", "Isi yang cukup panjang dan hanya sekali menyebut " + wrong + " di antara kata lain");
        for (int n = 0; n < Vocabulary.TIMES - 1; n++) {
            cases.released(right + " " + right, right);
        }
        assertThat(search.find(PublicQuery.of(wrong)).total()).as("not yet so many").isEqualTo(1);
        assertThat(search.find(PublicQuery.of(wrong)).meant()).isNull();

        cases.released(right + " " + right, right);

        var found = search.find(PublicQuery.of(wrong));
        assertThat(found.total()).isEqualTo(1 + Vocabulary.TIMES);
        assertThat(found.hits().getFirst().reference()).isEqualTo(own.reference());
        assertThat(found.allWords()).as("the others only perhaps").isEqualTo(1);
        assertThat(found.hits()).extracting(FoundCase::allWords).startsWith(true, false);
        assertThat(found.meant()).isEqualTo(right);
        assertThat(words.tried(wrong, "").likelier()).as("the trial shows them").containsExactly(right);
        assertThat(words.tried(right, "").likelier()).isEmpty();
        assertThat(search.find(PublicQuery.of(right)).total()).isEqualTo(Vocabulary.TIMES);
        assertThat(search.find(PublicQuery.of(right)).meant()).isNull();
        assertThat(search.find(PublicQuery.of(wrong).sorted(Order.NEWEST)).hits()).as("not in the order of time").extracting(FoundCase::reference)
            .containsExactly(own.reference());
        var official = files.ask(cases.town.townLead, QueueFilter.of(QueueTab.ALL).withWords(wrong).sorted(QueueOrder.RELEVANCE));
        assertThat(official.meant()).contains(right);
        assertThat(official.find(0, 1).getFirst().line().reference()).isEqualTo(own.reference());
        assertThat(official.count()).isEqualTo(1 + Vocabulary.TIMES);
    }
}
