package id.terang.portal.search;

import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.shared.Reference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Results, and the ways to narrow them.
///
/// @param count in words
/// @param chosen filters in force, each with the address without it
/// @param radii how far around a place, where one is asked for
/// @param previous address of the page before, if there is one
/// @param next address of the page after, if there is one
/// @param meant the question with words replaced that no case uses
/// @param broader a question that asks for less, where this one found little
/// @param wide how many have all the words and how many only some, in words; null where all have all
/// @param called what is called just as was typed, as filters
/// @param nothing why nothing was found, where there is more to say than that no case has these words
/// @param unknownField what somebody took for a part of a case, where nothing was found
/// @param nextBest questions that find more, where this one found nothing
public record SearchPage(Asked asked, String count, long total, int page, int pages, List<Hit> hits,
                         List<Mistake> mistakes, List<Way> chosen, List<Facet> facets, List<Way> statuses,
                         List<Way> kinds, List<Way> channels, List<Way> outcomes, List<Way> orders, List<Way> radii, @Nullable String previous, @Nullable String next,
                         @Nullable Way meant, @Nullable Way broader, @Nullable String wide, List<Way> called, @Nullable String nothing,
                         @Nullable String unknownField, List<Way> nextBest) {

    /// One case, and how far it is from the place that was asked for. Title, snippet and meta are escaped already, with `<mark>` around what was
    /// asked for.
    ///
    /// @param source what the snippet is from where it is not the complaint, in words
    /// @param at what `when` tells
    public record Hit(Reference reference, String title, @Nullable String source, @Nullable String snippet, String status, String tone,
                      String meta, @Nullable String distance, String when, Instant at) { }

    /// A way to go on, or a choice of a form.
    ///
    /// @param address where it leads, or the value of the choice
    public record Way(String words, String address, long count, boolean chosen) { }

    /// @param more choices that are seldom wanted, shown when asked for
    /// @param all address of the list of everything there is to choose from; null where these are all
    public record Facet(String title, List<Way> ways, List<Way> more, @Nullable String all) { }
}
