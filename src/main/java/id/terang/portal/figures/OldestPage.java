package id.terang.portal.figures;

import id.terang.portal.frame.Asked;
import id.terang.portal.frame.Mistake;
import id.terang.portal.search.SearchPage.Hit;
import id.terang.portal.search.SearchPage.Way;
import java.util.List;

/// The public cases that wait longest.
///
/// @param chosen filters that its title does not name, each with the address without it
public record OldestPage(Asked asked, List<Way> chosen, List<Waiting> waiting, List<Mistake> mistakes) {

    /// @param days since filing
    public record Waiting(Hit hit, long days) { }
}
