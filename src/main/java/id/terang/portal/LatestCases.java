package id.terang.portal;

import id.terang.search.FoundCase;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// The first few of what a search finds, on pages that are about something else.
@Component
class LatestCases {

    private final PublicSearch search;

    LatestCases(PublicSearch search) {
        this.search = search;
    }

    /// None where search is away: the rest of the page still stands.
    ///
    /// @param most at most so many
    List<FoundCase> of(PublicQuery query, int most) {
        try {
            return search.find(query).hits().stream().limit(most).toList();
        } catch (Refusal.Unavailable away) {
            return List.of();
        }
    }
}
