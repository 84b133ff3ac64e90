package id.terang.search;

/// How public results are sorted. Without words RELEVANCE means NEWEST, without a place NEAREST does.
public enum Order {
    RELEVANCE, NEWEST, OLDEST,
    /// Open cases first, those waiting longest on top; then the closed ones.
    LONGEST_OPEN,
    /// Those whom most people have too first.
    MOST_FOLLOWED,
    /// The latest answers first; what has none behind them.
    LATEST_ANSWER,
    /// Those of which the public was told something last first: their words, an answer.
    LATEST_NEWS,
    /// What is next to the place that was asked for first.
    NEAREST
}
