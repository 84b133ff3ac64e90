package id.terang.notifications;

import static id.terang.complaints.AComplaint.aComplaint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A letter that was given up goes again when an administrator asks for it, and once.
class ResendingTest extends ToldCases {

    @Autowired Resending resending;
    @Autowired Outbox outbox;
    @Autowired Post post;
    @Autowired Mailboxes mailboxes;
    @Autowired Officials officials;
    private OfficialPrincipal admin;

    @BeforeEach
    void somebodyKeepsTheHouse() throws Exception {
        POST_OFFICE.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from dead_mailbox").update();
        admin = new OfficialPrincipal(town.townLead.officialId(), "Kepala", new Mandate(Role.ADMIN, town.town));
    }

    /// The letter that acknowledges a case of this address, given up.
    private void givenUp(String address) {
        file(aComplaint().about(town.roads).reachedAt(address));
        handled();
        var letters = outbox.due(outbox.waiting(10).getFirst(), 10);
        outbox.settle(letters, Outbox.State.UNDELIVERABLE, "452 mailbox full");
    }

    private List<String> states() {
        return jdbc.sql("select concat(state, ' ', attempts) from letter order by id").query(String.class).list();
    }

    @Test
    void it_goes_again_and_who_asked_for_it_is_written_down() {
        givenUp("penuh@contoh.id");
        var seen = outbox.troubles(10);
        assertThat(resending.again(admin, seen)).isOne();
        assertThat(outbox.troubles(10)).isEmpty();
        post.empty();
        assertThat(POST_OFFICE.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly("SENT 1");
        assertThat(jdbc.sql("select official_id from letter_again").query(Long.class).list()).containsExactly(admin.officialId());
    }

    @Test
    void what_fails_once_more_says_who_had_it_sent_again_and_when() {
        givenUp("penuh@contoh.id");
        clock.advance(Duration.ofHours(1));
        resending.again(admin, outbox.troubles(10));
        outbox.settle(outbox.due(outbox.waiting(10).getFirst(), 10), Outbox.State.UNDELIVERABLE, "452 still full");
        assertThat(outbox.troubles(10)).singleElement().satisfies(trouble -> {
            assertThat(trouble.againBy()).isEqualTo(admin.officialId());
            assertThat(trouble.againAt()).isEqualTo(clock.instant());
        });
        clock.advance(Duration.ofHours(1));
        resending.again(admin, outbox.troubles(10));
        outbox.settle(outbox.due(outbox.waiting(10).getFirst(), 10), Outbox.State.UNDELIVERABLE, "452 still full");
        assertThat(outbox.troubles(10)).as("shown once, with the last time").singleElement()
            .satisfies(trouble -> assertThat(trouble.againAt()).isEqualTo(clock.instant()));
    }

    @Test
    void two_who_press_at_once_send_it_once_and_so_does_one_who_looks_at_an_old_list() {
        givenUp("penuh@contoh.id");
        var seen = outbox.troubles(10);
        var sent = IntStream.range(0, 4).mapToObj(n -> CompletableFuture.supplyAsync(() -> resending.again(admin, seen))).toList().stream()
            .mapToInt(CompletableFuture::join).sum();
        assertThat(sent).isOne();
        clock.advance(Duration.ofMinutes(1));
        outbox.settle(outbox.due(outbox.waiting(10).getFirst(), 10), Outbox.State.UNDELIVERABLE, "452 still full");
        assertThat(resending.again(admin, seen)).as("given up once more, which that list does not show").isZero();
        assertThat(jdbc.sql("select count(*) from letter_again").query(Integer.class).single()).isOne();
    }

    @Test
    void letters_are_known_by_whom_they_are_for_and_never_by_an_address_that_others_have_too() {
        givenUp("sama@contoh.id");
        givenUp("sama@contoh.id");
        assertThat(Set.copyOf(resending.possible(admin, outbox.troubles(10)).values())).as("two cases").hasSize(2);
        jdbc.sql("insert into letter (event_id, recipient, complaint_id, seq, occasion, written_at, send_at, attempts, state, settled_at, stop_token) "
            + "select uuid(), recipient, complaint_id, 2, occasion, written_at, send_at, attempts, state, settled_at, uuid() from letter").update();
        var possible = resending.possible(admin, outbox.troubles(10));
        assertThat(possible).hasSize(4);
        assertThat(Set.copyOf(possible.values())).hasSize(2);
    }

    @Test
    void where_the_letters_of_a_citizen_come_back_for_good_only_they_can_say_that_they_arrive_again() {
        givenUp("tiada@contoh.id");
        mailboxes.refused(new EmailAddress("tiada@contoh.id"), "550 5.1.1 no such user");
        var seen = outbox.troubles(10);
        assertThat(resending.possible(admin, seen)).isEmpty();
        assertThat(resending.again(admin, seen)).isZero();
        assertThat(mailboxes.dead(new EmailAddress("tiada@contoh.id"))).isTrue();
    }

    @Test
    void what_has_no_address_any_more_is_left_out_and_keeps_nothing_else_back() {
        givenUp("pergi@contoh.id");
        givenUp("ada@contoh.id");
        jdbc.sql("update claimant set email = null where email = 'pergi@contoh.id'").update();
        assertThat(resending.again(admin, outbox.troubles(10))).isOne();
    }

    @Test
    void what_may_have_arrived_is_not_sent_again_and_nobody_but_an_administrator_within_reach_sends_any() {
        givenUp("penuh@contoh.id");
        var seen = outbox.troubles(10);
        assertThatThrownBy(() -> resending.again(town.worksLead, seen)).isInstanceOf(Refusal.NotAllowed.class);
        var elsewhere = new OfficialPrincipal(town.transportHandler.officialId(), "Admin", new Mandate(Role.ADMIN, town.transport));
        assertThat(resending.possible(elsewhere, seen)).as("another agency has the case").isEmpty();
        assertThatThrownBy(() -> resending.again(elsewhere, seen)).isInstanceOf(Refusal.NotAllowed.class);
        jdbc.sql("update letter set state = 'UNCERTAIN'").update();
        assertThat(resending.possible(admin, outbox.troubles(10))).isEmpty();

        jdbc.sql("delete from letter").update();
        var own = UUID.randomUUID().toString().substring(0, 8);
        long works = officials.install("petugas-" + own, new OfficialDetails("Petugas", new EmailAddress(own + "@contoh.id"), town.publicWorks,
            Set.of(new Mandate(Role.HANDLER, town.publicWorks)), true), "kata sandi contoh");
        jdbc.sql("insert into letter (event_id, recipient, occasion, written_at, send_at, attempts, state, settled_at, stop_token) "
            + "values (:event, concat('official/', :id), 'ASSIGNED', now(), now(), 8, 'UNDELIVERABLE', now(), :event)")
            .param("event", UUID.randomUUID().toString()).param("id", works).update();
        assertThat(resending.possible(elsewhere, outbox.troubles(10))).isEmpty();
        assertThatThrownBy(() -> resending.again(elsewhere, outbox.troubles(10))).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(resending.again(admin, outbox.troubles(10))).isOne();
    }

    @Test
    void only_who_keeps_an_official_says_that_their_mailbox_works_again() {
        var address = new EmailAddress("hidup-" + UUID.randomUUID().toString().substring(0, 8) + "@contoh.id");
        long works = officials.install("petugas-" + UUID.randomUUID().toString().substring(0, 8), new OfficialDetails("Petugas", address,
            town.publicWorks, Set.of(new Mandate(Role.HANDLER, town.publicWorks)), true), "kata sandi contoh");
        jdbc.sql("insert into letter (event_id, recipient, occasion, written_at, send_at, attempts, state, settled_at, stop_token) "
            + "values (uuid(), concat('official/', :id), 'ASSIGNED', now(), now(), 1, 'UNCERTAIN', '2100-01-01', uuid())").param("id", works).update();
        mailboxes.refused(address, "550 5.1.1 no such user");
        var letter = outbox.troubles(10).getFirst();

        var elsewhere = new OfficialPrincipal(town.transportHandler.officialId(), "Admin", new Mandate(Role.ADMIN, town.transport));
        for (var by : List.of(town.worksLead, elsewhere)) {
            assertThatThrownBy(() -> resending.revive(by, letter)).isInstanceOf(Refusal.NotAllowed.class);
        }
        assertThat(mailboxes.dead(address)).isTrue();
        resending.revive(admin, letter);
        assertThat(mailboxes.dead(address)).isFalse();

        jdbc.sql("delete from letter").update();
        givenUp("warga-" + address.value());
        assertThatThrownBy(() -> resending.revive(admin, outbox.troubles(10).getFirst())).as("a citizen's").isInstanceOf(Refusal.NotAllowed.class);
    }
}
