package id.terang.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.terang.complaints.files.Attachments;
import id.terang.complaints.files.ReceivedFile;
import id.terang.complaints.files.Uploader;
import id.terang.complaints.files.Uploads;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class PublicFilesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Autowired
    private MockMvc browser;
    @Autowired
    private Uploads uploads;
    @Autowired
    private Attachments attachments;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_released_photo_is_served_and_can_run_nothing() throws Exception {
        UUID photo = photoOf(aCase(900_001, "PUBLIC"));
        attachments.release(900_001, List.of(photo), NOON);

        MockHttpServletResponse large = ask(photo + "/large");
        assertThat(large.getStatus()).isEqualTo(200);
        assertThat(large.getContentType()).isEqualTo("image/jpeg");
        assertThat(large.getContentAsByteArray()).hasSize(large.getContentLength());
        assertThat(large.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(large.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(large.getHeaders("Cache-Control")).containsExactly("public, max-age=300");
        assertThat(large.getCookies()).isEmpty();
        assertThat(ask(photo + "/thumb").getStatus()).isEqualTo(200);

        MockHttpServletResponse again = browser.perform(get("/files/" + photo + "/large")
                .header("If-None-Match", large.getHeader("ETag"))).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void unknown_unreleased_secret_and_hidden_photos_answer_byte_for_byte_alike() throws Exception {
        UUID unreleased = photoOf(aCase(900_002, "PUBLIC"));
        UUID secret = photoOf(aCase(900_003, "SECRET"));
        UUID hidden = photoOf(aCase(900_004, "PUBLIC"));
        attachments.release(900_003, List.of(secret), NOON);
        attachments.release(900_004, List.of(hidden), NOON);
        jdbc.sql("update complaint set hidden = true where id = 900004").update();

        for (String form : List.of("large", "thumb")) {
            MockHttpServletResponse expected = ask(UUID.randomUUID() + "/" + form);
            assertThat(expected.getStatus()).isEqualTo(404);
            for (String closed : List.of(unreleased.toString(), secret.toString(), hidden.toString(), "nonsense")) {
                MockHttpServletResponse answer = ask(closed + "/" + form);
                assertThat(answer.getStatus()).as(closed).isEqualTo(404);
                assertThat(answer.getContentAsByteArray()).as(closed).isEqualTo(expected.getContentAsByteArray());
                assertThat(headers(answer)).as(closed).isEqualTo(headers(expected));
            }
        }
    }

    private static String headers(MockHttpServletResponse answer) {
        return answer.getHeaderNames().stream().sorted().map(name -> name + ": " + answer.getHeaders(name)).toList().toString();
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return browser.perform(get("/files/" + path)).andReturn().getResponse();
    }

    private UUID photoOf(long complaint) throws IOException {
        ReceivedFile received = uploads.receive(photo(), "x.jpg", Uploader.fresh(), "203.0.113.7");
        attachments.attach(List.of(received.id()), complaint, 1);
        return received.id();
    }

    private static ByteArrayInputStream photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    /// Only what decides who may see: everything else of the row is filler.
    private long aCase(long id, String visibility) {
        jdbc.sql("""
                insert into complaint (id, version, revision, reference, submission, status, kind, track, visibility,
                    channel, hidden, service_id, area_id, district_id, title, text, desk_id, holder_id,
                    former_holders, hand_offs, calendar_id, policy_version, filed_at, updated_at, answers, disputes,
                    followers, claimants, contactable, last_seq)
                values (?, 0, 0, ?, ?, 'SUBMITTED', 'COMPLAINT', 'ORDINARY', ?, 'WEB', false, 1, 1, 1, 'x', 'x', 1, 1,
                    '', 0, 1, 1, now(6), now(6), 0, 0, 0, 1, false, 1)""")
                .params(id, "%09d".formatted(id), UUID.randomUUID().toString(), visibility).update();
        return id;
    }
}
