package id.terang.jurisdiction;

import java.time.ZoneId;

/// A working calendar in a list.
public record CalendarListed(long id, String name, ZoneId zone, int version) {
}
