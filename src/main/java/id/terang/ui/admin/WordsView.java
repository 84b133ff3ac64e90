package id.terang.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import id.terang.accounts.OfficialListed;
import id.terang.search.OtherWords;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import id.terang.ui.DeskLayout;
import id.terang.ui.Notices;
import id.terang.ui.desk.Unsaved;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/// Words that mean the same, added to those that come with the product; and what a question finds with them.
@Route(value = "admin/words", layout = DeskLayout.class)
@Menu(title = "admin.words.title", icon = "whole-word", order = 30)
@RolesAllowed("ADMIN")
@StyleSheet("context://assets/admin.css")
class WordsView extends Div implements HasDynamicTitle {

    final TextField words = new TextField(getTranslation("admin.words.words"));
    final Button keep = new Button(getTranslation("admin.words.keep"), click -> keep());
    final TextField question = new TextField(getTranslation("admin.words.question"));
    final Div tried = new Div();
    final UnorderedList groups = new UnorderedList();
    final Unsaved unsaved = new Unsaved();
    private final Button leave = new Button(getTranslation("admin.words.leave"), click -> leave());
    private final Admin admin;
    private final OtherWords other;
    private OtherWords.@Nullable Group changing;

    WordsView(Admin admin, OtherWords other) {
        this.admin = admin;
        this.other = other;
        addClassNames("stack", "stack--loose", "wide");
        add(new H1(getTranslation("admin.words.title")), soft(getTranslation("admin.words.about")));
        if (admin.atlas().agency(admin.actor().agencyId()).parentId() == null) {
            add(form());
        } else {
            add(soft(getTranslation("refusal.words.topmost")));
        }
        groups.addClassNames("changes", "stack", "stack--tight");
        add(new H2(getTranslation("admin.words.added")), groups);
        begin(null);
        list();
    }

    private Component form() {
        words.setHelperText(getTranslation("admin.words.help"));
        words.setWidthFull();
        words.setMaxLength(500);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> tryOut());
        unsaved.watch("words", words);
        keep.addThemeNames("primary");
        leave.addThemeNames("tertiary");
        var buttons = new Div(keep, leave);
        buttons.addClassName("cluster");
        question.setWidthFull();
        question.setMaxLength(200);
        question.setValueChangeMode(ValueChangeMode.LAZY);
        question.addValueChangeListener(typed -> tryOut());
        tried.addClassNames("stack", "stack--tight", "soft");
        tried.getElement().setAttribute("aria-live", "polite");
        var card = new Div(unsaved, words, buttons, new H2(getTranslation("admin.words.try")), question, tried);
        card.addClassNames("card", "stack");
        return card;
    }

    private void begin(OtherWords.@Nullable Group group) {
        changing = group;
        words.setInvalid(false);
        words.setValue(group == null ? "" : group.typed());
        keep.setText(getTranslation(group == null ? "admin.words.keep" : "admin.words.change"));
        unsaved.about(KeepForm.draft("words", group == null ? null : group.id()));
        leave.setVisible(group != null);
        if (group != null) {
            words.focus();
        }
    }

    private void leave() {
        unsaved.forget();
        begin(null);
    }

    private void keep() {
        words.setInvalid(false);
        try {
            if (changing == null) {
                other.add(admin.official(), words.getValue());
            } else {
                other.change(admin.official(), changing, words.getValue());
            }
            Notices.done(getTranslation("admin.words.kept"));
            leave();
            list();
            tryOut();
        } catch (Refusal.BadInput wrong) {
            words.setErrorMessage(getTranslation(wrong.key(), wrong.args()));
            words.setInvalid(true);
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            list();
        }
    }

    /// The words go back to where they are typed, so that they can be added again.
    private void remove(OtherWords.Group group) {
        try {
            other.remove(admin.official(), group);
            leave();
            words.setValue(group.typed());
            Notices.done(getTranslation("admin.words.removed"));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
        }
        list();
        tryOut();
    }

    private void tryOut() {
        tried.removeAll();
        if (question.getValue().isBlank()) {
            return;
        }
        var trial = other.tried(question.getValue(), changing == null ? words.getValue() : "");
        line("admin.words.terms", String.join(" · ", trial.terms()));
        line("admin.words.others", String.join(" · ", trial.others()));
        line("admin.words.corrections", String.join(" · ", trial.corrections()));
        line("admin.words.likelier", String.join(" · ", trial.likelier()));
        tried.add(new Paragraph(trial.before() == trial.after() ? getTranslation("admin.words.finds", trial.before())
            : getTranslation("admin.words.finds.more", trial.before(), trial.after())));
    }

    private void line(String key, String said) {
        if (!said.isEmpty()) {
            tried.add(new Paragraph(getTranslation(key, said)));
        }
    }

    private void list() {
        groups.removeAll();
        var zone = admin.atlas().agency(admin.official().agencyId()).zone();
        boolean topmost = admin.atlas().agency(admin.actor().agencyId()).parentId() == null;
        for (var group : other.all()) {
            var when = new Span(getTranslation("admin.words.by", name(group.changedBy()), LocalWords.moment(group.changedAt(), zone, getLocale())));
            when.addClassNames("small", "soft");
            var item = new ListItem(new Span(group.typed()), when);
            if (topmost) {
                var change = new Button(getTranslation("admin.words.edit"), click -> begin(group));
                change.setAriaLabel(getTranslation("admin.words.edit.of", group.typed()));
                var remove = new Button(getTranslation("admin.words.remove"), click -> remove(group));
                remove.setAriaLabel(getTranslation("admin.words.remove.of", group.typed()));
                change.addThemeNames("tertiary", "small");
                remove.addThemeNames("tertiary", "small");
                item.add(change, remove);
            }
            groups.add(item);
        }
        if (groups.getComponentCount() == 0) {
            groups.add(new ListItem(soft(getTranslation("admin.words.none"))));
        }
    }

    private String name(long official) {
        return admin.officials().find(official).map(OfficialListed::details).map(details -> details.displayName())
            .orElse(getTranslation("admin.letters.elsewhere"));
    }

    private static Paragraph soft(String said) {
        var words = new Paragraph(said);
        words.addClassName("soft");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.words.title") + " – " + getTranslation("common.product");
    }
}
