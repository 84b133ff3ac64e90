package id.terang.statistics;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Facts that contradict themselves: what came second in a case stands three years before what came first.
public final class BrokenFacts {

    private BrokenFacts() { }

    public static void breakUp(JdbcClient jdbc, long complaintId) {
        move(jdbc, complaintId, -3);
    }

    public static void mend(JdbcClient jdbc, long complaintId) {
        move(jdbc, complaintId, 3);
    }

    private static void move(JdbcClient jdbc, long complaintId, int years) {
        jdbc.sql("update fact_span set from_at = timestampadd(year, ?, from_at) where complaint_id = ? and span_no = 2 and known_to is null")
                .params(years, complaintId).update();
        var last = jdbc.sql("select timestampadd(second, 1, max(touched_at)) from fact_touch").query(String.class).single();
        jdbc.sql("update fact_touch set touched_at = ? where complaint_id = ?").params(last, complaintId).update();
    }
}
