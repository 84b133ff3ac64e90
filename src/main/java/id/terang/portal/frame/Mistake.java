package id.terang.portal.frame;

/// Something in a question that cannot be answered: said kindly, left out, and the rest is answered.
///
/// @param field the part of the form it belongs to
public record Mistake(String field, String words) { }
