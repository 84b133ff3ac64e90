package id.terang.workbench;

/// What a line of the queue may tell beside the title, which is always there.
public enum Column { REFERENCE, PLACE, HOLDER, STATE, FILED, UPDATED, FOLLOWERS, DUE }
