package id.terang.ui.desk;

import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.EventType;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.Failures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/// The same decision about several cases. Each is a transaction of its own: what is refused for one leaves the others
/// done. What the official saw in the preview is what each decision is checked against.
final class Bulk {

    /// A case that is left alone, and why.
    record Left(Reference reference, Refusal why) { }

    /// What happened.
    record Result(List<CaseFile> done, List<Left> left) { }

    private final Desk desk;
    private final Action action;
    private final List<CaseFile> possible = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    /// Looks which of the cases allow it, as they are now.
    Bulk(Action action, List<Reference> references, Desk desk) {
        this.action = action;
        this.desk = desk;
        for (var reference : references) {
            try {
                var file = desk.open(reference);
                if (!file.actions().contains(action)) {
                    left.add(new Left(reference, new Refusal.NotAllowed("refusal.right.missing")));
                } else if (!action.possible(file.complaint())) {
                    left.add(new Left(reference, new Refusal.IllegalMove("desk.bulk.impossible")));
                } else {
                    possible.add(file);
                }
            } catch (RuntimeException failure) {
                left.add(new Left(reference, Failures.refusal(failure).orElseThrow(() -> failure)));
            }
        }
    }

    Action action() {
        return action;
    }

    List<CaseFile> possible() {
        return possible;
    }

    List<Left> left() {
        return left;
    }

    Result decide(Function<CaseFile, Decision> decision) {
        return each(possible, file -> desk.decide(file.reference(), file.revision(), decision.apply(file)), left);
    }

    /// Gives those cases back to who worked on them before, or to nobody. One that was given to yet another meanwhile keeps that
    /// one, and one that nobody had and that was worked on meanwhile keeps its handler.
    ///
    /// @param assigned as they were before
    /// @param given    to whom they were given here
    Result undoAssignment(List<CaseFile> assigned, long given) {
        return each(assigned, before -> {
            var now = desk.open(before.reference());
            if (!Objects.equals(now.complaint().handlerId(), given)) {
                throw new Refusal.IllegalMove("desk.bulk.reassigned");
            }
            var former = before.complaint().handlerId();
            if (former == null && workedOn(before, now)) {
                throw new Refusal.IllegalMove("desk.bulk.workedOn");
            }
            desk.decide(now.reference(), now.revision(), new Decision.Assign(former));
        }, List.of());
    }

    /// Whether somebody did more since than give it out here. Who follows a case changes nothing in it.
    private static boolean workedOn(CaseFile before, CaseFile now) {
        return now.timeline().stream().skip(before.timeline().size())
            .filter(entry -> !(entry.by() instanceof Actor.Deadline) && entry.type() != EventType.FOLLOWED && entry.type() != EventType.UNFOLLOWED)
            .count() > 1;
    }

    private static Result each(List<CaseFile> files, Consumer<CaseFile> act, List<Left> before) {
        var done = new ArrayList<CaseFile>();
        var refused = new ArrayList<>(before);
        for (var file : files) {
            try {
                act.accept(file);
                done.add(file);
            } catch (RuntimeException failure) {
                refused.add(new Left(file.reference(), Failures.refusal(failure).orElseThrow(() -> failure)));
            }
        }
        return new Result(done, refused);
    }
}
