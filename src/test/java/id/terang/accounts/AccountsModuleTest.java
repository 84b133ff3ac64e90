package id.terang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.terang.Asked;
import id.terang.jurisdiction.AdminChange;
import id.terang.jurisdiction.AdminChange.Act;
import id.terang.jurisdiction.AdminChange.Subject;
import id.terang.jurisdiction.Administration;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.EmailAddress;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
class AccountsModuleTest {

    private static final String PASSWORD = "hujan di bulan juni";
    private static final OfficialPrincipal ADMIN_OF_CITY = new OfficialPrincipal(-1, "Admin", new Mandate(Role.ADMIN, 10));

    private static final String ADDRESS = "192.0.2.7";

    private static int number;

    @Autowired BeanFactory beans;
    @Autowired Officials officials;
    @Autowired Citizens citizens;
    @Autowired Administration administration;
    @Autowired Jurisdiction jurisdiction;
    @Autowired SignIn signIn;
    @Autowired JdbcClient jdbc;
    @Autowired CitizenRows rows;
    @Autowired PasswordEncoder passwords;

    /// A city (10) with an office (11), and a neighbour (20).
    @BeforeEach
    void agencies() {
        if (jdbc.sql("select count(*) from agency where id in (10, 11, 20)").query(Long.class).single() == 0) {
            jdbc.sql("insert into working_calendar (id, name, zone, version) values (10, 'Kota', 'Asia/Jakarta', 1)").update();
            jdbc.sql("insert into calendar_hours (calendar_id, weekday, opens, closes, since_version) values (10, 1, '08:00', '16:00', 1)").update();
            for (Object[] row : new Object[][] {{10L, "kota", null}, {11L, "dinas", 10L}, {20L, "tetangga", null}}) {
                jdbc.sql("insert into agency (id, version, slug, name, short_name, level, parent_id, zone, calendar_id, receiving_desk)"
                    + " values (?, 0, ?, ?, ?, 'REGENCY', ?, 'Asia/Jakarta', 10, true)")
                    .params(row[0], row[1], row[1], row[1], row[2]).update();
            }
            jdbc.sql("update jurisdiction_version set version = version + 1").update();
            await().until(() -> jurisdiction.atlas().agencyBySlug("tetangga").isPresent()); // another test may have read the one before
        }
    }

    @Test
    void an_official_signs_in_with_the_mandates_given() {
        String name = official(11, new Mandate(Role.HANDLER, 11, true), new Mandate(Role.VERIFIER, 11));

        Authentication signedIn = enter(name.toUpperCase(), PASSWORD);

        var principal = (OfficialPrincipal) signedIn.getPrincipal();
        assertThat(principal.displayName()).isEqualTo("Siti Aminah");
        assertThat(principal.mandates()).containsExactlyInAnyOrder(new Mandate(Role.HANDLER, 11, true), new Mandate(Role.VERIFIER, 11));
        assertThat(signedIn.getAuthorities()).extracting("authority").containsExactly("ROLE_VERIFIER", "ROLE_HANDLER");
        assertThat(signedIn.getCredentials()).isNull();
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_official_get_the_same_answer() {
        String name = official(11, new Mandate(Role.HANDLER, 11));
        String disabled = official(11, new Mandate(Role.HANDLER, 11));
        var listed = officials.find(((OfficialPrincipal) enter(disabled, PASSWORD).getPrincipal()).officialId()).orElseThrow();
        officials.disable(ADMIN_OF_CITY, listed.id(), listed.version());

        assertThatThrownBy(() -> enter(name, "salah sama sekali")).isInstanceOf(BadCredentialsException.class).hasMessage("wrong name or password");
        assertThatThrownBy(() -> enter("nobody", PASSWORD)).isInstanceOf(BadCredentialsException.class).hasMessage("wrong name or password");
        assertThatThrownBy(() -> enter(disabled, PASSWORD)).isInstanceOf(BadCredentialsException.class).hasMessage("wrong name or password");
    }

    @Test
    void guessing_is_slowed_whether_or_not_the_account_exists() {
        String name = official(11, new Mandate(Role.HANDLER, 11));
        for (String account : new String[] {name, "nobody-there"}) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> enter(account, "tebakan saja")).isInstanceOf(BadCredentialsException.class);
            }
            assertThatThrownBy(() -> enter(account, PASSWORD)).isInstanceOfSatisfying(SignInSlowed.class,
                slowed -> assertThat(slowed.seconds()).isPositive());
        }
    }

    @Test
    void a_disabled_official_and_a_changed_mandate_are_noticed() {
        String name = official(11, new Mandate(Role.HANDLER, 11));
        var principal = (OfficialPrincipal) enter(name, PASSWORD).getPrincipal();
        assertThat(officials.refresh(principal)).containsSame(principal);

        officials.update(ADMIN_OF_CITY, principal.officialId(), principal.version(),
            new OfficialDetails("Siti Aminah", null, 11, Set.of(new Mandate(Role.LEAD, 11)), true));
        assertThat(officials.refresh(principal)).hasValueSatisfying(now -> assertThat(now.roles()).containsExactly(Role.LEAD));

        var listed = officials.find(principal.officialId()).orElseThrow();
        officials.disable(ADMIN_OF_CITY, listed.id(), listed.version());
        assertThat(officials.refresh(principal)).isEmpty();
    }

    @Test
    void an_administrator_reaches_the_own_subtree_only() {
        officials.install("adm" + ++number, new OfficialDetails("Tia", null, 20, Set.of(new Mandate(Role.ADMIN, 20)), true), PASSWORD);
        var elsewhere = new OfficialDetails("Budi", null, 20, Set.of(), true);
        assertThatThrownBy(() -> officials.create(ADMIN_OF_CITY, "budi.x", elsewhere, PASSWORD)).isInstanceOf(Refusal.NotAllowed.class);

        var reaching = new OfficialDetails("Budi", null, 11, Set.of(new Mandate(Role.ADMIN, 20)), true);
        assertThatThrownBy(() -> officials.create(ADMIN_OF_CITY, "budi.x", reaching, PASSWORD)).isInstanceOf(Refusal.NotAllowed.class);

        var handler = new OfficialPrincipal(2, "Handler", new Mandate(Role.HANDLER, 10));
        var inside = new OfficialDetails("Budi", null, 11, Set.of(), true);
        assertThatThrownBy(() -> officials.create(handler, "budi.x", inside, PASSWORD)).isInstanceOf(Refusal.NotAllowed.class);

        assertThatCode(() -> officials.create(ADMIN_OF_CITY, "budi.x", inside, PASSWORD)).doesNotThrowAnyException();
        assertThatThrownBy(() -> officials.create(ADMIN_OF_CITY, "BUDI.X", inside, PASSWORD)).hasMessage("refusal.userName.taken");
    }

    @Test
    void officials_and_their_mandates_are_read_with_one_question() {
        for (int i = 0; i < 3; i++) {
            officials.install("banyak" + ++number, new OfficialDetails("Budi", null, 11, Set.of(new Mandate(Role.HANDLER, 11)), true), PASSWORD);
        }
        var asked = Asked.by(beans, () -> {
            assertThat(officials.ofAgencies(Set.of(11L))).hasSizeGreaterThanOrEqualTo(3);
            assertThat(officials.handlersOf(Set.of(11L))).hasSizeGreaterThanOrEqualTo(3);
        });
        assertThat(asked.statements()).isEqualTo(2);
    }

    @Test
    void what_an_administrator_does_to_officials_stands_in_the_record_of_changes() {
        long id = officials.create(ADMIN_OF_CITY, "catatan", new OfficialDetails("Tuti", new EmailAddress("tuti@contoh.id"), 11,
            Set.of(new Mandate(Role.HANDLER, 11)), true), PASSWORD);
        change(id, new OfficialDetails("Tuti", null, 11, Set.of(new Mandate(Role.LEAD, 11, true)), true));
        officials.resetPassword(ADMIN_OF_CITY, id, "sepatu kaca biru");
        officials.disable(ADMIN_OF_CITY, id, officials.find(id).orElseThrow().version());
        change(id, officials.find(id).orElseThrow().details());

        var noted = administration.latestChanges(50).stream().filter(one -> one.subjectId() == id
            && Set.of(Subject.OFFICIAL, Subject.MANDATE, Subject.PASSWORD).contains(one.subject())).toList().reversed();
        assertThat(noted).extracting(AdminChange::subject).containsExactly(Subject.OFFICIAL, Subject.MANDATE, Subject.PASSWORD, Subject.OFFICIAL);
        assertThat(noted).extracting(AdminChange::act).containsExactly(Act.ADDED, Act.CHANGED, Act.CHANGED, Act.RETIRED);
        assertThat(noted).extracting(AdminChange::officialId).containsOnly(ADMIN_OF_CITY.officialId());
        assertThat(noted.get(1).detail()).isEqualTo("Tuti, dinas [HANDLER dinas] → Tuti, dinas [LEAD! dinas]");
        assertThat(noted).extracting(AdminChange::detail).allSatisfy(detail -> assertThat(detail).doesNotContain("@contoh", "sepatu"));
    }

    @Test
    void nobody_takes_for_themself_what_is_kept_from_most() {
        long id = officials.install("adm" + ++number, new OfficialDetails("Adi", null, 10, Set.of(new Mandate(Role.ADMIN, 10)), true), PASSWORD);
        var self = officials.principal(id).orElseThrow();
        for (var wished : List.of(new Mandate(Role.VERIFIER, 11, true), new Mandate(Role.CUSTODIAN, 10), new Mandate(Role.OVERSIGHT, 10),
                new Mandate(Role.MODERATOR, 11))) {
            var details = new OfficialDetails("Adi", null, 10, Set.of(new Mandate(Role.ADMIN, 10), wished), true);
            assertThatThrownBy(() -> officials.update(self, id, self.version(), details)).hasMessage("refusal.official.selfGiven");
        }
        officials.update(self, id, self.version(),
            new OfficialDetails("Adi", null, 10, Set.of(new Mandate(Role.ADMIN, 10), new Mandate(Role.VERIFIER, 10)), true));
        change(id, new OfficialDetails("Adi", null, 10, Set.of(new Mandate(Role.ADMIN, 10), new Mandate(Role.MODERATOR, 10)), true));
        var now = officials.principal(id).orElseThrow();
        officials.update(now, id, now.version(), // what another gave stays
            new OfficialDetails("Adi W.", null, 10, Set.of(new Mandate(Role.ADMIN, 10), new Mandate(Role.MODERATOR, 10)), true));
    }

    @Test
    void the_topmost_administrator_gives_and_takes_what_reaches_beyond_and_it_is_written_down() {
        long id = officials.create(ADMIN_OF_CITY, "jauh" + ++number, new OfficialDetails("Melati", null, 11,
            Set.of(new Mandate(Role.MODERATOR, 11, true)), true), PASSWORD);
        change(id, new OfficialDetails("Melati", null, 11, Set.of(new Mandate(Role.OVERSIGHT, 11)), true));
        officials.resetPassword(ADMIN_OF_CITY, id, "sepatu kaca biru");

        assertThat(administration.changes(Subject.OFFICIAL, id, 1).getFirst().detail()).isEqualTo("Melati, dinas [MODERATOR! dinas]");
        assertThat(administration.changes(Subject.MANDATE, id, 1).getFirst().detail())
            .isEqualTo("Melati, dinas [MODERATOR! dinas] → Melati, dinas [OVERSIGHT dinas]");
    }

    @Test
    void an_administrator_below_writes_what_else_there_is_about_who_reaches_beyond() {
        var below = new OfficialPrincipal(-2, "Admin dinas", new Mandate(Role.ADMIN, 11));
        var oversight = new Mandate(Role.OVERSIGHT, 11);
        long id = officials.install("jauh" + ++number, new OfficialDetails("Melati", null, 11, Set.of(oversight), true), PASSWORD);
        officials.update(below, id, officials.find(id).orElseThrow().version(),
            new OfficialDetails("Melati A.", null, 11, Set.of(oversight, new Mandate(Role.HANDLER, 11)), true));

        var now = officials.find(id).orElseThrow();
        assertThat(now.details().mandates()).containsExactlyInAnyOrder(oversight, new Mandate(Role.HANDLER, 11));
        assertThatThrownBy(() -> officials.update(below, id, now.version(), new OfficialDetails("Melati A.", null, 11,
            Set.of(new Mandate(Role.OVERSIGHT, 11, true)), true))).hasMessage("refusal.official.beyond");
        change(id, new OfficialDetails("Melati A.", null, 11, Set.of(oversight), false));
        assertThatThrownBy(() -> officials.update(below, id, officials.find(id).orElseThrow().version(),
            new OfficialDetails("Melati A.", null, 11, Set.of(oversight), true))).hasMessage("refusal.official.beyond");
        assertThat(officials.givesEveryRole(below)).isFalse();
        assertThat(officials.givesEveryRole(ADMIN_OF_CITY)).isTrue();
    }

    @Test
    void a_stale_change_is_refused() {
        String name = official(11, new Mandate(Role.HANDLER, 11));
        var listed = officials.find(((OfficialPrincipal) enter(name, PASSWORD).getPrincipal()).officialId()).orElseThrow();
        officials.update(ADMIN_OF_CITY, listed.id(), listed.version(), new OfficialDetails("Siti A.", null, 11, Set.of(), true));

        assertThatThrownBy(() -> officials.update(ADMIN_OF_CITY, listed.id(), listed.version(), listed.details()))
            .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void handlers_of_an_agency_are_found_by_mandate() {
        official(11, new Mandate(Role.OVERSIGHT, 20));
        String name = official(11, new Mandate(Role.HANDLER, 20));
        long id = ((OfficialPrincipal) enter(name, PASSWORD).getPrincipal()).officialId();

        assertThat(officials.handlersOf(Set.of(20L))).containsExactly(new OfficialName(id, "Siti Aminah", 11));
        assertThat(officials.nameOf(id)).contains("Siti Aminah");
        assertThat(officials.nameOf(-1)).isEqualTo(Optional.empty());
    }

    @Test
    void a_citizen_registers_and_signs_in_however_the_contact_is_written() {
        citizens.register(" Wati@Contoh.ID ", "Wati", PASSWORD, ADDRESS);
        citizens.register("0812 3456 7890", "Agus", PASSWORD, ADDRESS);

        assertThat(enter("wati@contoh.id", PASSWORD).getPrincipal()).isInstanceOf(CitizenPrincipal.class);
        assertThat(enter("+62 812-3456-7890", PASSWORD).getName()).isEqualTo("+6281234567890");
    }

    @Test
    void registering_twice_neither_tells_nor_changes_anything() {
        citizens.register("rina@contoh.id", "Rina", PASSWORD, ADDRESS);
        citizens.register("rina@contoh.id", "Orang Lain", "kata sandi orang lain", ADDRESS);

        assertThat(((CitizenPrincipal) enter("rina@contoh.id", PASSWORD).getPrincipal()).displayName()).isEqualTo("Rina");
        assertThatThrownBy(() -> enter("rina@contoh.id", "kata sandi orang lain")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void one_network_opens_only_so_many_accounts_and_keeps_nobody_else_from_it() {
        var small = new Citizens(rows, passwords, Clock.systemUTC(), "ID", 2);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> small.register("dewi@contoh.id", "Dewi", "lemah", ADDRESS)).isInstanceOf(Refusal.BadInput.class);
        }
        small.register("dewi@contoh.id", "Dewi", PASSWORD, ADDRESS);
        small.register("dewi@contoh.id", "Dewi", PASSWORD, ADDRESS);

        assertThatThrownBy(() -> small.register("dewi@contoh.id", "Dewi", PASSWORD, ADDRESS)).isInstanceOf(Refusal.TooMany.class);
        small.register("eko@contoh.id", "Eko", PASSWORD, "192.0.2.8");
    }

    @Test
    void weak_passwords_and_impossible_names_are_refused() {
        for (String weak : new String[] {"", "pendek", "1234567890", "aaaaaaaaaaaaaa", "BISMILLAH123", "x".repeat(80)}) {
            assertThatThrownBy(() -> citizens.register("a@contoh.id", "A", weak, ADDRESS)).isInstanceOf(Refusal.BadInput.class);
        }
        assertThatThrownBy(() -> citizens.register("bukan kontak", "A", PASSWORD, ADDRESS)).isInstanceOf(Refusal.BadInput.class);
        assertThatThrownBy(() -> citizens.register("a@contoh.id", " ", PASSWORD, ADDRESS)).isInstanceOf(Refusal.BadInput.class);
        assertThatThrownBy(() -> officials.install("with space", new OfficialDetails("A", null, 11, Set.of(), true), PASSWORD))
            .isInstanceOf(Refusal.BadInput.class);
    }

    @Test
    void an_official_changes_the_own_password_knowing_the_present_one() {
        String name = official(11);
        var principal = (OfficialPrincipal) enter(name, PASSWORD).getPrincipal();

        assertThatThrownBy(() -> officials.changeOwnPassword(principal, "bukan ini", "sepatu kaca biru")).hasMessage("refusal.password.present");
        var renewed = officials.changeOwnPassword(principal, PASSWORD, "sepatu kaca biru");
        assertThat(officials.refresh(principal)).isEmpty();
        assertThat(officials.refresh(renewed)).containsSame(renewed);

        assertThatCode(() -> enter(name, "sepatu kaca biru")).doesNotThrowAnyException();
    }

    @Test
    void a_password_that_somebody_else_set_is_good_for_choosing_another_and_nothing_else() {
        var handler = new Mandate(Role.HANDLER, 11);
        String name = "baru" + ++number;
        long id = officials.create(ADMIN_OF_CITY, name, new OfficialDetails("Siti", null, 11, Set.of(handler), true), PASSWORD);
        for (int i = 0; i < 2; i++) {
            var entered = enter(name, i == 0 ? PASSWORD : "sandi dari admin");
            var newcomer = (OfficialPrincipal) entered.getPrincipal();
            assertThat(entered.getAuthorities()).extracting("authority").containsExactly("ROLE_NEWCOMER");
            assertThat(newcomer.mandates()).isEmpty();
            assertThat(officials.refresh(newcomer)).containsSame(newcomer);
            change(id, new OfficialDetails("Siti A. " + i, null, 11, Set.of(handler), true));
            assertThat(officials.refresh(newcomer)).hasValueSatisfying(now -> assertThat(now.mandates()).isEmpty());

            String given = i == 0 ? PASSWORD : "sandi dari admin";
            assertThatThrownBy(() -> officials.changeOwnPassword(newcomer, given, given)).hasMessage("refusal.password.same");
            assertThat(officials.changeOwnPassword(newcomer, given, "sepatu kaca biru").mandates()).containsExactly(handler);
            assertThat(enter(name, "sepatu kaca biru").getAuthorities()).extracting("authority").containsExactly("ROLE_HANDLER");
            officials.resetPassword(ADMIN_OF_CITY, id, "sandi dari admin");
        }
    }

    @Test
    void the_present_password_is_not_guessed_from_an_open_session() {
        var principal = (OfficialPrincipal) enter(official(11, new Mandate(Role.HANDLER, 11)), PASSWORD).getPrincipal();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> officials.changeOwnPassword(principal, "tebakan saja", "sepatu kaca biru")).hasMessage("refusal.password.present");
        }
        assertThatThrownBy(() -> officials.changeOwnPassword(principal, PASSWORD, "sepatu kaca biru")).isInstanceOf(Refusal.TooMany.class);
    }

    private void change(long id, OfficialDetails details) {
        officials.update(ADMIN_OF_CITY, id, officials.find(id).orElseThrow().version(), details);
    }

    private String official(long agency, Mandate... mandates) {
        String name = "siti" + ++number;
        officials.install(name, new OfficialDetails("Siti Aminah", null, agency, Set.of(mandates), true), PASSWORD);
        return name;
    }

    private Authentication enter(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
