package id.terang.accounts;

/// An official in a role, as far as it matters for finding somebody who may decide; never public.
///
/// @param secret whether named to read secret cases of that agency
public record RoleHolder(long officialId, long agencyId, boolean secret) {
}
