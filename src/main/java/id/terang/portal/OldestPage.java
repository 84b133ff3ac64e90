package id.terang.portal;

import id.terang.portal.SearchPage.Hit;
import java.util.List;

/// The public cases that wait longest.
public record OldestPage(Asked asked, List<Waiting> waiting, List<Mistake> mistakes) {

    /// @param days since filing
    public record Waiting(Hit hit, long days) { }
}
