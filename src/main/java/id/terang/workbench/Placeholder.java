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
    public static String fill(String template, Function<Placeholder, String> value) {
        return BRACES.matcher(template).replaceAll(found ->
            Matcher.quoteReplacement(of(found.group(1)).map(value).orElse(found.group())));
    }
}
