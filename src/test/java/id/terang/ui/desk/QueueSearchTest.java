package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import id.terang.jurisdiction.Kind;
import id.terang.ui.DayField;
import org.junit.jupiter.api.Test;

/// Every filter of the queue is seen, stands in the address, and can be taken off.
class QueueSearchTest extends DeskTest {

    private DeskView queue(String address) {
        sit(town.verifier);
        UI.getCurrent().navigate("desk", QueryParameters.fromString(address));
        return (DeskView) getCurrentView();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getQueryParameters().getQueryString();
    }

    private static void type(DayField field, String day) {
        field.setValue(day);
        ComponentUtil.fireEvent(field, new AbstractField.ComponentValueChangeEvent<>(field, field, "", true));
    }

    @Test
    void a_queue_that_its_address_narrows_to_a_kind_and_days_says_so_and_is_widened_at_a_click() {
        var view = queue("tab=all&kind=aspiration&from=2026-11-01&to=2026-11-30");
        assertThat(view.search.kind.getValue()).isEqualTo(Kind.ASPIRATION);
        assertThat(view.search.from.getValue()).isEqualTo("2026-11-01");
        assertThat(view.search.to.getValue()).isEqualTo("2026-11-30");
        assertThat(view.search.clear.isVisible()).isTrue();
        test(view.search.clear).click();
        assertThat(address()).doesNotContain("kind", "from", "to=");
        assertThat(view.search.kind.isEmpty()).isTrue();
        assertThat(view.search.from.isEmpty()).isTrue();
        assertThat(view.search.clear.isVisible()).isFalse();
    }

    @Test
    void a_kind_and_days_are_chosen_beside_the_other_filters() {
        var view = queue("tab=all");
        test(view.search.kind).selectItem("Aspirasi");
        assertThat(address()).contains("kind=aspiration", "tab=all");
        type(view.search.from, "2026-11-02");
        type(view.search.to, "2026-11-03");
        assertThat(address()).contains("from=2026-11-02", "to=2026-11-03", "kind=aspiration");
    }

    @Test
    void a_year_that_is_still_being_typed_asks_for_nothing_and_stays() {
        var view = queue("tab=all");
        type(view.search.from, "0202-11-02");
        assertThat(address()).doesNotContain("from");
        assertThat(view.search.from.getValue()).isEqualTo("0202-11-02");
    }

    @Test
    void a_line_shows_in_its_facts_why_the_words_found_it() {
        var reference = filed();
        var view = queue("tab=all&q=" + reference + "&sort=newest");
        var line = view.list.grid.getDataProvider().fetch(new Query<>()).findFirst().orElseThrow();
        assertThat(view.list.facts(line)).isEqualTo("Jalan rusak · Kecamatan Utara");
        queue("tab=all&q=jalan%20utara");
        assertThat(view.list.facts(line)).isEqualTo("<mark>Jalan</mark> rusak · Kecamatan <mark>Utara</mark>");
    }
}
