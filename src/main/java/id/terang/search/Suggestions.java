package id.terang.search;

import id.terang.jurisdiction.Jurisdiction;
import id.terang.search.learning.Telltale;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which service a new text is about and which office it is for, learned from what officials decided before and from the
/// services' own words. The words given as reasons are always those of the text that is asked about.
@Service
public class Suggestions {

    private static final int MOST = 10;

    private final Experience experience;
    private final Jurisdiction jurisdiction;

    Suggestions(Experience experience, Jurisdiction jurisdiction) {
        this.experience = experience;
        this.jurisdiction = jurisdiction;
    }

    /// @param text as far as it is written
    /// @param limit at most 10
    /// @return best first; empty if nothing speaks for any service
    public List<ServiceSuggestion> services(String text, int limit) {
        var atlas = jurisdiction.atlas();
        var active = atlas.services().stream().filter(service -> service.active()).map(service -> service.id())
            .collect(Collectors.toSet());
        return experience.latest(atlas).weigh(Telltale.of(text))
            .about(decided -> active.contains(decided.service()) ? Long.valueOf(decided.service()) : null, Math.clamp(limit, 0, MOST))
            .stream().map(opinion -> new ServiceSuggestion(opinion.about(), opinion.confidence(), opinion.reasons())).toList();
    }

    /// Offices of one district or village are suggested by kind, and found by the place of the case.
    ///
    /// @param area where the case is; without it no office of a district or village is suggested
    /// @param limit at most 10
    /// @return best first; empty if nothing speaks for any office
    public List<OfficeSuggestion> offices(String text, @Nullable Long area, int limit) {
        var atlas = jurisdiction.atlas();
        var here = new OfficesHere(atlas, area);
        return experience.latest(atlas).weigh(Telltale.of(text))
            .about(decided -> here.standFor(decided.agency()), Math.clamp(limit, 0, MOST))
            .stream().map(opinion -> new OfficeSuggestion(opinion.about(), opinion.confidence(), opinion.reasons())).toList();
    }
}
