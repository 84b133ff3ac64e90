package id.terang.jurisdiction;

/// What a citizen asks for. INFORMATION_REQUEST is not a formal freedom-of-information request.
public enum Kind {
    COMPLAINT, INFORMATION_REQUEST, ASPIRATION
}
