package id.terang.complaints;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// Slows down who tries secret codes: a few wrong ones for one case, or many from one address, and every further try
/// waits. With 80 random bits a code cannot be guessed; this keeps people from trying.
@Component
class WrongCodes {

    private static final int PER_CASE = 5;
    private static final int PER_ADDRESS = 20;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, AtomicInteger> wrong;

    WrongCodes(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        wrong = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(WINDOW).maximumSize(REMEMBERED).build();
    }

    /// @throws Refusal.TooMany while no further try is taken
    void check(Reference reference, String address) {
        if (count("case " + reference) >= PER_CASE || count("from " + address) >= PER_ADDRESS) {
            throw new Refusal.TooMany("refusal.claim.slow", WINDOW.toMinutes());
        }
    }

    void wrong(Reference reference, String address) {
        wrong.get("case " + reference, key -> new AtomicInteger()).incrementAndGet();
        wrong.get("from " + address, key -> new AtomicInteger()).incrementAndGet();
    }

    private int count(String key) {
        var counted = wrong.getIfPresent(key);
        return counted == null ? 0 : counted.get();
    }
}
