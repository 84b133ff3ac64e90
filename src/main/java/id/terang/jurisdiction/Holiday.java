package id.terang.jurisdiction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day on which nobody works although its weekday would be worked.
///
/// @param decree what ordered it, such as "SKB 3 Menteri 2/2026"
/// @param inherited whether it holds because the calendar above has it
public record Holiday(LocalDate day, String name, @Nullable String decree, boolean inherited) {

    public Holiday(LocalDate day, String name, @Nullable String decree) {
        this(day, name, decree, false);
    }

    Holiday asInherited() {
        return new Holiday(day, name, decree, true);
    }
}
