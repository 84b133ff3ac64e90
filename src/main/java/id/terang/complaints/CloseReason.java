package id.terang.complaints;

/// Why a case is closed. Silence is never satisfaction: only CONFIRMED says *Selesai*.
public enum CloseReason {
    CONFIRMED, LAPSED, LAPSED_NO_CONTACT, REJECTED, REFERRED, DUPLICATE, WITHDRAWN;

    /// Whether the citizen may take the case up again within the REOPEN_WINDOW.
    public boolean reopenable() {
        return this == CONFIRMED || this == LAPSED || this == LAPSED_NO_CONTACT || this == WITHDRAWN;
    }

    /// Whether the citizen may have the closing reviewed within the APPEAL_WINDOW.
    public boolean appealable() {
        return this == CONFIRMED || this == LAPSED || this == LAPSED_NO_CONTACT || this == REJECTED || this == REFERRED;
    }
}
