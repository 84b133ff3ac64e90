package id.terang.search;

import java.time.Duration;
import java.time.Instant;
import java.util.function.ToLongFunction;

/// Looks for a moment by counting, which costs an index little where putting millions of cases in order costs much.
final class Latest {

    private static final Instant NEVER_YET = Instant.EPOCH.plus(Duration.ofDays(200 * 365L));

    private Latest() { }

    /// The latest moment, to the millisecond, since which there is as much as wanted; an earlier one if there is but a
    /// twentieth more since then.
    ///
    /// @param since how much there is at and after a moment; since 1970 at least what is wanted
    static Instant with(long wanted, ToLongFunction<Instant> since) {
        long enough = Instant.EPOCH.toEpochMilli();
        long tooLate = NEVER_YET.toEpochMilli();
        while (tooLate - enough > 1) {
            long between = enough + (tooLate - enough) / 2;
            long there = since.applyAsLong(Instant.ofEpochMilli(between));
            if (there < wanted) {
                tooLate = between;
            } else {
                enough = between;
                if (there <= wanted + wanted / 20) {
                    break;
                }
            }
        }
        return Instant.ofEpochMilli(enough);
    }
}
