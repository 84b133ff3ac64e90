package id.terang.ui.desk.actions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import id.terang.jurisdiction.Atlas;
import id.terang.search.ServiceSuggestion;
import id.terang.shared.LocalWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;

/// A few suggestions for one field, each taken with one press or its digit. Nothing is taken by itself.
final class Suggested extends Div {

    /// Less sure than that, a suggestion is a guess that somebody has to read.
    private static final double WORTH_READING = 0.15;

    private final Map<Long, Button> buttons = new LinkedHashMap<>();

    /// @param confidence 0 to 1
    /// @param reasons words of the text
    record One(long id, String name, double confidence, List<String> reasons) { }

    /// @param title message key of what is suggested
    /// @param firstKey digit of the first suggestion
    Suggested(String title, List<One> ones, int firstKey, LongConsumer taken) {
        addClassNames("suggested", "stack", "stack--tight");
        var lead = new Span(getTranslation(title));
        lead.addClassNames("small", "soft");
        getElement().setAttribute("role", "group").setAttribute("aria-label", lead.getText());
        setVisible(!ones.isEmpty());
        add(lead);
        int key = firstKey;
        for (var one : ones) {
            add(line(one, Integer.toString(key++), taken));
        }
    }

    /// Under the digits 1, 2 and 3.
    ///
    /// @param present what the field has already
    static Suggested services(List<ServiceSuggestion> suggestions, long present, Atlas atlas, Locale locale, LongConsumer taken) {
        return new Suggested("desk.suggested.services", worth(suggestions.stream().map(one -> new One(one.serviceId(),
            atlas.service(one.serviceId()).name().in(locale), one.confidence(), one.reasons())).toList(), present), 1, taken);
    }

    /// Those that may change what is decided: what the field has already needs to be confirmed only, not chosen from.
    ///
    /// @param ones the likeliest first
    static List<One> worth(List<One> ones, long present) {
        var worth = ones.stream().filter(one -> one.confidence() >= WORTH_READING).toList();
        return worth.isEmpty() || worth.getFirst().id() != present ? worth : worth.subList(0, 1);
    }

    private Div line(One one, String digit, LongConsumer taken) {
        var share = LocalWords.percent(Math.round(one.confidence() * 100) / 100.0, getLocale());
        var button = new Button(getTranslation("desk.suggested.one", one.name(), share), click -> taken.accept(one.id()));
        var key = new HtmlContainer("kbd");
        key.setText(digit);
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        button.setSuffixComponent(key);
        button.addThemeNames("small");
        button.getElement().setAttribute("data-key", digit).setAttribute("aria-keyshortcuts", digit);
        buttons.put(one.id(), button);
        var line = new Div(button);
        line.addClassName("cluster");
        if (!one.reasons().isEmpty()) {
            var reasons = new Paragraph(getTranslation("desk.suggested.reasons", String.join(", ", one.reasons())));
            reasons.addClassNames("small", "soft");
            reasons.getElement().setAttribute("dir", "auto");
            line.add(reasons);
        }
        return line;
    }

    /// Shows which one is in the field.
    void mark(long chosen) {
        buttons.forEach((id, button) -> button.getElement().setAttribute("aria-pressed", Boolean.toString(id == chosen)));
    }
}
