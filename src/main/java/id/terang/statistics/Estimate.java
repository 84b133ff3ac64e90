package id.terang.statistics;

import java.util.OptionalLong;

/// An estimate of how long something takes, from {@link Durations}, in their unit.
public sealed interface Estimate permits KaplanMeier, AalenJohansen {

    /// The share that had got there by a moment, 0…1, with its 95 % limits.
    record Share(double share, double low, double high) {

        /// As long as nobody has got there, Greenwood's variance is nought and would claim certainty: the upper limit is
        /// Wilson's, of those of whom it is known.
        static Share none(int known) {
            return new Share(0, 0, known == 0 ? 1 : Wilson.of(0, known).high());
        }
    }

    /// A quantile with its 95 % limits; what the data do not reach is empty.
    ///
    /// @param atRisk how many were still waiting just before it
    record Quantile(OptionalLong value, OptionalLong low, OptionalLong high, int atRisk) {
    }

    /// How many cases it rests on.
    int n();

    /// The share that had got there within `duration`, inclusive.
    Share within(long duration);

    /// The duration within which the share `q` (0…1, exclusive) had got there.
    Quantile quantile(double q);

    /// How many were still waiting just before `duration`.
    int waitingJustBefore(long duration);
}
