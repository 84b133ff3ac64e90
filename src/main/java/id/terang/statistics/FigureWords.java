package id.terang.statistics;

import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.Measure.Value;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Figures in the cells of a table: never without their interval, and where nothing can be said, why.
@Component
public class FigureWords {

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    /// `87% (81–92%)`: in whole per cent, because tenths would pretend to know more than the interval allows.
    public String share(OnTime onTime, Locale language) {
        return share(onTime.standing(), onTime.share(), onTime.low(), onTime.high(), language);
    }

    public String share(Rate rate, Locale language) {
        return share(rate.standing(), rate.share(), rate.low(), rate.high(), language);
    }

    private String share(Standing standing, @Nullable Double share, @Nullable Double low, @Nullable Double high, Locale language) {
        return share == null ? standing(standing, language) : percent(share, language)
            + (low == null || high == null ? "" : " (" + percents(low, high, language) + ")");
    }

    /// `4,5 hari kerja`.
    public String days(Quantile quantile, Locale language) {
        if (quantile.days() == null) {
            return standing(quantile.standing(), language);
        }
        return messages.getMessage("statistics.workingDays", new Object[] {number(quantile.days(), language)}, language);
    }

    /// `87%`, `4,5 hari kerja`, `1.203`; or why there is nothing to say.
    public String value(Measure measure, Value value, Locale language) {
        if (value.value() == null) {
            return standing(value.standing(), language);
        }
        return switch (measure.shape()) {
            case CASES -> LocalWords.number(Math.round(value.value()), language);
            case SHARE -> percent(value.value(), language);
            case DAYS -> messages.getMessage("statistics.workingDays", new Object[] {number(value.value(), language)}, language);
        };
    }

    /// `9 hari`, as citizens live them.
    public String lived(Value value, Locale language) {
        return value.value() == null ? standing(value.standing(), language)
            : messages.getMessage("statistics.livedDays", new Object[] {number(value.value(), language)}, language);
    }

    /// `81–92%`, `5–7`, `5 atau lebih`; empty where there is none.
    public String interval(Measure measure, Value value, Locale language) {
        if (value.value() == null || value.low() == null) {
            return "";
        }
        if (measure.shape() == Measure.Shape.SHARE) {
            return value.high() == null ? "" : percents(value.low(), value.high(), language);
        }
        return value.high() == null ? messages.getMessage("statistics.orMore", new Object[] {number(value.low(), language)}, language)
            : number(value.low(), language) + "–" + number(value.high(), language);
    }

    private static String number(double days, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(days < 10 ? 1 : 0);
        return format.format(days);
    }

    private String standing(Enum<?> standing, Locale language) {
        return messages.getMessage("statistics.standing." + standing.name().toLowerCase(Locale.ROOT), null, language);
    }

    private static String percent(double share, Locale language) {
        return LocalWords.percent(whole(share), language);
    }

    private static String percents(double low, double high, Locale language) {
        return LocalWords.percents(whole(low), whole(high), language);
    }

    private static double whole(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
