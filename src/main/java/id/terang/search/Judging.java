package id.terang.search;

import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CaseEvents;
import id.terang.complaints.EventType;
import id.terang.complaints.Visibility;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps beside every verification what would have been suggested, in the transaction that verifies: the case itself has
/// taught nothing yet. Of SECRET cases nothing is kept.
@Component
class Judging {

    private static final Logger log = LoggerFactory.getLogger(Judging.class);
    private static final int SUGGESTED = 3;

    private final Suggestions suggestions;
    private final CaseEvents events;
    private final JdbcClient jdbc;

    Judging(Suggestions suggestions, CaseEvents events, JdbcClient jdbc) {
        this.suggestions = suggestions;
        this.events = events;
        this.jdbc = jdbc;
    }

    private record Said(String text, long area, long desk) { }

    /// @param first the likeliest; `null` if there was none
    /// @param rank of what was decided, from 1
    private record Judged(@Nullable Long first, @Nullable Double confidence, @Nullable Integer rank) {

        static Judged of(List<Long> suggested, double confidence, long decided) {
            int rank = suggested.indexOf(decided) + 1;
            return suggested.isEmpty() ? new Judged(null, null, null)
                : new Judged(suggested.getFirst(), confidence, rank == 0 ? null : rank);
        }
    }

    @EventListener
    void on(CaseEventRecorded event) {
        if (event.type() != EventType.VERIFIED) {
            return;
        }
        events.of(event.complaintId()).stream().filter(one -> one.seq() == event.seq() && one.actor() instanceof Actor.Official)
            .map(one -> (CaseEvent.Verified) one.event()).findFirst().ifPresent(verified -> judge(event, verified));
    }

    private void judge(CaseEventRecorded event, CaseEvent.Verified verified) {
        var said = jdbc.sql("select title, text, area_id, desk_id from complaint where id = ? and visibility <> ?")
            .params(event.complaintId(), Visibility.SECRET.name())
            .query((row, n) -> new Said(row.getString(1) + "\n" + row.getString(2), row.getLong(3), row.getLong(4))).optional();
        if (said.isEmpty()) {
            return;
        }
        Judged service;
        Judged agency;
        try {
            var services = suggestions.services(said.get().text(), SUGGESTED);
            var offices = suggestions.offices(said.get().text(), said.get().area(), SUGGESTED);
            service = Judged.of(services.stream().map(ServiceSuggestion::serviceId).toList(),
                services.isEmpty() ? 0 : services.getFirst().confidence(), verified.service());
            agency = Judged.of(offices.stream().map(OfficeSuggestion::agencyId).toList(),
                offices.isEmpty() ? 0 : offices.getFirst().confidence(), verified.to());
        } catch (RuntimeException e) {
            // A decision never fails because nothing could be suggested.
            log.warn("No suggestion could be kept beside a decision", e);
            return;
        }
        jdbc.sql("""
            replace into suggestion_judged (complaint_id, judged_at, desk_id, service_id, service_rank, suggested_service,
                service_confidence, agency_id, agency_rank, suggested_agency, agency_confidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(event.complaintId(), Micros.utc(event.at()), said.get().desk(), verified.service(), service.rank(), service.first(),
                service.confidence(), verified.to(), agency.rank(), agency.first(), agency.confidence()).update();
    }
}
