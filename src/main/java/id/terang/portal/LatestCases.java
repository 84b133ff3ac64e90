package id.terang.portal;

import id.terang.portal.frame.Caching;
import id.terang.portal.frame.Words;
import id.terang.search.FoundCase;
import id.terang.search.PublicQuery;
import id.terang.search.PublicSearch;
import id.terang.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;

/// The first few of what a search finds, on pages that are about something else.
@Component
class LatestCases {

    private final PublicSearch search;

    LatestCases(PublicSearch search) {
        this.search = search;
    }

    /// @param away why there are none while search is away, in one sentence; empty where nothing was found
    record Latest(List<FoundCase> cases, String away) { }

    /// None where search is away: the rest of the page still stands, says so, and is asked for again soon.
    ///
    /// @param most at most so many
    Latest of(PublicQuery query, int most, Words w, HttpServletResponse response) {
        try {
            return new Latest(search.find(query).hits().stream().limit(most).toList(), "");
        } catch (Refusal.Unavailable away) {
            Caching.never(response);
            return new Latest(List.of(), away.key().equals("refusal.search.filling") ? w.get("portal.latest.filling", away.args())
                : w.get("portal.latest.away"));
        }
    }
}
