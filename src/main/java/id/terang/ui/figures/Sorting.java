package id.terang.ui.figures;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// In which order rows stand.
///
/// @param by null for the order of the public pages
record Sorting(@Nullable By by, boolean descending) {

    static final Sorting USUAL = new Sorting(null, false);

    enum By { NAME, VALUE, N }

    /// As in an address: `name`, `-value`.
    static Optional<Sorting> of(String typed) {
        boolean descending = typed.startsWith("-");
        String name = descending ? typed.substring(1) : typed;
        for (By by : By.values()) {
            if (by.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(new Sorting(by, descending));
            }
        }
        return Optional.empty();
    }

    /// Names begin at A, numbers at the greatest; asked for again the other way round.
    Sorting next(By wanted) {
        return new Sorting(wanted, wanted == by ? !descending : wanted != By.NAME);
    }

    /// As in an address; empty for the usual one.
    String word() {
        return by == null ? "" : (descending ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
    }
}
