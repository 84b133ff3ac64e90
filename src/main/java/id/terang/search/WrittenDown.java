package id.terang.search;

import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import id.terang.complaints.Complaint;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.search.mapper.orm.Search;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;

/// Has the entry of a case made once its history is written down. Hibernate makes it with the first question to the database
/// after the case has changed, which may come before that.
@Component
@ConditionalOnBooleanProperty(name = "spring.jpa.properties.hibernate.search.enabled", matchIfMissing = true)
class WrittenDown {

    private final EntityManagerFactory factory;
    private final Histories histories;

    WrittenDown(EntityManagerFactory factory, Histories histories) {
        this.factory = factory;
        this.histories = histories;
    }

    @EventListener
    void on(CaseEventRecorded event) {
        var entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (event.seq() > 1 && entities != null) {
            Search.session(entities).indexingPlan().addOrUpdate(entities.find(Complaint.class, event.complaintId()));
        }
    }

    /// The entries of many at once, so that their histories are read at once.
    @EventListener
    void on(CasesChanged event) {
        var entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (entities != null) {
            var plan = Search.session(entities).indexingPlan();
            var cases = event.complaints().stream().map(id -> entities.find(Complaint.class, id)).toList();
            histories.together(cases, () -> {
                cases.forEach(plan::addOrUpdate);
                entities.flush();
                plan.process();
            });
        }
    }
}
