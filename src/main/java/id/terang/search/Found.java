package id.terang.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of results.
///
/// @param total of all public cases that match
/// @param page from 1
/// @param pages how many pages can be asked for, at most {@value PublicQuery#LAST_PAGE}; 0 if nothing matches
/// @param meant the question with words that no case uses replaced by the nearest that some case does; null where all are used
/// @param wide whether some of the cases may have only some of the words
/// @param anywhere the same words asked of the whole case; null where no field was named
/// @param broader where little is found, a question that asks for less and finds more; null if there is none
public record Found(List<FoundCase> hits, long total, int page, int pages, Facets facets,
                    @Nullable String meant, boolean wide, @Nullable String anywhere, @Nullable Broader broader) {

    /// The same question with something left out.
    ///
    /// @param words for the search box
    /// @param total of what it finds with the same filters
    public record Broader(String words, long total) { }
}
