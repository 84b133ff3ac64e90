package id.terang.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of results.
///
/// @param total of all public cases that match
/// @param allWords how many of them have all the words; the others have some
/// @param page from 1
/// @param pages how many pages can be asked for, at most {@value PublicQuery#LAST_PAGE}; 0 if nothing matches
/// @param meant the question with words that no case uses, or hardly any, replaced by those likely meant; null where there is none
/// @param anywhere the same words asked of the whole case; null where no field was named
/// @param broader where little is found, a question that asks for less and finds more; null if there is none
/// @param called services, offices and areas that are called just as was typed
/// @param nothing why nothing is found where it is not that no case has these words; null otherwise
/// @param names marks what was asked for in the names of services, offices and areas
/// @param further counts what other questions find
public record Found(List<FoundCase> hits, long total, long allWords, int page, int pages, Facets facets,
                    @Nullable String meant, @Nullable String anywhere, @Nullable Broader broader, List<Completion> called,
                    @Nullable Nothing nothing, Names names, Further further) {

    /// The same question with something left out.
    ///
    /// @param words for the search box
    /// @param total of what it finds with the same filters
    public record Broader(String words, long total) { }

    /// @param part of the question, as typed; empty but for a name
    /// @param nearest names that are spelt like it or share a word with it
    public record Nothing(Why why, String part, List<String> nearest) { }

    public enum Why {
        /// Only words as every case has them: "dan", "the".
        SMALL_WORDS,
        /// No letter and no digit.
        UNREADABLE,
        /// A service, an office or an area that is not there was asked for by name.
        UNKNOWN_NAME,
        /// What was asked for was excluded with it.
        EXCLUDED
    }

    /// Counts in what is left of the time of the question that was answered.
    public interface Further {

        /// @return 0 where no time is left
        /// @throws id.terang.shared.Refusal.NotFound if the agency, service or area of the question is unknown
        long count(PublicQuery other);
    }

    /// Marks a name.
    public interface Names {

        Marked service(String name);

        Marked agency(String name);

        Marked area(String name);
    }
}
