package id.terang.search;

import id.terang.complaints.CaseEventRecorded;
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

    WrittenDown(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @EventListener
    void on(CaseEventRecorded event) {
        var entities = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (event.seq() > 1 && entities != null) {
            Search.session(entities).indexingPlan().addOrUpdate(entities.find(Complaint.class, event.complaintId()));
        }
    }
}
