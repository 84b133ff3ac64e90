package id.terang.ui.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import id.terang.complaints.Decision;
import id.terang.notifications.Inbox;
import id.terang.notifications.Rhythm;
import id.terang.notifications.Wishes;
import id.terang.shared.Reference;
import id.terang.ui.desk.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an official has been told, on the screen.
class InboxViewTest extends DeskTest {

    @Autowired Inbox inbox;
    @Autowired JdbcClient jdbc;
    @Autowired Wishes wishes;

    @BeforeEach
    void nothingUnread() {
        // What earlier tests did may still be on its way.
        await().until(() -> jdbc.sql("select count(*) from EVENT_PUBLICATION").query(Long.class).single() == 0);
        inbox.readAll(town.unitHandler);
    }

    private Reference given() {
        var reference = assigned();
        decide(town.worksLead, reference, new Decision.Delegate(town.roadUnit, "Ditangani unit."));
        decide(town.worksLead, reference, new Decision.Assign(town.unitHandler.officialId()));
        return reference;
    }

    /// It arrives at the unit, and is then given to its handler.
    private void untilUnread(int lines) {
        await().until(() -> inbox.unread(town.unitHandler) == lines);
    }

    private InboxView inbox(String address) {
        sit(town.unitHandler);
        return navigate(address, InboxView.class);
    }

    @Test
    void what_is_new_leads_to_its_case_and_opening_that_reads_it() {
        var reference = given();
        untilUnread(2);
        var view = inbox(InboxView.PATH);
        assertThat($(ListItem.class).from(view.list).all()).extracting(DeskTest::words)
            .allSatisfy(line -> assertThat(line).contains(reference.toString(), "Belum dibaca"))
            .anyMatch(line -> line.contains("Ditugaskan kepada Anda")).anyMatch(line -> line.contains("Masuk ke instansi Anda"));

        open(town.unitHandler, reference);
        view = inbox(InboxView.PATH);
        assertThat(words(view)).contains("Tidak ada yang belum dibaca");
        assertThat(view.readAll.isVisible()).isFalse();
    }

    @Test
    void all_can_be_marked_as_read_at_once() {
        given();
        given();
        untilUnread(4);
        var view = inbox(InboxView.PATH);
        test(view.readAll).click();
        assertThat($(Notification.class).last()).isNotNull();
        assertThat(inbox.unread(town.unitHandler)).isZero();
    }

    @Test
    void the_rhythm_of_letters_is_kept() {
        var view = inbox(InboxView.PATH);
        assertThat(view.rhythm.getValue()).isEqualTo(wishes.of(town.unitHandler));
        test(view.rhythm).selectItem(view.getTranslation("desk.inbox.rhythm.NEVER"));
        assertThat(wishes.of(town.unitHandler)).isEqualTo(Rhythm.NEVER);
        wishes.choose(town.unitHandler, Rhythm.DAILY);
    }

    @Test
    void who_keeps_the_house_only_has_no_inbox() {
        sit(town.admin);
        UI.getCurrent().navigate(InboxView.PATH);
        assertThat(getCurrentView()).isNotInstanceOf(InboxView.class);
    }
}
