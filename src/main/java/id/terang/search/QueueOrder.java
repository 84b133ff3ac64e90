package id.terang.search;

/// How a queue is sorted. RELEVANCE without words means DUE, NEAREST without a place NEWEST; in LONGEST_OPEN closed cases come
/// last.
public enum QueueOrder { DUE, NEWEST, OLDEST, LONGEST_OPEN, UPDATED, MOST_FOLLOWED, NEAREST, RELEVANCE }
