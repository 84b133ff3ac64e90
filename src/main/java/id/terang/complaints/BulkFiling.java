package id.terang.complaints;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.ClockType;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.shared.Actor;
import id.terang.shared.Micros;
import id.terang.shared.Reference;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes past cases in by the hundred: every case is built by the same {@link Complaint} as any other, and only the
/// writing is done in batches past the entity manager. No event is published; the caller brings facts and index up to
/// date with what is returned.
@Service
public class BulkFiling {

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final BulkRows rows;
    private final Jurisdiction jurisdiction;
    private final Policies policies;
    private final Calendars calendars;

    BulkFiling(JdbcClient jdbc, BulkRows rows, Jurisdiction jurisdiction, Policies policies, Calendars calendars) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.jurisdiction = jurisdiction;
        this.policies = policies;
        this.calendars = calendars;
    }

    /// A case that was taken in, with its history.
    public record Kept(long complaintId, List<RecordedEvent> history) { }

    /// Which of these cases are here already.
    @Transactional(readOnly = true)
    public Set<String> known(String source, Collection<String> sourceIds) {
        return sourceIds.isEmpty() ? Set.of()
            : jdbc.sql("select source_id from complaint where source = :source and source_id in (:ids)")
                .param("source", source).param("ids", sourceIds).query(String.class).set();
    }

    /// Takes in what is not here yet, in one transaction; the same again changes nothing.
    ///
    /// @param source name of the source, at most 60 characters
    /// @param recordedAt the moment of the import
    @Transactional
    public List<Kept> keep(String source, List<PastCase> cases, Instant recordedAt) {
        var at = Micros.of(recordedAt);
        var known = new HashSet<>(known(source, cases.stream().map(PastCase::sourceId).toList()));
        var fresh = cases.stream().filter(one -> known.add(one.sourceId())).toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        var references = freeReferences(fresh.size());
        var ids = rows.ids("complaint_seq", fresh.size());
        var complaints = new ArrayList<Complaint>();
        for (int i = 0; i < fresh.size(); i++) {
            var complaint = build(source, fresh.get(i), references.get(i), at);
            complaint.id = ids.get(i);
            complaints.add(complaint);
        }
        return rows.write(complaints, at);
    }

    private Complaint build(String source, PastCase past, Reference reference, Instant recordedAt) {
        var atlas = jurisdiction.atlas();
        var by = new Actor.Importer(source);
        var filedAt = Micros.of(past.filedAt());
        var terms = new Terms(policies.inForce(filedAt), calendars.current(atlas.agency(past.agency()).calendarId()));
        var service = atlas.service(past.service());
        var route = new Complaint.Route(past.agency(), atlas.district(past.area()).id(), service.track(),
            service.secret() ? Visibility.SECRET : Visibility.PUBLIC);
        var complaint = Complaint.past(reference, UUID.randomUUID(), source, past, route, terms, filedAt);
        if (past.release() && route.visibility() != Visibility.SECRET) {
            complaint.release(complaint.words().title(), complaint.words().text(), past.address(), filedAt);
        }
        if (past.respondedAt() != null) {
            complaint.respond(false, by, Micros.of(past.respondedAt()), null);
        }
        if (past.decision() != null) {
            decide(complaint, past.decision(), terms, by, recordedAt);
        }
        complaint.missDeadlines(terms, recordedAt);
        return complaint;
    }

    private static void decide(Complaint complaint, PastCase.Decided decision, Terms terms, Actor by, Instant recordedAt) {
        var at = Micros.of(decision.at());
        // What had been missed by then was missed before it was decided.
        complaint.missDeadlines(terms, at);
        if (decision.outcome() == null) {
            complaint.reject(CaseEvent.Ground.OTHER, by, at, decision.text());
            return;
        }
        complaint.answer(decision.outcome(), terms, by, at, decision.text());
        var window = complaint.clocks().running(ClockType.DISPUTE_WINDOW).orElseThrow();
        if (!window.dueAt().isAfter(recordedAt)) {
            complaint.lapseDispute(terms, window.dueAt(), recordedAt);
        }
    }

    private List<Reference> freeReferences(int count) {
        var free = new HashSet<String>();
        while (free.size() < count) {
            var tried = new HashSet<String>();
            while (tried.size() < count - free.size()) {
                tried.add(Reference.random(random).digits());
            }
            tried.removeAll(jdbc.sql("select reference from complaint where reference in (:tried)").param("tried", tried)
                .query(String.class).set());
            free.addAll(tried);
        }
        return free.stream().map(Reference::new).collect(Collectors.toList());
    }
}
