package id.terang.portal;

import id.terang.portal.figures.Blocks;
import id.terang.portal.frame.Asked;
import id.terang.portal.search.SearchPage.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How one agency, service or area did in the last year.
///
/// @param blocks null while figures are away
/// @param latest cases that came in last
/// @param away why there are none while search is away; else empty
/// @param asked which one
public record Profile(@Nullable Blocks blocks, List<Hit> latest, String away, Asked asked) { }
