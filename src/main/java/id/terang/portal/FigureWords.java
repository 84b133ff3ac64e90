package id.terang.portal;

import id.terang.statistics.FigureSheet;
import id.terang.statistics.FigureSheet.Curve;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Unit;
import java.text.NumberFormat;
import java.util.Locale;

/// Figures in words: never without their interval, and where nothing can be said, why.
public record FigureWords(Words w) {

    /// As for quantiles (domain.md §4): with fewer still waiting nothing is concluded.
    private static final int LEAST_AT_RISK = 10;

    /// `6 hari kerja`, or why not.
    public String days(Quantile quantile, Unit unit) {
        return quantile.days() == null ? standing(quantile.standing())
                : w.get("portal.figure.days." + unit, number(quantile.days()));
    }

    /// `5–7`, `5 atau lebih`; empty where there is no figure.
    public String between(Quantile quantile) {
        if (quantile.days() == null || quantile.low() == null) {
            return "";
        }
        return quantile.high() == null ? w.get("portal.figure.atleast", number(quantile.low()))
                : number(quantile.low()) + "–" + number(quantile.high());
    }

    /// Class of a table cell that has no figure to show.
    public String css(Standing standing) {
        return standing == Standing.SHOWN ? "num" : "num none";
    }

    public String share(OnTime onTime) {
        return onTime.share() == null ? standing(onTime.standing()) : w.percent(whole(onTime.share()));
    }

    public String between(OnTime onTime) {
        return onTime.share() == null || onTime.low() == null || onTime.high() == null ? ""
                : percents(onTime.low(), onTime.high());
    }

    public String standing(Standing standing) {
        return w.get("statistics.standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    /// What the curve says, in one sentence; the title of its picture. Empty where nothing can be said.
    public String finding(FigureSheet sheet, Curve curve) {
        Quantile median = curve.unit() == Unit.WORKING_DAYS ? sheet.decision().working().median()
                : sheet.decision().calendar().median();
        String half = median.days() != null ? w.get("portal.curve.half", days(median, curve.unit()))
                : median.standing() == Standing.NOT_YET_REACHED ? w.get("portal.curve.half.not") : "";
        if (curve.promise() == null || curve.standing() != Standing.SHOWN || curve.promise().kept().atRisk() < LEAST_AT_RISK) {
            return half.isEmpty() ? "" : half + ".";
        }
        var kept = curve.promise().kept();
        String promise = w.get(half.isEmpty() ? "portal.curve.promise.alone" : "portal.curve.promise",
                w.percent(whole(kept.share())), percents(kept.low(), kept.high()),
                w.get("portal.figure.days." + curve.unit(), number(curve.promise().days())));
        return (half.isEmpty() ? promise : half + "; " + promise) + ".";
    }

    private String percents(double low, double high) {
        String first = w.percent(whole(low));
        return first.replaceAll("\\s*%", "") + "–" + w.percent(whole(high));
    }

    /// Tenths of a per cent would pretend to know more than the interval allows.
    private static double whole(double share) {
        return Math.round(share * 100) / 100.0;
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(w.locale());
        format.setMaximumFractionDigits(value < 10 ? 1 : 0);
        return format.format(value);
    }
}
