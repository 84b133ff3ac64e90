package id.terang.portal.search;

import id.terang.portal.frame.Words;
import id.terang.search.Near;
import id.terang.shared.GeoPoint;
import id.terang.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place and how far around it, as they stand in an address: `near=-6.200,106.817&radius=2`.
public class Vicinity {

    /// Offered where somebody may choose, in km; any other within bounds is understood too.
    static final List<String> RADII = List.of("0.5", "1", "2", "5", "10", "25", "50");
    static final String USUAL = "2";

    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,12})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)");
    private static final Pattern KILOMETRES = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?");

    private Vicinity() { }

    static Optional<GeoPoint> place(String typed) {
        var numbers = PLACE.matcher(typed);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GeoPoint(Double.parseDouble(numbers.group(1)), Double.parseDouble(numbers.group(2))).coarse());
        } catch (Refusal.BadInput nowhere) {
            return Optional.empty();
        }
    }

    static Optional<Near> around(GeoPoint place, String km) {
        try {
            return KILOMETRES.matcher(km).matches() ? Optional.of(new Near(place, Double.parseDouble(km))) : Optional.empty();
        } catch (Refusal.BadInput tooFar) {
            return Optional.empty();
        }
    }

    static String written(GeoPoint place) {
        var coarse = place.coarse();
        return String.format(Locale.ROOT, "%.3f,%.3f", coarse.lat(), coarse.lon());
    }

    /// The question for cases around here, nearest first.
    public static String query(GeoPoint place) {
        return "?near=" + written(place) + "&radius=" + USUAL + "&sort=nearest";
    }

    /// To the public places are rounded to about a hundred metres, and so is what lies between them.
    static String distance(double metres, Words w) {
        long hundreds = Math.max(1, Math.round(metres / 100));
        return hundreds < 10 ? w.get("portal.near.metres", hundreds * 100) : w.get("portal.near.kilometres", hundreds / 10.0);
    }
}
