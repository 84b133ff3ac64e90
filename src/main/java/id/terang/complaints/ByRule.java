package id.terang.complaints;

import id.terang.complaints.assignment.Assigning;
import id.terang.shared.Actor;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Gives a case that has come to an office to whom the rules of the office name. A secret case waits for a hand that may
/// touch it.
@Component
class ByRule {

    private final Assigning assigning;

    ByRule(Assigning assigning) {
        this.assigning = assigning;
    }

    void assign(Complaint one, Instant at) {
        if (one.handlerId() == null && one.status() == Status.ASSIGNED && one.visibility() != Visibility.SECRET) {
            var handler = assigning.byRule(one.holderId(), one.serviceId(), one.place().areaId()).official();
            if (handler != null) {
                one.assign(handler, Actor.DEADLINE, at);
            }
        }
    }
}
