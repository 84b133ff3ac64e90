package id.terang.complaints;

/// Who may read what (domain.md §1). Ordered from open to closed: any official may tighten, only the citizen may
/// loosen.
public enum Visibility {
    /// Terbuka: public once released; the citizen's name never is.
    PUBLIC,
    /// Anonim: public once released, but nobody except a custodian learns who; no house number, no exact pin.
    ANONYMOUS,
    /// Rahasia: the content too; only officials named for secret cases read it, nothing of it is ever public.
    SECRET;

    /// Whether this hides more than `other`.
    public boolean tighterThan(Visibility other) {
        return compareTo(other) > 0;
    }
}
