package id.terang.jurisdiction;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.Range;
import biweekly.util.ICalDate;
import id.terang.jurisdiction.CsvTable.Row;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads the holidays of a calendar from a CSV file or from iCalendar (RFC 5545), as calendars on the web publish them.
/// What is cancelled there is no holiday, and a day that was moved is one where it was moved to. Days that are known are changed, others added, none removed. All are checked, then either all are kept or none.
@Component
@Transactional
public class HolidayImport {

    private static final Map<String, String> COLUMNS = Map.of("tanggal", "date", "nama", "name", "dasar", "decree");

    /// How far ahead an entry that comes back every year is taken, in years from today.
    private static final int YEARS_AHEAD = 3;

    /// Days of one entry: longer is no holiday but a mistake.
    private static final int LONGEST = 31;

    private final CalendarKeeping calendars;
    private final AdminChanges changes;
    private final Clock clock;

    HolidayImport(CalendarKeeping calendars, AdminChanges changes, Clock clock) {
        this.calendars = calendars;
        this.changes = changes;
        this.clock = clock;
    }

    /// What was read.
    ///
    /// @param report   counts and problems; a problem of an iCalendar file has the number of its entry
    /// @param different the holidays that are not there yet in just this way
    public record Outcome(CsvReport report, List<Holiday> different) {
    }

    /// CSV has the columns `date,name` and optionally `decree`; other columns are passed over.
    ///
    /// @param decree for holidays whose line names none; empty for none
    public Outcome run(Actor by, long calendarId, String text, @Nullable String decree, boolean dryRun) {
        changes.begin(by);
        ZoneId zone = calendars.zoneOf(calendarId);
        Map<LocalDate, Holiday> before = new HashMap<>();
        calendars.holidays(calendarId).forEach(holiday -> before.put(holiday.day(), holiday));
        var read = new Reading(before, decree);
        if (text.stripLeading().startsWith("BEGIN:VCALENDAR")) {
            read.calendar(text, zone, LocalDate.now(clock.withZone(zone)));
        } else {
            read.table(CsvTable.read(text, COLUMNS, "date", "name"));
        }
        List<Holiday> different = read.holidays.values().stream()
                .filter(holiday -> !holiday.equals(before.get(holiday.day()))).toList();
        boolean write = read.problems.isEmpty() && !dryRun;
        if (write) {
            calendars.putHolidays(by, calendarId, different);
        }
        int added = (int) different.stream().filter(holiday -> !before.containsKey(holiday.day())).count();
        return new Outcome(new CsvReport(added, different.size() - added, read.holidays.size() - different.size(),
                read.problems, write), different);
    }

    /// What a file says, beside what is there.
    private static final class Reading {

        private final Map<LocalDate, Holiday> before;
        private final @Nullable String decree;
        private final Map<LocalDate, Holiday> holidays = new LinkedHashMap<>();
        private final List<CsvReport.Problem> problems = new ArrayList<>();

        Reading(Map<LocalDate, Holiday> before, @Nullable String decree) {
            this.before = before;
            this.decree = decree == null || decree.isBlank() ? null : decree.strip();
        }

        void table(CsvTable table) {
            for (Row row : table.rows()) {
                attempt(row.line(), () -> {
                    row.oneLine("name");
                    LocalDate day = day(row.text("date"));
                    if (!put(day, row.text("name"), row.orKeep("decree", null))) {
                        throw new Refusal.BadInput("refusal.csv.repeated", row.text("date"));
                    }
                });
            }
        }

        /// Entries of one day that two names have, as Christmas and a local feast, keep the first.
        void calendar(String text, ZoneId zone, LocalDate today) {
            ICalendar calendar = Biweekly.parse(text).first();
            List<VEvent> entries = calendar == null ? List.of() : calendar.getEvents();
            if (entries.isEmpty()) {
                throw new Refusal.BadInput("refusal.csv.calendar.empty");
            }
            for (int i = 0; i < entries.size(); i++) {
                VEvent entry = entries.get(i);
                if (!cancelled(entry)) {
                    attempt(i + 1, () -> entry(entry, changes(entry, entries), zone, today));
                }
            }
        }

        private static boolean cancelled(VEvent entry) {
            return entry.getStatus() != null && entry.getStatus().isCancelled();
        }

        /// What takes the place of single days of an entry that comes back (RFC 5545 §3.8.4.4).
        private static List<VEvent> changes(VEvent entry, List<VEvent> entries) {
            return entry.getRecurrenceId() != null || entry.getUid() == null ? List.of() : entries.stream()
                    .filter(other -> other.getRecurrenceId() != null && other.getRecurrenceId().getValue() != null
                            && entry.getUid().equals(other.getUid())).toList();
        }

        private void entry(VEvent entry, List<VEvent> changes, ZoneId zone, LocalDate today) {
            if (entry.getDateStart() == null || entry.getDateStart().getValue() == null) {
                throw new Refusal.BadInput("refusal.csv.date", "");
            }
            if (andLater(entry)) {
                throw new Refusal.BadInput("refusal.csv.calendar.andLater");
            }
            ICalDate start = entry.getDateStart().getValue();
            ZoneId of = start.hasTime() ? zone : ZoneId.systemDefault();
            LocalDate first = day(start, zone);
            LocalDate end = end(entry, start, first, of);
            long days = Math.max(1, first.datesUntil(end.isAfter(first) ? end : first.plusDays(1)).limit(LONGEST + 1).count());
            if (days > LONGEST) {
                throw new Refusal.BadInput("refusal.csv.calendar.long", LONGEST);
            }
            String name = entry.getSummary() == null ? "" : entry.getSummary().getValue().strip();
            for (LocalDate day : begins(entry, of, today)) {
                if (changes.stream().noneMatch(change -> replaces(change, day, zone))) {
                    day.datesUntil(day.plusDays(days)).forEach(one -> put(one, name, null));
                }
            }
        }

        private static boolean replaces(VEvent change, LocalDate day, ZoneId zone) {
            LocalDate from = day(change.getRecurrenceId().getValue(), zone);
            return andLater(change) ? !day.isBefore(from) : day.equals(from);
        }

        private static boolean andLater(VEvent change) {
            return change.getRecurrenceId() != null && change.getRecurrenceId().getRange() == Range.THIS_AND_FUTURE;
        }

        /// A day without a time is the same one in every zone.
        private static LocalDate day(ICalDate date, ZoneId zone) {
            return LocalDate.ofInstant(date.toInstant(), date.hasTime() ? zone : ZoneId.systemDefault());
        }

        /// The first day that is none of it: RFC 5545 gives an end or a duration; a day with neither is one day.
        private static LocalDate end(VEvent entry, ICalDate start, LocalDate first, ZoneId zone) {
            if (entry.getDateEnd() != null) {
                return LocalDate.ofInstant(entry.getDateEnd().getValue().toInstant(), zone);
            }
            if (entry.getDuration() == null) {
                return first.plusDays(1);
            }
            var duration = Duration.ofMillis(entry.getDuration().getValue().toMillis());
            return start.hasTime() ? LocalDate.ofInstant(start.toInstant().plus(duration), zone) : first.plusDays(duration.toDays());
        }

        private static List<LocalDate> begins(VEvent entry, ZoneId zone, LocalDate today) {
            List<LocalDate> begins = new ArrayList<>();
            LocalDate last = today.plusYears(YEARS_AHEAD);
            var dates = entry.getDateIterator(TimeZone.getTimeZone(zone));
            while (dates.hasNext()) {
                Date next = dates.next();
                LocalDate day = LocalDate.ofInstant(next.toInstant(), zone);
                if (entry.getRecurrenceRule() != null && day.isAfter(last)) {
                    break;
                }
                begins.add(day);
            }
            return begins;
        }

        private boolean put(LocalDate day, String name, @Nullable String ownDecree) {
            Holiday known = before.get(day);
            String basis = ownDecree != null ? ownDecree : decree != null ? decree : known == null ? null : known.decree();
            boolean inherited = known != null && known.inherited();
            Holiday holiday = inherited ? known : new Holiday(day, name, basis);
            AdminRules.holiday(holiday.name(), holiday.decree());
            return holidays.putIfAbsent(day, holiday) == null;
        }

        private void attempt(long line, Runnable reading) {
            try {
                reading.run();
            } catch (Refusal wrong) {
                problems.add(new CsvReport.Problem(line, wrong));
            }
        }

        private static LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException impossible) {
                throw new Refusal.BadInput("refusal.csv.date", CsvTable.clip(text));
            }
        }
    }
}
