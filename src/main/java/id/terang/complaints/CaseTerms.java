package id.terang.complaints;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import org.springframework.stereotype.Component;

/// Finds the terms that bind a case: the policy of its filing, and its calendar as it is known today.
@Component
class CaseTerms {

    private final Policies policies;
    private final Calendars calendars;
    private final Jurisdiction jurisdiction;

    CaseTerms(Policies policies, Calendars calendars, Jurisdiction jurisdiction) {
        this.policies = policies;
        this.calendars = calendars;
        this.jurisdiction = jurisdiction;
    }

    Terms of(Complaint complaint) {
        return new Terms(policies.version(complaint.policyVersion()), calendars.current(complaint.calendarId()),
            jurisdiction.atlas(), complaint.deskId());
    }
}
