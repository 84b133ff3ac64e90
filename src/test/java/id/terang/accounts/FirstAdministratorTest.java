package id.terang.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Refusal;
import id.terang.shared.Role;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.annotation.DirtiesContext;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS) // no other test's officials
class FirstAdministratorTest {

    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final String PASSWORD = "pagi yang cerah";

    @Autowired FirstAdministrator first;
    @Autowired SignIn signIn;
    @Autowired Jurisdiction jurisdiction;

    @Test
    void the_token_in_the_log_makes_one_administrator_and_no_second() {
        assertThatThrownBy(() -> create("0000-0000-0000-0000", PASSWORD)).isInstanceOf(Refusal.NotAllowed.class);
        String token = tokenFromLog();
        assertThatThrownBy(() -> create("0000-0000-0000-0000", PASSWORD)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> create(token, "lemah")).isInstanceOf(Refusal.BadInput.class);
        assertThat(jurisdiction.atlas().agencies()).as("nothing half-made").isEmpty();

        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> create("0000-0000-0000-0000", PASSWORD)).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> create("0000-0000-0000-0000", PASSWORD)).as("a guesser waits").isInstanceOf(Refusal.TooMany.class);

        create(token.toLowerCase(), PASSWORD); // and keeps nobody out, not even from the same network

        var admin = (OfficialPrincipal) signIn.authenticate(
            UsernamePasswordAuthenticationToken.unauthenticated("ibu.wali", PASSWORD)).getPrincipal();
        assertThat(admin.roles()).containsExactly(Role.ADMIN);
        assertThat(jurisdiction.atlas().agency(admin.agencyId()).zone()).isEqualTo(WIT);
        assertThatThrownBy(() -> create(token, PASSWORD)).isInstanceOf(Refusal.class);
        assertThat(first.isWanted()).isFalse();
        assertThat(first.lines()).isEmpty();
    }

    private void create(String token, String password) {
        first.create(token, "203.0.113.9", "Pemerintah Kota Melati", WIT, "Ibu Wali", "ibu.wali", password);
    }

    private String tokenFromLog() {
        List<String> lines = first.lines();
        return lines.getLast().substring(lines.getLast().lastIndexOf(' ') + 1);
    }
}
