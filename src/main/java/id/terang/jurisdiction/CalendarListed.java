package id.terang.jurisdiction;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A working calendar in a list.
///
/// @param parentId calendar whose holidays hold here too
public record CalendarListed(long id, String name, ZoneId zone, int version, @Nullable Long parentId) {
}
