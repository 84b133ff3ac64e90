package id.terang.complaints;

import id.terang.shared.Reference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which other cases an event names, and the same event without those that a reader may not know of.
final class LinkedCases {

    private LinkedCases() { }

    static Stream<Reference> in(CaseEvent event) {
        return switch (event) {
            case CaseEvent.MergedInto e -> Stream.ofNullable(e.survivorReference());
            case CaseEvent.IncidentJoined e -> Stream.ofNullable(e.parentReference());
            case CaseEvent.IncidentLeft e -> Stream.ofNullable(e.parentReference());
            case CaseEvent.SplitInto e -> e.parts().stream();
            case CaseEvent.Filed e -> Stream.ofNullable(e.splitFrom());
            case CaseEvent.DueMoved e -> Stream.ofNullable(e.duplicateReference());
            default -> Stream.empty();
        };
    }

    /// Whether the cases it names are of the same claimant.
    static boolean own(CaseEvent event) {
        return event instanceof CaseEvent.SplitInto || event instanceof CaseEvent.Filed;
    }

    static CaseEvent without(CaseEvent event, Predicate<Reference> unknown) {
        return switch (event) {
            case CaseEvent.MergedInto e -> new CaseEvent.MergedInto(e.survivor(), known(e.survivorReference(), unknown));
            case CaseEvent.IncidentJoined e -> new CaseEvent.IncidentJoined(e.parent(), known(e.parentReference(), unknown));
            case CaseEvent.IncidentLeft e -> new CaseEvent.IncidentLeft(e.parent(), known(e.parentReference(), unknown));
            case CaseEvent.SplitInto e -> new CaseEvent.SplitInto(e.parts().stream().filter(unknown.negate()).toList());
            case CaseEvent.Filed e -> new CaseEvent.Filed(e.kind(), e.track(), e.visibility(), e.channel(), e.origin(), e.service(),
                e.area(), e.desk(), e.calendar(), e.contactable(), e.source(), e.sourceId(), known(e.splitFrom(), unknown));
            case CaseEvent.DueMoved e -> new CaseEvent.DueMoved(e.clock(), e.round(), e.from(), e.to(), e.calendar(), e.also(), e.duplicate(),
                known(e.duplicateReference(), unknown), e.parted());
            default -> event;
        };
    }

    private static @Nullable Reference known(@Nullable Reference reference, Predicate<Reference> unknown) {
        return reference == null || unknown.test(reference) ? null : reference;
    }
}
