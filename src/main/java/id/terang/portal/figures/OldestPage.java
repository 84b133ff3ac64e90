package id.terang.portal.figures;

import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.portal.search.SearchPage.Hit;
import java.util.List;

/// The public cases that wait longest.
public record OldestPage(Asked asked, List<Waiting> waiting, List<Mistake> mistakes) {

    /// @param days since filing
    public record Waiting(Hit hit, long days) { }
}
