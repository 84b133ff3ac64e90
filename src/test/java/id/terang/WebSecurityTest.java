package id.terang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.MultipartConfigElement;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.multipart.MultipartResolver;

@SpringBootTest
@AutoConfigureMockMvc
class WebSecurityTest {

    @Autowired MockMvc web;
    @Autowired HealthEndpoint health;
    @Autowired ListableBeanFactory beans;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/nothing-here", "/assets/tokens.css", "/actuator/health"})
    void public_addresses_set_no_cookie_and_keep_no_session(String path) throws Exception {
        web.perform(get(path))
            .andExpect(header().doesNotExist("Set-Cookie"))
            .andExpect(result -> assertThat(result.getRequest().getSession(false)).isNull());
    }

    @Test
    void public_addresses_carry_a_strict_content_policy_and_the_usual_headers() throws Exception {
        web.perform(get("/assets/tokens.css"))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Security-Policy", Matchers.allOf(
                Matchers.startsWith("default-src 'none'"), Matchers.containsString("frame-ancestors 'none'"),
                Matchers.not(Matchers.containsString("unsafe")))))
            .andExpect(header().string("X-Content-Type-Options", "nosniff"))
            .andExpect(header().string("Referrer-Policy", "same-origin"))
            .andExpect(header().string("Permissions-Policy", Matchers.containsString("geolocation=(self), camera=(self)")))
            .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void health_is_public(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isOk());
    }

    @Test
    void only_who_reaches_the_database_is_ready() {
        assertThat(((CompositeHealthDescriptor) health.healthForPath("readiness")).getComponents()).containsKeys("db", "readinessState");
        assertThat(((CompositeHealthDescriptor) health.healthForPath("liveness")).getComponents()).doesNotContainKey("db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/metrics", "/actuator/metrics/jvm.memory.used", "/actuator/env",
        "/actuator/health/db", "/actuator/./metrics", "/actuator/health/../metrics"})
    void the_rest_of_the_actuator_is_not(String path) throws Exception {
        web.perform(get(path)).andExpect(status().is(Matchers.oneOf(400, 401, 403)));
    }

    /// Without a place to put them the container leaves the parts of a body where they are, whoever sends them to which address.
    @Test
    void no_servlet_takes_bodies_apart() {
        assertThat(beans.getBeansOfType(MultipartConfigElement.class)).isEmpty();
        assertThat(beans.getBeansOfType(MultipartResolver.class)).isEmpty();
        assertThat(beans.getBeansOfType(ServletRegistrationBean.class).values()).isNotEmpty()
            .allSatisfy(servlet -> assertThat(servlet.getMultipartConfig()).isNull());
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site", "Origin,https://evil.example", "Origin,null"})
    void no_other_site_can_sign_somebody_in(String header, String value) throws Exception {
        web.perform(post("/app/login").header(header, value).param("username", "orang").param("password", "tebakan"))
            .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,same-origin", "Origin,http://localhost"})
    void our_own_form_can(String header, String value) throws Exception {
        web.perform(post("/app/login").header(header, value).param("username", "orang").param("password", "tebakan"))
            .andExpect(redirectedUrl("/app/login?error"));
    }

    @Test
    void other_posts_need_a_csrf_token() throws Exception {
        web.perform(post("/app/logout")).andExpect(status().isForbidden());
    }

    @Test
    void a_wrong_password_leads_back_to_the_form_and_too_many_tell_how_long_to_wait() throws Exception {
        for (int i = 0; i < 5; i++) {
            web.perform(post("/app/login").with(csrf()).param("username", "siapa").param("password", "tebakan"))
                .andExpect(redirectedUrl("/app/login?error"));
        }
        web.perform(post("/app/login").with(csrf()).param("username", "siapa").param("password", "tebakan"))
            .andExpect(redirectedUrlPattern("/app/login?wait=*"));
    }
}
