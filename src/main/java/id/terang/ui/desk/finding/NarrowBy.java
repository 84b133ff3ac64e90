package id.terang.ui.desk.finding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import id.terang.complaints.telling.Telling;
import id.terang.jurisdiction.Agency;
import id.terang.jurisdiction.Area;
import id.terang.jurisdiction.Atlas;
import id.terang.jurisdiction.Service;
import id.terang.search.Facets;
import id.terang.search.QueueFilter;
import id.terang.shared.LocalWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// By what the cases found can be narrowed down, each with how many it leaves. What is chosen can be taken back in the same place.
public final class NarrowBy extends Nav {

    /// Of each tree; further ones are in the filters above.
    private static final int MOST = 8;

    private final Atlas atlas;
    private final Telling telling;
    private final Function<QueueFilter, String> address;
    private final Div groups = new Div();

    /// @param address of another question
    public NarrowBy(Atlas atlas, Telling telling, Function<QueueFilter, String> address) {
        this.atlas = atlas;
        this.telling = telling;
        this.address = address;
        addClassName("narrow-by");
        setAriaLabel(getTranslation("desk.found.narrow"));
        var toggle = new Button(getTranslation("desk.found.narrow"));
        toggle.addThemeNames("tertiary", "small");
        toggle.addClassName("narrow-by__toggle");
        toggle.getElement().setAttribute("aria-controls", "narrow-by-groups");
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> {
            boolean open = !hasClassName("narrow-by--open");
            setClassName("narrow-by--open", open);
            toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        });
        groups.addClassName("narrow-by__groups");
        groups.setId("narrow-by-groups");
        add(toggle, groups);
    }

    /// @param asked the question as it is
    public void show(Facets facets, QueueFilter asked) {
        groups.removeAll();
        words("desk.filter.status", facets.status(), asked.status().stream().findFirst(),
            one -> telling.word(one, getLocale()), one -> one.map(asked::withStatus).orElseGet(asked::withStatus));
        words("desk.found.kind", facets.kind(), asked.kind().stream().findFirst(),
            one -> telling.word(one, getLocale()), one -> one.map(asked::withKind).orElseGet(asked::withKind));
        tree("desk.filter.service", facets.services(), asked.service() == null ? Optional.empty() : Optional.of(atlas.service(asked.service()).name().in(getLocale())),
            asked.withService(null), code -> asked.withService(atlas.serviceByCode(code).map(Service::id).orElseThrow()));
        tree("desk.filter.agency", facets.agencies(), asked.agency() == null ? Optional.empty() : Optional.of(atlas.agency(asked.agency()).name()),
            asked.withAgency(null), code -> asked.withAgency(atlas.agencyBySlug(code).map(Agency::id).orElseThrow()));
        tree("desk.filter.area", facets.areas(), asked.area() == null ? Optional.empty() : Optional.of(atlas.area(asked.area()).name()),
            asked.withArea(null), code -> asked.withArea(atlas.areaByCode(code).map(Area::id).orElseThrow()));
        setVisible(groups.getComponentCount() > 0);
    }

    private <E extends Enum<E>> void words(String key, Map<E, Long> counts, Optional<E> chosen, Function<E, String> word,
                                           Function<Optional<E>, QueueFilter> asking) {
        var others = counts.entrySet().stream().filter(one -> one.getValue() > 0 && !Optional.of(one.getKey()).equals(chosen))
            .map(one -> link(word.apply(one.getKey()), one.getValue(), asking.apply(Optional.of(one.getKey()))));
        group(key, chosen.map(word), asking.apply(Optional.empty()), others.toList());
    }

    private void tree(String key, List<Facets.Choice> choices, Optional<String> chosen, QueueFilter without, Function<String, QueueFilter> asking) {
        var others = choices.stream().filter(one -> !one.chosen()).limit(MOST)
            .map(one -> link(one.name().in(getLocale()), one.count(), asking.apply(one.code())));
        group(key, chosen, without, others.toList());
    }

    private void group(String key, Optional<String> chosen, QueueFilter without, List<ListItem> others) {
        // One choice that leaves everything is none.
        if (chosen.isEmpty() && others.size() < 2) {
            return;
        }
        var list = new UnorderedList(Stream.concat(chosen.map(word -> taken(word, without)).stream(), others.stream()).toArray(ListItem[]::new));
        var title = new H2(getTranslation(key));
        title.addClassName("narrow-by__title");
        groups.add(new Div(title, list));
    }

    private ListItem taken(String word, QueueFilter without) {
        var back = new Anchor(address.apply(without), word + " ×");
        back.addClassName("narrow-by__taken");
        back.setAriaLabel(getTranslation("desk.found.narrow.back", word));
        return new ListItem(back);
    }

    private ListItem link(String word, long count, QueueFilter other) {
        var many = new Span(LocalWords.number(count, getLocale()));
        many.addClassNames("num", "soft");
        var link = new Anchor(address.apply(other));
        link.add(new Span(word), many);
        return new ListItem(link);
    }
}
