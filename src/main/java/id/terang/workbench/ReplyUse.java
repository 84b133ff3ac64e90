package id.terang.workbench;

/// What a template is written for.
public enum ReplyUse { ANSWER, RESPOND, ASK }
