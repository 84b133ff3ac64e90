package id.terang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.vaadin.flow.internal.CurrentInstance;
import id.terang.accounts.Mandate;
import id.terang.accounts.OfficialDetails;
import id.terang.accounts.OfficialListed;
import id.terang.accounts.OfficialPrincipal;
import id.terang.accounts.Officials;
import id.terang.shared.Role;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;

/// In a context of its own: Vaadin keeps who asks in a static place that the newest context takes over.
@SpringBootTest(properties = "spring.application.name=fresh-rights")
@AutoConfigureMockMvc
class FreshRightsTest {

    private static int number;

    @Autowired MockMvc web;
    @Autowired Officials officials;
    @Autowired BeanFactory beans;

    private SmallTown town;
    private OfficialPrincipal official;
    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        // Who sat at a view in a test before must not be taken for who asks here.
        CurrentInstance.clearAll();
        SecurityContextHolder.clearContext();
        town = SmallTown.in(beans);
        String name = "baru" + ++number;
        official = town.official(name, new Mandate(Role.HANDLER, town.publicWorks));
        var before = new MockHttpSession();
        String idBefore = before.getId();
        session = (MockHttpSession) web.perform(post("/app/login").session(before).header("Sec-Fetch-Site", "same-origin")
                .param("username", name).param("password", SmallTown.PASSWORD))
            .andExpect(redirectedUrl("/app/")).andReturn().getRequest().getSession(false);
        assertThat(session.getId()).as("a session fixed beforehand is of no use").isNotEqualTo(idBefore);
        web.perform(get("/app/password").session(session)).andExpect(authenticated().withUsername(name));
    }

    @Test
    void a_disabled_official_is_out_with_the_next_request() throws Exception {
        officials.disable(town.admin, official.officialId(), listed().version());

        web.perform(get("/app/password").session(session)).andExpect(unauthenticated());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void another_mandate_counts_from_the_next_request_on() throws Exception {
        officials.update(town.admin, official.officialId(), listed().version(), new OfficialDetails("Baru", null,
            town.publicWorks, Set.of(new Mandate(Role.LEAD, town.publicWorks)), true));

        web.perform(get("/app/password").session(session)).andExpect(authenticated().withRoles("LEAD"));
        web.perform(get("/app/password").session(session)).andExpect(authenticated().withRoles("LEAD"));
    }

    @Test
    void another_password_ends_whatever_was_opened_with_the_old_one() throws Exception {
        officials.changeOwnPassword(official, SmallTown.PASSWORD, "sepatu kaca biru");

        web.perform(get("/app/password").session(session)).andExpect(unauthenticated());
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a_password_given_by_an_administrator_ends_it_too() throws Exception {
        officials.resetPassword(town.admin, official.officialId(), "sepatu kaca biru");

        web.perform(get("/app/password").session(session)).andExpect(unauthenticated());
    }

    private OfficialListed listed() {
        return officials.find(official.officialId()).orElseThrow();
    }
}
