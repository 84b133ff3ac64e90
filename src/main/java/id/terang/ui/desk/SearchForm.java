package id.terang.ui.desk;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import id.terang.complaints.Channel;
import id.terang.complaints.Outcome;
import id.terang.search.QueueFilter;
import id.terang.search.QueueOrder;
import id.terang.search.QueueTab;
import id.terang.ui.Icons;
import id.terang.ui.Pick;
import id.terang.ui.desk.finding.NearField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Words and filters of the search over everything.
class SearchForm extends QueueFields {

    private static final List<QueueOrder> ORDERS = List.of(QueueOrder.RELEVANCE, QueueOrder.NEWEST, QueueOrder.OLDEST,
        QueueOrder.LONGEST_OPEN, QueueOrder.UPDATED, QueueOrder.DUE, QueueOrder.MOST_FOLLOWED, QueueOrder.NEAREST);

    final Select<Channel> channel;
    final Select<Outcome> outcome;
    final NearField near = new NearField(getTranslation("desk.found.near"));
    final Button clear = new Button(getTranslation("desk.filter.clear"));
    final Button toggle = new Button(getTranslation("desk.filter"), Icons.of("filter"));
    private final Div filters = new Div();

    SearchForm(Desk desk, Consumer<QueueFilter> wanted) {
        super(desk, "desk.found.words", ORDERS);
        addClassNames("desk-search", "file-search__form");
        words.setHelperText(getTranslation("desk.found.help"));
        words.setAutofocus(true);
        channel = Pick.word(getTranslation("desk.found.channel"), List.of(Channel.values()), desk.telling(), getLocale());
        outcome = Pick.word(getTranslation("desk.found.outcome"), List.of(Outcome.values()), desk.telling(), getLocale());
        for (var field : List.of(channel, outcome)) {
            field.setEmptySelectionAllowed(true);
            field.setEmptySelectionCaption(getTranslation("desk.filter.any"));
            field.setPlaceholder(getTranslation("desk.filter.any"));
        }
        for (AbstractField<?, ?> field : Stream.concat(narrowing().stream(), Stream.<AbstractField<?, ?>>of(channel, outcome, near, order)).toList()) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient() && readable()) {
                    wanted.accept(chosen());
                }
            });
        }
        clear.addThemeNames("tertiary", "small");
        clear.addClickListener(click -> wanted.accept(QueueFilter.of(QueueTab.ALL).sorted(QueueOrder.RELEVANCE)));
        filters.add(service, area, agency, status, kind, channel, from, to, outcome, order, near, clear);
        filters.addClassName("desk-filters");
        filters.setId("search-filters");
        toggle.addClassName("desk-search__toggle");
        toggle.getElement().setAttribute("aria-controls", "search-filters");
        toggle.addClickListener(click -> open(!filters.hasClassName("desk-filters--open")));
        open(false);
        add(words, toggle, filters);
    }

    /// Where there is room they are always open.
    private void open(boolean open) {
        filters.setClassName("desk-filters--open", open);
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private QueueFilter chosen() {
        return chosen(QueueTab.ALL, null, QueueOrder.RELEVANCE).withChannel(channel.getOptionalValue().stream().toArray(Channel[]::new))
            .withOutcome(outcome.getOptionalValue().stream().toArray(Outcome[]::new)).near(near.getValue());
    }

    @Override
    void show(QueueFilter filter, Desk desk) {
        super.show(filter, desk);
        channel.setValue(filter.channel().stream().findFirst().orElse(null));
        outcome.setValue(filter.outcome().stream().findFirst().orElse(null));
        near.setValue(filter.near());
        // Without a place there is nothing to be near to.
        order.setItemEnabledProvider(one -> one != QueueOrder.NEAREST || filter.near() != null);
        clear.setVisible(!filter.equals(QueueFilter.of(QueueTab.ALL).sorted(filter.order())));
        // Nothing narrows what is found without being seen.
        if (!filter.withWords("").equals(QueueFilter.of(QueueTab.ALL).sorted(filter.order()))) {
            open(true);
        }
    }
}
