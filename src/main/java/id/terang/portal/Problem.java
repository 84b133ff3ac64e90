package id.terang.portal;

import org.jspecify.annotations.Nullable;

/// Why there is no page, in words for the reader. Says nothing that depends on the address: what a secret case
/// answers must not differ from what an unknown one answers.
///
/// @param mark what the reader can quote when asking for help; only where Terang itself failed
/// @param aboutCase whether a case was asked for, so that tracking with the secret code is offered
public record Problem(int status, String title, String text, @Nullable String mark, boolean aboutCase) { }
