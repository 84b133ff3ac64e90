package id.terang.search;

import id.terang.shared.Refusal;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long one question may keep the index busy. Who asks for more is told so: part of the cases is never shown as if it
/// were all of them.
@Component
final class Patience {

    private final Duration most;
    private final LongSupplier nanos;

    @Autowired
    Patience(@Value("${terang.search.patience}") Duration most) {
        this(most, System::nanoTime);
    }

    /// @param nanos a clock that only runs forward
    Patience(Duration most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /// For a question that begins now.
    Limit begin() {
        return new Limit(nanos.getAsLong() + most.toNanos());
    }

    static Refusal over() {
        return new Refusal.Unavailable("refusal.search.slow");
    }

    /// Until when. Lucene looks at it between some thousand cases.
    final class Limit implements QueryTimeout {

        private final long until;

        private Limit(long until) {
            this.until = until;
        }

        @Override
        public boolean shouldExit() {
            return until - nanos.getAsLong() <= 0;
        }

        /// @throws Refusal.Unavailable once the time is over
        void check() {
            if (shouldExit()) {
                throw over();
            }
        }

        /// At least one.
        ///
        /// @throws Refusal.Unavailable once the time is over
        long millisLeft() {
            check();
            return Math.max(1, Duration.ofNanos(until - nanos.getAsLong()).toMillis());
        }
    }
}
