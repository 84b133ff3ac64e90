package id.terang.notifications;

import id.terang.complaints.CaseEventRecorded;
import id.terang.complaints.CasesChanged;
import id.terang.complaints.DeadlinesAlerted;
import id.terang.complaints.FiledWithAddress;
import id.terang.shared.FiguresBlocked;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/// Hears what happens. Told twice, nobody is told twice: every notice and letter goes by the id of its event.
@Component
class Listening {

    private final Writing writing;

    Listening(Writing writing) {
        this.writing = writing;
    }

    @ApplicationModuleListener(id = "notices", propagation = Propagation.NOT_SUPPORTED,
        condition = "T(id.terang.notifications.Addressees).concerns(#event.type())")
    void on(CaseEventRecorded event) {
        writing.about(event.complaintId(), event.seq());
    }

    /// Where no mail is sent, no publication is stored either.
    @ApplicationModuleListener(id = "acknowledgements", propagation = Propagation.NOT_SUPPORTED, condition = "@outbox.open()")
    void on(FiledWithAddress event) {
        writing.acknowledge(event);
    }

    @ApplicationModuleListener(id = "notices-of-many", propagation = Propagation.NOT_SUPPORTED)
    void on(CasesChanged event) {
        writing.about(event);
    }

    @ApplicationModuleListener(id = "notices-of-deadlines", propagation = Propagation.NOT_SUPPORTED)
    void on(DeadlinesAlerted event) {
        writing.about(event);
    }

    @ApplicationModuleListener(id = "letters-of-blocked-figures", propagation = Propagation.NOT_SUPPORTED, condition = "@outbox.open()")
    void on(FiguresBlocked event) {
        writing.about(event);
    }
}
