package id.terang.ui.desk.actions;

import id.terang.complaints.files.Uploader;
import id.terang.ui.FileDrop;
import id.terang.ui.desk.Desk;
import id.terang.ui.files.GoneFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The files of a form. They wait at the server for a day; under which name, and what they are called, is kept with the words of the
/// draft, so that whoever comes back finds them, or reads which wait no longer.
final class KeptFiles {

    /// What they are called among the words of a draft.
    static final String NAME = "files";
    private static final String LINE = "\n";

    final FileDrop drop;
    private final GoneFiles gone;
    private final Consumer<String> keep;
    private Uploader uploader = Uploader.fresh();
    private GoneFiles.Names names = new GoneFiles.Names(List.of());

    /// @param keep gets what is to be kept of them, whenever that changes
    KeptFiles(Desk desk, Consumer<String> keep) {
        this.keep = keep;
        drop = desk.fileDrop(uploader);
        gone = new GoneFiles(() -> names, () -> keep.accept(kept()));
        drop.addComponentAsFirst(gone);
        drop.onChange(this::changed);
    }

    void changed() {
        gone.changed(drop);
        keep.accept(kept());
    }

    Uploader uploader() {
        return uploader;
    }

    /// Whether any wait that would be missed.
    boolean waiting() {
        return !names.waiting().isEmpty();
    }

    String kept() {
        return names.all().isEmpty() ? "" : uploader.draft() + LINE + String.join(LINE, names.all());
    }

    /// Goes on with those of a draft, unless others have come meanwhile.
    ///
    /// @param kept words by the names of their fields
    void found(Map<String, String> kept) {
        var lines = List.of(kept.getOrDefault(NAME, "").split(LINE));
        draft(lines.getFirst()).filter(other -> !other.equals(uploader) && !waiting()).ifPresent(other -> {
            uploader = other;
            drop.become(other);
            names = new GoneFiles.Names(lines.subList(1, lines.size()));
        });
        gone.look(drop);
    }

    /// What a browser kept may be anything.
    private static Optional<Uploader> draft(String kept) {
        try {
            return kept.isEmpty() ? Optional.empty() : Optional.of(new Uploader(UUID.fromString(kept)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
