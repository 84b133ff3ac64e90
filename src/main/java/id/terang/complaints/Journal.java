package id.terang.complaints;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down what happened to a case, in the transaction in which it happened, and tells the other rooms.
@Component
class Journal {

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
        rows.saveAll(news.stream().map(one -> new CaseEventRow(id, one, json.write(one.event(), one.clocks()))).toList());
        news.forEach(one -> events.publishEvent(
            new CaseEventRecorded(one.id(), id, one.seq(), one.event().type(), one.occurredAt())));
    }
}
