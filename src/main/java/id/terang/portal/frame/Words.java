package id.terang.portal.frame;

import id.terang.jurisdiction.Area;
import id.terang.search.Tongue;
import id.terang.shared.LocalWords;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.util.HtmlUtils;

/// Everything a template says, in the language of its page.
public record Words(MessageSource messages, Locale locale) {

    public static final Locale INDONESIAN = LocalWords.INDONESIAN;

    public String get(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    public boolean has(String key) {
        return messages.getMessage(key, null, null, locale) != null;
    }

    /// As HTML, with what stands between backticks as code.
    public String coded(String key, Object... args) {
        return HtmlUtils.htmlEscape(get(key, args), "UTF-8").replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    /// The address of a page in this language.
    ///
    /// @param page address of the Indonesian page, beginning with a slash
    public String path(String page) {
        return english() ? "/en" + ("/".equals(page) ? "" : page) : page;
    }

    /// The address of a view, which goes on in this language whatever the browser prefers.
    public String app(String view) {
        return "/app/" + view + (view.contains("?") ? "&" : "?") + "lang=" + locale.getLanguage();
    }

    /// For the `lang` attribute of what somebody wrote.
    ///
    /// @return null, and so no attribute, where it is in the language of the page or nobody knows
    public @Nullable String tongue(@Nullable String... texts) {
        return Tongue.otherThan(locale, texts);
    }

    public boolean english() {
        return "en".equals(locale.getLanguage());
    }

    public Words other() {
        return new Words(messages, english() ? INDONESIAN : Locale.ENGLISH);
    }

    public String day(LocalDate day) {
        return LocalWords.day(day, locale);
    }

    public String date(LocalDate day) {
        return LocalWords.date(day, locale);
    }

    public String shortDay(LocalDate day) {
        return LocalWords.shortDay(day, locale);
    }

    public String month(YearMonth month) {
        return LocalWords.month(month, locale);
    }

    /// `Des`, `Dec`.
    public String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    public String moment(Instant at, ZoneId zone) {
        return LocalWords.moment(at, zone, locale);
    }

    /// `Senin–Kamis`, `Friday`.
    public String weekdays(DayOfWeek first, DayOfWeek last) {
        String from = first.getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return first == last ? from : from + "–" + last.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /// `07.30–16.00`, `07:30–16:00`.
    public String hours(LocalTime opens, LocalTime closes) {
        var clock = DateTimeFormatter.ofPattern(english() ? "HH:mm" : "HH.mm", locale);
        return clock.format(opens) + "–" + clock.format(closes);
    }

    /// Smallest area first, as an address is written.
    public String areas(List<Area> largestFirst) {
        return largestFirst.reversed().stream().map(Area::name).collect(Collectors.joining(", "));
    }

    public String number(long number) {
        return LocalWords.number(number, locale);
    }

    public String percent(double share) {
        return LocalWords.percent(share, locale);
    }
}
