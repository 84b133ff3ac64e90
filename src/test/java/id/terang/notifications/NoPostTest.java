package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;

import id.terang.complaints.Action;
import id.terang.complaints.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// A site that sends no e-mail at all: who left an address reads what is asked on the page of their case.
@TestPropertySource(properties = "terang.mail.from=")
class NoPostTest extends ToldCases {

    @Test
    void nobody_waits_for_a_confirmation_that_no_letter_could_ask_for() {
        Receipt last = null;
        for (int i = 0; i < 5; i++) {
            last = atWork(aComplaint().about(town.roads).reachedAt("tanpa-surel@contoh.id"));
            handled();
        }
        var file = reader.caseFile(town.handler, last.reference());
        assertThat(file.unconfirmed()).isFalse();
        assertThat(file.refused()).doesNotContainKey(Action.ASK);
        assertThat(file.actions()).contains(Action.ASK);
        assertThat(jdbc.sql("select count(*) from mailbox_filing").query(Integer.class).single()).as("and once there is a post, all begin anew").isZero();
    }
}
