package id.terang.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What has to be put right before a form can be sent: on top of the form, one line per field, each leading there.
/// Everything typed stays as it is.
public final class ErrorSummary extends Div {

    private final Map<Component, String> problems = new LinkedHashMap<>();
    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();
    private boolean reviewing;

    public ErrorSummary() {
        addClassName("error-summary");
        title.addClassName("error-summary__title");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        add(title, list);
        setVisible(false);
    }

    /// Begins anew: nothing is wrong so far.
    public void clear() {
        problems.keySet().forEach(field -> mark(field, null));
        problems.clear();
        setVisible(false);
    }

    /// Notes what is wrong with a field; the first word about it counts.
    public void add(Component field, String problem) {
        if (problems.putIfAbsent(field, problem) == null && !reviewing) {
            mark(field, problem);
        }
    }

    public void add(Component field, Refusal refusal) {
        add(field, getTranslation(refusal.key(), refusal.args()));
    }

    /// Runs `step`, and notes its refusal, if any, at `field`.
    public void check(Component field, Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            add(field, refusal);
        }
    }

    /// Takes away what has been put right since. What else `check` finds is not said before somebody wants to go on.
    public void review(Consumer<ErrorSummary> check) {
        if (!isVisible()) {
            return;
        }
        var before = new LinkedHashMap<>(problems);
        problems.clear();
        reviewing = true;
        check.accept(this);
        reviewing = false;
        problems.keySet().retainAll(before.keySet());
        before.keySet().forEach(field -> mark(field, problems.get(field)));
        if (!problems.equals(before)) {
            show();
        }
    }

    private void show() {
        list.removeAll();
        title.setText(getTranslation("common.errors.title", problems.size()));
        problems.forEach((field, problem) -> list.add(new ListItem(link(field, problem))));
        setVisible(!problems.isEmpty());
    }

    /// Shows what was noted and takes the focus, if anything was.
    ///
    /// @return whether nothing was
    public boolean passed() {
        show();
        if (!problems.isEmpty()) {
            getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'nearest'})");
        }
        return problems.isEmpty();
    }

    /// The same for a form whose fields say themselves what is wrong with them: the first of those takes the focus.
    ///
    /// @return whether nothing was noted
    public boolean passedOrLed() {
        show();
        problems.keySet().stream().findFirst().ifPresent(ErrorSummary::focus);
        return problems.isEmpty();
    }

    private static Anchor link(Component field, String problem) {
        var link = new Anchor("#" + field.getId().orElse(""), problem);
        link.setRouterIgnore(true);
        link.getElement().addEventListener("click", click -> focus(field)).preventDefault();
        return link;
    }

    private static void focus(Component field) {
        // In the middle, so that its label, its problem and nothing that sticks to an edge are seen with it.
        field.getElement().executeJs("""
            setTimeout(() => {
              (this.querySelector('input, textarea, button, [tabindex]') ?? this).focus({preventScroll: true});
              this.scrollIntoView({block: 'center'});
            })""");
    }

    private static void mark(Component field, @Nullable String problem) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(problem);
            validated.setInvalid(problem != null);
        }
    }
}
