package id.terang.search;

import id.terang.complaints.CaseEvent;
import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CaseEvents;
import id.terang.complaints.EventType;
import id.terang.complaints.RecordedEvent;
import id.terang.complaints.Visibility;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps beside every verification what would have been suggested, in the transaction that verifies: the case itself has
/// taught nothing yet. What officials correct later, the service by reclassifying, the agency by transferring, is kept
/// beside both; delegating within an agency corrects nothing. Told twice it keeps the same. Of SECRET cases nothing is kept: what
/// was is forgotten when a case becomes one.
@Component
class Judging {

    private static final Logger log = LoggerFactory.getLogger(Judging.class);
    private static final int SUGGESTED = 3;
    private static final Set<EventType> HEARD = Set.of(EventType.VERIFIED, EventType.RECLASSIFIED, EventType.TRANSFERRED,
        EventType.VISIBILITY_CHANGED);

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
    private record Judged(@Nullable Long first, @Nullable Long second, @Nullable Long third, @Nullable Double confidence,
                          @Nullable Integer rank) {

        static Judged of(List<Long> suggested, double confidence, long decided) {
            int rank = suggested.indexOf(decided) + 1;
            return new Judged(at(suggested, 0), at(suggested, 1), at(suggested, 2), suggested.isEmpty() ? null : confidence,
                rank == 0 ? null : rank);
        }

        private static @Nullable Long at(List<Long> suggested, int place) {
            return place < suggested.size() ? suggested.get(place) : null;
        }
    }

    @EventListener
    void on(CaseEventRecorded event) {
        if (!HEARD.contains(event.type())) {
            return;
        }
        events.of(event.complaintId()).stream().filter(one -> one.seq() == event.seq()
                && (one.actor() instanceof Actor.Official || one.type() == EventType.VISIBILITY_CHANGED))
            .map(RecordedEvent::event).forEach(one -> {
                switch (one) {
                    case CaseEvent.VisibilityChanged changed when changed.to() == Visibility.SECRET -> forget(event.complaintId());
                    case CaseEvent.Verified verified when !judged(event) -> judge(event, verified);
                    case CaseEvent.Reclassified reclassified -> correct("service", event, reclassified.service());
                    case CaseEvent.Transferred transferred -> correct("agency", event, transferred.to());
                    default -> { }
                }
            });
    }

    private void forget(long complaint) {
        jdbc.sql("delete from suggestion_judged where complaint_id = ?").param(complaint).update();
    }

    /// Heard again it would be judged by what the case itself has taught since, and its corrections be lost.
    private boolean judged(CaseEventRecorded event) {
        return jdbc.sql("select 1 from suggestion_judged where complaint_id = ? and judged_at >= ?")
            .params(event.complaintId(), Micros.utc(event.at())).query(Integer.class).optional().isPresent();
    }

    /// The last correction stands. One that changes nothing, such as reclassifying the kind alone, is none.
    private void correct(String what, CaseEventRecorded event, long corrected) {
        jdbc.sql("""
            update suggestion_judged j join complaint c on c.id = j.complaint_id set
                j.corrected_%1$s_rank = case :corrected when j.suggested_%1$s then 1 when j.second_%1$s then 2 when j.third_%1$s then 3
                    when j.%1$s_id then j.%1$s_rank end,
                j.corrected_%1$s_at = :at, j.corrected_%1$s = :corrected
            where j.complaint_id = :id and c.visibility <> :secret and :corrected <> coalesce(j.corrected_%1$s, j.%1$s_id)
                and :at >= coalesce(j.corrected_%1$s_at, j.judged_at)""".formatted(what))
            .param("corrected", corrected).param("at", Micros.utc(event.at())).param("id", event.complaintId())
            .param("secret", Visibility.SECRET.name()).update();
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
                second_service, third_service, service_confidence, agency_id, agency_rank, suggested_agency, second_agency,
                third_agency, agency_confidence)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
            .params(event.complaintId(), Micros.utc(event.at()), said.get().desk(), verified.service(), service.rank(), service.first(),
                service.second(), service.third(), service.confidence(), verified.to(), agency.rank(), agency.first(), agency.second(),
                agency.third(), agency.confidence()).update();
    }
}
