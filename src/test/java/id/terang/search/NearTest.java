package id.terang.search;

import static id.terang.complaints.AComplaint.aComplaint;
import static id.terang.search.Cases.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.complaints.Receipt;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest(properties = "terang.demo=false")
@Import(TestClock.Moved.class)
class NearTest {

    private static final GeoPoint HERE = new GeoPoint(-8.1004, 115.2004);

    @Autowired BeanFactory beans;
    @Autowired TestClock clock;
    @Autowired PublicSearch search;

    Cases cases;
    SmallTown town;

    @BeforeEach
    void monday() {
        cases = new Cases(beans);
        town = cases.town;
        clock.set("2026-11-02T10:00");
    }

    private Receipt at(String word, double north, Visibility visibility) {
        var receipt = cases.file(aComplaint().about(town.roads).titled(word).saying(word)
            .pinned(new GeoPoint(HERE.lat() + north, HERE.lon())).visible(visibility));
        cases.decide(visibility == Visibility.SECRET ? town.secretVerifier : town.verifier, receipt, cases.verified(word, word));
        return receipt;
    }

    private static PublicQuery around(String word, double km) {
        return PublicQuery.of(word).near(new Near(HERE, km)).sorted(Order.NEAREST);
    }

    private List<Reference> found(PublicQuery query) {
        return search.find(query).hits().stream().map(FoundCase::reference).toList();
    }

    @Test
    void what_is_near_is_found_nearest_first_with_its_distance() {
        String word = word();
        var far = at(word, 0.1, Visibility.PUBLIC);
        var near = at(word, 0.001, Visibility.PUBLIC);
        var between = at(word, 0.01, Visibility.PUBLIC);

        assertThat(found(around(word, 50))).containsExactly(near.reference(), between.reference(), far.reference());
        assertThat(found(around(word, 2))).containsExactly(near.reference(), between.reference());
        assertThat(found(around(word, 0.5))).containsExactly(near.reference());
        var hits = search.find(around(word, 50)).hits();
        assertThat(hits.get(0).distance()).isBetween(100.0, 125.0);
        assertThat(hits.get(2).distance()).isBetween(11_000.0, 11_300.0);
        assertThat(search.find(PublicQuery.of(word)).hits()).allMatch(hit -> hit.distance() == null);
        assertThat(found(PublicQuery.of(word).sorted(Order.NEAREST))).as("without a place: newest").hasSize(3);
    }

    @Test
    void a_place_narrows_what_the_other_filters_left_and_counts_say_so() {
        String word = word();
        var near = at(word, 0.001, Visibility.PUBLIC);
        at(word, 0.1, Visibility.PUBLIC);

        var found = search.find(around(word, 2).withArea("99.01").withStatus(Status.ASSIGNED).withService("jalan"));
        assertThat(found.hits()).extracting(FoundCase::reference).containsExactly(near.reference());
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.facets().areas()).allMatch(choice -> choice.count() == 1);
        assertThat(found(around(word, 2).withArea("99.01.02"))).isEmpty();
        var all = new ArrayList<Reference>();
        search.each(around(word, 2), 10, one -> all.add(one.found().reference()));
        assertThat(all).containsExactly(near.reference());
    }

    @Test
    void where_an_anonymous_secret_or_unreleased_case_is_cannot_be_asked() {
        String word = word();
        var anonymous = at(word, 0, Visibility.ANONYMOUS);
        at(word, 0, Visibility.SECRET);
        cases.file(aComplaint().about(town.roads).titled(word).saying(word).pinned(HERE));

        var here = search.find(around("", 50).sorted(Order.NEAREST));
        assertThat(here.hits()).extracting(FoundCase::reference).doesNotContain(anonymous.reference());
        assertThat(search.find(around(word, 50)).total()).isZero();
        assertThat(found(PublicQuery.of(word))).containsExactly(anonymous.reference());
    }

    @Test
    void places_are_coarse_and_radii_bounded() {
        assertThat(new Near(HERE, 2).point()).isEqualTo(new GeoPoint(-8.1, 115.2));
        for (double km : new double[] {0, 0.09, 50.1, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Near(HERE, km)).isInstanceOf(Refusal.BadInput.class);
        }
    }
}
