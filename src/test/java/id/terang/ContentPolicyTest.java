package id.terang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    @Test
    void the_host_of_the_map_is_allowed_where_there_is_a_map() {
        var policy = new ContentPolicy("https://tiles.example.org/{z}/{x}/{y}.png");

        assertThat(policy.forVaadin("nonce")).contains("img-src 'self' data: blob: https://tiles.example.org;");
        assertThat(policy.forPublicPages()).contains("img-src 'self' data:;").doesNotContain("example.org");
        assertThat(policy.forEmbeddedPages()).doesNotContain("example.org");
    }
}
