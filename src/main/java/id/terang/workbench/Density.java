package id.terang.workbench;

/// How much room a line of the queue takes.
public enum Density { COMFORTABLE, COMPACT }
