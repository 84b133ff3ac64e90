package id.terang.statistics;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.WorkingCalendar;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The dimension table of days: of each calendar version that some fact names one row per day of the years that its facts
/// are of, and of the year behind, with the number of working days since 1970, so that working time is a subtraction in
/// any tool. Every agency may have a calendar, and each gets a new version with every holiday, so no more is written.
@Component
class CalendarDays {

    private final JdbcTemplate jdbc;
    private final Calendars calendars;
    private final Set<Page> written = ConcurrentHashMap.newKeySet();

    CalendarDays(JdbcTemplate jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    private record Version(long calendar, int version) {
    }

    private record Page(Version of, int year) {
    }

    /// Sees to it that the days of these facts are in the table, as the calendar versions have them that they name.
    void ensure(Collection<Facts> facts) {
        Map<Version, SortedSet<Integer>> wanted = new HashMap<>();
        for (Facts one : facts) {
            Set<Version> named = new HashSet<>(Set.of(new Version(one.ofCase().calendar(), one.ofCase().calendarVersion())));
            one.clocks().forEach(clock -> named.add(new Version(clock.calendar(), clock.calendarVersion())));
            for (int year = one.ofCase().filedDay().getYear(); year <= lastYear(one) + 1; year++) {
                for (Version version : named) {
                    if (!written.contains(new Page(version, year))) {
                        wanted.computeIfAbsent(version, none -> new TreeSet<>()).add(year);
                    }
                }
            }
        }
        wanted.forEach(this::ensure);
    }

    /// Of what happened to it or is due.
    private static int lastYear(Facts one) {
        return Stream.of(Stream.of(one.ofCase().receivedDay()), one.clocks().stream().map(Facts.Clock::dueDay),
                        one.acts().stream().map(act -> LocalDate.ofInstant(act.at(), ZoneOffset.UTC)))
                .flatMap(Function.identity()).mapToInt(LocalDate::getYear).max().orElseThrow();
    }

    /// Ask the table again what it contains.
    void forget() {
        written.clear();
    }

    private void ensure(Version wanted, SortedSet<Integer> years) {
        List<Integer> there = jdbc.queryForList("select distinct year(day) from calendar_day where calendar_id = ? and calendar_version = ?",
                Integer.class, wanted.calendar(), wanted.version());
        for (int year : years) {
            if (!there.contains(year)) {
                write(calendars.at(wanted.calendar(), wanted.version()), year);
            }
        }
        afterCommit(() -> years.forEach(year -> written.add(new Page(wanted, year))));
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

    private void write(WorkingCalendar calendar, int year) {
        List<@Nullable Object> values = new ArrayList<>();
        int days = Year.of(year).length();
        for (int day = 1; day <= days; day++) {
            LocalDate one = LocalDate.ofYearDay(year, day);
            Collections.addAll(values, calendar.id(), calendar.version(), one, calendar.isWorkingDay(one), calendar.holiday(one),
                    calendar.ordinal(one));
        }
        // Two nodes may come here at once; both would write the same.
        jdbc.update("insert ignore into calendar_day values " + String.join(",", Collections.nCopies(days, "(?,?,?,?,?,?)")), values.toArray());
    }
}
