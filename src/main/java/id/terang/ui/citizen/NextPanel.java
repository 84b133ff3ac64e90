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
import id.terang.complaints.CloseReason;
import id.terang.complaints.TimelineEntry;
import id.terang.jurisdiction.ClockType;
import id.terang.shared.LocalWords;
import id.terang.ui.FileGallery;
import id.terang.ui.Paperclip;
import id.terang.ui.PublicPages;
import id.terang.ui.Quote;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What the claimant can do now, on top of everything else: reply, judge the answer, reopen; or why there is nothing
/// to do but wait.
class NextPanel extends Section {

    private static final String OWN = "citizen.case.now.CONFIRMED";
    private static final String SEVERAL = "citizen.case.now.CONFIRMED.SEVERAL";

    private final Acting acting;

    NextPanel(Acting acting) {
        this.acting = acting;
        addClassNames("next-panel", "stack");
        var can = acting.file().citizenActions();
        if (can.contains(CitizenAction.CLARIFY)) {
            reply();
            unmergeOfUnseen(can);
        } else if (can.contains(CitizenAction.DISPUTE)) {
            add(title("citizen.case.answered"));
            standingAnswer().ifPresent(this::quote);
            proof();
            merged();
            until(ClockType.DISPUTE_WINDOW, "citizen.case.answered.until");
            add(new VerdictForm(acting));
            appeal(can);
            unmergeOfUnseen(can);
        } else {
            waiting(can);
        }
    }

    private void reply() {
        addClassName("next-panel--now");
        add(title("citizen.case.asked"));
        last(CaseEvent.ClarificationAsked.class::isInstance).ifPresent(this::quote);
        merged();
        until(ClockType.CLARIFY, "citizen.case.asked.until");
        var words = acting.field("reply", getTranslation("citizen.case.reply"));
        words.setHelperText(getTranslation("citizen.case.reply.read"));
        var files = acting.drop("reply");
        add(words, files, button("citizen.case.reply.send", "reply", "citizen.case.reply.done",
            () -> new CitizenAct.Clarify(words.getValue(), files.files())));
    }

    private void waiting(Set<CitizenAction> can) {
        var one = acting.file().complaint();
        var several = confirmedForSeveral();
        boolean own = several.isPresent() && acting.confirmed();
        String key = one.closeReason() == CloseReason.CONFIRMED && several.isPresent() && !own ? SEVERAL
            : one.closeReason() != null ? "citizen.case.now." + one.closeReason() : "citizen.case.now." + one.status();
        var words = new Paragraph(getTranslation(key, several.orElse(1)));
        words.addClassName("next-panel__words");
        add(words);
        merged();
        if (one.closeReason() == CloseReason.DUPLICATE) {
            several.ifPresent(claimants -> add(Step.soft(getTranslation(own ? OWN : SEVERAL, claimants))));
        }
        if (acting.file().livesOn() != null) {
            standingAnswer().ifPresent(this::quote);
        }
        if (one.answerText() != null && one.closeReason() != null) {
            add(Quote.of(one.answerText()));
        }
        if (acting.file().complaint().planned() != null && acting.file().complaint().planRuns()) {
            until(ClockType.PLAN, "citizen.case.planned");
        }
        if (can.contains(CitizenAction.REOPEN)) {
            until(ClockType.REOPEN_WINDOW, "citizen.case.reopen.until");
            unfolding("reopen", CitizenAct.Reopen::new);
        }
        appeal(can);
        if (can.contains(CitizenAction.DEMAND_UNMERGE) && !acting.file().livesOnUnseen()) {
            unfolding("unmerge", CitizenAct.DemandUnmerge::new);
        }
        unmergeOfUnseen(can);
        if (can.contains(CitizenAction.TAKE_ELSEWHERE)) {
            add(Step.soft(getTranslation("citizen.case.ombudsman")), new Paperclip(getTranslation("citizen.case.dossier"),
                "terang-" + acting.file().reference(), acting::dossier));
        }
    }

    /// How many filed the case that one of them confirmed; empty where that was the only one.
    private Optional<Integer> confirmedForSeveral() {
        var livesOn = acting.file().livesOn();
        var reason = livesOn == null ? acting.file().complaint().closeReason() : livesOn.closeReason();
        return reason != CloseReason.CONFIRMED ? Optional.empty() : last(CaseEvent.Confirmed.class::isInstance)
            .map(entry -> ((CaseEvent.Confirmed) entry.event()).claimants());
    }

    private void appeal(Set<CitizenAction> can) {
        if (can.contains(CitizenAction.APPEAL)) {
            until(ClockType.APPEAL_WINDOW, "citizen.case.appeal.until");
            add(Step.soft(getTranslation("citizen.case.appeal.explain")));
            unfolding("appeal", CitizenAct.Appeal::new);
        }
    }

    /// Whoever cannot read the answer that counts for them can have one of their own.
    private void unmergeOfUnseen(Set<CitizenAction> can) {
        if (acting.file().livesOnUnseen() && can.contains(CitizenAction.DEMAND_UNMERGE)) {
            unfolding("unmerge", "citizen.case.unmerge.unseen", CitizenAct.DemandUnmerge::new);
        }
    }

    private void unfolding(String name, Function<String, CitizenAct> act) {
        unfolding(name, "citizen.case." + name, act);
    }

    /// A button that opens a field for the reason; open at once where something was typed before.
    ///
    /// @param label key of what the button says; with `.reason` behind it, of what the field asks
    private void unfolding(String name, String label, Function<String, CitizenAct> act) {
        var key = "citizen.case." + name;
        var reason = acting.field(name, getTranslation(label + ".reason"));
        reason.setHelperText(getTranslation("citizen.case.reason.public"));
        var form = new Div(reason, button(key + ".send", name, key + ".done", () -> act.apply(reason.getValue())));
        form.addClassName("stack");
        form.setVisible(!reason.isEmpty());
        var begin = new Button(getTranslation(label), click -> {
            form.setVisible(true);
            click.getSource().setVisible(false);
            reason.focus();
        });
        begin.setVisible(reason.isEmpty());
        add(begin, form);
    }

    private void merged() {
        var survivor = acting.file().survivor();
        if (survivor != null) {
            var link = new Anchor(PublicPages.in(getLocale(), "/complaints/" + survivor),
                getTranslation("citizen.case.merged.link", survivor.toString()));
            link.setRouterIgnore(true);
            add(link);
        } else if (acting.file().livesOnUnseen()) {
            var asked = acting.file().complaint().unmergeDemanded() ? "citizen.case.merged.unseen.asked" : "citizen.case.merged.unseen.ask";
            add(Step.soft(getTranslation("citizen.case.merged.unseen")), Step.soft(getTranslation(asked)));
        }
    }

    private void until(ClockType type, String key) {
        var livesOn = acting.file().livesOn();
        var clocks = livesOn == null ? acting.file().clocks() : livesOn.clocks();
        clocks.stream().filter(clock -> clock.type() == type && clock.running()).findFirst()
            .ifPresent(clock -> add(Step.soft(getTranslation(key,
                LocalWords.day(LocalDate.ofInstant(clock.dueAt(), acting.zone()), getLocale())))));
    }

    private void quote(TimelineEntry entry) {
        if (entry.text() != null) {
            add(Quote.of(entry.text()));
        }
    }

    /// Whether it is done is seen on the photos of the answer. Those of a case that this one lives on in stand on its page.
    private void proof() {
        if (acting.file().livesOn() == null) {
            last(CaseEvent.Answered.class::isInstance).map(TimelineEntry::files).filter(files -> !files.isEmpty())
                .ifPresent(files -> add(new FileGallery(acting.file().reference(), files)));
        }
    }

    /// In the words that it has now.
    private Optional<TimelineEntry> standingAnswer() {
        return last(event -> event instanceof CaseEvent.Answered || event instanceof CaseEvent.AnswerAmended);
    }

    private Optional<TimelineEntry> last(Predicate<CaseEvent> wanted) {
        var livesOn = acting.file().livesOn();
        var story = livesOn == null ? acting.file().timeline() : livesOn.timeline();
        return story.reversed().stream().filter(entry -> wanted.test(entry.event())).findFirst();
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
