package id.terang.jurisdiction;

/// The ordinary way, or that of cases which need supervision (*berkadar pengawasan*).
public enum Track {
    ORDINARY, INVESTIGATION
}
