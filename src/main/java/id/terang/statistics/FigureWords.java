package id.terang.statistics;

import id.terang.shared.LocalWords;
import id.terang.statistics.FigureSheet.OnTime;
import id.terang.statistics.FigureSheet.Quantile;
import id.terang.statistics.FigureSheet.Rate;
import id.terang.statistics.FigureSheet.Standing;
import id.terang.statistics.FigureSheet.Volume;
import id.terang.statistics.Measure.Value;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
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
        return messages.getMessage("statistics.workingDays", new Object[] {LocalWords.tenths(quantile.days())}, language);
    }

    /// A number of the flow in two periods.
    ///
    /// @param key of the words that say which
    public record FlowRow(String key, String now, String before) { }

    /// The flow as the public reads it, and where there are offices below, what they passed on to each other.
    public List<FlowRow> flow(FigureSheet now, FigureSheet before, Locale language) {
        var rows = new ArrayList<FlowRow>();
        rows.add(stock("start", Volume::pendingStart, now, before, language));
        var earlier = FlowLine.of(before.volume());
        var lines = FlowLine.of(now.volume());
        for (int i = 0; i < lines.size(); i++) {
            rows.add(new FlowRow(lines.get(i).key(), trusted(now, lines.get(i).signed(language), language),
                trusted(before, earlier.get(i).signed(language), language)));
        }
        rows.add(stock("end", Volume::pendingEnd, now, before, language));
        if (FlowLine.branched(now)) {
            rows.add(new FlowRow("statistics.flow.within", trusted(now, LocalWords.number(FlowLine.within(now), language), language),
                trusted(before, LocalWords.number(FlowLine.within(before), language), language)));
        }
        return rows;
    }

    private FlowRow stock(String name, ToLongFunction<Volume> pending, FigureSheet now, FigureSheet before, Locale language) {
        return new FlowRow("statistics.flow." + name, trusted(now, LocalWords.number(pending.applyAsLong(now.volume()), language), language),
            trusted(before, LocalWords.number(pending.applyAsLong(before.volume()), language), language));
    }

    /// A number of the flow, or why it cannot be trusted.
    public String count(Volume volume, ToLongFunction<Volume> which, Locale language) {
        return volume.reconciles() ? LocalWords.number(which.applyAsLong(volume), language) : standing(Standing.BLOCKED, language);
    }

    private String trusted(FigureSheet sheet, String words, Locale language) {
        return sheet.volume().reconciles() ? words : standing(Standing.BLOCKED, language);
    }

    /// `87%`, `4,5 hari kerja`, `1.203`; or why there is nothing to say.
    public String value(Measure measure, Value value, Locale language) {
        if (value.value() == null) {
            return standing(value.standing(), language);
        }
        return switch (measure.shape()) {
            case CASES -> LocalWords.number(Math.round(value.value()), language);
            case SHARE -> percent(value.value(), language);
            case DAYS -> messages.getMessage("statistics.workingDays", new Object[] {LocalWords.tenths(value.value())}, language);
        };
    }

    /// `9 hari`, as citizens live them.
    public String lived(Value value, Locale language) {
        return value.value() == null ? standing(value.standing(), language)
            : messages.getMessage("statistics.livedDays", new Object[] {LocalWords.tenths(value.value())}, language);
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
