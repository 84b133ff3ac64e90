package id.terang.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import id.terang.SmallTown;
import id.terang.TestClock;
import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.AComplaint;
import id.terang.complaints.CaseReader;
import id.terang.complaints.Decision;
import id.terang.complaints.Filing;
import id.terang.complaints.Recounting;
import id.terang.complaints.Triage;
import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Kind;
import id.terang.jurisdiction.Track;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.ui.Seat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;

/// Holidays that move due dates, in a year that no other test lives in.
@SpringBootTest
@Import(TestClock.Moved.class)
@WithAnonymousUser
class HolidaysPaneTest extends SpringBrowserlessTest {

    @Autowired BeanFactory beans;
    @Autowired Filing filing;
    @Autowired Triage triage;
    @Autowired CaseReader reader;
    @Autowired Recounting recounting;
    @Autowired Jurisdiction jurisdiction;
    @Autowired Calendars calendars;
    @Autowired TestClock clock;

    private SmallTown town;
    private Reference reference;

    @BeforeEach
    void a_verified_case_and_an_administrator() {
        clock.set("2028-03-03T10:00");
        town = SmallTown.in(beans);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        reference = filing.file(AComplaint.aComplaint().about(town.roads).in(town.north).command(), Actor.CITIZEN).reference();
        triage.decide(town.verifier, reference, reader.caseFile(town.verifier, reference).revision(),
                new Decision.Verify(Kind.COMPLAINT, Track.ORDINARY, town.roads, town.publicWorks, null, null));
        sit(town.admin);
        UI.getCurrent().navigate("admin/calendars/" + jurisdiction.atlas().agency(town.town).calendarId());
    }

    @AfterEach
    void goHome() {
        Seat.leave();
    }

    @Test
    void a_decreed_day_names_the_due_dates_that_move_before_it_is_kept() {
        HolidaysPane pane = $(HolidaysPane.class).single();
        Instant before = due();
        pane.day.setValue("2028-03-08");
        pane.name.setValue("Cuti bersama");
        pane.decree.setValue("SKB 1/2028");

        test(pane.save).click();

        assertThat(words(pane.moves)).containsPattern("deadlines? of \\d+ open").contains(reference + ": First response, from Friday, 10 March 2028 to Monday, 13 March 2028");
        assertThat(pane.save.getText()).startsWith("Add and move");
        assertThat(recounting.unfinished()).isEmpty();

        test(pane.save).click();
        assertThat(words(pane)).contains("Cuti bersama (SKB 1/2028)", "Going on");
        recounting.unfinished().forEach(id -> recounting.step(id, 1_000));
        $(Recounts.class).single().refresh();

        assertThat(words(pane)).contains("Done:");
        assertThat(due()).isAfter(before);
    }

    @Test
    void a_file_of_the_web_is_tried_with_its_decree_and_says_what_moves() {
        HolidaysPane pane = $(HolidaysPane.class).single();
        $(com.vaadin.flow.component.textfield.TextField.class).withCaption("Decree for all of them").single().setValue("Keppres 2/2028");

        $(ImportPane.class).single().received("""
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20280310
                SUMMARY:Nyepi
                END:VEVENT
                END:VCALENDAR
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(words(pane)).containsPattern("deadlines? of \\d+ open").contains(reference.toString());
        assertThat(words(pane)).contains("Friday, 10 March 2028 · Nyepi · Keppres 2/2028");
        assertThat(words(pane).indexOf("open")).as("before the button that does it").isLessThan(words(pane).lastIndexOf("Import"));
        assertThat(recounting.unfinished()).isEmpty();
    }

    @Test
    void a_day_is_taken_away_only_after_a_second_yes() {
        HolidaysPane pane = $(HolidaysPane.class).single();
        pane.day.setValue("2028-05-01");
        pane.name.setValue("Hari Buruh");
        test(pane.save).click();
        Component day = IntStream.range(0, test(pane.list).size()).mapToObj(row -> test(pane.list).getCellComponent(row, 0))
                .filter(line -> words(line).contains("Hari Buruh")).findFirst().orElseThrow();

        test($(Button.class, day).single()).click();
        var ask = $(ConfirmDialog.class).single();
        assertThat(holiday(LocalDate.of(2028, 5, 1))).as("only asked").isEqualTo("Hari Buruh");
        test(ask).confirm();

        assertThat(holiday(LocalDate.of(2028, 5, 1))).isNull();
    }

    private @Nullable String holiday(LocalDate day) {
        return calendars.current(jurisdiction.atlas().agency(town.town).calendarId()).holiday(day);
    }

    private Instant due() {
        return reader.publicComplaint(reference).orElseThrow().clocks().stream()
                .filter(one -> one.type() == ClockType.FIRST_RESPONSE).findFirst().orElseThrow().dueAt();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static void sit(OfficialPrincipal official) {
        Seat.take(official);
    }
}
