package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.Visibility;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.FileDrop;
import id.terang.ui.desk.Desk;
import id.terang.ui.desk.DeskDrafts;
import id.terang.workbench.CaseDrafts;
import id.terang.workbench.Placeholder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A small form for one thing to do with a case. It stays, with everything typed in it, until the thing is done or the
/// official closes it; a refusal is said on top of it.
public abstract class ActionForm extends Section {

    /// What cannot be taken back by the next click: asked again in plain words.
    private static final Set<Action> ASKED_AGAIN = Set.of(Action.REJECT, Action.REFER, Action.MERGE, Action.SPLIT,
        Action.DISMISS_APPEAL, Action.OPEN_IDENTITY, Action.TIGHTEN, Action.HIDE, Action.REDACT, Action.ERASE);

    /// What they say of the public is not so of a secret case.
    private static final Set<String> SAID_OF_THE_PUBLIC = Set.of("publicReason", "optionalReason", "mergeReason", "verifyNote",
        "VERIFY.explain", "REJECT.explain", "REJECT.consequence", "ASK.explain", "RESPOND.explain", "ANSWER.explain",
        "APPROVE_ANSWER.explain", "MOVE_PLAN.explain", "UPHOLD_APPEAL.explain", "DISMISS_APPEAL.explain");

    final Button send;
    final Button cancel = new Button(getTranslation("desk.cancel"));
    final Button discard = small("desk.unfinished.discard");
    final Button ours = small("desk.unfinished.other.ours");
    final Button theirs = small("desk.unfinished.other.theirs");
    /// When the draft at the server was last changed, as far as this form knows it.
    @Nullable Instant known;
    private final Action action;
    private final Reference reference;
    private final long complaint;
    private final boolean secret;
    private final Paragraph explain = new Paragraph();
    private final Div problem = new Div();
    final Div elsewhere = new Div();
    private final Div fields = new Div();
    private String done;
    private boolean suggesting;
    private final List<HasValue<?, String>> typed = new ArrayList<>();
    @Nullable KeptFiles files;
    final Needs needs = new Needs(this);
    final KeptChoices choices = new KeptChoices(this);
    private final H3 title;
    private @Nullable Component first;

    ActionForm(Action action, CaseFile file) {
        this.action = action;
        this.reference = file.reference();
        this.complaint = Objects.requireNonNull(file.complaint().id());
        this.secret = file.complaint().visibility() == Visibility.SECRET;
        addClassNames("action-form", "stack");
        title = new H3(getTranslation("desk.do." + action + ".title"));
        title.getElement().setAttribute("tabindex", "-1");
        title.setId("action-title");
        getElement().setAttribute("aria-labelledby", "action-title");
        problem.addClassNames("notice", "tone-very-late", "action-form__problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        elsewhere.addClassName("unsaved");
        elsewhere.getElement().setAttribute("role", "status");
        fields.addClassName("action-form__fields");
        send = new Button(getTranslation("desk.do." + action + ".send"));
        done = getTranslation("desk.do." + action + ".done");
        send.addThemeNames("primary");
        send.addClassName("action-form__send");
        if (harms()) {
            send.addThemeNames("error");
        }
        send.setDisableOnClick(true);
        cancel.addThemeNames("tertiary");
        explained();
        explain.addClassNames("soft", "small");
        var buttons = new Div(send, cancel);
        buttons.addClassName("cluster");
        // Beside the button that was pressed: the head of a long form is out of sight.
        add(title, explain, elsewhere, needs.errors, fields, problem, buttons);
    }

    /// What the action does, with the numbers that its policy sets.
    final void explained(Object... numbers) {
        explain.setText(said("desk.do.", action + ".explain", numbers));
    }

    /// What follows from an action that is asked again.
    final String consequence() {
        return said("desk.do.", action + ".consequence");
    }

    private String said(String room, String key, Object... values) {
        return getTranslation(room + key + (secret && SAID_OF_THE_PUBLIC.contains(key) ? ".secret" : ""), values);
    }

    /// What was decided, from the fields.
    ///
    /// @throws Refusal.BadInput if something cannot be right that is none of its {@link #needs}
    abstract Decision decision();

    /// What can be done instead, with everything typed, after this refusal.
    ///
    /// @param label of the button
    /// @param done what is said afterwards
    record Instead(String label, Decision decision, String done) { }

    Optional<Instead> instead(Refusal refusal) {
        return Optional.empty();
    }

    /// What is said once it is done.
    final String done() {
        return done;
    }

    /// Where the agency wants two pairs of eyes, nothing is sent yet, and the form says so before and after.
    final void proposesWhereChecked(CaseFile file, Desk desk) {
        if (desk.atlas().checksAnswers(file.complaint().holderId())) {
            var checked = new Paragraph(getTranslation("desk.answer.checked"));
            checked.addClassNames("soft", "small");
            put(checked);
            does(getTranslation("desk.answer.propose"), getTranslation("desk.answer.proposed"));
        }
    }

    /// @param label of the button
    /// @param said once it is done
    final void does(String label, String said) {
        send.setText(label);
        done = said;
    }

    /// Fills in the other case, where the form asks for one.
    void putTo(Reference other) { }

    public Action action() {
        return action;
    }

    Reference reference() {
        return reference;
    }

    long complaint() {
        return complaint;
    }

    boolean asksAgain() {
        return ASKED_AGAIN.contains(action);
    }

    /// Whether something is taken away for good; merged cases can be unmerged.
    final boolean harms() {
        return ASKED_AGAIN.contains(action) && action != Action.MERGE;
    }

    /// Whether there are words or files in it that would be missed.
    public boolean typed() {
        return typed.stream().anyMatch(field -> !field.isEmpty()) || files != null && files.waiting();
    }

    /// Says why it was not done; everything typed is still there.
    void refused(String words, Component... ways) {
        var said = new Paragraph(words);
        problem.removeAll();
        problem.add(said);
        problem.add(ways);
        problem.setVisible(true);
        send.setEnabled(true);
        problem.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    void calm() {
        problem.setVisible(false);
        send.setEnabled(true);
    }

    /// Brings its beginning to the top of what is seen, after whatever took the focus.
    void comeUp() {
        title.getElement().executeJs("setTimeout(() => setTimeout(() => this.scrollIntoView({block: 'start'})))");
    }

    void focusFirst() {
        if (first == null) {
            focusTop();
        } else {
            focus(first);
        }
    }

    /// Whoever has much to read before there is anything to do begins at the beginning.
    final void focusTop() {
        title.getElement().executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
    }

    /// A group has its buttons a moment after it is there; of a long name the beginning is shown.
    static void focus(Component field) {
        if (field instanceof RadioButtonGroup<?>) {
            field.getElement().executeJs("setTimeout(() => (this.querySelector('vaadin-radio-button[checked]') ?? this.querySelector('vaadin-radio-button'))?.focus())");
        } else if (field instanceof ComboBox<?>) {
            field.getElement().executeJs("this.focus(); setTimeout(() => this.inputElement?.setSelectionRange(0, 0))");
        } else if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    void put(Component... more) {
        fields.add(more);
        for (var field : more) {
            if (first == null && (field instanceof Focusable<?> || field instanceof RadioButtonGroup<?>)) {
                first = field;
            }
        }
    }

    /// What has no label of its own, below one.
    final Component labelled(String key, Component field) {
        var label = new Span(getTranslation(key));
        label.addClassName("strong");
        var part = new Div(label, field);
        part.addClassNames("stack", "stack--tight");
        part.setWidthFull();
        return part;
    }

    /// A field for words, kept until they are sent: a lost session loses nothing.
    TextArea words(String name, int most) {
        var field = new TextArea(said("desk.field.", name));
        field.setMaxLength(most);
        field.setWidthFull();
        field.setMinHeight("8rem");
        field.setMaxHeight("24rem");
        field.getElement().setAttribute("dir", "auto");
        // After the field's own check, which would take the mark away.
        field.addValueChangeListener(change -> mark(field));
        needs.right(field, () -> Placeholder.standing(field.getValue()).ifPresent(left -> {
            throw unfilled(left);
        }));
        keep(field, name);
        return field;
    }

    /// Takes files, which are kept like words.
    final FileDrop files(Desk desk) {
        files = new KeptFiles(desk, kept -> {
            DeskDrafts.fill(this, draft() + KeptFiles.NAME, kept);
            needs.review();
        });
        return files.drop;
    }

    /// Puts words of the case into fields: nobody has written them, and a draft of them would outlive them.
    final void suggesting(Runnable put) {
        suggesting = true;
        try {
            put.run();
        } finally {
            suggesting = false;
        }
    }

    private void mark(TextArea field) {
        Placeholder.standing(field.getValue()).map(ActionForm::unfilled).ifPresent(refusal -> {
            field.setErrorMessage(getTranslation(refusal.key(), refusal.args()));
            field.setInvalid(true);
        });
    }

    public static Refusal unfilled(Placeholder left) {
        return new Refusal.BadInput(left == Placeholder.TENGGAT ? "refusal.desk.placeholder.due" : "refusal.desk.placeholder", left.token());
    }

    void keep(Component field, String name) {
        DeskDrafts.watch(field, draft() + name);
        if (field instanceof HasValue<?, ?> value && value.getEmptyValue() instanceof String) {
            @SuppressWarnings("unchecked")
            var text = (HasValue<?, String>) value;
            typed.add(text);
            text.addValueChangeListener(change -> {
                if (!change.isFromClient() && isAttached() && !suggesting) {
                    DeskDrafts.fill(this, draft() + name, change.getValue());
                }
            });
        }
    }

    /// Puts back what was typed and never sent, as this browser knows it.
    void restore() {
        DeskDrafts.kept(this, draft(), this::putBack);
    }

    /// Puts back what was typed and never sent, here or on another device, whichever is newer.
    ///
    /// @param there what the server has of it, if anything
    /// @param when  that was kept, in words
    /// @param over  whether it was sent or thrown away on any device
    void restore(CaseDrafts.@Nullable Draft there, boolean over, Instant now, String when) {
        known = there == null ? null : there.at();
        DeskDrafts.settle(this, draft(), there, over, now, settled -> {
            putBack(settled.words());
            if (settled.elsewhere()) {
                tellOf(when);
            } else if (settled.other()) {
                known = null;
                tellOfOther(when);
            }
        });
    }

    private void putBack(Map<String, String> kept) {
        makeRoom(kept);
        choices.putBack(kept);
        if (files != null) {
            files.found(kept);
        }
        DeskDrafts.restore(this);
    }

    /// Opens what there has to be for these words to be put back.
    ///
    /// @param kept words by the names of their fields
    void makeRoom(Map<String, String> kept) { }

    final void tellOf(String when) {
        tell(new Paragraph(getTranslation("desk.unfinished.from", when)), discard);
    }

    /// Another device has kept other words, and what is typed here takes their place only if the writer says so.
    final void tellOfOther(String when) {
        if (!ours.isAttached()) {
            tell(new Paragraph(getTranslation("desk.unfinished.other", when)), ours, theirs);
        }
    }

    private void tell(Component... words) {
        var notice = new Div(words);
        notice.addClassNames("notice", "tone-moving");
        elsewhere.removeAll();
        elsewhere.add(notice);
    }

    private Button small(String key) {
        var button = new Button(getTranslation(key));
        button.addThemeNames("small");
        return button;
    }

    /// What the draft of this form is called in the browser.
    String draft() {
        return reference.digits() + "/" + action + "/";
    }
}
