package id.terang.complaints;

import id.terang.shared.Actor;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happens to cases that live on in another one, whoever acts there: their clocks stop with its clocks, and they part
/// from it when one of the two turns secret.
@Component
class Duplicates {

    private final Complaints complaints;
    private final CaseEvents events;
    private final Journal journal;
    private final CaseTerms caseTerms;

    Duplicates(Complaints complaints, CaseEvents events, Journal journal, CaseTerms caseTerms) {
        this.complaints = complaints;
        this.events = events;
        this.journal = journal;
        this.caseTerms = caseTerms;
    }

    void unmerge(Complaint one, Actor by, Instant at, @Nullable String reason) {
        one.unmerge(complaints.lockSurvivorsOf(one), events.of(one.requiredId()), caseTerms.of(one), by, at, reason);
    }

    /// Clocks of duplicates "stop with the survivor's", and so do those of the duplicates' own duplicates.
    void stop(Complaint survivor, EventType decided, Instant at) {
        var told = new HashSet<Long>();
        var next = Set.of(survivor.requiredId());
        while (told.addAll(next)) {
            var duplicates = complaints.lockDuplicatesOf(next);
            for (var duplicate : duplicates) {
                duplicate.survivorDecided(survivor, decided, at);
                journal.keep(duplicate);
            }
            next = duplicates.stream().map(Complaint::requiredId).collect(Collectors.toSet());
        }
    }

    /// "SECRET … never linked to public cases": the case has become as secret as others are not, or the other way round. Whoever
    /// was merged stands alone again, with the state and the promises it had, and hears nothing of why.
    void part(Complaint one, Instant at) {
        for (var duplicate : complaints.lockDuplicatesOf(Set.of(one.requiredId()))) {
            partIfUnequal(duplicate, one, at);
        }
        var survivors = complaints.lockSurvivorsOf(one);
        if (!survivors.isEmpty()) {
            partIfUnequal(one, survivors.getFirst(), at);
        }
    }

    private void partIfUnequal(Complaint duplicate, Complaint survivor, Instant at) {
        if (!duplicate.linkable(survivor)) {
            duplicate.missDeadlines(caseTerms.of(duplicate), at);
            unmerge(duplicate, Actor.DEADLINE, at, null);
            journal.keep(duplicate);
        }
    }
}
