package id.terang.statistics;

import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Figures in the cells of a table: never without their interval, and where nothing can be said, why.
@Component
public class FigureWords {

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    /// `87 % (81 %–92 %)`: in whole per cent, because tenths would pretend to know more than the interval allows.
    public String share(OnTime onTime, Locale language) {
        return onTime.share() == null ? standing(onTime.standing(), language) : percent(onTime.share(), language)
            + (onTime.low() == null || onTime.high() == null ? ""
                : " (" + percent(onTime.low(), language) + "–" + percent(onTime.high(), language) + ")");
    }

    /// `4,5 hari kerja`.
    public String days(Quantile quantile, Locale language) {
        if (quantile.days() == null) {
            return standing(quantile.standing(), language);
        }
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(quantile.days() < 10 ? 1 : 0);
        return messages.getMessage("statistics.workingDays", new Object[] {format.format(quantile.days())}, language);
    }

    private String standing(Enum<?> standing, Locale language) {
        return messages.getMessage("statistics.standing." + standing.name().toLowerCase(Locale.ROOT), null, language);
    }

    private static String percent(double share, Locale language) {
        return LocalWords.percent(Math.round(share * 100) / 100.0, language);
    }
}
