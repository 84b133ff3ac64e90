package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.Status;
import id.terang.complaints.Visibility;
import id.terang.search.QueueOrder;
import id.terang.shared.Reference;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    @Test
    void an_official_finds_what_may_be_read_and_the_secret_of_another_not() {
        String word = "tupai" + System.nanoTime();
        var open = about(word, Visibility.PUBLIC);
        var secret = about(word, Visibility.SECRET);

        assertThat(lines(at(town.verifier, Map.of("q", word)))).containsExactly(open);
        assertThat(lines(at(town.secretVerifier, Map.of("q", word)))).containsExactlyInAnyOrder(open, secret);
        var view = at(town.transportHandler, Map.of("q", word));
        assertThat(lines(view)).isEmpty();
        assertThat(view.count.getText()).isEqualTo("0 laporan");
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
