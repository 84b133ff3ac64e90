package id.terang.ui.desk;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.CaseFile;
import id.terang.complaints.TimelineEntry;
import id.terang.shared.Actor;
import id.terang.shared.Reference;
import id.terang.shared.Refusal;
import id.terang.ui.Failures;
import id.terang.ui.Icons;
import id.terang.ui.PublicPages;
import id.terang.ui.Timeline;
import id.terang.ui.desk.actions.ActionBar;
import id.terang.ui.desk.actions.ActionForm;
import id.terang.ui.desk.actions.ActionPanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One case: what it is, what may be done, its words and its story.
class CasePane extends Section {

    private static final int KEPT = 20;

    final CaseNews news;
    final ActionPanel panel;
    private final Desk desk;
    private final Runnable decided;
    final Div next = new Div();
    private final Div head = new Div();
    private final Div bar = new Div();
    final Div together = new Div();
    private final Div parts = new Div();
    final Div none = new Div();
    /// Forms that were begun for other cases; whoever goes back finds them as they were.
    private final Map<Reference, ActionForm> begun = new LinkedHashMap<>();
    private @Nullable CaseFile file;
    private Optional<ActionBar> actions = Optional.empty();
    private String queue = "";

    /// @param decided after something was decided here
    CasePane(Desk desk, Runnable decided) {
        this.desk = desk;
        this.decided = decided;
        addClassName("case-pane");
        getElement().setAttribute("aria-label", getTranslation("desk.case"));
        news = new CaseNews(desk, this::lookAgain);
        panel = new ActionPanel(desk, () -> Objects.requireNonNull(file), this::afterDecision, this::lookAgain,
            action -> actions.ifPresent(all -> all.focus(action)));
        bar.addClassName("case-pane__bar");
        parts.addClassName("case-pane__parts");
        none.addClassName("empty");
        next.addClassName("case-pane__next");
        next.setVisible(false);
        add(news, next, head, bar, panel.begun, panel, together, parts);
    }

    /// After a decision: the way to the next case of the queue, one key away.
    void offerNext(String address, String title) {
        var key = new HtmlContainer("kbd");
        key.setText(".");
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        var words = new Span(title);
        words.getElement().setAttribute("dir", "auto");
        var link = new Anchor(address, new Span(getTranslation("desk.next")), words, Icons.of("arrow-right"), key);
        link.getElement().setAttribute("data-key", ".").setAttribute("aria-keyshortcuts", ".")
            .setAttribute("data-key-name", getTranslation("desk.next.key"));
        next.removeAll();
        next.add(link);
        next.setVisible(true);
    }

    @Nullable CaseFile file() {
        return file;
    }

    /// @param queue where the list is, for the way back on a phone
    void show(Reference reference, String queue) {
        this.queue = queue;
        if (file != null && file.reference().equals(reference)) {
            return;
        }
        leave();
        try {
            file = desk.open(reference);
        } catch (RuntimeException failure) {
            sayWhyNot(failure, reference);
            return;
        }
        desk.looksAt(file);
        news.watch(file);
        panel.show(begun.remove(reference));
        render(file);
        getElement().executeJs("this.scrollTo(0, 0)");
    }

    void leave() {
        var form = panel.form();
        if (file != null && form != null && form.typed()) {
            begun.put(file.reference(), form);
            begun.keySet().stream().limit(Math.max(0, begun.size() - KEPT)).toList().forEach(begun::remove);
        }
        panel.show(null);
        next.setVisible(false);
        news.leave();
        file = null;
        actions = Optional.empty();
        head.removeAll();
        bar.removeAll();
        together.removeAll();
        parts.removeAll();
        panel.begun.removeAll();
    }

    /// @throws RuntimeException if it is no refusal but a bug
    private void sayWhyNot(RuntimeException failure, Reference reference) {
        var refusal = Failures.refusal(failure).orElseThrow(() -> failure);
        if (!(refusal instanceof Refusal.NotFound)) {
            say(getTranslation(refusal.key(), refusal.args()));
            return;
        }
        // That of another office is as good as none here, but what everybody may read, officials may too.
        say(getTranslation("desk.case.elsewhere"));
        if (desk.isPublic(reference)) {
            none.add(new Paragraph(new Anchor(PublicPages.in(getLocale(), "/complaints/" + reference), getTranslation("desk.case.page"))));
        }
    }

    /// One sentence in place of a case.
    void say(String sentence) {
        var words = new Paragraph(sentence);
        words.addClassName("empty__title");
        words.getElement().setAttribute("tabindex", "-1");
        none.removeAll();
        none.add(words);
        parts.removeAll();
        parts.add(none);
    }

    /// Shows the case as it is now; a form that is open stays as it is.
    void reload() {
        if (file != null) {
            file = desk.open(file.reference());
            news.seen(file);
            render(file);
        }
    }

    /// Shows what happened while nobody looked here, unless something is being written.
    void refreshIfIdle() {
        if (file != null && panel.form() == null) {
            reloadOrLeave();
        }
    }

    private void reloadOrLeave() {
        try {
            reload();
        } catch (RuntimeException outOfSight) {
            var gone = Objects.requireNonNull(file).reference();
            var unsent = panel.form();
            leave();
            sayWhyNot(outOfSight, gone);
            if (unsent != null && unsent.typed()) {
                panel.showUnsendable(unsent);
            }
        }
    }

    private void lookAgain() {
        reloadOrLeave();
        focusWhereItGoesOn();
    }

    private void afterDecision() {
        reloadOrLeave();
        decided.run();
        focusWhereItGoesOn();
    }

    /// What had the focus is gone; the keyboard and whoever listens go on from here.
    private void focusWhereItGoesOn() {
        var here = next.isVisible() ? next.getChildren() : file != null ? head.getChildren() : none.getChildren();
        here.findFirst().ifPresent(part -> part.getElement().executeJs("(this.querySelector('[tabindex]') ?? this).focus()"));
    }

    private void render(CaseFile shown) {
        head.removeAll();
        head.add(new CaseHead(shown, queue, desk));
        bar.removeAll();
        actions = Optional.of(new ActionBar(shown, panel::open));
        actions.ifPresent(bar::add);
        var story = new Timeline(desk.telling(), shown.reference(), desk.zone(shown));
        story.show(shown.timeline(), shown.complaint().status(), desk.now(), this::who,
            entry -> new ReusedPhotos(shown, entry.seq() == 1 ? List.of() : entry.files(), desk));
        var told = new Div(new CaseWords(shown, desk), new H3(getTranslation("desk.story")), story);
        told.addClassNames("stack", "case-pane__story");
        var aside = new Div(new CaseFacts(shown, desk), new CaseClocks(shown, desk));
        aside.addClassNames("stack", "case-pane__aside");
        parts.removeAll();
        parts.add(told, aside);
        together.removeAll();
        together.add(new SameIncident(shown, desk, panel::openWith));
        panel.offerBegun();
    }

    /// The public reads the agency; colleagues read who it was.
    private String who(TimelineEntry entry) {
        return entry.by() instanceof Actor.Official official && official.officialId() > 0
            ? desk.nameOf(official.officialId()) + ", " + desk.telling().word(official.role(), getLocale()) : "";
    }
}
