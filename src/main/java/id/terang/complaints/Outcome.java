package id.terang.complaints;

/// What an answer says was done.
public enum Outcome {
    ACTION_TAKEN, EXPLAINED, PLANNED, NOT_UPHELD, INCOMPLETE
}
