package id.terang.statistics;

import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/// Hears every case event. Told twice it does nothing the second time; told in the wrong order it still ends with the
/// facts of all events, because it always reads the whole history.
@Component
class FactKeeping {

    private final FactBook book;

    FactKeeping(FactBook book) {
        this.book = book;
    }

    @ApplicationModuleListener(id = "facts", propagation = Propagation.NOT_SUPPORTED)
    void on(CaseEventRecorded event) {
        book.update(event.complaintId(), event.seq());
    }

    @ApplicationModuleListener(id = "facts-of-many", propagation = Propagation.NOT_SUPPORTED)
    void on(CasesChanged event) {
        book.update(event.complaints());
    }
}
