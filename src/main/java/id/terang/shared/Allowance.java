package id.terang.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How much of something one [Network] may ask for: a store that fills up again evenly. It keeps one sender from taking
/// the place of all others. Many people share an address behind their provider, so what is allowed is generous.
/// Kept in memory and bounded; a restart forgets, and each node counts for itself.
public final class Allowance {

    private static final int REMEMBERED = 100_000;

    private final long many;
    private final Duration per;
    private final Bandwidth bandwidth;
    private final TimeMeter time;
    private final Cache<Network, Bucket> left;

    /// @param many at once, and again in every `per`; at least 1
    public Allowance(long many, Duration per) {
        this(many, per, TimeMeter.SYSTEM_NANOTIME);
    }

    Allowance(long many, Duration per, TimeMeter time) {
        this.many = many;
        this.per = per;
        this.bandwidth = Bandwidth.builder().capacity(many).refillGreedy(many, per).build();
        this.time = time;
        this.left = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(per).build();
    }

    /// What may still be asked for.
    ///
    /// @param many at once, and again in every `per`
    /// @param remaining now
    /// @param fullIn until the store is full again
    public record Left(long many, Duration per, long remaining, Duration fullIn) { }

    /// Takes one.
    ///
    /// @param address of the sender
    /// @throws Refusal.TooMany with the seconds until there is one again
    public Left take(String address) {
        return take(address, 1);
    }

    /// Takes some at once, or none.
    ///
    /// @param some at least 1; whoever wants more than there ever are takes all
    /// @throws Refusal.TooMany with the seconds until there are so many again
    public Left take(String address, long some) {
        var asked = left.get(Network.of(address), network ->
            Bucket.builder().withCustomTimePrecision(time).addLimit(bandwidth).build()).tryConsumeAndReturnRemaining(Math.min(some, many));
        if (!asked.isConsumed()) {
            throw new Refusal.TooMany("refusal.tooManyAttempts",
                TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill()) + 1);
        }
        return new Left(many, per, asked.getRemainingTokens(), Duration.ofNanos(asked.getNanosToWaitForReset()));
    }
}
