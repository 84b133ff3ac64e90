package id.terang.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.router.QueryParameters;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.search.QueueOrder;
import id.terang.shared.Refusal;
import id.terang.ui.desk.office.InboxView;
import id.terang.workbench.Arrangement;
import id.terang.workbench.Arrangements;
import id.terang.workbench.Column;
import id.terang.workbench.Density;
import id.terang.workbench.KeptView;
import id.terang.workbench.KeptViews;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Views that officials keep for themselves or share below them.
class KeptViewsTest extends DeskTest {

    @Autowired KeptViews views;
    @Autowired Arrangements arrangements;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void none() {
        jdbc.sql("delete from kept_view").update();
    }

    private DeskView queue(OfficialPrincipal official, String tab, String service) {
        sit(official);
        UI.getCurrent().navigate(QueueAddress.DESK, QueryParameters.of("tab", tab).merging("service", service));
        return (DeskView) getCurrentView();
    }

    @Test
    void a_filtered_queue_is_kept_found_again_with_its_count_and_taken_away() {
        assigned();
        var view = queue(town.handler, "my-agency", "jalan");
        assertThat(view.kept.keep.isVisible()).isTrue();
        test(view.kept.keep).click();
        var dialog = $(KeptViewsBar.KeepDialog.class).last();
        assertThat(dialog.share.isVisible()).as("only a LEAD shares").isFalse();
        test(dialog.send).click();
        assertThat(dialog.name.isInvalid()).as("a view needs a name").isTrue();
        assertThat(dialog.name.getElement().getAttribute("data-desk-draft")).as("kept until it is sent").isEqualTo("kept-view/name");
        dialog.name.setValue("Jalan kita");
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        assertThat(dialog.isOpened()).as("a stray click").isTrue();
        test(dialog.send).click();

        assertThat(views.of(town.handler)).extracting(KeptView::name).containsExactly("Jalan kita");
        assertThat(words(view.kept.links)).contains("Jalan kita");
        assertThat(view.kept.keep.isVisible()).as("it is the one on the screen").isFalse();
        var again = queue(town.handler, "my-agency", "jalan");
        assertThat(words(again.kept.links)).containsPattern("Jalan kita\\s*[1-9]");
        test(again.kept.remove).click();
        assertThat(views.of(town.handler)).isEmpty();
    }

    @Test
    void the_numbers_of_kept_views_follow_what_happens_while_they_are_looked_at() {
        var word = "trembesi" + System.nanoTime();
        views.keep(town.verifier, "Pohon", "tab=to-verify&q=" + word, false);
        sit(town.verifier);
        UI.getCurrent().navigate(QueueAddress.DESK, QueryParameters.of("tab", "to-verify"));
        var view = (DeskView) getCurrentView();
        assertThat(words(view.kept.links)).containsPattern("Pohon\\s*0");
        filed(AComplaint.aComplaint().about(town.roads).in(town.north).titled(word));
        await().pollInSameThread().untilAsserted(() -> {
            newsArrives();
            assertThat(words(view.kept.links)).containsPattern("Pohon\\s*1");
        });
    }

    @Test
    void a_shared_view_is_seen_by_those_below_and_removed_by_who_leads_only() {
        views.keep(town.worksLead, "Terlambat", "tab=overdue", true);
        assertThat(views.of(town.handler)).singleElement().satisfies(view -> {
            assertThat(view.shared()).isTrue();
            assertThat(view.removable()).isFalse();
        });
        assertThat(views.of(town.unitHandler)).hasSize(1);
        assertThat(views.of(town.transportHandler)).isEmpty();
        assertThat(views.of(town.verifier)).as("shared downwards, not upwards").isEmpty();
        long id = views.of(town.handler).getFirst().id();
        assertThatThrownBy(() -> views.remove(town.handler, id)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> views.remove(town.transportHandler, id)).as("nor who cannot see it").isInstanceOf(Refusal.NotAllowed.class);
        assertThat(views.of(town.handler)).hasSize(1);
        assertThatThrownBy(() -> views.keep(town.handler, "Untuk semua", "tab=all", true)).isInstanceOf(Refusal.NotAllowed.class);

        sit(town.worksLead);
        UI.getCurrent().navigate(QueueAddress.DESK, QueryParameters.of("tab", "overdue"));
        test(((DeskView) getCurrentView()).kept.remove).click();
        assertThat(views.of(town.handler)).as("only asked: others use it").hasSize(1);
        confirm();
        assertThat(views.of(town.handler)).isEmpty();
    }

    @Test
    void of_many_shared_views_the_first_by_name_are_shown_and_all_can_be_taken_away() {
        for (int i = 0; i < KeptViews.MOST; i++) {
            views.keep(town.worksLead, "Z " + (100 + i), "tab=overdue", true);
        }
        var last = views.of(town.handler).getLast();
        for (int i = 0; i < KeptViews.MOST; i++) {
            views.keep(town.townLead, "A " + (100 + i), "tab=overdue", true);
        }
        assertThat(views.of(town.handler)).hasSize(KeptViews.MOST).extracting(KeptView::name).allMatch(name -> name.startsWith("A "));
        views.remove(town.worksLead, last.id());
        assertThat(jdbc.sql("select count(*) from kept_view where id = ?").param(last.id()).query(Integer.class).single()).isZero();
    }

    @Test
    void how_the_desk_is_laid_out_is_remembered() {
        var view = queue(town.unitHandler, "my-agency", "jalan");
        var wanted = Arrangement.USUAL.with(Density.COMPACT).with(Set.of(Column.STATE)).with(QueueOrder.NEWEST);
        view.list.arrange(wanted);
        assertThat(view.list.grid.getClassNames()).contains("queue--compact", "queue--no-place").doesNotContain("queue--no-state");

        arrangements.arrange(town.unitHandler, wanted);
        navigate(InboxView.PATH, InboxView.class);
        var again = queue(town.unitHandler, "my-agency", "jalan");
        assertThat(again.list.grid.getClassNames()).contains("queue--compact", "queue--no-place");
        assertThat(again.search.order.getValue()).isEqualTo(QueueOrder.NEWEST);
        assertThat(again.search.layout.compact.isChecked()).isTrue();
        test(again.search.order).selectItem(again.getTranslation("desk.order.OLDEST"));
        assertThat(arrangements.of(town.unitHandler).order()).isEqualTo(QueueOrder.OLDEST);
        assertThat(arrangements.of(town.handler)).isEqualTo(Arrangement.USUAL);
    }

    @Test
    void the_same_name_replaces_and_there_are_not_too_many() {
        for (int i = 0; i < KeptViews.MOST; i++) {
            views.keep(town.handler, "Tampilan " + i, "tab=all", false);
        }
        views.keep(town.handler, "Tampilan 0", "tab=mine", false);
        assertThat(views.of(town.handler)).hasSize(KeptViews.MOST).filteredOn(view -> view.name().equals("Tampilan 0"))
            .singleElement().satisfies(view -> assertThat(view.address()).isEqualTo("tab=mine"));
        assertThatThrownBy(() -> views.keep(town.handler, "Satu lagi", "tab=all", false)).isInstanceOf(Refusal.BadInput.class);
        assertThatThrownBy(() -> views.keep(town.handler, "x".repeat(61), "tab=all", false)).isInstanceOf(Refusal.BadInput.class);
    }
}
