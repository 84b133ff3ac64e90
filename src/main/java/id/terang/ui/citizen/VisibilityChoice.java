package id.terang.ui.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import id.terang.complaints.Visibility;
import id.terang.complaints.telling.Telling;
import id.terang.ui.Icons;

/// Who may read it: three cards, one sentence each.
public final class VisibilityChoice extends RadioButtonGroup<Visibility> {

    private final Span open = new Span();
    private final String said;

    /// In words to the citizen.
    public VisibilityChoice(Telling telling) {
        this(telling, "citizen.visibility.");
    }

    /// @param said what the keys of its sentences begin with
    public VisibilityChoice(Telling telling, String said) {
        this.said = said;
        setId("visibility");
        addClassName("choices");
        setItems(Visibility.values());
        setRenderer(new ComponentRenderer<>(visibility -> card(visibility, telling)));
        setAriaLabel(getTranslation("citizen.file.visibility"));
        setWidthFull();
        readableAtOnce(false);
    }

    /// Says when the words of an open case can be read: for some services before anybody has checked them.
    public void readableAtOnce(boolean atOnce) {
        open.setText(getTranslation(said + (atOnce ? "PUBLIC.atOnce" : "PUBLIC")));
    }

    /// More about the three, for who asks; the same words as on the page about privacy.
    public NativeDetails how() {
        var words = new Paragraph(getTranslation("portal.privacy.3.text"));
        words.addClassName("soft");
        var how = new NativeDetails(getTranslation("citizen.visibility.how"), words);
        how.addClassName("how");
        return how;
    }

    private Div card(Visibility visibility, Telling telling) {
        var title = new Span(Icons.of(switch (visibility) {
            case PUBLIC -> "globe";
            case ANONYMOUS -> "eye-off";
            case SECRET -> "lock";
        }), new Span(telling.word(visibility, getLocale())));
        title.addClassName("choice__title");
        var text = visibility == Visibility.PUBLIC ? open : new Span(getTranslation(said + visibility));
        text.addClassName("choice__text");
        return new Div(title, text);
    }
}
