package id.terang.statistics;

import id.terang.complaints.SqlRows;
import id.terang.statistics.Facts.Act;
import id.terang.statistics.Facts.Clock;
import id.terang.statistics.Facts.OfCase;
import id.terang.statistics.Facts.Span;
import id.terang.statistics.Facts.State;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes fact rows, many at a time. Instants are stored in UTC.
@Component
class FactTables {

    private static final List<String> TABLES = List.of("fact_complaint", "fact_span", "fact_clock", "fact_act");

    private final JdbcTemplate jdbc;

    FactTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Collection<Facts> all) {
        SqlRows cases = new SqlRows("fact_complaint", 15, jdbc);
        SqlRows spans = new SqlRows("fact_span", 17, jdbc);
        SqlRows clocks = new SqlRows("fact_clock", 20, jdbc);
        SqlRows acts = new SqlRows("fact_act", 17, jdbc);
        for (Facts facts : all) {
            long id = facts.ofCase().id();
            ofCase(cases, facts.ofCase());
            facts.spans().forEach(span -> span(spans, id, span));
            facts.clocks().forEach(clock -> clock(clocks, id, clock));
            facts.acts().forEach(act -> act(acts, id, act));
        }
        List.of(cases, spans, clocks, acts).forEach(SqlRows::flush);
    }

    void delete(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        String in = " where complaint_id in (" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
        for (String table : TABLES) {
            jdbc.update("delete from " + table + in, ids.toArray());
        }
    }

    /// The numbers of cases that nobody filed, in order.
    List<Long> withoutCase() {
        return jdbc.queryForList(String.join(" union ", TABLES.stream().map(table -> "select complaint_id from " + table
                + " f where not exists (select 1 from complaint c where c.id = f.complaint_id)").toList()) + " order by 1", Long.class);
    }

    private static void ofCase(SqlRows rows, OfCase c) {
        rows.add(c.id(), c.filedAt(), c.filedDay(), c.receivedDay(), c.channel(), c.origin(), c.importSource(),
                c.firstHolder(), c.splitFrom(), c.visibility(), c.hidden(), c.calendar(), c.calendarVersion(),
                c.known().from(), c.known().to());
    }

    private static void span(SqlRows rows, long id, Span s) {
        State is = s.state();
        rows.add(id, s.no(), s.known().from(), s.known().to(), s.from(), s.to(), is.status(), is.closeReason(),
                is.holder(), is.kind(), is.track(), is.service(), is.area(), is.survivor(), s.enteredBy(), s.leftBy(),
                is.round());
    }

    private static void clock(SqlRows rows, long id, Clock c) {
        rows.add(id, c.type(), c.round(), c.known().from(), c.known().to(), c.start(), c.due(), c.dueDay(), c.days(),
                c.policyVersion(), c.calendar(), c.calendarVersion(), c.pausedDays(), c.pausedAt(), c.stop(),
                c.stopEvent(), c.voidAt(), c.holderAtDue(), c.holderAtStop(), c.chargedTo());
    }

    private static void act(SqlRows rows, long id, Act a) {
        rows.add(id, a.seq(), a.type(), a.at(), a.role(), a.agency(), a.fromHolder(), a.toHolder(), a.outcome(),
                a.round(), a.substantive(), a.mass(), a.contactable(), a.rating(), a.known().from(), a.known().to(), a.incident());
    }
}
