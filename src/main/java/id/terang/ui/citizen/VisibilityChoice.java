package id.terang.ui.citizen;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import id.terang.complaints.Visibility;
import id.terang.complaints.telling.Telling;
import id.terang.ui.Icons;
import java.util.stream.Stream;

/// Who may read it: three cards, one sentence each.
public final class VisibilityChoice extends RadioButtonGroup<Visibility> {

    private final Span open = new Span();
    private final Span rule = new Span();
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
        rule.setText(getTranslation(atOnce ? "citizen.visibility.how.atOnce" : "citizen.visibility.how.checked"));
    }

    private ListItem point(Visibility visibility) {
        return new ListItem(new Span(getTranslation("domain.Visibility." + visibility)), new Text(": "),
            visibility == Visibility.PUBLIC ? rule : new Span(getTranslation("portal.privacy.3." + visibility)));
    }

    /// More about the three, for who asks; the same words as on the page about privacy, but of the service that is chosen.
    public NativeDetails how() {
        var points = new UnorderedList(Stream.of(Visibility.values()).map(this::point).toArray(ListItem[]::new));
        points.addClassName("soft");
        var how = new NativeDetails(getTranslation("citizen.visibility.how"), points);
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
