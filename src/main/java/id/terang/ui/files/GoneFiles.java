package id.terang.ui.files;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.terang.ui.FileDrop;
import id.terang.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Says which files of a draft wait no longer, until somebody has read it: words stay in the browser for a month, a file that
/// was not sent waits a day.
public final class GoneFiles extends Div {

    /// What the files of a draft are called: those that wait to be sent, and those that waited too long.
    public static final class Names {

        private List<String> waiting;
        private List<String> gone = List.of();

        /// @param kept of those that waited when the draft was kept
        public Names(List<String> kept) {
            waiting = List.copyOf(kept);
        }

        public List<String> waiting() {
            return waiting;
        }

        public List<String> gone() {
            return gone;
        }

        public List<String> all() {
            return Stream.concat(gone.stream(), waiting.stream()).toList();
        }

        private boolean look(List<String> now) {
            var missing = without(waiting, now);
            waiting = List.copyOf(now);
            gone = Stream.concat(gone.stream(), missing.stream()).toList();
            return !missing.isEmpty();
        }

        private void changed(List<String> now) {
            waiting = List.copyOf(now);
            gone = without(gone, now);
        }

        /// Two pictures of a phone may well have the same name.
        private static List<String> without(List<String> names, List<String> some) {
            var left = new ArrayList<>(names);
            some.forEach(left::remove);
            return List.copyOf(left);
        }
    }

    private final Supplier<Names> names;
    private final Span words = new Span();

    /// @param names of the draft as it is now
    /// @param read called once somebody has
    public GoneFiles(Supplier<Names> names, Runnable read) {
        this.names = names;
        addClassNames("notice", "tone-late", "gone-files");
        getElement().setAttribute("role", "status");
        words.getElement().setAttribute("dir", "auto");
        var close = new Button(Icons.of("x"), click -> {
            names.get().gone = List.of();
            refresh();
            read.run();
        });
        close.addThemeNames("tertiary", "icon");
        close.setAriaLabel(getTranslation("common.close"));
        add(words, close);
        refresh();
    }

    /// Compares what the draft names with what waits.
    ///
    /// @return whether one is gone that was there when somebody last looked
    public boolean look(FileDrop files) {
        boolean more = names.get().look(files.names());
        refresh();
        return more;
    }

    /// A file came or was taken back.
    public void changed(FileDrop files) {
        names.get().changed(files.names());
        refresh();
    }

    private void refresh() {
        var gone = names.get().gone;
        words.setText(getTranslation("common.files.gone", String.join(", ", gone)));
        setVisible(!gone.isEmpty());
    }
}
