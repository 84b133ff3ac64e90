package id.terang.jurisdiction;

import org.springframework.stereotype.Component;

/// Where to ask who is responsible. Answers from memory; on the node where something was changed the next question
/// after the commit sees it, on every other node within two seconds.
@Component
public class Jurisdiction {

    private final Snapshots snapshots;

    Jurisdiction(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public Atlas atlas() {
        return snapshots.latest().atlas();
    }
}
