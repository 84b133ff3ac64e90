package id.terang.search;

import id.terang.shared.Refusal;
import org.springframework.stereotype.Service;

/// Search for everybody, over what everybody may read.
@Service
public class PublicSearch {

    /// @throws Refusal.NotFound if the agency, service or area of the question is unknown
    /// @throws Refusal.BadInput for days in the wrong order
    public Found find(PublicQuery query) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }
}
