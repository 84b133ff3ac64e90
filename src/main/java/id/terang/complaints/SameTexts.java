package id.terang.complaints;

import id.terang.jurisdiction.Limit;
import id.terang.shared.Micros;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Knows when one text is sent to many cases: "the same text sent to more than five cases within a day stops nothing".
@Component
class SameTexts {

    private final JdbcClient jdbc;

    SameTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Notes that `text` goes to `one`, and says whether it has gone to more cases than the policy takes for a personal
    /// answer within a day.
    boolean mass(String text, Complaint one, Terms terms, Instant at) {
        var hash = hash(text);
        jdbc.sql("insert into sent_text (text_hash, complaint_id, sent_at) values (?, ?, ?)")
            .params(hash, one.requiredId(), Micros.utc(at)).update();
        int cases = jdbc.sql("select count(distinct complaint_id) from sent_text where text_hash = ? and sent_at between ? and ?")
            .params(hash, Micros.utc(at.minus(Duration.ofDays(1))), Micros.utc(at)).query(Integer.class).single();
        return cases > terms.policy().limit(Limit.SAME_TEXT_CASES);
    }

    private static String hash(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
