package id.terang.workbench;

/// What a line of the queue may tell beside the title and the due date, which are always there.
public enum Column { REFERENCE, PLACE, HOLDER, STATE }
