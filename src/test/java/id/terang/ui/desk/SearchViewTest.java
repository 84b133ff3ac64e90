package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import id.terang.OwnWords;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.search.QueueOrder;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.util.ReflectionTestUtils;

/// The search over everything: the address says what is asked, rights say what is found.
class SearchViewTest extends DeskTest {

    private SearchView at(OfficialPrincipal official, Map<String, String> address) {
        sit(official);
        UI.getCurrent().navigate("search", QueryParameters.simple(address));
        return (SearchView) getCurrentView();
    }

    private static List<Reference> lines(SearchView view) {
        return view.grid.getDataProvider().fetch(new Query<>()).map(one -> one.line().reference()).toList();
    }

    private Reference about(String word, Visibility visibility) {
        return filed(AComplaint.aComplaint().about(town.roads).in(town.north).titled("Judul " + word).saying("Isi").visible(visibility));
    }

    @Autowired @Qualifier("indexFolder") Object folder;

    @Test
    void while_the_index_is_filled_from_nothing_the_search_and_the_desk_say_so_once() {
        ReflectionTestUtils.invokeMethod(folder, "beginFromNothing");
        try {
            var view = at(town.verifier, Map.of());
            roundTrip();
            assertThat(view.count.getText()).contains("sedang disusun kembali");
            var desk = navigate(DeskView.class);
            roundTrip();
            assertThat($(QueueList.class).from(desk).single().empty.getText()).contains("sedang disusun kembali");
            assertThat($(KeptViewsBar.class).from(desk).all()).as("no view to keep or take away").isEmpty();
            assertThat($(Notification.class).all()).isEmpty();
        } finally {
            ReflectionTestUtils.invokeMethod(folder, "end");
        }
        navigate(DeskView.class);
        roundTrip();
        assertThat($(Notification.class).all()).isEmpty();
    }

    @Test
    void an_official_finds_what_may_be_read_and_the_secret_of_another_not() {
        String word = "tupai" + System.nanoTime();
        var open = about(word, Visibility.PUBLIC);
        var secret = about(word, Visibility.SECRET);

        assertThat(lines(at(town.verifier, Map.of("q", word)))).containsExactly(open);
        assertThat(lines(at(town.secretVerifier, Map.of("q", word)))).containsExactlyInAnyOrder(open, secret);
        var view = at(town.transportHandler, Map.of("q", word));
        assertThat(view.form.toggle.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        assertThat(lines(view)).isEmpty();
        assertThat(view.count.getText()).isEqualTo("0 laporan");
    }

    @Test
    void the_same_is_asked_as_on_the_public_page_channel_outcome_place_and_how_long_it_is_open() {
        String word = "berang" + System.nanoTime();
        var near = filed(AComplaint.aComplaint().about(town.roads).in(town.north).titled("Judul " + word).saying("Isi").pinned(new GeoPoint(-6.9, 107.6)));
        clock.advance(Duration.ofMinutes(1));
        var nearer = filed(AComplaint.aComplaint().about(town.roads).in(town.north).titled("Judul " + word).saying("Isi").pinned(new GeoPoint(-6.901, 107.6)));
        about(word, Visibility.PUBLIC);

        assertThat(lines(at(town.verifier, Map.of("q", word, "channel", "web")))).hasSize(3);
        assertThat(lines(at(town.verifier, Map.of("q", word, "channel", "sms")))).isEmpty();
        assertThat(lines(at(town.verifier, Map.of("q", word, "outcome", "explained")))).isEmpty();
        assertThat(lines(at(town.verifier, Map.of("q", "judul:" + word, "sort", "longest-open"))).getFirst()).isEqualTo(near);
        var around = at(town.verifier, Map.of("q", "judul:" + word, "near", "-6.902,107.6", "radius", "1", "sort", "nearest"));
        assertThat(lines(around)).containsExactly(nearer, near);
        assertThat(around.form.near.getValue().km()).isEqualTo(1);
        assertThat(around.form.near.place.getValue()).isEqualTo("-6.902,107.600");
    }

    @Test
    void what_is_found_can_be_narrowed_down_by_what_it_is_and_the_choice_taken_back() {
        String word = OwnWords.of("beruk" + System.nanoTime());
        about(word, Visibility.PUBLIC);
        filed(AComplaint.aComplaint().about(town.streetlights).in(town.south).titled("Judul " + word).saying("Isi"));

        var all = at(town.verifier, Map.of("q", word)).narrow.getElement().getOuterHTML();
        assertThat(all).contains("Layanan", "service=jalan", "service=lampu-jalan", "Wilayah", "area=99.01.01", "q=" + word)
            .doesNotContain("narrow-by__taken");
        assertThat(all).as("one choice that leaves everything is none").doesNotContain("status=");
        var roads = at(town.verifier, Map.of("q", word, "service", "jalan")).narrow.getElement().getOuterHTML();
        assertThat(roads).contains("narrow-by__taken", "Lepas pilihan", "service=lampu-jalan");
        assertThat(at(town.verifier, Map.of("q", word, "status", "submitted")).narrow.getElement().getOuterHTML()).contains("Lepas pilihan");
        assertThat(at(town.verifier, Map.of("q", "tidakada" + word)).narrow.isVisible()).isFalse();
    }

    @Test
    void nothing_found_says_why_and_leads_to_the_next_best_question() {
        String word = "lutung" + System.nanoTime();
        about(word, Visibility.PUBLIC);
        assertThat(at(town.verifier, Map.of("q", word + " -" + word)).empty.getText()).contains("kecualikan");
        var view = at(town.verifier, Map.of("q", word, "kind", "aspiration", "sort", "newest"));
        assertThat(lines(view)).isEmpty();
        assertThat(view.nextBest.getElement().getOuterHTML()).contains("tanpa saringan", "q=" + word).doesNotContain("kind=");
        assertThat(at(town.transportHandler, Map.of("q", word, "kind", "aspiration")).nextBest.getElement().getOuterHTML())
            .as("nothing of what another may read").doesNotContain("<li");
    }

    @Test
    void a_line_shows_in_its_facts_why_the_words_found_it() {
        String word = "kancil" + System.nanoTime();
        about(word, Visibility.PUBLIC);
        var view = at(town.verifier, Map.of("q", word + " jalan"));
        var line = view.grid.getDataProvider().fetch(new Query<>()).findFirst().orElseThrow().line();
        assertThat(view.place(line)).startsWith("<mark>Jalan</mark> rusak · Kecamatan Utara · ");
    }

    @Test
    void the_address_fills_the_form_and_the_form_the_address() {
        String word = "musang" + System.nanoTime();
        var reference = about(word, Visibility.PUBLIC);
        var view = at(town.verifier, Map.of("q", "judul:" + word, "service", "jalan", "status", "submitted", "kind", "complaint",
            "from", "2026-11-02", "to", "2026-11-02", "sort", "oldest", "area", "99.01.01", "agency", "kota-kecil"));
        assertThat(lines(view)).containsExactly(reference);
        assertThat(view.form.words.getValue()).isEqualTo("judul:" + word);
        assertThat(view.form.service.getValue().id()).isEqualTo(town.roads);
        assertThat(view.form.area.getValue().id()).isEqualTo(town.north);
        assertThat(view.form.agency.getValue().id()).isEqualTo(town.town);
        assertThat(view.form.status.getValue()).isEqualTo(Status.SUBMITTED);
        assertThat(view.form.from.getValue()).isEqualTo("2026-11-02");
        assertThat(view.form.order.getValue()).isEqualTo(QueueOrder.OLDEST);

        assertThat(view.form.toggle.getElement().getAttribute("aria-expanded")).as("what narrows is seen on a phone too").isEqualTo("true");
        test(view.form.clear).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters()).isEqualTo("search?sort=relevance");
        test(view.form.words).setValue(word);
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("q")).contains(word);
        assertThat(lines((SearchView) getCurrentView())).containsExactly(reference);

        var odd = at(town.verifier, Map.of("q", word, "from", "kemarin", "status", "x", "service", "entah", "sort", "x"));
        assertThat(lines(odd)).as("what makes no sense is ignored").containsExactly(reference);
    }

    @Test
    void a_part_that_is_not_understood_is_named_and_left_out_and_a_broader_question_offered() {
        String word = "landak" + System.nanoTime();
        var reference = about(word, Visibility.PUBLIC);

        var view = at(town.verifier, Map.of("q", word + " jenis:mobil"));
        assertThat(lines(view)).containsExactly(reference);
        assertThat(view.unread.getText()).contains("jenis:mobil").contains("pengaduan");
        assertThat(view.unread.isVisible()).isTrue();
        assertThat(view.form.words.getValue()).isEqualTo(word + " jenis:mobil");

        view = at(town.verifier, Map.of("q", "\"" + word + " judul\""));
        assertThat(lines(view)).isEmpty();
        assertThat(view.broader.getText()).startsWith(word + " judul (");
        assertThat(view.unread.isVisible()).isFalse();
        assertThat(lines(at(town.verifier, Map.of("q", "Laporan nomor " + reference + "?")))).startsWith(reference);
    }

    @Test
    void it_stands_in_the_menu_of_those_who_may_open_it() {
        sit(town.verifier);
        assertThat(MenuConfiguration.getMenuEntries()).anyMatch(entry -> entry.path().equals("/search"));
        sit(town.admin);
        assertThat(MenuConfiguration.getMenuEntries()).noneMatch(entry -> entry.path().equals("/search"));
    }
}
