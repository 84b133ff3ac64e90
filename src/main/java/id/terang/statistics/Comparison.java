package id.terang.statistics;

import id.terang.shared.Texts;
import id.terang.statistics.counting.Summing;
import id.terang.statistics.counting.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Agencies beside each other, without a ranking: which of them keep their promises more or less often than is to be
/// expected of their mix of services, by more than chance and the usual differences explain. See {@link Funnel}.
///
/// @param target share of the first answers on time of all agencies of the table, 0…1
/// @param dispersion φ by which the limits are widened, 1 or more
/// @param points one for each agency with at least 20 promises due, by name
/// @param limits the funnel, from the smallest size to the largest
/// @param tooFew agencies with fewer
/// @param heldBack agencies whose flow does not add up; their promises are in none of these numbers
public record Comparison(FigureQuery query, Instant asOf, double target, double dispersion, List<Point> points, List<Limits> limits,
        List<Texts> tooFew, List<Texts> heldBack) {

    private static final int STEPS = 40;

    /// Where an agency lies.
    public enum Place {
        /// Better or worse than 99.8 % of what is to be expected.
        FAR_ABOVE, FAR_BELOW,
        /// Outside of 95 %: one in twenty lies here by chance.
        ABOVE, BELOW, WITHIN
    }

    /// @param due promises that fell due
    /// @param kept of these
    /// @param expected how many would have been kept with the shares of all agencies, service by service
    /// @param share kept ÷ due
    /// @param standardised kept ÷ expected × target: the share an agency would have with the services of all
    /// @param size of an agency that knows as much with an average mix; the place on the axis
    /// @param distance in widened standard deviations
    public record Point(String code, Texts name, long due, long kept, double expected, double share, double standardised,
            double size, double distance, Place place) {
    }

    /// The funnel at one size; shares cut off at 0 and 1.
    public record Limits(double size, double low998, double low95, double high95, double high998) {
    }

    static Comparison of(FigureQuery query, Instant asOf, List<Summing.Row> rows, Tally[] tallies) {
        Tally.Mix all = new Tally.Mix();
        int[] trusted = IntStream.range(0, tallies.length).filter(i -> tallies[i].volume().reconciles()).toArray();
        for (int i : trusted) {
            all.add(tallies[i].mix);
        }
        long due = IntStream.range(0, all.services()).mapToLong(all::due).sum();
        double target = due == 0 ? 0 : (double) IntStream.range(0, all.services()).mapToLong(all::kept).sum() / due;
        List<Summing.Row> compared = new ArrayList<>();
        List<Funnel.Unit> units = new ArrayList<>();
        List<Texts> tooFew = new ArrayList<>();
        for (int i : trusted) {
            Funnel.Unit unit = unit(tallies[i].mix, all);
            if (unit.n() >= Tally.ENOUGH) {
                compared.add(rows.get(i));
                units.add(unit);
            } else if (unit.n() > 0) {
                tooFew.add(rows.get(i).name());
            }
        }
        List<Texts> heldBack = IntStream.range(0, tallies.length).filter(i -> !tallies[i].volume().reconciles())
                .mapToObj(i -> rows.get(i).name()).toList();
        Funnel funnel = new Funnel(target, units);
        List<Point> points = IntStream.range(0, units.size()).mapToObj(i -> point(compared.get(i), units.get(i), funnel))
                .sorted(Comparator.comparing(point -> point.name().id())).toList();
        return new Comparison(query, asOf, target, funnel.dispersion(), points, limits(points, funnel), List.copyOf(tooFew), heldBack);
    }

    private static Funnel.Unit unit(Tally.Mix mix, Tally.Mix all) {
        long due = 0;
        long kept = 0;
        double expected = 0;
        double variance = 0;
        for (int service = 0; service < mix.services(); service++) {
            if (mix.due(service) > 0) {
                double usual = (double) all.kept(service) / all.due(service);
                due += mix.due(service);
                kept += mix.kept(service);
                expected += mix.due(service) * usual;
                variance += mix.due(service) * usual * (1 - usual);
            }
        }
        return new Funnel.Unit(due, kept, expected, variance);
    }

    private static Point point(Summing.Row row, Funnel.Unit unit, Funnel funnel) {
        double distance = funnel.distance(unit);
        Place place = distance > Funnel.Z998 ? Place.FAR_ABOVE : distance < -Funnel.Z998 ? Place.FAR_BELOW
                : distance > Funnel.Z95 ? Place.ABOVE : distance < -Funnel.Z95 ? Place.BELOW : Place.WITHIN;
        return new Point(row.code(), row.name(), unit.n(), unit.observed(), unit.expected(),
                (double) unit.observed() / unit.n(), funnel.standardised(unit), funnel.size(unit), distance, place);
    }

    private static List<Limits> limits(List<Point> points, Funnel funnel) {
        if (points.isEmpty()) {
            return List.of();
        }
        double most = points.stream().mapToDouble(Point::size).max().orElseThrow() * 1.1;
        double least = Math.min(Tally.ENOUGH, most / 2);
        return IntStream.rangeClosed(0, STEPS).mapToObj(step -> {
            // Evenly where the funnel is steep: in 1/√size.
            double from = 1 / Math.sqrt(least);
            double to = 1 / Math.sqrt(most);
            double root = from + (to - from) * step / STEPS;
            double size = 1 / (root * root);
            double near = funnel.halfWidth(size, Funnel.Z95);
            double far = funnel.halfWidth(size, Funnel.Z998);
            return new Limits(size, share(funnel.target() - far), share(funnel.target() - near), share(funnel.target() + near),
                    share(funnel.target() + far));
        }).toList();
    }

    private static double share(double value) {
        return Math.clamp(value, 0, 1);
    }
}
