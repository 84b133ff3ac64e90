package id.terang.search;

import id.terang.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;

/// Which service a new text is about, learned from what officials decided before and from the services' own words.
@Service
public class Suggestions {

    /// @param text as far as it is written
    /// @param limit at most 10
    /// @return best first; empty if nothing speaks for any service
    public List<ServiceSuggestion> services(String text, int limit) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }
}
