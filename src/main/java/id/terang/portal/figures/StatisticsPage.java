package id.terang.portal.figures;

import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.portal.search.SearchPage.Way;
import java.util.List;

/// The figures for one question.
///
/// @param scope what they are about, in words; empty: everything
/// @param agencies choices of the form
public record StatisticsPage(Asked asked, Blocks blocks, String scope, String period, List<Mistake> mistakes, List<Way> agencies,
                             List<Way> services, List<Way> kinds, List<Way> channels, List<Way> outcomes, List<Way> chosen) { }
