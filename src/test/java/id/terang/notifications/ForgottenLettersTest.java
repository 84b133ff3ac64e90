package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.shared.Micros;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Letters are forgotten half a year after they were settled, and nothing that could still be sent is.
class ForgottenLettersTest extends ToldCases {

    private static final Duration KEPT = Duration.ofDays(180);

    @Autowired ForgettingAddresses forgetting;
    @Autowired Outbox outbox;
    @Autowired Writing writing;

    private void letter(Outbox.State state, Duration ago) {
        var then = Micros.utc(clock.instant().minus(ago));
        jdbc.sql("insert into letter (event_id, recipient, occasion, written_at, send_at, attempts, state, settled_at, stop_token) "
                + "values (uuid(), 'official/1', 'NEWS', :then, :then, 1, :state, if(:state = 'WAITING', null, :then), uuid())")
            .param("then", then).param("state", state.name()).update();
    }

    private List<String> left() {
        return jdbc.sql("select state from letter order by id").query(String.class).list();
    }

    @Test
    void what_was_sent_or_given_up_goes_after_half_a_year_and_not_a_day_before() {
        for (var state : Outbox.State.values()) {
            letter(state, KEPT.plusHours(1));
        }
        Outbox.SETTLED.forEach(state -> letter(state, KEPT.minusHours(1)));
        forgetting.forget();
        assertThat(left()).containsExactly("WAITING", "SENDING", "SENT", "UNDELIVERABLE", "DROPPED", "UNCERTAIN");
        forgetting.forget();
        assertThat(left()).hasSize(6);
    }

    @Test
    void more_than_one_step_holds_goes_in_several() {
        jdbc.sql("insert into letter (event_id, recipient, occasion, written_at, send_at, attempts, state, settled_at, stop_token) "
                + "select uuid(), concat('official/', seq), 'NEWS', :then, :then, 1, 'SENT', :then, uuid() from seq_1_to_4100")
            .param("then", Micros.utc(clock.instant().minus(KEPT).minusSeconds(1))).update();
        forgetting.forget();
        assertThat(left()).isEmpty();
    }

    @Test
    void what_is_due_to_go_is_found_by_an_index() {
        letter(Outbox.State.SENT, KEPT);
        assertThat(jdbc.sql("explain delete from letter where state = 'SENT' and settled_at < '2020-01-01' limit 10")
            .query((row, n) -> row.getString("key")).single()).startsWith("letter_");
    }

    private void notice(Duration told, Duration read) {
        jdbc.sql("insert into notice (event_id, official_id, complaint_id, occasion, at, read_at) "
                + "select uuid(), :official, max(id), if(:read is null, 'REPLIED', 'ARRIVED'), :at, :read from complaint")
            .param("official", town.handler.officialId()).param("at", Micros.utc(clock.instant().minus(told)))
            .param("read", read == null ? null : Micros.utc(clock.instant().minus(read))).update();
    }

    @Test
    void a_line_of_an_inbox_goes_half_a_year_after_it_was_read_and_unread_after_two_years() {
        aboutRoads();
        handled();
        jdbc.sql("delete from notice").update();
        notice(Duration.ofDays(900), KEPT.plusHours(1));
        notice(Duration.ofDays(900), KEPT.minusHours(1));
        notice(Duration.ofDays(731), null);
        notice(Duration.ofDays(729), null);
        forgetting.forget();
        assertThat(jdbc.sql("select occasion from notice order by id").query(String.class).list()).containsExactly("ARRIVED", "REPLIED");
        for (var due : List.of("read_at < '2020-01-01'", "read_at is null and at < '2020-01-01'")) {
            assertThat(jdbc.sql("explain delete from notice where " + due + " limit 10").query((row, n) -> row.getString("key")).single())
                .isEqualTo("notice_forgotten");
        }
    }

    @Test
    void what_waits_or_is_being_handed_over_cannot_be_forgotten() {
        assertThatThrownBy(() -> outbox.forget(Outbox.State.SENDING, clock.instant(), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The row was what kept it from being written twice; now the time does.
    @Test
    void a_forgotten_letter_is_not_written_again() {
        var receipt = atWork(aComplaint().about(town.roads));
        handled();
        assertThat(left()).isNotEmpty();
        jdbc.sql("update letter set state = 'SENT', settled_at = ?, mail_id = ?, mailbox = 'x'")
            .params(Micros.utc(clock.instant()), UUID.randomUUID().toString()).update();
        clock.advance(KEPT.plusDays(1));
        forgetting.forget();
        assertThat(left()).isEmpty();
        reader.caseFile(town.handler, receipt.reference()).timeline().forEach(entry -> writing.about(id(receipt), entry.seq()));
        assertThat(left()).isEmpty();
    }
}
