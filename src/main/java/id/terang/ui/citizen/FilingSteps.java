package id.terang.ui.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import id.terang.ui.ErrorSummary;
import id.terang.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The steps of filing, each made when it is first needed; the list that says which of them is shown, and the bar of buttons that
/// lead to the others.
class FilingSteps {

    static final int COUNT = 3;

    final List<Step> made = new ArrayList<>();
    final OrderedList progress = new OrderedList();
    final Div page = new Div();
    final Button back = new Button(page.getTranslation("citizen.back"), Icons.of("arrow-left"));
    final Button next = new Button();
    final Div bar = new Div(back, next);

    private final IntFunction<Step> making;
    private int shown;

    /// @param making makes the step of a number from 1 to {@link #COUNT}
    FilingSteps(IntFunction<Step> making) {
        this.making = making;
        progress.addClassName("steps");
        progress.getElement().setAttribute("aria-label", page.getTranslation("citizen.file.steps"));
        bar.addClassName("step-bar");
        back.addThemeNames("tertiary");
        next.addThemeNames("primary");
        next.addClassName("step-bar__next");
        next.setDisableOnClick(true);
    }

    /// @param number from 1
    void show(int number) {
        boolean first = shown == 0;
        while (made.size() < number) {
            var step = making.apply(made.size() + 1);
            made.add(step);
            page.add(step);
        }
        shown = number;
        back.setVisible(number > 1);
        next.setText(page.getTranslation(number < COUNT ? "citizen.next" : "citizen.file.send"));
        next.setIcon(number < COUNT ? null : Icons.of("send"));
        for (int i = 0; i < made.size(); i++) {
            made.get(i).show(i == number - 1);
        }
        progress.removeAll();
        for (int i = 1; i <= COUNT; i++) {
            progress.add(mark(i));
        }
        now().enter();
        if (!first) {
            now().focusHeading();
        }
    }

    /// The number of the step that is shown; 0 before the first one was.
    int shown() {
        return shown;
    }

    Step now() {
        return made.get(shown - 1);
    }

    WhatStep what() {
        return (WhatStep) made.getFirst();
    }

    ProofStep proof() {
        return (ProofStep) made.get(COUNT - 1);
    }

    void fill() {
        made.forEach(Step::fill);
    }

    /// The one that is left, or all before sending.
    void check(ErrorSummary errors) {
        (shown < COUNT ? List.of(now()) : made).forEach(step -> step.check(errors));
    }

    private ListItem mark(int number) {
        var mark = new ListItem(page.getTranslation("citizen.file.step." + number));
        if (number < shown) {
            mark.addClassName("steps__done");
        } else if (number == shown) {
            mark.addClassName("steps__now");
            mark.getElement().setAttribute("aria-current", "step");
        }
        return mark;
    }
}
