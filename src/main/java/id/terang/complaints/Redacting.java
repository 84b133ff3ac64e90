package id.terang.complaints;

import id.terang.complaints.files.Attachments;
import id.terang.shared.Actor;
import id.terang.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What {@link Triage} does about words that may not stay: replaced for the public, or erased for everybody.
@Component
class Redacting {

    private final Complaints complaints;
    private final Claimants claimants;
    private final CaseEventRows rows;
    private final Attachments attachments;
    private final Journal journal;
    private final CaseTerms caseTerms;
    private final JdbcClient jdbc;

    Redacting(Complaints complaints, Claimants claimants, CaseEventRows rows, Attachments attachments, Journal journal,
              CaseTerms caseTerms, JdbcClient jdbc) {
        this.complaints = complaints;
        this.claimants = claimants;
        this.rows = rows;
        this.attachments = attachments;
        this.journal = journal;
        this.caseTerms = caseTerms;
        this.jdbc = jdbc;
    }

    /// "One answer reaches all": what is taken from the words of an incident is taken from every report that they reached, on
    /// record there. What is taken from a report alone is about that one.
    void redact(Decision.Redact d, Complaint one, Actor by, Instant at) {
        replace(d, one, by, at);
        attachments.withdraw(one.requiredId(), d.files());
        if (d.replacement() != null && d.seq() > 1) {
            for (var copy : copies(one.requiredId(), d.seq())) {
                var report = complaints.lock(copy.complaint()).orElseThrow();
                replace(new Decision.Redact(copy.seq(), null, d.replacement(), d.reason()), report, by, at);
                journal.keep(report);
            }
        }
    }

    private void replace(Decision.Redact d, Complaint one, Actor by, Instant at) {
        var row = rows.findByComplaintIdAndSeq(one.requiredId(), d.seq())
            .orElseThrow(() -> new Refusal.NotFound("refusal.redact.entry"));
        // The words of a filing stand with the case, not in its history.
        if (d.replacement() != null && d.seq() > 1) {
            row.redact(d.replacement());
        }
        boolean standing = rows.findFirstByComplaintIdAndTypeInOrderBySeqDesc(one.requiredId(),
            List.of(EventType.ANSWERED, EventType.ANSWER_AMENDED)).filter(last -> last.seq() == d.seq()).isPresent();
        one.redact(d, standing, caseTerms.of(one), by, at);
    }

    private record Copy(long complaint, int seq) { }

    /// The same words, written by the same act into cases that are or once were reports of this one, in the order in which reports
    /// are locked.
    private List<Copy> copies(long incident, int seq) {
        return jdbc.sql("""
                select straight_join distinct e.complaint_id, e.seq from case_event said
                join case_event e on e.official_id = said.official_id and e.occurred_at = said.occurred_at and e.type = said.type
                    and e.text = said.text and e.complaint_id <> said.complaint_id
                join case_event joined on joined.complaint_id = e.complaint_id and joined.type = 'INCIDENT_JOINED'
                    and json_value(joined.payload, '$.parent') = said.complaint_id
                where said.complaint_id = :incident and said.seq = :seq
                order by e.complaint_id, e.seq""")
            .param("incident", incident).param("seq", seq)
            .query((row, n) -> new Copy(row.getLong(1), row.getInt(2))).list();
    }

    void erase(Decision.Erase d, Complaint one, Actor by, Instant at) {
        rows.of(one.requiredId()).stream().filter(CaseEventRow::byItsCitizen).forEach(CaseEventRow::erase);
        claimants.findByComplaintId(one.requiredId()).ifPresent(Claimant::forget);
        attachments.eraseAll(one.requiredId(), at);
        rows.findByFilingId(one.requiredId()).forEach(said -> eraseElsewhere(said, by, at, d.reason()));
        one.erase(by, at, d.reason());
    }

    /// What was said through a duplicate goes from the case it lives on in, on record there.
    private void eraseElsewhere(CaseEventRow said, Actor by, Instant at, String reason) {
        said.erase();
        attachments.erase(said.complaintId(), said.seq(), at);
        var other = complaints.lock(said.complaintId()).orElseThrow();
        other.eraseEntry(said.seq(), by, at, reason);
        journal.keep(other);
    }
}
