package id.terang.ui.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.terang.complaints.Action;
import id.terang.complaints.EventType;
import id.terang.complaints.Status;
import id.terang.shared.Reference;
import id.terang.ui.Notices;
import id.terang.ui.desk.actions.ActionBar;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
            ActionBar.key(action).ifPresent(letter -> {
                button.setSuffixComponent(ActionBar.hint(letter));
                button.getElement().setAttribute("aria-keyshortcuts", letter);
            });
            actions.put(action, button);
            add(button);
        }
        // For terang-desk.js: while lines are picked these letters are about them, and not about the open case.
        getElement().setAttribute("data-letters", ACTIONS.stream().flatMap(action -> ActionBar.key(action).stream()).collect(Collectors.joining()));
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

    /// Whether a letter is about the picked cases, which it then does something with, or says why not.
    boolean hears(String letter) {
        var meant = isVisible() ? ACTIONS.stream().filter(action -> ActionBar.key(action).filter(letter::equals).isPresent()).findFirst()
            : Optional.<Action>empty();
        meant.map(actions::get).ifPresent(button -> {
            if (!button.isEnabled()) {
                Notices.refused(count.getText());
            } else if (!button.isVisible()) {
                Notices.refused(getTranslation("desk.bulk.nothing"));
            } else {
                button.click();
            }
        });
        return meant.isPresent();
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
        getElement().setAttribute("data-keys", ACTIONS.stream().filter(action -> actions.get(action).isVisible())
            .flatMap(action -> ActionBar.key(action).stream().map(letter -> letter + " " + getTranslation("desk.keys.picked", getTranslation("desk.do." + action))))
            .collect(Collectors.joining("\n")));
        setVisible(!picked.isEmpty());
    }
}
