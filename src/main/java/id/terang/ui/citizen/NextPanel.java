package id.terang.ui.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import id.terang.complaints.CaseEvent;
import id.terang.complaints.CitizenAct;
import id.terang.complaints.CitizenAction;
import id.terang.complaints.TimelineEntry;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.LocalWords;
import id.terang.ui.Quote;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/// What the claimant can do now, on top of everything else: reply, judge the answer, reopen; or why there is nothing
/// to do but wait.
class NextPanel extends Section {

    private final Acting acting;

    NextPanel(Acting acting) {
        this.acting = acting;
        addClassNames("next-panel", "stack");
        var can = acting.file().citizenActions();
        if (can.contains(CitizenAction.CLARIFY)) {
            reply();
        } else if (can.contains(CitizenAction.DISPUTE)) {
            add(title("citizen.case.answered"));
            last(CaseEvent.Answered.class).ifPresent(this::quote);
            merged();
            until(ClockType.DISPUTE_WINDOW, "citizen.case.answered.until");
            add(new VerdictForm(acting));
        } else {
            waiting(can.contains(CitizenAction.REOPEN));
        }
    }

    private void reply() {
        addClassName("next-panel--now");
        add(title("citizen.case.asked"));
        last(CaseEvent.ClarificationAsked.class).ifPresent(this::quote);
        until(ClockType.CLARIFY, "citizen.case.asked.until");
        var words = acting.field("reply", getTranslation("citizen.case.reply"));
        var files = acting.drop("reply");
        add(words, files, button("citizen.case.reply.send", "reply", "citizen.case.reply.done",
            () -> new CitizenAct.Clarify(words.getValue(), files.files())));
    }

    private void waiting(boolean reopenable) {
        var one = acting.file().complaint();
        String key = one.closeReason() != null ? "citizen.case.now." + one.closeReason() : "citizen.case.now." + one.status();
        var words = new Paragraph(getTranslation(key));
        words.addClassName("next-panel__words");
        add(words);
        merged();
        if (one.answerText() != null && one.closeReason() != null) {
            add(Quote.of(one.answerText()));
        }
        if (reopenable) {
            var form = new Div();
            form.addClassName("stack");
            form.setVisible(false);
            var begin = new Button(getTranslation("citizen.case.reopen"), click -> {
                form.setVisible(true);
                click.getSource().setVisible(false);
            });
            var reason = acting.field("reopen", getTranslation("citizen.case.reopen.reason"));
            reason.setHelperText(getTranslation("citizen.case.reason.public"));
            form.add(reason, button("citizen.case.reopen.send", "reopen", "citizen.case.reopen.done",
                () -> new CitizenAct.Reopen(reason.getValue())));
            until(ClockType.REOPEN_WINDOW, "citizen.case.reopen.until");
            form.setVisible(!reason.isEmpty());
            begin.setVisible(reason.isEmpty());
            add(begin, form);
        }
    }

    private void merged() {
        var survivor = acting.file().survivor();
        if (survivor != null) {
            var link = new Anchor((getLocale().getLanguage().equals("en") ? "/en" : "") + "/complaints/" + survivor,
                getTranslation("citizen.case.merged.link", survivor.toString()));
            link.setRouterIgnore(true);
            add(link);
        }
    }

    private void until(ClockType type, String key) {
        acting.file().clocks().stream().filter(clock -> clock.type() == type && clock.running()).findFirst()
            .ifPresent(clock -> add(Step.soft(getTranslation(key,
                LocalWords.day(LocalDate.ofInstant(clock.dueAt(), acting.zone()), getLocale())))));
    }

    private void quote(TimelineEntry entry) {
        if (entry.text() != null) {
            add(Quote.of(entry.text()));
        }
    }

    private Optional<TimelineEntry> last(Class<? extends CaseEvent> type) {
        return acting.file().timeline().reversed().stream().filter(entry -> type.isInstance(entry.event())).findFirst();
    }

    private H2 title(String key) {
        return new H2(getTranslation(key));
    }

    private Component button(String labelKey, String key, String doneKey, Supplier<CitizenAct> act) {
        var button = new Button(getTranslation(labelKey));
        button.addThemeNames("primary");
        button.addClickListener(click -> acting.act(key, doneKey, act));
        return button;
    }
}
