package id.terang.jurisdiction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.terang.shared.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Working calendars, today's and every one that ever was.
@Component
public class Calendars {

    /// Of past calendars: about 50 MB where there are so many. A country has thousands of calendars and several versions of each
    /// in the cases that are open.
    private static final int HOLIDAYS_KEPT = 1_000_000;
    /// What a calendar takes besides, in holidays.
    private static final int ITSELF = 20;

    private final Snapshots snapshots;
    private final CalendarVersions versions;
    private final LoadingCache<Past, WorkingCalendar> past;

    Calendars(Snapshots snapshots, CalendarVersions versions) {
        this.snapshots = snapshots;
        this.versions = versions;
        past = Caffeine.newBuilder().maximumWeight(HOLIDAYS_KEPT)
                .weigher((Past key, WorkingCalendar calendar) -> ITSELF + calendar.holidays().size())
                .build(key -> versions.load(key.id(), key.version(), key.decreed()));
    }

    /// @throws Refusal.NotFound for an id that nobody gave
    public WorkingCalendar current(long calendarId) {
        WorkingCalendar calendar = snapshots.latest().calendars().get(calendarId);
        if (calendar == null) {
            throw new Refusal.NotFound("refusal.calendar.unknown", calendarId);
        }
        return calendar;
    }

    /// What the calendar is called now; no other is called so.
    ///
    /// @throws Refusal.NotFound for an id that nobody gave
    public String name(long calendarId) {
        String name = snapshots.latest().calendarNames().get(calendarId);
        if (name == null) {
            throw new Refusal.NotFound("refusal.calendar.unknown", calendarId);
        }
        return name;
    }

    /// All calendars, by name.
    @Transactional(readOnly = true)
    public List<CalendarListed> all() {
        return versions.listed();
    }

    /// The working hours of all calendars in all their versions, by calendar, weekday and version.
    @Transactional(readOnly = true)
    public List<WorkedHours> hours() {
        return versions.hours();
    }

    /// Tells every holiday of every calendar in every version, those from the calendars above among them, by calendar, day and
    /// version. One at a time: a country has very many.
    @Transactional(readOnly = true)
    public void holidays(Consumer<KeptHoliday> each) {
        versions.holidays(each);
    }

    /// The calendar exactly as it was in that version, to compute again what was computed then.
    ///
    /// @throws Refusal.NotFound for an id or version that never was
    public WorkingCalendar at(long calendarId, int version) {
        return at(calendarId, version, version);
    }

    /// The calendar by which a clock goes that started under one version and was recounted for holidays decreed since.
    ///
    /// @param decreed up to which version decreed holidays hold for it
    /// @throws Refusal.NotFound for an id or version that never was
    public WorkingCalendar at(long calendarId, int version, int decreed) {
        return past.get(new Past(calendarId, version, decreed));
    }

    /// Working hours of a weekday in the versions from `since` up to but not including `until`; null: to this day.
    public record WorkedHours(String calendar, DayOfWeek weekday, Hours hours, int since, @Nullable Integer until) {
    }

    /// A holiday in the versions from `since` up to but not including `until`; null: to this day.
    ///
    /// @param decreedAt when an official entered it with its decree, so that open due dates were counted again
    public record KeptHoliday(String calendar, Holiday holiday, int since, @Nullable Integer until, @Nullable Instant decreedAt) {
    }

    private record Past(long id, int version, int decreed) {
    }
}
