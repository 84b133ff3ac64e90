package id.terang.portal;

import id.terang.portal.charts.FigureWords;
import id.terang.portal.search.SearchPage.Hit;
import id.terang.statistics.FigureSheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The front page.
///
/// @param answers the latest answers
/// @param newest cases that came in last
/// @param away why there are neither while search is away; else empty
/// @param sheet figures of the last year; null while they are away
/// @param finding what they say in one sentence
public record Home(List<Hit> answers, List<Hit> newest, String away, @Nullable FigureSheet sheet, FigureWords words, String finding) { }
