package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import id.terang.ui.ErrorSummary;

/// One step of filing: a question as heading, a few fields, all bound to the draft.
abstract class Step extends Div {

    final Draft draft;
    private final H1 heading = new H1();

    Step(Draft draft, String headingKey) {
        this.draft = draft;
        addClassNames("stack", "step");
        heading.setText(getTranslation(headingKey));
        heading.getElement().setAttribute("tabindex", "-1");
        heading.addClassName("step__heading");
        add(heading);
    }

    /// Puts what the draft holds into the fields.
    abstract void fill();

    /// Notes what is missing or cannot be right.
    abstract void check(ErrorSummary errors);

    /// Something in another step or in the world may have changed since this one was last seen.
    void enter() {
    }

    String title() {
        return heading.getText();
    }

    /// Shown or kept in the background: a hidden step goes on receiving its files.
    void show(boolean shown) {
        getElement().setAttribute("hidden", !shown);
    }

    void focusHeading() {
        heading.getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }

    static Section section(String title, Component... content) {
        var section = new Section(new H2(title));
        section.addClassNames("stack", "stack--tight", "step__section");
        section.add(content);
        return section;
    }

    static Paragraph soft(String text) {
        var words = new Paragraph(text);
        words.addClassName("soft");
        return words;
    }

    /// What may be left out: one line that says what is in it, with the fields behind it.
    static final class Fold extends NativeDetails {

        private final Span said = new Span();

        Fold(String title, Component... content) {
            var fields = new Div(content);
            fields.addClassNames("stack", "stack--tight");
            said.addClassNames("small", "soft");
            said.getElement().setAttribute("dir", "auto");
            setSummary(new H2(title), said);
            setContent(fields);
            addClassName("step__fold");
        }

        /// Says what is in it; whether it is open is left alone, for whoever is just filling it.
        void holds(String words) {
            said.setText(words);
        }
    }
}
