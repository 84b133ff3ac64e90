package id.terang.ui.desk.office;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import id.terang.complaints.assignment.Held;
import id.terang.notifications.Inbox;
import id.terang.notifications.Rhythm;
import id.terang.notifications.Wishes;
import id.terang.shared.Reference;
import id.terang.ui.desk.DeskTest;
import id.terang.ui.desk.DeskView;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an official has been told, on the screen.
class InboxViewTest extends DeskTest {

    @Autowired Inbox inbox;
    @Autowired JdbcClient jdbc;
    @Autowired Wishes wishes;
    @Autowired Held held;

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
        assertThat(view.list.getChildren().map(DeskTest::words)).singleElement().asString()
            .contains(reference.toString(), "Belum dibaca", "Ditugaskan kepada Anda", "Masuk ke instansi Anda");

        open(town.unitHandler, reference);
        view = inbox(InboxView.PATH);
        assertThat(words(view)).contains("Tidak ada yang belum dibaca");
        assertThat(view.readAll.isVisible()).isFalse();
    }

    @Test
    void what_happened_to_one_case_on_one_day_stands_together_and_other_days_and_cases_apart() {
        var first = given();
        var second = given();
        untilUnread(4);
        clock.set("2026-11-03T10:00");
        decide(town.worksLead, first, new Decision.Assign(null));
        decide(town.worksLead, first, new Decision.Assign(town.unitHandler.officialId()));
        untilUnread(5);
        var lines = inbox(InboxView.PATH).list.getChildren().map(DeskTest::words).toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).contains(first.toString(), "Selasa, 3 November 2026").doesNotContain("Masuk ke instansi Anda", second.toString());
        assertThat(lines.get(1)).contains(second.toString(), "Senin, 2 November 2026", "Juga pada hari itu", "Masuk ke instansi Anda");
        assertThat(lines.get(2)).contains(first.toString(), "Senin, 2 November 2026", "Ditugaskan kepada Anda");
    }

    @Test
    void what_stands_together_goes_on_over_pages_and_nothing_is_told_twice() {
        var reference = given();
        untilUnread(2);
        for (int i = 0; i < 40; i++) {
            jdbc.sql("insert into notice (event_id, official_id, complaint_id, occasion, at) select ?, official_id, complaint_id, occasion, at from notice "
                + "where official_id = ? and read_at is null order by id limit 1").params(UUID.randomUUID().toString(), town.unitHandler.officialId()).update();
        }
        var view = inbox(InboxView.PATH);
        assertThat(view.list.getChildren()).hasSize(1);
        assertThat($(ListItem.class).from(view.list).all()).as("a page: the line and what stands below it").hasSize(30);
        test(view.more).click();
        assertThat(view.list.getChildren().map(DeskTest::words)).singleElement().asString().contains(reference.toString());
        assertThat($(ListItem.class).from(view.list).all()).hasSize(42);
        assertThat(view.more.isVisible()).isFalse();
    }

    @Test
    void whoever_will_be_away_sees_what_they_have_and_what_is_due_meanwhile() {
        var reference = given();
        var view = inbox(InboxView.PATH);
        assertThat(words(view.absence.held)).as("nobody is away").isEmpty();
        view.absence.from.setValue("2026-11-16");
        view.absence.until.setValue("2026-11-27");
        test(view.absence.save).click();
        try {
            assertThat(words(view.absence.held)).containsPattern("[1-9]\\d* laporan menunggu pada nama ini: [1-9]\\d* jatuh tempo selama tidak masuk, \\d+ sudah terlambat")
                .contains("Serahkan laporan-laporan ini", "tenggat Jum 20 Nov");
            assertThat($(Anchor.class).from(view.absence.held).all()).extracting(Anchor::getHref)
                .contains("/app/desk?tab=pending&handler=" + town.unitHandler.officialId());
            assertThat(held.of(town.unitHandler, town.unitHandler.officialId())).extracting(one -> one.heading().reference()).contains(reference);
            assertThat(held.of(town.transportHandler, town.unitHandler.officialId())).as("whoever may not read them").isEmpty();
        } finally {
            test($(Button.class).from(view.absence.ahead).withText("Hapus").single()).click();
        }
        assertThat(words(view.absence.held)).isEmpty();
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
    void who_keeps_the_house_only_is_told_that_nobody_watches_over_a_secret_case_and_nothing_of_it() {
        var secret = filed(aComplaint().about(town.roads).in(town.north).titled("Pungutan liar").visible(Visibility.SECRET));
        var event = UUID.randomUUID().toString();
        jdbc.sql("insert into notice (event_id, official_id, complaint_id, occasion, at, agency_id) select ?, ?, id, 'NOBODY_NAMED', "
            + "'2026-11-02 03:00', holder_id from complaint where reference = ?").params(event, town.admin.officialId(), secret.digits()).update();
        try {
            sit(town.admin);
            var view = navigate(InboxView.PATH, InboxView.class);
            var line = view.list.getChildren().filter(one -> words(one).contains("tidak ada yang ditunjuk mengawasi")).findFirst().orElseThrow();
            assertThat(words(line)).contains("Belum dibaca").doesNotContain(secret.toString(), "Pungutan");
            assertThat($(Anchor.class).from(line).all()).extracting(Anchor::getHref).containsExactly("/app/admin/officials");
            assertThat(view.rhythm.isVisible()).as("how they are written to is theirs to choose").isTrue();
            assertThat(view.absence.isVisible()).as("nobody gives them cases").isFalse();
            UI.getCurrent().navigate("desk/" + secret);
            assertThat(getCurrentView()).isNotInstanceOf(DeskView.class);
        } finally {
            jdbc.sql("delete from notice where event_id = ?").param(event).update();
        }
    }
}
