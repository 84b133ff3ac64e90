package id.terang.statistics;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The dimension table of days: one row per day of each calendar version that some fact names, with the number of
/// working days since 1970, so that working time is a subtraction in any tool.
@Component
class CalendarDays {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2049, 12, 31);

    private final JdbcTemplate jdbc;
    private final Calendars calendars;
    private final Set<Version> written = ConcurrentHashMap.newKeySet();

    CalendarDays(JdbcTemplate jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    private record Version(long calendar, int version) {
    }

    /// Sees to it that the calendar versions of these facts are in the table.
    void ensure(Collection<Facts> facts) {
        Set<Version> wanted = new HashSet<>();
        for (Facts one : facts) {
            wanted.add(new Version(one.ofCase().calendar(), one.ofCase().calendarVersion()));
            one.clocks().forEach(clock -> wanted.add(new Version(clock.calendar(), clock.calendarVersion())));
        }
        wanted.removeAll(written);
        wanted.forEach(this::ensure);
    }

    /// Ask the table again what it contains.
    void forget() {
        written.clear();
    }

    private void ensure(Version wanted) {
        Integer days = jdbc.queryForObject("select count(*) from calendar_day where calendar_id = ? "
                + "and calendar_version = ?", Integer.class, wanted.calendar(), wanted.version());
        if (days == null || days == 0) {
            write(calendars.at(wanted.calendar(), wanted.version()));
        }
        afterCommit(() -> written.add(wanted));
    }

    /// What is rolled back is not in the table.
    private static void afterCommit(Runnable act) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            act.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    private void write(WorkingCalendar calendar) {
        List<@Nullable Object> values = new ArrayList<>();
        int rows = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            Collections.addAll(values, calendar.id(), calendar.version(), day, calendar.isWorkingDay(day),
                    calendar.holiday(day), calendar.ordinal(day));
            rows++;
            if (rows == 1000 || day.equals(LAST)) {
                // Two nodes may come here at once; both would write the same.
                jdbc.update("insert ignore into calendar_day values "
                        + String.join(",", Collections.nCopies(rows, "(?,?,?,?,?,?)")), values.toArray());
                values.clear();
                rows = 0;
            }
        }
    }
}
