package id.terang.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.Action;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.shared.Reference;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What can be done with several cases at once; there while some are picked.
class BulkBar extends Div {

    /// So many cases are decided about together at most: what one can still read through before.
    static final int MOST = 100;

    static final List<Action> ACTIONS = List.of(Action.ASSIGN, Action.VERIFY, Action.RESPOND, Action.TRANSFER);

    private static final Map<Action, EventType> EVENTS = Map.of(Action.ASSIGN, EventType.HANDLER_ASSIGNED, Action.VERIFY, EventType.VERIFIED,
        Action.RESPOND, EventType.RESPONSE_PUBLISHED, Action.TRANSFER, EventType.TRANSFERRED);

    final Map<Action, Button> actions = new EnumMap<>(Action.class);
    final Button all = new Button();
    final Button none = new Button(getTranslation("desk.bulk.none"));
    final Span count = new Span();
    private List<Reference> picked = List.of();

    /// @param chosen hears what is to be done with which cases
    BulkBar(BiConsumer<Action, List<Reference>> chosen, Runnable pickAll, Runnable clear) {
        addClassNames("bulk-bar", "cluster");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("desk.bulk"));
        count.getElement().setAttribute("role", "status");
        count.addClassNames("strong", "num");
        add(count);
        for (var action : ACTIONS) {
            var button = new Button(getTranslation("desk.do." + action), click -> chosen.accept(action, picked));
            button.addThemeNames("small");
            actions.put(action, button);
            add(button);
        }
        all.addThemeNames("small", "tertiary");
        all.addClickListener(click -> pickAll.run());
        none.addThemeNames("small", "tertiary");
        none.addClickListener(click -> clear.run());
        add(all, none);
        setVisible(false);
    }

    /// @param total how many cases the queue has
    void outOf(long total) {
        all.setText(total > MOST ? getTranslation("desk.bulk.first", MOST) : getTranslation("desk.bulk.all", total));
    }

    /// What no picked case allows is not offered.
    ///
    /// @param states of the picked cases
    /// @param may    whether this official may do something with some case
    void show(Collection<Reference> references, Set<Status> states, Predicate<Action> may) {
        picked = List.copyOf(references);
        boolean tooMany = picked.size() > MOST;
        count.setText(getTranslation(tooMany ? "desk.bulk.tooMany" : "desk.bulk.count", picked.size(), MOST));
        actions.forEach((action, button) -> {
            button.setEnabled(!tooMany);
            button.setVisible(may.test(action) && states.stream().anyMatch(state ->
                state.next().containsKey(EVENTS.get(action)) || state.stays(EVENTS.get(action))));
        });
        setVisible(!picked.isEmpty());
    }
}
