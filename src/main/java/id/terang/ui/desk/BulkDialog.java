package id.terang.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Decision;
import id.terang.complaints.assignment.Candidate;
import id.terang.jurisdiction.Agency;
import id.terang.shared.Refusal;
import id.terang.ui.Failures;
import id.terang.ui.Pick;
import id.terang.ui.desk.actions.CandidatePick;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Before: which cases it will be, and which not and why. After: what became of them, and the way back where there is one.
class BulkDialog extends Dialog {

    final Button send = new Button();
    final Button close = new Button(getTranslation("desk.cancel"), click -> leave());
    final Button undo = new Button(getTranslation("desk.bulk.undo"));
    final CandidatePick handler;
    final ComboBox<Agency> agency;
    final TextArea words = new TextArea();
    final Unsaved unsaved = new Unsaved();
    final Paragraph problem = new Paragraph();
    final Paragraph mass = new Paragraph();
    final Div body = new Div();
    final BulkReply reply;
    private final Bulk bulk;
    private final Desk desk;
    private final Runnable decided;

    /// @param decided after something was decided
    BulkDialog(Bulk bulk, Desk desk, Runnable decided) {
        this.bulk = bulk;
        this.desk = desk;
        this.decided = decided;
        // Words that were never sent are worth more than Escape and a click beside it; the server knows of them too late.
        closeByTheWay(!Set.of(Action.RESPOND, Action.TRANSFER).contains(bulk.action()));
        int count = bulk.possible().size();
        handler = new CandidatePick(bulk.action() == Action.ASSIGN ? candidates() : List.of());
        reply = new BulkReply(bulk.action() == Action.RESPOND ? bulk.possible() : List.of(), words, desk, this::count);
        agency = Pick.agency(getTranslation("desk.field.agency"), desk.atlas(), any -> true);
        setHeaderTitle(count == 0 ? getTranslation("desk.do." + bulk.action()) : getTranslation("desk.bulk.title." + bulk.action(), count));
        setWidth("40rem");
        send.setText(getTranslation("desk.bulk.send." + bulk.action(), count));
        send.addThemeNames("primary");
        send.setDisableOnClick(true);
        send.setVisible(count > 0);
        send.addClickListener(click -> send());
        undo.setVisible(false);
        problem.addClassNames("notice", "tone-very-late");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        int most = desk.sameTexts().most();
        mass.setText(getTranslation("desk.bulk.mass", count, most + 1));
        mass.addClassNames("notice", "tone-late");
        mass.getElement().setAttribute("role", "status");
        mass.setVisible(count > most);
        body.addClassName("stack");
        if (count == 0) {
            close.setText(getTranslation("common.close"));
            body.add(new Paragraph(getTranslation("desk.bulk.nothing")));
        } else {
            body.add(new Paragraph(explained()), problem, fields(), bulk.action() == Action.RESPOND ? reply.read : cases());
        }
        body.add(left(bulk.left(), "desk.bulk.cannot." + bulk.action()));
        add(body);
        getFooter().add(close, undo, send);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                focusOnceOpen(first(count));
            }
        });
    }

    /// What is filled in first; where there is nothing to fill in, what is pressed.
    private Component first(int count) {
        return count == 0 ? close : switch (bulk.action()) {
            case ASSIGN -> handler;
            case RESPOND -> reply.template.isVisible() ? reply.template : words;
            case TRANSFER -> agency;
            default -> send;
        };
    }

    /// After the dialog, which takes the focus itself just before it says that it stands.
    private void focusOnceOpen(Component part) {
        part.getElement().executeJs("$0.$.overlay.addEventListener('vaadin-overlay-open', () => this.focus(), {once: true})", getElement());
    }

    /// What the action does; of cases with several policies, the strictest is told.
    private String explained() {
        var key = "desk.do." + bulk.action() + ".explain";
        return switch (bulk.action()) {
            case VERIFY -> getTranslation("desk.bulk.verify");
            case TRANSFER -> getTranslation(key, bulk.possible().stream().mapToInt(desk.allowances()::handOvers).min().orElseThrow());
            default -> getTranslation(key);
        };
    }

    /// What cannot be filled in is not sent.
    private void count() {
        send.setText(getTranslation("desk.bulk.send." + bulk.action(), reply.filledIn()));
    }

    private void leave() {
        unsaved.forget();
        close();
    }

    private void closeByTheWay(boolean may) {
        setCloseOnEsc(may);
        setCloseOnOutsideClick(may);
    }

    private Component fields() {
        var fields = new Div();
        fields.addClassName("action-form__fields");
        words.setMaxLength(Decision.LONGEST_TEXT);
        words.setWidthFull();
        words.setMinHeight("7rem");
        words.getElement().setAttribute("dir", "auto");
        unsaved.watch("words", words);
        switch (bulk.action()) {
            case ASSIGN -> {
                fields.add(handler);
            }
            case RESPOND -> {
                words.setHelperText(mass.isVisible() ? null : getTranslation("desk.bulk.sameText", desk.sameTexts().most()));
                unsaved.watch("english", reply.english);
                unsaved.about(draft());
                fields.add(unsaved, reply, mass);
            }
            case TRANSFER -> {
                words.setLabel(getTranslation("desk.field.publicReason"));
                unsaved.about(draft());
                fields.add(unsaved, agency, words);
            }
            default -> fields.setVisible(false);
        }
        return fields;
    }

    private String draft() {
        return "bulk/" + bulk.action() + "/";
    }

    /// Those of all the offices that hold one of the cases, each once.
    private List<Candidate> candidates() {
        return bulk.possible().stream().map(file -> file.complaint().holderId()).distinct()
            .flatMap(holder -> desk.candidates(holder).stream()).distinct().toList();
    }

    private Component cases() {
        var list = new UnorderedList();
        list.addClassName("bulk__cases");
        bulk.possible().forEach(file -> {
            var title = new Span(file.complaint().words().title());
            title.getElement().setAttribute("dir", "auto");
            var reference = new Span(file.reference().toString());
            reference.addClassNames("num", "soft");
            var line = new ListItem(reference, new Span(" "), title);
            if (bulk.action() == Action.VERIFY) {
                line.add(new Span(" → " + desk.atlas().agency(owner(file)).name()));
            }
            list.add(line);
        });
        return list;
    }

    private Component left(List<Bulk.Left> cases, String heading) {
        var list = new UnorderedList();
        list.addClassName("bulk__cases");
        cases.forEach(one -> list.add(new ListItem(one.reference().unbroken() + " · " + getTranslation(one.why().key(), one.why().args()))));
        var part = new Div(new H3(getTranslation(heading, cases.size())), list);
        part.setVisible(!cases.isEmpty());
        return part;
    }

    private void send() {
        Function<CaseFile, Decision> decision;
        if (!Pick.settled(body)) {
            send.setEnabled(true);
            return;
        }
        try {
            decision = decision();
            if (goesToTooMany()) {
                return;
            }
        } catch (RuntimeException failure) {
            refuse(Failures.refusal(failure).orElseThrow(() -> failure));
            return;
        }
        var result = bulk.decide(decision);
        unsaved.forget();
        show(getTranslation("desk.bulk.done." + bulk.action(), result.done().size()), result.left());
        if (bulk.action() == Action.ASSIGN && !result.done().isEmpty()) {
            undo.setVisible(true);
            undo.addClickListener(click -> {
                var undone = bulk.undoAssignment(result.done(), handler.getValue().official());
                undo.setVisible(false);
                show(getTranslation("desk.bulk.undone", undone.done().size()), undone.left());
            });
        }
    }

    /// Together with those that these words have gone to before, which is known only now. Said once; whoever sends again knows.
    private boolean goesToTooMany() {
        if (bulk.action() != Action.RESPOND || mass.isVisible()) {
            return false;
        }
        int most = desk.sameTexts().most();
        int before = Math.max(desk.sameTexts().elsewhere(reply::original, bulk.possible()), desk.sameTexts().elsewhere(reply::said, bulk.possible()));
        if (before + bulk.possible().size() <= most) {
            return false;
        }
        mass.setText(getTranslation("desk.bulk.mass.before", before, most + 1));
        mass.setVisible(true);
        send.setEnabled(true);
        return true;
    }

    /// @throws Refusal.BadInput if something is missing
    private Function<CaseFile, Decision> decision() {
        return switch (bulk.action()) {
            case ASSIGN -> {
                var to = handler.getOptionalValue().map(Candidate::official)
                    .orElseThrow(() -> new Refusal.BadInput("refusal.desk.handler.missing"));
                yield file -> new Decision.Assign(to);
            }
            case RESPOND -> {
                reply.check();
                yield reply::decision;
            }
            case TRANSFER -> {
                var to = agency.getOptionalValue().map(Agency::id)
                    .orElseThrow(() -> new Refusal.BadInput("refusal.desk.agency.missing"));
                var reason = written("refusal.reason.empty");
                yield file -> new Decision.Transfer(to, reason);
            }
            default -> file -> verified(file);
        };
    }

    private String written(String missing) {
        if (words.getValue().isBlank()) {
            throw new Refusal.BadInput(missing);
        }
        return words.getValue();
    }

    private Decision verified(CaseFile file) {
        var one = file.complaint();
        return new Decision.Verify(one.kind(), one.track(), one.serviceId(), owner(file), null, "");
    }

    /// The office that the case goes to once it is verified.
    private long owner(CaseFile file) {
        return desk.atlas().route(file.complaint().serviceId(), file.complaint().place().areaId()).ownerId();
    }

    private void refuse(Refusal refusal) {
        problem.setText(getTranslation(refusal.key(), refusal.args()));
        problem.setVisible(true);
        send.setEnabled(true);
    }

    private void show(String done, List<Bulk.Left> left) {
        var said = new Paragraph(done);
        said.addClassNames("notice", "tone-moving");
        said.getElement().setAttribute("role", "status");
        body.removeAll();
        body.add(said, left(left, "desk.bulk.left"));
        send.setVisible(false);
        closeByTheWay(true);
        close.setText(getTranslation("common.close"));
        close.focus();
        decided.run();
    }
}
