package id.terang.accounts;

/// An official as administrators see one.
///
/// @param version sent back with a change, so that nobody overwrites what they have not seen
public record OfficialListed(long id, long version, String userName, OfficialDetails details) {
}
