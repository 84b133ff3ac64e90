package id.terang.ui.desk.actions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.shared.LocalWords;
import id.terang.ui.desk.Desk;
import java.util.Objects;
import java.util.function.Consumer;

/// What this official began to write about the case, here or on another device: one line for each, with the way back to it.
public final class Begun extends Div {

    private final Desk desk;
    private final Consumer<Action> wanted;

    Begun(Desk desk, Consumer<Action> wanted) {
        this.desk = desk;
        this.wanted = wanted;
        addClassName("begun");
    }

    /// Of what can still be done.
    void show(CaseFile file) {
        removeAll();
        desk.drafts().begun(desk.official(), Objects.requireNonNull(file.complaint().id())).stream()
            .filter(one -> file.actions().contains(one.action()) && one.action().possible(file.complaint())).forEach(one -> {
                var words = new Span(getTranslation("desk.begun", getTranslation("desk.do." + one.action()),
                    LocalWords.moment(one.at(), desk.zone(file), getLocale())));
                var on = new Button(getTranslation("desk.begun.on"), click -> wanted.accept(one.action()));
                on.addThemeNames("small");
                var line = new Div(words, on);
                line.addClassNames("notice", "tone-moving", "begun__line");
                add(line);
            });
        setVisible(getComponentCount() > 0);
    }
}
