package id.terang.portal.figures;

import id.terang.jurisdiction.Agency;
import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.portal.search.SearchPage.Way;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The figures for one question.
///
/// @param scope what they are about, in words; empty: everything
/// @param agencies choices of the form
/// @param desks codes of the agencies that receive complaints for others
/// @param below the only agency in the table, where those below it can be seen instead; null where there are several, or none below
/// @param stepwise whether these are but some, and others are offered once one above them is chosen
public record StatisticsPage(Asked asked, Blocks blocks, String scope, String period, List<Mistake> mistakes, List<Way> agencies, Set<String> desks, @Nullable Agency below,
                             boolean stepwise, List<Way> services, List<Way> areas, List<Way> kinds, List<Way> channels, List<Way> outcomes, List<Way> chosen) { }
