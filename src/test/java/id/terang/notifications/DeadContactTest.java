package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.OwnWords;
import id.terang.complaints.Action;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.CloseReason;
import id.terang.complaints.Contact;
import id.terang.complaints.Correspondence;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.complaints.Outcome;
import id.terang.complaints.Receipt;
import id.terang.complaints.Status;
import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.statistics.FactBook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// "Without a reachable contact" no pause starts, and nobody is asked: an address from which letters come back reaches nobody.
class DeadContactTest extends ToldCases {

    private static final EmailAddress ADDRESS = new EmailAddress("pindah@contoh.id");

    @Autowired Mailboxes mailboxes;
    @Autowired Consents consents;
    @Autowired Correspondence correspondence;
    @Autowired Post post;
    @Autowired FactBook facts;

    @BeforeEach
    void allAlive() {
        jdbc.sql("delete from dead_mailbox").update();
    }

    private Receipt unreachable() {
        var receipt = atWork(aComplaint().about(town.roads).reachedAt(ADDRESS.value()));
        handled();
        mailboxes.refused(ADDRESS, "550 5.1.1 User unknown");
        return receipt;
    }

    private void ask(Receipt receipt) {
        decide(town.handler, receipt, new Decision.Ask("Di sisi mana? " + OwnWords.of(receipt.reference())));
    }

    private void answer(Receipt receipt) {
        decide(town.handler, receipt, new Decision.Answer(Outcome.ACTION_TAKEN, "Ditambal. " + OwnWords.of(receipt.reference()), List.of()));
    }

    private boolean contactable(Receipt receipt, EventType type) {
        return jdbc.sql("select contactable from fact_act where complaint_id = ? and type = ? order by seq desc limit 1")
            .params(id(receipt), type.name()).query(Boolean.class).single();
    }

    @Test
    void no_pause_starts_and_the_desk_says_why_before_anybody_asks() {
        var receipt = unreachable();
        var file = reader.caseFile(town.handler, receipt.reference());
        assertThat(file.returned()).isTrue();
        assertThat(file.refused().get(Action.ASK)).extracting(Refusal::key).isEqualTo("refusal.ask.returned");
        assertThatThrownBy(() -> ask(receipt)).hasMessage("refusal.ask.returned");
        assertThat(reader.caseFile(town.handler, receipt.reference()).complaint().status()).isNotEqualTo(Status.AWAITING_CITIZEN);
    }

    @Test
    void who_has_an_account_is_still_reached_there() {
        var receipt = unreachable();
        jdbc.sql("update claimant set citizen_id = 4711 where complaint_id = ?").param(id(receipt)).update();
        assertThat(reader.caseFile(town.handler, receipt.reference()).returned()).isFalse();
        ask(receipt);
        assertThat(reader.caseFile(town.handler, receipt.reference()).complaint().status()).isEqualTo(Status.AWAITING_CITIZEN);
    }

    @Test
    void silence_after_an_answer_that_reached_nobody_is_counted_with_those_without_a_contact() {
        var receipt = unreachable();
        answer(receipt);
        handled();
        assertThat(contactable(receipt, EventType.ANSWERED)).isFalse();
        at("2026-12-01T10:00");
        assertThat(reader.caseFile(town.handler, receipt.reference()).complaint().closeReason()).isEqualTo(CloseReason.LAPSED_NO_CONTACT);
        assertThat(contactable(receipt, EventType.DISPUTE_WINDOW_LAPSED)).isFalse();
    }

    @Test
    void an_answer_that_could_be_delivered_stays_one_whatever_becomes_of_the_mailbox_and_the_other_way_round() {
        var dead = unreachable();
        answer(dead);
        mailboxes.revive(ADDRESS);
        var alive = atWork(aComplaint().about(town.roads).reachedAt("tetap@contoh.id"));
        answer(alive);
        handled();
        mailboxes.refused(new EmailAddress("tetap@contoh.id"), "550 5.1.1 User unknown");

        facts.update(List.of(id(dead), id(alive)));

        assertThat(contactable(dead, EventType.ANSWERED)).as("facts are read from events alone").isFalse();
        assertThat(contactable(alive, EventType.ANSWERED)).isTrue();
        assertThat(reader.caseFile(town.handler, dead.reference()).timeline().getLast().event())
            .as("the event carries it").isInstanceOfSatisfying(CaseEvent.Answered.class, said -> assertThat(said.contactable()).isFalse());
    }

    @Test
    void the_citizen_has_the_address_tried_and_confirms_by_the_link_that_it_works_again() {
        var receipt = unreachable();
        act(receipt, new CitizenAct.ReachAt(ADDRESS));
        assertThat(mailboxes.dead(ADDRESS)).isTrue();
        assertThatThrownBy(() -> ask(receipt)).hasMessage("refusal.ask.returned");
        post.empty();
        consents.confirm(jdbc.sql("select stop_token from letter where occasion = 'TRIED' and state = 'SENT'").query(String.class).single());
        assertThat(mailboxes.dead(ADDRESS)).isFalse();
        ask(receipt);
        assertThat(reader.caseFile(town.handler, receipt.reference()).complaint().status()).isEqualTo(Status.AWAITING_CITIZEN);
        assertThatThrownBy(() -> act(receipt, new CitizenAct.ReachAt(new EmailAddress("lain@contoh.id"))))
            .as("letters arrive, so there is nothing to set right").hasMessage("refusal.contact.alive");
    }

    @Test
    void or_gives_another_which_stands_in_no_event() {
        var receipt = unreachable();
        int before = reader.caseFile(town.handler, receipt.reference()).timeline().size();
        act(receipt, new CitizenAct.ReachAt(new EmailAddress("baru@contoh.id")));
        var file = reader.caseFile(town.handler, receipt.reference());
        assertThat(file.contact()).extracting(Contact::email).isEqualTo(new EmailAddress("baru@contoh.id"));
        assertThat(file.timeline()).as("addresses are in no history").hasSize(before);
        assertThat(mailboxes.dead(ADDRESS)).as("the old one is dead as before").isTrue();
        answer(receipt);
        assertThat(((CaseEvent.Answered) reader.caseFile(town.handler, receipt.reference()).timeline().getLast().event()).contactable()).isTrue();
    }

    @Test
    void who_has_just_filed_sets_a_mistyped_address_right_and_who_finds_the_code_later_does_not() {
        var receipt = file(aComplaint().about(town.roads).reachedAt("ketik@contohh.id"));
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        handled();
        clock.advance(Receipt.SHOWN);
        assertThat(filing.correct(claim, new EmailAddress("ketik@contoh.id")).masked()).containsExactly("k…@contoh.id");
        assertThat(reader.claimFile(claim).contact()).extracting(Contact::email).isEqualTo(new EmailAddress("ketik@contoh.id"));
        assertThat(reader.claimFile(claim).timeline()).as("addresses are in no history").hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> filing.correct(claim, new EmailAddress("penemu@contoh.id"))).hasMessage("refusal.contact.late");
        assertThatThrownBy(() -> act(receipt, new CitizenAct.ReachAt(new EmailAddress("penemu@contoh.id")))).hasMessage("refusal.contact.alive");
        assertThat(reader.claimFile(claim).contact()).extracting(Contact::email).isEqualTo(new EmailAddress("ketik@contoh.id"));
    }

    @Test
    void what_was_acknowledged_to_a_mistyped_address_is_acknowledged_to_the_right_one_and_not_to_everybody() throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
        var receipt = file(aComplaint().about(town.roads).reachedAt("salah@contohh.id"));
        var claim = claims.open(receipt.reference(), receipt.secret(), "test");
        assertThat(acknowledged()).containsExactly("salah@contohh.id");
        filing.correct(claim, new EmailAddress("salah@contohh.id"));
        assertThat(acknowledged()).as("nothing was set right").containsExactly("salah@contohh.id");
        filing.correct(claim, new EmailAddress("benar@contoh.id"));
        assertThat(acknowledged()).containsExactlyInAnyOrder("salah@contohh.id", "benar@contoh.id");
        for (var address : List.of("kedua@contoh.id", "ketiga@contoh.id")) {
            filing.correct(claim, new EmailAddress(address));
            acknowledged();
        }
        assertThat(acknowledged()).containsExactlyInAnyOrder("salah@contohh.id", "benar@contoh.id", "kedua@contoh.id");
    }

    private List<String> acknowledged() throws Exception {
        handled();
        post.empty();
        var to = new ArrayList<String>();
        for (var mail : POST_OFFICE.getReceivedMessages()) {
            to.add(mail.getAllRecipients()[0].toString());
        }
        return to;
    }

    @Test
    void who_left_no_address_gives_none_afterwards() {
        var receipt = file(aComplaint().about(town.roads).withoutContact());
        assertThatThrownBy(() -> filing.correct(claims.open(receipt.reference(), receipt.secret(), "test"), ADDRESS))
            .hasMessage("refusal.contact.late");
    }
}
