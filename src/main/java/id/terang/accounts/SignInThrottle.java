package id.terang.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.terang.shared.Network;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Slows down guessing: after a few attempts each further one has to wait twice as long. Three counts run side by
/// side: for an account from one address (a few tries are free), for an account from anywhere (more, and with short
/// waits, so that a stranger cannot lock an official out for long), for an address (many people may share one).
/// An address from which an account was opened before is not held up by strangers elsewhere.
///
/// Kept in memory and bounded: a restart forgets, and each node counts for itself.
@Component
public class SignInThrottle {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Limit PAIR = new Limit(5, Duration.ofSeconds(15), Duration.ofMinutes(15));
    private static final Limit ACCOUNT = new Limit(20, Duration.ofSeconds(5), Duration.ofMinutes(1));
    private static final Limit ADDRESS = new Limit(60, Duration.ofSeconds(5), Duration.ofMinutes(15));

    private final Cache<String, Tries> tries =
        Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(MEMORY).build();
    private final Cache<String, Boolean> familiar = Caffeine.newBuilder().maximumSize(100_000).build();
    private final Clock clock;

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /// Counts an attempt, before it is known whether it is right: attempts at the same time count too.
    ///
    /// @param account what was typed; whether there is such an account makes no difference
    /// @param address of the client
    /// @throws Refusal.TooMany with the seconds to wait
    public void attempt(String account, String address) {
        Instant now = clock.instant();
        count(pair(account, address), PAIR, now);
        if (familiar.getIfPresent(pair(account, address)) == null) {
            count(name(account), ACCOUNT, now);
        }
        count(network(address), ADDRESS, now);
    }

    /// The attempt was right: it is taken back.
    public void succeeded(String account, String address) {
        tries.invalidate(pair(account, address));
        tries.asMap().computeIfPresent(name(account), (key, count) -> count.less());
        tries.asMap().computeIfPresent(network(address), (key, count) -> count.less());
        familiar.put(pair(account, address), true);
    }

    private void count(String key, Limit limit, Instant now) {
        Tries after = tries.asMap().compute(key, (k, before) -> Tries.next(before, limit, now));
        if (after.refused()) {
            long seconds = Duration.between(now, after.until()).toSeconds();
            throw new Refusal.TooMany("refusal.tooManyAttempts", Math.max(1, seconds));
        }
    }

    private static String pair(String account, String address) {
        return name(account) + '|' + network(address);
    }

    private static String name(String account) {
        String name = account.strip().toLowerCase(Locale.ROOT);
        return "name:" + (name.length() > 100 ? name.substring(0, 100) : name);
    }

    private static String network(String address) {
        return "net:" + Network.of(address).key();
    }

    private record Limit(int free, Duration first, Duration longest) {

        Duration waitAfter(int count) {
            int doublings = Math.min(count - free, 20);
            Duration wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) < 0 ? wait : longest;
        }
    }

    private record Tries(int count, Instant last, Instant until, boolean refused) {

        static Tries next(@Nullable Tries before, Limit limit, Instant now) {
            if (before == null || before.last.plus(MEMORY).isBefore(now)) {
                return new Tries(1, now, now, false);
            }
            if (now.isBefore(before.until)) {
                return new Tries(before.count, before.last, before.until, true);
            }
            int count = before.count + 1;
            return new Tries(count, now, count < limit.free ? now : now.plus(limit.waitAfter(count)), false);
        }

        Tries less() {
            return new Tries(Math.max(0, count - 1), last, last, false);
        }
    }
}
