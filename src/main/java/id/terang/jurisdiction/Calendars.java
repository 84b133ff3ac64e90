package id.terang.jurisdiction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.terang.shared.Refusal;
import org.springframework.stereotype.Component;

/// Working calendars, today's and every one that ever was.
@Component
public class Calendars {

    /// Of past calendars: about 50 MB where there are so many. A country has thousands of calendars and several versions of each
    /// in the cases that are open.
    private static final int HOLIDAYS_KEPT = 1_000_000;
    /// What a calendar takes besides, in holidays.
    private static final int ITSELF = 20;

    private final Snapshots snapshots;
    private final LoadingCache<Past, WorkingCalendar> past;

    Calendars(Snapshots snapshots, CalendarVersions versions) {
        this.snapshots = snapshots;
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

    private record Past(long id, int version, int decreed) {
    }
}
