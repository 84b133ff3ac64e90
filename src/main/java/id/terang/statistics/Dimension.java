package id.terang.statistics;

import java.util.Locale;

/// By what figures are put side by side.
public enum Dimension {
    AGENCY, SERVICE, AREA,
    /// The agency where a case was filed, whoever has it since: its whole way, from filing.
    FIRST_HOLDER,
    MONTH, KIND, CHANNEL,
    /// Of the latest answer: a case that has none yet is in none of them.
    OUTCOME;

    /// How it stands in an address: `agency`.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
