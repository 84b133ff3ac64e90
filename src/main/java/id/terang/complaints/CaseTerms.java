package id.terang.complaints;

import id.terang.jurisdiction.Calendars;
import id.terang.jurisdiction.Jurisdiction;
import id.terang.jurisdiction.Policies;
import id.terang.jurisdiction.WorkingCalendar;
import id.terang.shared.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// Finds the terms that bind a case: the policy of its filing, its calendar as it is known today and as it was, and whether its claimant can
/// still be reached.
@Component
class CaseTerms {

    private final Policies policies;
    private final Calendars calendars;
    private final Recounting recounting;
    private final Jurisdiction jurisdiction;
    private final Claimants claimants;
    private final ObjectProvider<Contact.Returns> returns;

    CaseTerms(Policies policies, Calendars calendars, Recounting recounting, Jurisdiction jurisdiction, Claimants claimants, ObjectProvider<Contact.Returns> returns) {
        this.policies = policies;
        this.calendars = calendars;
        this.recounting = recounting;
        this.jurisdiction = jurisdiction;
        this.claimants = claimants;
        this.returns = returns;
    }

    Terms of(Complaint complaint) {
        return of(List.of(complaint)).apply(complaint);
    }

    /// Those of several cases. Whose letters come back is asked once for all of them, if it matters for any, and what was decreed above a
    /// holder once for all that it holds.
    Function<Complaint, Terms> of(Collection<Complaint> some) {
        var returned = SingletonSupplier.of(() -> returned(some));
        var decreed = new HashMap<Since, Integer>();
        return one -> new Terms(policies.version(one.policyVersion()), calendars.current(one.calendarId()),
            versions(one, decreed), jurisdiction.atlas(), one.deskId(),
            () -> returned.obtain().contains(one.requiredId()));
    }

    /// A version of a calendar, and who holds a case since.
    private record Since(long calendar, int version, long holder) { }

    private Terms.Versions versions(Complaint one, Map<Since, Integer> decreed) {
        return new Terms.Versions() {
            @Override
            public WorkingCalendar at(int version, int decreed) {
                return calendars.at(one.calendarId(), version, decreed);
            }

            @Override
            public int decreedAbove(int since) {
                return decreed.computeIfAbsent(new Since(one.calendarId(), since, one.holderId()),
                    asked -> recounting.decreedAbove(asked.calendar(), asked.version(), asked.holder()));
            }
        };
    }

    private Set<Long> returned(Collection<Complaint> some) {
        var byMail = claimants.findByComplaintIdIn(some.stream().map(Complaint::requiredId).toList()).stream()
            .filter(one -> one.contact().onlyByMail()).toList();
        var dead = dead(byMail.stream().map(one -> Objects.requireNonNull(one.contact().email())).collect(Collectors.toSet()));
        var unwritten = unwritten(byMail);
        return byMail.stream().filter(one -> dead.contains(one.contact().email()) || unwritten.contains(one.complaintId()))
            .map(Claimant::complaintId).collect(Collectors.toSet());
    }

    /// Those of these cases whose claimant is not written to before their address is confirmed, or because its owner wants no letters.
    Set<Long> unconfirmed(Set<Long> cases) {
        return unwritten(claimants.findByComplaintIdIn(cases));
    }

    private Set<Long> unwritten(Collection<Claimant> some) {
        var addresses = some.stream().filter(one -> one.contact().email() != null)
            .collect(Collectors.toMap(Claimant::complaintId, one -> Objects.requireNonNull(one.contact().email())));
        return returns.stream().flatMap(one -> one.unwritten(addresses).stream()).collect(Collectors.toSet());
    }

    void split(long whole, long part) {
        returns.forEach(one -> one.split(whole, part));
    }

    void reached(long complaintId, EmailAddress address) {
        returns.forEach(one -> one.reached(complaintId, address));
    }

    /// Whether what is sent to them comes back, and there is no other way.
    boolean returned(Contact contact) {
        return contact.onlyByMail() && !dead(Set.of(Objects.requireNonNull(contact.email()))).isEmpty();
    }

    private Set<EmailAddress> dead(Set<EmailAddress> addresses) {
        return returns.stream().flatMap(one -> one.dead(addresses).stream()).collect(Collectors.toSet());
    }
}
