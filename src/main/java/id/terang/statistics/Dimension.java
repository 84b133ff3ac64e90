package id.terang.statistics;

import java.util.Locale;

/// By what figures are put side by side.
public enum Dimension {
    AGENCY, SERVICE, AREA, MONTH, KIND, CHANNEL,
    /// Of the latest answer: a case that has none yet is in none of them.
    OUTCOME;

    /// How it stands in an address: `agency`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
