package id.terang.search;

import id.terang.accounts.OfficialPrincipal;
import id.terang.complaints.Visibility;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;

/// Whether others reported the same.
@Service
public class SimilarCases {

    /// Public, released and open cases alike, most alike first.
    ///
    /// @param limit at most 20
    public List<SimilarCase> find(Likeness wanted, int limit) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }

    /// For the desk: cases the official may read that resemble `reference`, open and of its visibility, so that they could
    /// be merged with it.
    ///
    /// @throws Refusal.NotFound if there is no such case, or none that this official may read
    public List<SimilarCase> like(OfficialPrincipal by, Reference reference, int limit) {
        throw new Refusal.Unavailable("refusal.search.unavailable");
    }
}
