package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.search.SimilarCase;
import id.terang.shared.Refusal;
import id.terang.ui.Failures;
import id.terang.ui.Notices;
import id.terang.ui.Sure;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskDrafts;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where a form is filled in, sent, and, if it was refused, kept.
public class ActionPanel extends Div {

    private final Desk desk;
    private final Supplier<CaseFile> seen;
    private final Runnable done;
    private final Runnable reload;
    private final Consumer<Action> cancelled;
    private @Nullable ActionForm form;

    /// @param seen the case as the official sees it: what is sent was decided about that revision
    /// @param done after something was decided
    /// @param reload shows the case as it is now and leaves the form alone
    /// @param cancelled after a form was given up
    public ActionPanel(Desk desk, Supplier<CaseFile> seen, Runnable done, Runnable reload, Consumer<Action> cancelled) {
        this.desk = desk;
        this.seen = seen;
        this.done = done;
        this.reload = reload;
        this.cancelled = cancelled;
        addClassName("action-panel");
        setVisible(false);
    }

    public @Nullable ActionForm form() {
        return form;
    }

    public void open(Action action) {
        if (form == null || form.action() != action) {
            show(made(action));
        }
        form.focusFirst();
        form.comeUp();
    }

    /// Its buttons are listened to from here on, however often it is shown again: what is sent is sent once.
    private ActionForm made(Action action) {
        var fresh = ActionForms.of(action, seen.get(), desk);
        fresh.send.addClickListener(click -> send(fresh));
        fresh.cancel.addClickListener(click -> {
            close(fresh);
            cancelled.accept(action);
        });
        return fresh;
    }

    /// Opens a form with the case that this one is put to filled in.
    public void openWith(Action action, SimilarCase other) {
        open(action);
        Objects.requireNonNull(form).putTo(other.reference());
    }

    /// Shows a form that was begun, this or an earlier time.
    public void show(@Nullable ActionForm begun) {
        removeAll();
        form = begun;
        setVisible(begun != null);
        if (begun != null) {
            add(begun);
            begun.send.setEnabled(true);
            begun.restore();
        }
    }

    /// Its case has gone out of sight; the words can still be copied.
    public void showUnsendable(ActionForm begun) {
        show(begun);
        begun.send.setEnabled(false);
    }

    private void close(ActionForm finished) {
        DeskDrafts.forget(this, finished.draft());
        show(null);
    }

    private void send(ActionForm sent) {
        sent.calm();
        if (!sent.needs.met()) {
            return;
        }
        try {
            var decision = sent.decision();
            var elsewhere = desk.sameTexts().tooMany(decision, seen.get());
            if (elsewhere.isPresent()) {
                warn(sent, decision, elsewhere.getAsInt());
            } else if (sent.asksAgain()) {
                askAgain(sent, decision);
            } else {
                decide(sent, decision);
            }
        } catch (RuntimeException failure) {
            refuse(sent, failure);
        }
    }

    private void askAgain(ActionForm sent, Decision decision) {
        var words = "desk.do." + sent.action();
        ask(sent, decision, getTranslation(words + ".ask"), sent.consequence(), "desk.cancel");
    }

    /// "The same text sent to more than five cases within a day" is no first response: while there is time for words of its own.
    private void warn(ActionForm sent, Decision decision, int elsewhere) {
        var consequence = sent.asksAgain() ? sent.consequence() + " " : "";
        ask(sent, decision, getTranslation("desk.sameText.ask", elsewhere), consequence + getTranslation("desk.sameText.consequence"),
            "desk.sameText.change");
    }

    private void ask(ActionForm sent, Decision decision, String question, String consequence, String back) {
        new Sure(question, consequence, sent.send.getText(), getTranslation(back), sent.harms())
            .ask(() -> tryTo(sent, decision));
    }

    private void tryTo(ActionForm sent, Decision decision) {
        try {
            decide(sent, decision);
        } catch (RuntimeException failure) {
            refuse(sent, failure);
        }
    }

    private void decide(ActionForm sent, Decision decision) {
        desk.decide(sent.reference(), seen.get().revision(), decision);
        sent.noted().ifPresent(note -> desk.decide(sent.reference(), seen.get().revision(), note));
        finish(sent, sent.done());
    }

    private void finish(ActionForm sent, String said) {
        close(sent);
        Notices.done(said);
        done.run();
    }

    private void decide(ActionForm sent, ActionForm.Instead instead) {
        try {
            desk.decide(sent.reference(), seen.get().revision(), instead.decision());
            finish(sent, instead.done());
        } catch (RuntimeException failure) {
            refuse(sent, failure);
        }
    }

    /// @throws RuntimeException if it is no refusal but a bug; the form stays all the same
    private void refuse(ActionForm sent, RuntimeException failure) {
        var refusal = Failures.refusal(failure).orElseThrow(() -> failure);
        var words = getTranslation(refusal.key(), refusal.args());
        if (refusal instanceof Refusal.Stale || refusal instanceof Refusal.IllegalMove) {
            var look = new Button(getTranslation("desk.reload"), click -> {
                sent.calm();
                reload.run();
            });
            look.addThemeNames("small");
            sent.refused(words, look);
        } else {
            sent.refused(words, sent.instead(refusal).stream().map(instead -> {
                var way = new Button(instead.label(), click -> decide(sent, instead));
                way.setDisableOnClick(true);
                way.addThemeNames("small");
                return way;
            }).toArray(Component[]::new));
        }
    }
}
