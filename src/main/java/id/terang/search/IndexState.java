package id.terang.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the search index of this server is.
///
/// @param generation of fields and analyzers; the first start that has a newer one builds the index anew
/// @param entries cases in the index
/// @param cases cases in the database
/// @param bytes on disk
/// @param heap bytes of memory kept for counting
/// @param compared the last comparison of everything with the database since the start; null before
public record IndexState(int generation, long entries, long cases, long bytes, long heap, @Nullable Comparison compared) {

    /// @param written cases whose entries were missing or old, and were written again
    public record Comparison(Instant at, long written) { }

    /// The building of the whole index that is going on.
    ///
    /// @param done cases written so far
    /// @param seconds since it began
    public record Building(long done, long total, double seconds) {

        public double perSecond() {
            return done / Math.max(seconds, 0.001);
        }

        /// At the speed so far; 0 before anything can be said.
        public long secondsLeft() {
            return done == 0 ? 0 : Math.round(Math.max(0, total - done) / perSecond());
        }
    }
}
