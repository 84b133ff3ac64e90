package id.terang.complaints;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.terang.shared.Network;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Slows down who tries secret codes: a few wrong ones for one case from one network, or many from there, and every further
/// try waits. With 80 random bits a code cannot be guessed, from however many places; this keeps people from trying. Nobody
/// is held up by what strangers elsewhere tried: the number of a case is public, and its time to dispute is short.
@Component
class WrongCodes {

    private static final int PER_CASE = 5;
    private static final int PER_NETWORK = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Tries> wrong;
    private final Clock clock;

    WrongCodes(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        wrong = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(WINDOW).maximumSize(REMEMBERED).build();
    }

    /// Wrong ones since the first of them; a try more begins no new window.
    private record Tries(int count, Instant since) { }

    /// @throws Refusal.TooMany with the minutes left, while no further try is taken
    void check(Reference reference, String address) {
        check(wrong.getIfPresent(ofCase(reference, address)), PER_CASE);
        check(wrong.getIfPresent(ofAll(address)), PER_NETWORK);
    }

    void wrong(Reference reference, String address) {
        count(ofCase(reference, address));
        count(ofAll(address));
    }

    private void check(@Nullable Tries tries, int most) {
        if (tries == null || tries.count < most) {
            return;
        }
        var left = Duration.between(clock.instant(), tries.since.plus(WINDOW));
        if (left.isPositive()) {
            throw new Refusal.TooMany("refusal.claim.slow", left.plusSeconds(59).toMinutes());
        }
    }

    private void count(String key) {
        var now = clock.instant();
        wrong.asMap().compute(key, (k, before) -> before == null || !now.isBefore(before.since.plus(WINDOW)) ? new Tries(1, now)
            : new Tries(before.count + 1, before.since));
    }

    private static String ofCase(Reference reference, String address) {
        return "case " + reference + " " + ofAll(address);
    }

    private static String ofAll(String address) {
        return "from " + Network.of(address).key();
    }
}
