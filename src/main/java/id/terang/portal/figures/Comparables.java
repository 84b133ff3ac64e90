package id.terang.portal.figures;

import id.terang.portal.frame.Asked;
import id.terang.statistics.Comparison;
import id.terang.statistics.FigureQuery;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// Questions that compare something, in the place of one that does not.
///
/// @param compared what a question finds
/// @param agency id of the agency with this code
record Comparables(Function<FigureQuery, Comparison> compared, ToLongFunction<String> agency) {

    /// Each level is a comparison of its own, and anybody may ask.
    private static final int DEEPEST = 3;

    /// What a period is lengthened to where nothing can be compared in it.
    static final int YEARS = 5;

    private static boolean several(Comparison comparison) {
        return comparison.points().size() > 1;
    }

    /// The first level below where several agencies can be compared, as long as there is but one on each level above it.
    ///
    /// @return empty where there is none, or where several can be compared as it is asked
    Optional<Asked> below(Asked asked, FigureQuery query, Comparison comparison) {
        Comparison level = comparison;
        for (int deep = 0; deep < DEEPEST && level.points().size() == 1; deep++) {
            String alone = level.points().getFirst().code();
            if (alone.equals(asked.get("agency"))) {
                return Optional.empty();
            }
            asked = asked.with("agency", alone);
            query = query.ofAgency(agency.applyAsLong(alone));
            level = compared.apply(query);
            if (several(level)) {
                return Optional.of(asked);
            }
        }
        return Optional.empty();
    }

    /// The same question for a longer period, in which there may be enough to compare.
    ///
    /// @return empty where the period is as long already
    static Optional<Asked> longer(Asked asked, FigureQuery query) {
        var from = query.to().minusYears(YEARS);
        return from.isBefore(query.from()) ? Optional.of(asked.with("from", from.toString())) : Optional.empty();
    }
}
