package id.terang.search;

/// How a queue is sorted. RELEVANCE without words means DUE.
public enum QueueOrder { DUE, NEWEST, OLDEST, UPDATED, MOST_FOLLOWED, RELEVANCE }
