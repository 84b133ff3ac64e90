package id.terang.ui.desk.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import id.terang.complaints.Action;
import id.terang.complaints.CaseFile;
import id.terang.complaints.Status;
import id.terang.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What this official may do with the case now: the likeliest first, what the case waits for in the accent colour, the rare ones in a menu.
public class ActionBar extends Div {

    /// From what is done every day to what is done once a year.
    private static final List<Action> ORDER = List.of(Action.VERIFY, Action.UPHOLD_APPEAL,
        Action.DISMISS_APPEAL, Action.APPROVE_ANSWER, Action.RETURN_ANSWER, Action.ANSWER, Action.FULFIL_PLAN, Action.ASK, Action.WITHDRAW_QUESTION,
        Action.RESPOND, Action.START, Action.ASSIGN, Action.NOTE, Action.MERGE, Action.TRANSFER, Action.DELEGATE,
        Action.REROUTE, Action.UNMERGE, Action.AMEND_ANSWER, Action.MOVE_PLAN, Action.JOIN_INCIDENT, Action.LEAVE_INCIDENT,
        Action.SPLIT, Action.RELEASE, Action.REJECT, Action.REFER, Action.RECLASSIFY, Action.ADD_FILES, Action.TIGHTEN,
        Action.OPEN_IDENTITY, Action.UNHIDE, Action.HIDE, Action.REDACT, Action.ERASE);

    /// Whoever verifies decides between these; they stand together.
    private static final List<Action> VERIFYING = List.of(Action.VERIFY, Action.REROUTE, Action.MERGE, Action.REJECT, Action.REFER);

    /// The letters of terang-desk.js, alike in both languages.
    private static final Map<Action, String> KEYS = Map.of(Action.VERIFY, "v", Action.ANSWER, "a", Action.ASK, "q",
        Action.RESPOND, "r", Action.NOTE, "n", Action.ASSIGN, "g", Action.MERGE, "m", Action.TRANSFER, "t", Action.START, "s");

    /// What a case waits for; nothing else is worth the accent colour.
    private static final Set<Action> AWAITED = EnumSet.of(Action.VERIFY, Action.APPROVE_ANSWER, Action.UPHOLD_APPEAL, Action.ANSWER,
        Action.FULFIL_PLAN);

    private static final int AT_HAND = 5;

    private final Map<Action, Component> atHand = new EnumMap<>(Action.class);

    public ActionBar(CaseFile file, Consumer<Action> chosen) {
        addClassNames("action-bar", "cluster");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("desk.actions"));
        var possible = possible(file);
        possible.stream().limit(AT_HAND).forEach(action -> {
            var button = button(action, action == possible.getFirst() && AWAITED.contains(action), chosen);
            atHand.put(action, button);
            add(button);
        });
        // What the case waits for is missed where it is not offered; the rest is looked for in the menu.
        var others = new EnumMap<Action, Refusal>(Action.class);
        file.refused().forEach((action, why) -> {
            if (AWAITED.contains(action)) {
                addComponentAsFirst(why(why));
            } else {
                others.put(action, why);
            }
        });
        if (possible.size() > AT_HAND || !others.isEmpty()) {
            var rest = possible.stream().skip(AT_HAND).toList();
            add(more(rest, others, chosen));
            // For the list of terang-desk.js: their buttons are not on the screen.
            getElement().setAttribute("data-keys", rest.stream().filter(KEYS::containsKey)
                .map(action -> KEYS.get(action) + " " + getTranslation("desk.do." + action)).collect(Collectors.joining("\n")));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private Paragraph why(Refusal refusal) {
        var why = new Paragraph(getTranslation(refusal.key(), refusal.args()));
        why.addClassNames("action-bar__why", "small", "soft");
        return why;
    }

    /// The letter that stands for an action, if any.
    public static Optional<String> key(Action action) {
        return Optional.ofNullable(KEYS.get(action));
    }

    /// A letter on a button, for the eyes only.
    public static Component hint(String letter) {
        var key = new HtmlContainer("kbd");
        key.setText(letter.toUpperCase(Locale.ROOT));
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        return key;
    }

    /// Puts the keyboard back to where `action` is chosen, on the bar or in its menu.
    public void focus(Action action) {
        var chosen = atHand.get(action);
        (chosen == null ? getChildren().reduce((before, last) -> last) : Optional.of(chosen))
            .ifPresent(one -> one.getElement().callJsFunction("focus"));
    }

    /// What a letter stands for, if it may be done with the case now; also where it stands in the menu.
    public static Optional<Action> of(String key, CaseFile file) {
        return possible(file).stream().filter(action -> key.equals(KEYS.get(action))).findFirst();
    }

    /// Why what a letter stands for cannot be done, though its right and the state of the case are there.
    public static Optional<Refusal> refused(String key, CaseFile file) {
        return file.refused().entrySet().stream().filter(one -> key.equals(KEYS.get(one.getKey()))).map(Map.Entry::getValue).findFirst();
    }

    /// What this official may do with the case now, the likeliest first.
    public static List<Action> possible(CaseFile file) {
        var order = file.complaint().status() == Status.SUBMITTED ? verifyingFirst() : ORDER;
        return order.stream().filter(file.actions()::contains).filter(action -> action.possible(file.complaint()) && !file.refused().containsKey(action)).toList();
    }

    private static List<Action> verifyingFirst() {
        var order = new ArrayList<>(VERIFYING);
        ORDER.stream().filter(action -> !VERIFYING.contains(action)).forEach(order::add);
        return order;
    }

    private Button button(Action action, boolean awaited, Consumer<Action> chosen) {
        var button = new Button(getTranslation("desk.do." + action), click -> chosen.accept(action));
        button.addThemeNames("small");
        if (awaited) {
            button.addThemeNames("primary");
        }
        if (KEYS.containsKey(action)) {
            button.setSuffixComponent(hint(KEYS.get(action)));
            button.getElement().setAttribute("data-key", KEYS.get(action)).setAttribute("aria-keyshortcuts", KEYS.get(action));
        }
        return button;
    }

    private MenuBar more(List<Action> rest, Map<Action, Refusal> refused, Consumer<Action> chosen) {
        var menu = new MenuBar();
        menu.addThemeNames("small", "dropdown-indicators");
        MenuItem root = menu.addItem(getTranslation("desk.more"));
        rest.forEach(action -> root.getSubMenu().addItem(getTranslation("desk.do." + action), click -> chosen.accept(action)));
        refused.forEach((action, why) -> root.getSubMenu().addItem(refusal(action, why)).setEnabled(false));
        return menu;
    }

    /// Where it is looked for, with the reason.
    private Div refusal(Action action, Refusal why) {
        var reason = new Span(getTranslation(why.key(), why.args()));
        reason.addClassName("small");
        var both = new Div(new Span(getTranslation("desk.do." + action)), reason);
        both.addClassName("action-bar__refused");
        return both;
    }
}
