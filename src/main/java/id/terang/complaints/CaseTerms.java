package id.terang.complaints;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.shared.EmailAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Finds the terms that bind a case: the policy of its filing, its calendar as it is known today, and whether its claimant can
/// still be reached.
@Component
class CaseTerms {

    private final Policies policies;
    private final Calendars calendars;
    private final Jurisdiction jurisdiction;
    private final Claimants claimants;
    private final ObjectProvider<Contact.Returns> returns;

    CaseTerms(Policies policies, Calendars calendars, Jurisdiction jurisdiction, Claimants claimants, ObjectProvider<Contact.Returns> returns) {
        this.policies = policies;
        this.calendars = calendars;
        this.jurisdiction = jurisdiction;
        this.claimants = claimants;
        this.returns = returns;
    }

    Terms of(Complaint complaint) {
        return new Terms(policies.version(complaint.policyVersion()), calendars.current(complaint.calendarId()),
            jurisdiction.atlas(), complaint.deskId(), () -> claimants.findByComplaintId(complaint.requiredId()).map(Claimant::contact)
                .filter(this::returned).isPresent());
    }

    void revive(EmailAddress address) {
        returns.forEach(one -> one.revive(address));
    }

    boolean returned(Contact contact) {
        return returns.stream().anyMatch(contact::returned);
    }
}
