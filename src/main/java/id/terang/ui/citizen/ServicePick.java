package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.search.ServiceSuggestion;
import id.terang.search.Suggestions;
import id.terang.shared.LocalWords;
import id.terang.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Which service it is about: what the text suggests as buttons, everything else by searching. A suggestion is only
/// ever taken by the citizen.
class ServicePick extends Div {

    private static final int SHOWN = 3;

    /// From here on an office is named: it is right in three of four cases.
    private static final double SURE = 0.7;

    /// Beside the likeliest; what is less likely only asks to be read.
    private static final double WORTH_READING = 0.05;

    final ComboBox<Service> pick = new ComboBox<>();
    final Div suggested = new Div();

    final Span why = new Span();

    private final Suggestions suggestions;
    private final Atlas atlas;
    private final Span lead = new Span(getTranslation("citizen.file.service.suggested"));
    private List<Shown> shown = List.of();

    /// @param confidence 0 to 1, as it is told: in hundredths
    private record Shown(long service, double confidence) { }

    ServicePick(Suggestions suggestions, Atlas atlas, Consumer<@Nullable Service> chosen) {
        this.suggestions = suggestions;
        this.atlas = atlas;
        addClassNames("stack", "stack--tight");
        suggested.addClassNames("cluster", "suggestions");
        suggested.getElement().setAttribute("role", "group").setAttribute("aria-label", lead.getText());
        suggested.setVisible(false);
        lead.addClassNames("small", "soft");
        var locale = getLocale();
        pick.setId("service");
        pick.setLabel(getTranslation("citizen.file.service"));
        pick.setPlaceholder(getTranslation("citizen.file.service.placeholder"));
        pick.setWidthFull();
        pick.setItems((service, filter) -> matches(service, filter, locale), Places.services(atlas, locale));
        pick.setItemLabelGenerator(service -> service.name().in(locale));
        pick.setRenderer(new ComponentRenderer<>(service -> twoLines(service, locale)));
        pick.setClearButtonVisible(true);
        pick.addValueChangeListener(change -> {
            mark();
            chosen.accept(change.getValue());
        });
        why.addClassNames("small", "soft", "service-why");
        why.getElement().setAttribute("dir", "auto");
        why.setVisible(false);
        add(suggested, why, pick);
    }

    /// Looks anew what a text may be about; keeps quiet where it cannot tell.
    void suggest(String text) {
        List<ServiceSuggestion> suggestion;
        try {
            suggestion = text.isBlank() ? List.of() : suggestions.services(text, SHOWN);
            explain(suggestion, text);
        } catch (Refusal notNow) {
            suggestion = List.of();
        }
        var first = suggestion.isEmpty() ? null : suggestion.getFirst();
        var found = suggestion.stream().filter(one -> one == first || one.confidence() >= WORTH_READING).map(one -> new Shown(one.serviceId(), Math.round(one.confidence() * 100) / 100.0)).toList();
        if (found.equals(shown)) {
            return;
        }
        shown = found;
        suggested.removeAll();
        if (!found.isEmpty()) {
            suggested.add(lead);
        }
        found.forEach(one -> suggested.add(chip(atlas.service(one.service()), one.confidence())));
        suggested.setVisible(!found.isEmpty());
        mark();
    }

    /// The citizen's own words that speak for the first, and the office that such cases mostly went to.
    private void explain(List<ServiceSuggestion> found, String text) {
        var words = found.isEmpty() ? List.<String>of() : found.getFirst().reasons();
        var office = suggestions.offices(text, null, 1).stream().filter(one -> one.confidence() >= SURE).findFirst()
            .map(one -> getTranslation("citizen.file.service.office", atlas.agency(one.agencyId()).name())).orElse("");
        why.setText(words.isEmpty() ? "" : (getTranslation("citizen.file.service.words", String.join(", ", words)) + " " + office).strip());
        why.setVisible(!words.isEmpty());
    }

    /// @param confidence 0 to 1; told where it is more than nothing
    private Button chip(Service service, double confidence) {
        var chip = new Button(service.name().in(getLocale()), click -> pick.setValue(service));
        if (confidence > 0) {
            var share = new Span(getTranslation("citizen.file.service.share", LocalWords.percent(confidence, getLocale())));
            share.addClassNames("small", "soft", "num");
            chip.setSuffixComponent(share);
        }
        chip.addThemeNames("small");
        chip.addClassName("chip");
        chip.getElement().setProperty("serviceId", Long.toString(service.id()));
        return chip;
    }

    private void mark() {
        var chosen = pick.getValue();
        suggested.getChildren().filter(Button.class::isInstance).forEach(chip -> chip.getElement().setAttribute("aria-pressed",
            Boolean.toString(chosen != null && Long.toString(chosen.id()).equals(chip.getElement().getProperty("serviceId")))));
    }

    private boolean matches(Service service, String filter, Locale locale) {
        String wanted = filter.strip().toLowerCase(locale);
        return wanted.isEmpty() || (service.name().in(locale) + " " + Places.above(atlas, service, locale))
            .toLowerCase(locale).contains(wanted);
    }

    private Div twoLines(Service service, Locale locale) {
        var name = new Span(service.name().in(locale));
        var above = new Span(Places.above(atlas, service, locale));
        above.addClassNames("small", "soft");
        var lines = new Div(name, above);
        lines.addClassName("two-lines");
        return lines;
    }
}
