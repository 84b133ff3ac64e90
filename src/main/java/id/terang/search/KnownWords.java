package id.terang.search;

import id.terang.search.words.Synonyms;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What means the same: the product's own words and those that were added, as this node knows them. Looks for changes at
/// most every two seconds, whoever asks.
@Component
class KnownWords {

    private static final Logger log = LoggerFactory.getLogger(KnownWords.class);

    private static final long LOOK_AGAIN_NANOS = 2_000_000_000L;

    private final JdbcClient jdbc;
    private volatile Known known = new Known(Synonyms.SHIPPED, "");
    private volatile long lookedAt = System.nanoTime() - LOOK_AGAIN_NANOS;

    KnownWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param stamp tells one state of the table from another
    private record Known(Synonyms synonyms, String stamp) { }

    Synonyms synonyms() {
        if (System.nanoTime() - lookedAt >= LOOK_AGAIN_NANOS) {
            lookedAt = System.nanoTime();
            try {
                look();
            } catch (DataAccessException away) {
                // Nobody's question waits for it; what is known already is good enough.
                log.warn("Could not look for words added to search", away);
            }
        }
        return known.synonyms();
    }

    private void look() {
        String stamp = jdbc.sql("select concat(count(*), ' ', coalesce(sum(crc32(concat(id, ' ', changed_at, ' ', words))), 0)) from search_words").query(String.class).single();
        if (!stamp.equals(known.stamp())) {
            var added = jdbc.sql("select words from search_words order by id").query(String.class).list();
            known = new Known(Synonyms.SHIPPED.with(added.stream().map(KnownWords::split).toList()), stamp);
        }
    }

    /// Looks with the next question, because something was changed here.
    void changed() {
        lookedAt = System.nanoTime() - LOOK_AGAIN_NANOS;
    }

    /// Expressions that were typed with commas between.
    static List<String> split(String typed) {
        return Arrays.stream(typed.split(",")).map(String::strip).map(words -> words.replaceAll("\\s+", " "))
            .filter(words -> !words.isEmpty()).distinct().toList();
    }
}
