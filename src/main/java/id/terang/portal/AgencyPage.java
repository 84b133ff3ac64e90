package id.terang.portal;

import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Service;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One office, as its page shows it.
///
/// @param retired whether it no longer exists today
/// @param path the offices above it, highest first
/// @param owned what it answers for; empty: nothing of its own, it may still receive for others
/// @param hours one line for all weekdays with the same hours, in order
/// @param nextHolidays the next days on which it is closed although it would work
public record AgencyPage(Agency agency, @Nullable Area area, boolean retired, @Nullable Agency successor,
                         List<Agency> path, List<Agency> below, List<Owned> owned, List<OpenDays> hours,
                         List<Holiday> nextHolidays) {

    /// A service it owns; without a service every one, without an area everywhere.
    public record Owned(@Nullable Service service, @Nullable Area area) { }

    public record OpenDays(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) { }

    public record Holiday(LocalDate day, String name) { }
}
