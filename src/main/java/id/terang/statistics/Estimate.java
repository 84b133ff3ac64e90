package id.terang.statistics;

import java.util.OptionalLong;

/// An estimate of how long something takes, from {@link Durations}, in their unit.
public sealed interface Estimate permits KaplanMeier, AalenJohansen {

    /// The share that had got there by a moment, 0…1, with its 95 % limits.
    record Share(double share, double low, double high) {
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
