package id.terang.search;

import id.terang.search.words.Analyzers;
import id.terang.shared.LocalWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// In which of Terang's languages people wrote, so that a page in the other one says so to whoever has it read aloud (WCAG 2.2,
/// 3.1.2 Language of Parts).
public final class Tongue {

    /// Letters of each text that tell.
    private static final int ENOUGH = 1_000;

    private Tongue() {
    }

    /// Told by the function words of all these texts together.
    ///
    /// @return empty where they have none, or as many of one language as of the other
    public static Optional<Locale> of(@Nullable String... texts) {
        int leaning = Analyzers.leaning(Arrays.stream(texts).filter(Objects::nonNull)
                .map(text -> text.substring(0, Math.min(text.length(), ENOUGH))).collect(Collectors.joining("\n")));
        return leaning == 0 ? Optional.empty() : Optional.of(leaning > 0 ? Locale.ENGLISH : LocalWords.INDONESIAN);
    }

    /// For the `lang` attribute of these texts on a page.
    ///
    /// @param page the page's language
    /// @return null where they are in that language too, or nobody knows
    public static @Nullable String otherThan(Locale page, @Nullable String... texts) {
        return of(texts).map(Locale::getLanguage).filter(language -> !language.equals(page.getLanguage())).orElse(null);
    }
}
