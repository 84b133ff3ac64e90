package id.terang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import id.terang.shared.Reference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a browser that comes for the first time has to fetch for a page.
@InTheBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LightPagesTest {

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.startOrSkip();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_case_without_photos_is_four_requests_and_forty_kilobytes_at_most() {
        String reference = jdbc.sql("select reference from complaint c where hidden = false and visibility = 'PUBLIC' and released_at is not null"
            + " and disputes > 0 and not exists (select 1 from stored_file f where f.complaint_id = c.id) order by id limit 1").query(String.class).single();
        var fetched = fetched("/complaints/" + new Reference(reference));
        assertThat(fetched).hasSizeBetween(2, 4);
        assertThat(bytes(fetched)).isBetween(5_000, 40_000);
    }

    @Test
    void the_statistics_are_sixty_kilobytes_at_most_without_what_charts_can_do_with_script() {
        assertThat(bytes(fetched("/statistics").stream().filter(one -> !one.type().equals("script")).toList())).isBetween(10_000, 60_000);
    }

    /// @param bytes as it comes over the line: compressed, with what stands before it
    private record Piece(String address, String type, int bytes) { }

    private List<Piece> fetched(String path) {
        try (BrowserContext context = chromium.context(390, "id-ID", ColorScheme.LIGHT)) {
            var answers = new ArrayList<Response>();
            var page = context.newPage();
            page.onResponse(answers::add);
            page.navigate("http://localhost:" + port + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(answers).allMatch(Response::ok);
            return answers.stream().map(Response::request).map(one -> new Piece(one.url(), one.resourceType(),
                one.sizes().responseBodySize + one.sizes().responseHeadersSize)).toList();
        }
    }

    private static int bytes(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::bytes).sum();
    }
}
