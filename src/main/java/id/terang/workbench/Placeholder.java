package id.terang.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a template leaves open: `{nomor}` becomes the number of the case. The words in braces are Indonesian in both
/// languages, so that a template reads alike for whoever keeps it.
public enum Placeholder {
    /// Number of the case.
    NOMOR,
    /// Name of its service.
    LAYANAN,
    /// Name of the agency that has it.
    INSTANSI,
    /// Name of its area.
    WILAYAH,
    /// Day on which the next clock of an office is due.
    TENGGAT;

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\s]{1,30})}");

    /// As it stands in a template.
    public String token() {
        return "{" + name().toLowerCase(Locale.ROOT) + "}";
    }

    private static Optional<Placeholder> of(String word) {
        return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(word)).findFirst();
    }

    /// The first word in braces that means nothing, as it was typed.
    static Optional<String> unknown(String template) {
        return BRACES.matcher(template).results().filter(found -> of(found.group(1)).isEmpty()).map(found -> found.group()).findFirst();
    }

    /// The words for one case.
    ///
    /// @param value empty where there is none: the placeholder stands until somebody writes what belongs there
    public static String fill(String template, Function<Placeholder, Optional<String>> value) {
        return BRACES.matcher(template).replaceAll(found ->
            Matcher.quoteReplacement(of(found.group(1)).flatMap(value).orElse(found.group())));
    }

    /// The first one that still stands in words that were filled in.
    public static Optional<Placeholder> standing(String words) {
        return BRACES.matcher(words).results().flatMap(found -> of(found.group(1)).stream()).findFirst();
    }
}
