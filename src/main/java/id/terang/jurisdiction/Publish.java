package id.terang.jurisdiction;

/// When the text of a case about a service becomes public: once a verifier released it, or at once, masked by machine; the
/// latter for cases that are open to everybody only.
public enum Publish {
    ON_VERIFY, ON_FILING
}
