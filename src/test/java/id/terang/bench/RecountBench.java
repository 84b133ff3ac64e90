package id.terang.bench;

import id.terang.complaints.Recounting;
import id.terang.jurisdiction.CalendarKeeping;
import id.terang.jurisdiction.Holiday;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A holiday decreed for the next working day, which moves every due date of the newly filed cases.
final class RecountBench {

    private static final int STEP = 300;

    private final JdbcClient jdbc;
    private final CalendarKeeping keeping;
    private final Recounting recounting;
    private final Actor.Official administrator;
    private final long calendar;

    RecountBench(JdbcClient jdbc, CalendarKeeping keeping, Recounting recounting, Jurisdiction jurisdiction) {
        this.jdbc = jdbc;
        this.keeping = keeping;
        this.recounting = recounting;
        long first = jurisdiction.atlas().agencyChildren(null).getFirst().id();
        administrator = new Actor.Official(1, first, Role.ADMIN);
        calendar = jurisdiction.atlas().agency(first).calendarId();
    }

    /// Copies cases that were filed, with history and clocks, until so many clocks are running; twice as many each time.
    void copyFilings(int clocks) {
        var random = new SplittableRandom(11);
        Set<String> taken = new HashSet<>(jdbc.sql("select reference from complaint").query(String.class).list());
        for (long running = running(); running > 0 && running < clocks; running = running()) {
            long offset = last("complaint");
            copy("complaint", "id in (select * from (select id from complaint where source is null order by id limit %d) one)"
                    .formatted(Math.min((clocks - running) / 3 + 1, 100_000)));
            number(random, taken);
            copy("case_clock", "complaint_id in (select id from copied_complaint)");
            copy("case_event", "complaint_id in (select id from copied_complaint)");
            jdbc.sql("update copied_case_event set event_id = uuid()").update();
            paste("complaint", "id = id + " + offset);
            paste("case_clock", "complaint_id = complaint_id + %d, id = id + %d"
                    .formatted(offset, last("case_clock")));
            paste("case_event", "complaint_id = complaint_id + %d, id = id + %d"
                    .formatted(offset, last("case_event")));
        }
        for (String table : List.of("complaint", "case_clock", "case_event")) {
            jdbc.sql("alter sequence %s_seq restart with %d".formatted(table, last(table))).update();
        }
        jdbc.sql("analyze table complaint, case_clock, case_event").query().listOfRows();
    }

    /// Gives the copies numbers that no case has.
    private void number(SplittableRandom random, Set<String> taken) {
        var ids = jdbc.sql("select id from copied_complaint").query(Long.class).list();
        jdbc.sql("create table bench_number (id bigint primary key, reference char(9))").update();
        for (int from = 0; from < ids.size(); from += 5_000) {
            jdbc.sql("insert into bench_number values " + ids.subList(from, Math.min(from + 5_000, ids.size())).stream()
                    .map(id -> "(%d, '%s')".formatted(id, free(random, taken))).collect(Collectors.joining(","))).update();
        }
        jdbc.sql("update copied_complaint c join bench_number n on n.id = c.id set c.reference = n.reference, c.submission = uuid()").update();
        jdbc.sql("drop table bench_number").update();
    }

    /// Beyond what rows that are being written may take from the sequence.
    private long last(String table) {
        return count("select max(id) + 1000 from " + table);
    }

    private static String free(SplittableRandom random, Set<String> taken) {
        String digits = Reference.random(random).digits();
        while (!taken.add(digits)) {
            digits = Reference.random(random).digits();
        }
        return digits;
    }

    private void copy(String table, String which) {
        jdbc.sql("create table copied_%s (primary key (id)) as select * from %s where %s".formatted(table, table, which)).update();
    }

    private void paste(String table, String shift) {
        jdbc.sql("update copied_%s set %s".formatted(table, shift)).update();
        jdbc.sql("insert into %s select * from copied_%s".formatted(table, table)).update();
        jdbc.sql("drop table copied_" + table).update();
    }

    String preview() {
        long start = System.nanoTime();
        var preview = recounting.preview(administrator, calendar, List.of(holiday()), 10);
        return "%,d due dates of %,d cases in %.1f s".formatted(preview.clocks(), preview.cases(), seconds(start));
    }

    /// Through the use case, step by step, as the job does it.
    String recount() {
        keeping.putHolidays(administrator, calendar, List.of(holiday()));
        long start = System.nanoTime();
        for (long id : recounting.unfinished()) {
            boolean more = true;
            while (more) {
                more = recounting.step(id, STEP);
            }
        }
        double seconds = seconds(start);
        int moved = recounting.of(calendar, 1).getFirst().moved();
        return "%,d in %.1f s, %,.0f/s".formatted(moved, seconds, moved / seconds);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Holiday holiday() {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.plusDays(1);
        }
        return new Holiday(day, "Cuti bersama", "SKB uji");
    }

    private long running() {
        return count("select count(*) from case_clock k join complaint c on c.id = k.complaint_id "
                + "where k.stopped_at is null and k.due_at > utc_timestamp(6) and c.source is null");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
