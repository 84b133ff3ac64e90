package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.search.SimilarCase;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.shared.Setbacks;
import id.terang.ui.Failures;
import id.terang.ui.Notices;
import id.terang.ui.Sure;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskDrafts;
import id.terang.workbench.CaseDrafts;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    public final Begun begun;
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
        begun = new Begun(desk, this::open);
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
        fresh.discard.addClickListener(click -> {
            forget(fresh);
            show(null);
            open(action);
        });
        fresh.ours.addClickListener(click -> {
            fresh.elsewhere.removeAll();
            fresh.known = there(fresh).map(CaseDrafts.Draft::at).orElse(null);
            DeskDrafts.hand(fresh);
        });
        fresh.theirs.addClickListener(click -> {
            DeskDrafts.forget(this, fresh.draft());
            show(null);
            open(action);
        });
        DeskDrafts.hand(fresh, fresh.draft(), words -> keep(fresh, words));
        return fresh;
    }

    /// Opens a form with the case that this one is put to filled in.
    public void openWith(Action action, SimilarCase other) {
        open(action);
        Objects.requireNonNull(form).putTo(other.reference());
    }

    /// Shows a form that was begun, this or an earlier time.
    public void show(@Nullable ActionForm begun) {
        put(begun);
        if (begun != null) {
            begun.send.setEnabled(true);
            restore(begun);
        }
    }

    private void put(@Nullable ActionForm shown) {
        removeAll();
        form = shown;
        setVisible(shown != null);
        if (shown != null) {
            add(shown);
            begun.setVisible(false);
        }
    }

    /// Says what was begun, while nothing is open.
    public void offerBegun() {
        if (form == null) {
            begun.show(seen.get());
        }
    }

    /// What cannot be asked now is in this browser all the same.
    private void restore(ActionForm shown) {
        try {
            var there = there(shown);
            boolean over = there.isEmpty() && desk.drafts().over(desk.official(), shown.complaint(), shown.action());
            shown.restore(there.orElse(null), over, desk.now(), there.map(this::when).orElse(""));
        } catch (RuntimeException failure) {
            Setbacks.refusal(failure).orElseThrow(() -> failure);
            shown.restore();
        }
    }

    private Optional<CaseDrafts.Draft> there(ActionForm shown) {
        return desk.drafts().of(desk.official(), shown.complaint(), shown.action());
    }

    private String when(CaseDrafts.Draft there) {
        return LocalWords.moment(there.at(), desk.zone(seen.get()), getLocale());
    }

    /// Whoever types is not disturbed: what cannot be kept there now, because it is too long or the case has gone out of sight, is
    /// kept in this browser.
    private Optional<Instant> keep(ActionForm typed, Map<String, String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        try {
            var kept = desk.drafts().keep(desk.official(), typed.complaint(), typed.action(), words, typed.known);
            kept.ifPresentOrElse(at -> typed.known = at, () -> there(typed).map(this::when).ifPresent(typed::tellOfOther));
            return kept;
        } catch (RuntimeException failure) {
            Setbacks.refusal(failure).orElseThrow(() -> failure);
            return Optional.empty();
        }
    }

    private void forget(ActionForm finished) {
        DeskDrafts.forget(this, finished.draft());
        try {
            desk.drafts().forget(desk.official(), finished.complaint(), finished.action());
        } catch (RuntimeException failure) {
            Setbacks.refusal(failure).orElseThrow(() -> failure);
        }
    }

    /// Its case has gone out of sight; the words can still be copied.
    public void showUnsendable(ActionForm begun) {
        put(begun);
        begun.send.setEnabled(false);
    }

    private void close(ActionForm finished) {
        forget(finished);
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
