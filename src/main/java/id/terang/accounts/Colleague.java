package id.terang.accounts;

/// Somebody who can be named in a note.
public record Colleague(long id, String name, String userName) { }
