package id.terang.search;

import java.util.List;

/// One page of results.
///
/// @param total of all public cases that match
/// @param page from 1
/// @param pages how many pages can be asked for, at most {@value PublicQuery#LAST_PAGE}; 0 if nothing matches
public record Found(List<FoundCase> hits, long total, int page, int pages, Facets facets) { }
