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

    /// No office stands further below another.
    private static final int DEEPEST = 6;

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

    /// The same question, or the first level below it, for a longer period.
    ///
    /// @return empty where that would compare nothing either, or where the period is as long already
    Optional<Asked> longer(Asked asked, FigureQuery query) {
        var from = query.to().minusYears(YEARS);
        if (!from.isBefore(query.from())) {
            return Optional.empty();
        }
        var wanted = query.during(from, query.to());
        var named = asked.with("from", from.toString());
        var comparison = compared.apply(wanted);
        return several(comparison) ? Optional.of(named) : below(named, wanted, comparison);
    }
}
