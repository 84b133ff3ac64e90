package id.terang.accounts;

/// Enough of an official to choose one from a list; never public.
public record OfficialName(long id, String name, long agencyId) {
}
