package id.terang.jurisdiction;

/// Where a case goes: first to the receiving desk, and, once verified, to the agency that owns the matter.
public record Route(long receivingDeskId, long ownerId) {
}
