package id.terang.notifications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/// The words of letters in one language, as they were when it was asked for: read once for all parts of a letter or an inbox.
public final class Wording {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private static final Map<Occasion, LetterText> WHY = Arrays.stream(LetterText.values()).filter(part -> part.occasion() != null)
        .collect(Collectors.toMap(part -> Objects.requireNonNull(part.occasion()), Function.identity()));

    private final Locale language;
    private final Map<LetterText, String> own;
    private final MessageSource messages;

    Wording(Locale language, Map<LetterText, String> own, MessageSource messages) {
        this.language = language;
        this.own = Map.copyOf(own);
        this.messages = messages;
    }

    Locale language() {
        return language;
    }

    /// The part with its values filled in.
    ///
    /// @param values in the order of its placeholders; more are left out
    String of(LetterText part, Object... values) {
        var words = own.get(part);
        return words == null ? text(part.key(), values) : PLACEHOLDER.matcher(words).replaceAll(found -> {
            int value = part.placeholders().indexOf(found.group(1));
            return Matcher.quoteReplacement(value < 0 ? found.group() : String.valueOf(values[value]));
        });
    }

    /// Why somebody is told.
    String why(Occasion occasion) {
        var part = WHY.get(occasion);
        return part == null ? text("notify.occasion." + occasion) : of(part);
    }

    /// Words of the product.
    String text(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
