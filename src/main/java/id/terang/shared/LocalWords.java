package id.terang.shared;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How Terang writes days, moments and numbers in either language.
public final class LocalWords {

    public static final Locale INDONESIAN = Locale.of("id");

    private LocalWords() { }

    /// `Kamis, 3 Desember 2026`, `Thursday, 3 December 2026`.
    public static String day(LocalDate day, Locale locale) {
        return format("EEEE, d MMMM uuuu", locale).format(day);
    }

    /// `Kam 3 Des`, `Thu 3 Dec`: where the year is plain from what stands beside it.
    public static String shortDay(LocalDate day, Locale locale) {
        return format("EEE d MMM", locale).format(day);
    }

    /// `3 Des 2026`, `3 Dec 2026`.
    public static String date(LocalDate day, Locale locale) {
        return format("d MMM uuuu", locale).format(day);
    }

    /// `Desember 2026`, `December 2026`.
    public static String month(YearMonth month, Locale locale) {
        return format("MMMM uuuu", locale).format(month);
    }

    /// `14.05 WIB`, `14:05 WIB`.
    public static String time(Instant at, ZoneId zone, Locale locale) {
        return format(english(locale) ? "HH:mm" : "HH.mm", locale).format(at.atZone(zone)) + ' ' + zoneName(at, zone);
    }

    /// `Kamis, 3 Desember 2026 pukul 14.05 WIB`, `Thursday, 3 December 2026 at 14:05 WIB`.
    public static String moment(Instant at, ZoneId zone, Locale locale) {
        return day(at.atZone(zone).toLocalDate(), locale) + (english(locale) ? " at " : " pukul ") + time(at, zone, locale);
    }

    /// With local separators: `12.345`, `12,345`.
    public static String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// Days as they are read: in tenths below ten, whole from there on.
    public static double tenths(double days) {
        return days < 10 ? Math.rint(days * 10) / 10 : Math.rint(days);
    }

    /// A share as per cent with one decimal: `87,5%`, `87.5%`; without a space, as Indonesian writes it (CLDR), so that no line ends in between.
    ///
    /// @param share 0 to 1
    public static String percent(double share, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(1);
        return format.format(share * 100) + "%";
    }

    /// Two shares as one interval: `81–92%`.
    public static String percents(double low, double high, Locale locale) {
        return percent(low, locale).replace("%", "") + "–" + percent(high, locale);
    }

    // Indonesian zone names are the same in both languages and known to nobody by their English long form.
    private static String zoneName(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("zzz", INDONESIAN).format(at.atZone(zone));
    }

    private static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, english(locale) ? Locale.UK : INDONESIAN);
    }
}
