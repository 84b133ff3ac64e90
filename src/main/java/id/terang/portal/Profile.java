package id.terang.portal;

import id.terang.portal.figures.Blocks;
import id.terang.portal.frame.Asked;
import id.terang.portal.search.SearchPage.Hit;
import java.util.List;

/// How one agency, service or area did in the last year.
///
/// @param latest cases that came in last
/// @param asked which one
public record Profile(Blocks blocks, List<Hit> latest, Asked asked) { }
