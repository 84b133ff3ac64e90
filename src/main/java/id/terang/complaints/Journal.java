package id.terang.complaints;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down what happened to a case, in the transaction in which it happened, and tells the other rooms.
@Component
class Journal {

    /// Whoever hears of them works on so many in one transaction.
    private static final int TOLD_TOGETHER = 500;

    private final Complaints complaints;
    private final CaseEventRows rows;
    private final EventJson json;
    private final ApplicationEventPublisher events;

    Journal(Complaints complaints, CaseEventRows rows, EventJson json, ApplicationEventPublisher events) {
        this.complaints = complaints;
        this.rows = rows;
        this.json = json;
        this.events = events;
    }

    /// @param complaint new, or loaded in this transaction
    void keep(Complaint complaint) {
        if (complaint.id() == null) {
            complaints.save(complaint);
        }
        long id = complaint.requiredId();
        List<Complaint.News> news = complaint.takeNews();
        rows.saveAll(entries(id, news));
        news.forEach(one -> events.publishEvent(
            new CaseEventRecorded(one.id(), id, one.seq(), one.event().type(), one.occurredAt())));
        if (complaint.reworded() && !news.isEmpty()) {
            events.publishEvent(new PublicWordsReplaced(UUID.randomUUID(), id, news.getLast().occurredAt()));
        }
    }

    /// What happened to many for one cause, written down together and told together, some hundred cases at a time.
    ///
    /// @param changed loaded in this transaction; those with nothing new are passed over
    /// @param at      when all of it is recorded: those who hear of it know by this what is new
    void keepAll(List<Complaint> changed, Instant at) {
        var entries = new ArrayList<CaseEventRow>();
        var ids = new ArrayList<Long>();
        for (var complaint : changed) {
            var news = complaint.takeNews();
            if (!news.isEmpty()) {
                entries.addAll(entries(complaint.requiredId(), news));
                ids.add(complaint.requiredId());
            }
        }
        rows.saveAll(entries);
        for (int i = 0; i < ids.size(); i += TOLD_TOGETHER) {
            events.publishEvent(new CasesChanged(UUID.randomUUID(), ids.subList(i, Math.min(ids.size(), i + TOLD_TOGETHER)), at));
        }
    }

    private List<CaseEventRow> entries(long id, List<Complaint.News> news) {
        return news.stream().map(one -> new CaseEventRow(id, one, json.write(one.event(), one.clocks()))).toList();
    }
}
