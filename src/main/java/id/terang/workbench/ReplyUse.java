package id.terang.workbench;

/// What a template is written for.
public enum ReplyUse {
    ANSWER, RESPOND, ASK,
    /// A few words that are needed again and again, in whatever is being written.
    SNIPPET
}
