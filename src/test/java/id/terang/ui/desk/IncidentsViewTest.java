package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.search.Incidents;
import id.terang.shared.GeoPoint;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentsViewTest extends DeskTest {

    private static int places;

    /// Where no other test has an incident.
    private GeoPoint here;

    @BeforeEach
    void late() {
        here = new GeoPoint(-6.881, 109 + ++places * 0.1);
        clock.set("2026-12-15T10:00");
    }

    private Reference report() {
        var text = "Tanggul jebol, rumah terendam";
        return filed(AComplaint.aComplaint().about(town.roads).in(town.northVillage).titled(text).saying(text).pinned(here));
    }

    private IncidentCard card(Reference with) {
        sit(town.verifier);
        return navigate(IncidentsView.PATH, IncidentsView.class).cards.stream().filter(one -> one.picks.containsKey(with)).findFirst().orElseThrow();
    }

    private Status status(Reference reference) {
        return file(town.verifier, reference).complaint().status();
    }

    @Test
    void picked_reports_are_merged_into_the_oldest_and_taken_apart_again() {
        var oldest = report();
        clock.set("2026-12-15T11:00");
        var second = report();
        clock.set("2026-12-15T12:00");
        var third = report();

        var card = card(third);
        assertThat(card.picks.keySet()).containsExactly(second, third);
        assertThat(card.merge.getText()).contains("2 laporan");
        test(card.picks.get(third)).click();
        assertThat(card.merge.getText()).contains("1 laporan");
        test(card.merge).click();

        assertThat(status(second)).isEqualTo(Status.CLOSED);
        assertThat(file(town.verifier, second).complaint().survivorId()).isEqualTo(Objects.requireNonNull(file(town.verifier, oldest).complaint().id()));
        assertThat(status(third)).isEqualTo(Status.SUBMITTED);
        assertThat(words(card.said)).contains("1 laporan digabung ke " + oldest.unbroken());
        assertThat(words(card)).contains("3 laporan, 2 menunggu verifikasi");

        test(card.undo).click();
        assertThat(status(second)).isEqualTo(Status.SUBMITTED);
        assertThat(file(town.verifier, second).timeline()).extracting(entry -> entry.type()).contains(EventType.UNMERGED);
        assertThat(words(card.said)).contains("dipisahkan lagi");
        assertThat(words(card)).contains("3 laporan, 3 menunggu verifikasi");
    }

    @Test
    void what_changed_meanwhile_is_left_alone_and_said() {
        report();
        clock.set("2026-12-15T11:00");
        var second = report();
        var card = card(second);
        decide(town.verifier, second, new Decision.Reject(CaseEvent.Ground.OTHER, "bukan wewenang kami"));

        test(card.merge).click();

        assertThat(words(card.said)).contains(second.unbroken());
        assertThat(card.merge.isEnabled()).isTrue();
        assertThat(card.undo.isVisible()).isFalse();
    }

    @Test
    void the_page_says_when_others_were_too_many_to_look_at() {
        sit(town.verifier);
        var view = navigate(IncidentsView.PATH, IncidentsView.class);
        assertThat(view.cut.isVisible()).isFalse();
        view.show(new Incidents.Found(List.of(), Instant.parse("2026-12-10T03:00:00Z")));
        assertThat(view.cut.isVisible()).isTrue();
        assertThat(view.cut.getText()).contains("2.000", "setelah Kamis, 10 Desember 2026 pukul 10.00 WIB");
    }

    @Test
    void who_does_not_verify_has_no_such_view() {
        sit(town.handler);
        UI.getCurrent().navigate(IncidentsView.PATH);
        assertThat(getCurrentView()).isNotInstanceOf(IncidentsView.class);
    }
}
