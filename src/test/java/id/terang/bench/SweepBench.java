package id.terang.bench;

import id.terang.complaints.DeadlineAlerts;
import id.terang.complaints.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The sweep over many running clocks: how long it takes to find that nothing is due, and how many missed deadlines go on
/// record and how many warnings are raised in a second.
final class SweepBench {

    private static final int STEP = 100;

    private final Deadlines deadlines;
    private final DeadlineAlerts alerts;
    private final JdbcClient jdbc;

    SweepBench(Deadlines deadlines, DeadlineAlerts alerts, JdbcClient jdbc) {
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.jdbc = jdbc;
    }

    long running() {
        return jdbc.sql("select count(*) from case_clock where stopped_at is null and voided_at is null").query(Long.class).single();
    }

    /// Whatever is due has another year.
    void nothingDue() {
        jdbc.sql("update case_clock set act_at = timestampadd(year, 1, utc_timestamp(6)) where act_at is not null").update();
        jdbc.sql("update case_clock set alert_at = timestampadd(year, 1, utc_timestamp(6)) where alert_at is not null").update();
    }

    /// Nothing is due: what every sweep costs, whatever else happens.
    Times idle(double seconds) throws Exception {
        nothingDue();
        return looking(seconds);
    }

    /// What is due next, without doing it.
    Times looking(double seconds) throws Exception {
        return Times.during(seconds, 1, thread -> () -> deadlines.due(STEP));
    }

    /// The other half of a sweep that has nothing to do.
    Times unwarned(double seconds) throws Exception {
        return Times.during(seconds, 1, thread -> () -> alerts.raise(STEP));
    }

    /// So many first responses fall due a second ago.
    void firstResponsesDue(int clocks) {
        jdbc.sql("update case_clock set due_at = timestampadd(second, -1, utc_timestamp(6)), act_at = timestampadd(second, -1, utc_timestamp(6)) "
                + "where type = 'FIRST_RESPONSE' and stopped_at is null and voided_at is null and act_at is not null order by id limit " + clocks).update();
    }

    /// First responses fall due, one after the other.
    Times missed(double seconds) throws Exception {
        firstResponsesDue(200_000);
        var due = deadlines.due(100_000).iterator();
        return Times.during(seconds, 1, thread -> () -> {
            if (due.hasNext()) {
                deadlines.pass(due.next());
            }
            return null;
        });
    }

    /// Warnings, a hundred clocks at a time.
    Times warned(double seconds) throws Exception {
        jdbc.sql("update case_clock set alert_at = timestampadd(second, -1, utc_timestamp(6)) where type = 'RESOLVE' and alert_at is not null").update();
        return Times.during(seconds, 1, thread -> () -> alerts.raise(STEP));
    }
}
